import type { Page } from 'playwright-core';

/** Unfolds the names on a narrow page; where there is room they are never folded. */
export async function unfoldNames(page: Page): Promise<void> {
  const folded = page.locator('.index details:not([open]) > summary:visible');
  while ((await folded.count()) > 0) await folded.first().click();
}
