import type { Frame, Page } from 'playwright-core';

/** Starts a page as a reader does who is about to use it, and waits until its scripts answer. */
export async function started(page: Page | Frame): Promise<void> {
  await page.waitForFunction(
    () => {
      dispatchEvent(new Event('focusin'));
      return document.documentElement.classList.contains('booted');
    },
    // A hidden frame has no animation frames.
    { polling: 50 },
  );
}
