import type { Page } from 'playwright-core';

/** What the statements section shows. */
export interface PanelContent {
  readonly heading: string;
  readonly answer: string;
  /** All words of the section, with what it says of the chosen place's status. */
  readonly text: string;
}

/** Reads the panel that is open; there must be exactly one that can be seen. */
export async function readPanel(page: Page): Promise<PanelContent> {
  const panel = page.locator('.panel:visible');
  return {
    heading: (await panel.locator('h2').textContent()) ?? '',
    answer: (await panel.locator('.answer').textContent()) ?? '',
    text: await page.locator('#statements').innerText(),
  };
}

/** The heading of each panel that can be seen: exactly one where a script runs. */
export async function visibleHeadings(page: Page): Promise<string[]> {
  return page.locator('.panel:visible h2').allTextContents();
}
