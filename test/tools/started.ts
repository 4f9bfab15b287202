import { setTimeout } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';

/** How long the scripts of a page may take, in ms, and how often to look. */
const WITHIN = 30_000;
const EVERY = 20;

/**
 * Starts a page as a reader does who is about to use it, and waits until its scripts answer. The clock of the page
 * may stand still, and a hidden frame has no animation frames: so it is asked from outside.
 *
 * @throws Error when they do not answer
 */
export async function started(page: Page | Frame): Promise<void> {
  const until = performance.now() + WITHIN;
  while (performance.now() < until) {
    const answers = await page.evaluate(() => {
      dispatchEvent(new Event('focusin'));
      return document.documentElement.classList.contains('booted');
    });
    if (answers) return;
    await setTimeout(EVERY);
  }
  throw new Error(`the scripts of ${page.url()} do not answer`);
}
