import { expect, it } from 'vitest';
import { type Article, expectWantedHeight, useArticles, wantedHeight } from './article.ts';
import { openFrame } from './frame.ts';

/*
 * Parents whose answer to a height changes the width or the height of the frame again: none may be drawn
 * into a conversation without an end.
 */

const open = useArticles(true);

/** A parent that sets the height it is told, plus a number of px. */
const sizing = (extra = 0) =>
  `<script>addEventListener('message', ({ data, source }) => {
    if (!data?.['datawrapper-height']) return;
    for (const map of document.querySelectorAll('iframe'))
      if (map.contentWindow === source) map.style.height = data.height + ${extra} + 'px';
  })</script>`;

/** How many heights the article has been told so far. */
async function heightsTold({ messages }: Article): Promise<number> {
  return (await messages()).filter((data) => Object.hasOwn(Object(data), 'datawrapper-height'))
    .length;
}

it('comes to rest at every height at which a scroll bar comes and goes', async () => {
  const article = await open(sizing() + openFrame(), { width: 625 });
  for (let height = 700; height <= 840; height += 5) {
    await article.page.setViewportSize({ width: 625, height });
    const before = await heightsTold(article);
    await article.page.waitForTimeout(500);
    const told = (await heightsTold(article)) - before;
    expect(told, `heights told at ${height} px`).toBeLessThanOrEqual(8);
  }
});

it('does not grow with a parent that adds to every height', async () => {
  const article = await open(sizing(24) + openFrame());
  await expect
    .poll(() => article.page.locator('iframe').evaluate((f: HTMLElement) => f.clientHeight))
    .toBe((await wantedHeight(article.map())) + 24);
  const before = await heightsTold(article);
  await article.page.waitForTimeout(2000);
  expect(await heightsTold(article)).toBeLessThanOrEqual(before + 3);
});

it('answers a parent that asks again after every height, but not without end', async () => {
  const article = await open(
    `<script>addEventListener('message', ({ data, source }) => {
      if (data?.['datawrapper-height']) source.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
    })</script>${openFrame()}`,
  );
  await article.page.waitForTimeout(3000);
  const told = await heightsTold(article);
  expect(told).toBeGreaterThan(5);
  expect(told).toBeLessThanOrEqual(40);
  expect((await article.messages()).length).toBeLessThanOrEqual(100);
});

it('says it again for a while to a parent that does nothing, and then no more', async () => {
  const article = await open(openFrame().replace('806', '300'));
  await article.page.waitForTimeout(9000);
  const told = (await article.messages()).length;
  expect(told).toBeGreaterThanOrEqual(8);
  expect(told).toBeLessThanOrEqual(20);
  await article.page.waitForTimeout(5000);
  expect(await article.messages()).toHaveLength(told);
});

it('keeps its height when a country is chosen, a response is shown alone, or the view changes', async () => {
  const article = await open(sizing() + openFrame(), { width: 360 });
  await expectWantedHeight(article);
  const height = await wantedHeight(article.map());
  const map = article.map();
  for (const selector of [
    '.live .key button',
    '.live .second-frame .names a',
    '.statements .close',
    '.live .second-frame .picture',
    '.live .zoom button',
  ]) {
    await map.locator(selector).first().click();
    await article.page.waitForTimeout(300);
    expect(await wantedHeight(map), selector).toBe(height);
  }
  await expectWantedHeight(article);
});
