import { expect, it } from 'vitest';
import { type Article, expectWantedHeight, letPass, useArticles, wantedHeight } from './article.ts';
import { openFrame } from './frame.ts';
import { settle } from './settle.ts';

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

/** Waits until the article is told no heights any more: soon, or a loop has been found. */
async function expectRest(article: Article, most: number, message: string): Promise<void> {
  const before = await heightsTold(article);
  let [told, calm] = [before, 0];
  // Each height that a parent gives is answered within 60 ms, if it is answered.
  while (calm < 4 && told - before <= most) {
    await article.page.clock.runFor(60);
    await letPass(article, 0);
    const now = await heightsTold(article);
    calm = now === told ? calm + 1 : 0;
    told = now;
  }
  expect(told - before, message).toBeLessThanOrEqual(most);
}

it('comes to rest at every height at which a scroll bar comes and goes', async () => {
  const article = await open(sizing() + openFrame(), { width: 625, clock: true });
  await expectWantedHeight(article);
  for (let height = 700; height <= 840; height += 5) {
    await article.page.setViewportSize({ width: 625, height });
    await expectRest(article, 8, `heights told at ${height} px`);
    // The map may say as much again at once, or it would be slow, not at rest.
    await letPass(article, 10_000);
  }
});

it('does not grow with a parent that adds to every height', async () => {
  const article = await open(sizing(24) + openFrame(), { clock: true });
  await expect
    .poll(() => article.page.locator('iframe').evaluate((f: HTMLElement) => f.clientHeight))
    .toBe((await wantedHeight(article.map())) + 24);
  const before = await heightsTold(article);
  for (let i = 0; i < 20; i++) await letPass(article, 100);
  expect(await heightsTold(article)).toBeLessThanOrEqual(before + 3);
});

it('answers a parent that asks again after every height, but not without end', async () => {
  const article = await open(
    `<script>addEventListener('message', ({ data, source }) => {
      if (data?.['datawrapper-height']) source.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
    })</script>${openFrame()}`,
    { clock: true },
  );
  for (let i = 0; i < 30; i++) await letPass(article, 100);
  const told = await heightsTold(article);
  expect(told).toBeGreaterThan(5);
  expect(told).toBeLessThanOrEqual(40);
  expect((await article.messages()).length).toBeLessThanOrEqual(100);
});

it('says it again for a while to a parent that does nothing, and then no more', async () => {
  const article = await open(openFrame().replace('806', '300'), { clock: true });
  await letPass(article, 9000);
  const told = (await article.messages()).length;
  expect(told).toBeGreaterThanOrEqual(8);
  expect(told).toBeLessThanOrEqual(20);
  await letPass(article, 60_000);
  expect(await article.messages()).toHaveLength(told);
});

it('keeps its height when a country is chosen, a response is shown alone, or the view changes', async () => {
  const article = await open(sizing() + openFrame(), { width: 360, clock: true });
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
    await letPass(article, 1000);
    await settle(map);
    expect(await wantedHeight(map), selector).toBe(height);
  }
  await expectWantedHeight(article);
});
