import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

/**
 * Has a page forget, the first time it is loaded, what an earlier visit of /make/ has kept: visits of one worker share
 * a browser.
 */
export async function emptyDraft(page: Page): Promise<void> {
  await page.addInitScript((visit) => {
    if (window !== window.top || sessionStorage.getItem('visit') === visit) return;
    sessionStorage.setItem('visit', visit);
    localStorage.clear();
    indexedDB.deleteDatabase('map-in-the-making');
  }, randomUUID());
}
