import type { Page } from 'playwright-core';

/** Chooses a theme as a reader does at the foot of the page, without going there. */
export async function chooseTheme(page: Page, theme: 'light' | 'dark' | 'auto'): Promise<void> {
  await page.locator('.theme select').evaluate((select, value) => {
    if (!(select instanceof HTMLSelectElement)) throw new Error('the page offers no themes');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, theme);
}
