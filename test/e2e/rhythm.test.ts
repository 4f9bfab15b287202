import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const open = useBrowser();

/** The middle of the first line of text of an element, in px from the top of the window. */
const middleOfText = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const text = texts.nextNode();
    if (text !== null) range.selectNodeContents(text);
    const { top, bottom } = range.getBoundingClientRect();
    return (top + bottom) / 2;
  });

it('the words of the line of links stand on one line', async () => {
  const { page } = await open();
  const link = await middleOfText(page, '.links .show-table');
  expect(Math.abs((await middleOfText(page, '.links .patterns')) - link)).toBeLessThanOrEqual(1);
});

it('the text under the map of a phone ends a line or more above the list of names', async () => {
  const { page } = await open('', { width: 360 });
  const { top } = await page.locator('.index').evaluate((list) => list.getBoundingClientRect());
  const { bottom } = await page
    .locator('.statements')
    .evaluate((statements) => statements.getBoundingClientRect());
  expect(top - bottom).toBeGreaterThanOrEqual(16);
});
