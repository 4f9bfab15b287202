import type { Frame, Page } from 'playwright-core';

/** Unfolds the names: all on a narrow page, and long lists where there is room. */
export async function unfoldNames(page: Page | Frame): Promise<void> {
  const folded = page.locator(
    'details.entry:not([open]) > summary:visible, .key .entry details:not([open]) > summary:visible',
  );
  while ((await folded.count()) > 0) await folded.first().click();
}
