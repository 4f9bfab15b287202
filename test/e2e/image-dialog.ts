import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

/** Where the image dialog is. */
export const DIALOG = '.image-dialog';

/** Opens the image dialog and waits for its first preview. */
export async function openDialog(page: Page | Frame): Promise<void> {
  await page.locator('.show-image').click();
  await page.locator(`${DIALOG} .preview img[src]`).waitFor();
}

/** Chooses as a reader does; the boxes themselves are drawn by their labels. */
export async function pick(page: Page | Frame, ...values: readonly string[]): Promise<void> {
  for (const value of values) {
    await page.locator(`${DIALOG} label:has(input[value="${value}"])`).click();
  }
}

/** Downloads the picture that is chosen. */
export async function download(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.locator('[data-do=download]').click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
