import type { Page } from 'playwright-core';

/** More steps than it takes to go through everything on a page. */
const MANY_TABS = 200;

/**
 * Presses Tab, once at least, until something has the focus that the selector fits.
 *
 * @param key Tab, or Shift+Tab to go back
 */
export async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < MANY_TABS; presses += 1) {
    await page.keyboard.press(key);
    if (await focusIs(page, selector)) return;
  }
  throw new Error(`${key} does not lead to ${selector}`);
}

/** Whether the selector fits what has the focus. */
export function focusIs(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
}
