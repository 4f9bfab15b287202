import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { settle } from './settle.ts';
import { unfoldNames } from './unfold.ts';

/** Subject and governments with a statement in the first view, as the page calls them. */
const AMERICAS = [
  'Argentina',
  'Bolivia',
  'Chile',
  'Colombia',
  'Costa Rica',
  'Cuba',
  'Guatemala',
  'Honduras',
  'United States',
  'Uruguay',
  'Venezuela',
];

const open = useBrowser();

describe.each([360, 720, 1200])('on the map at %i px', (width) => {
  it.each(['light', 'dark'])(
    'every government in the Americas is named, and its name stands free (%s)',
    async (theme) => {
      const { page } = await open(`?theme=${theme}`, { width });
      const { names, faults } = await readLabels(page);
      expect(faults).toEqual([]);
      expect(names.toSorted()).toEqual(AMERICAS);
    },
  );

  it.each(['eurasia', 'world'])('names stand free in the view %s', async (view) => {
    const { page } = await open(`?view=${view}`, { width });
    const { names, faults } = await readLabels(page);
    expect(names.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it('names stand free whichever government is chosen, and that one is named', async () => {
    const { page } = await open('', { width });
    await unfoldNames(page);
    const links = await page
      .locator(width === 360 ? '.index .names a' : '.key .names a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('data-id') ?? ''));
    const found: string[] = [];
    for (const id of links) {
      const link = page.locator(`.names a[data-id="${id}"]:visible`).last();
      const heading = await link.textContent();
      await link.click();
      await expect.poll(() => visibleHeadings(page)).toHaveLength(1);
      await settle(page);
      const { names, faults } = await readLabels(page);
      found.push(...faults.map((fault) => `${id} chosen: ${fault}`));
      const inView = AMERICAS.includes(heading ?? '');
      if (inView && !names.includes(heading ?? '')) found.push(`${id} chosen: it is not named`);
      await page.keyboard.press('Escape');
    }
    expect(links).toHaveLength(13);
    expect(found).toEqual([]);
  });

  it('names touch neither each other nor the edge after zooming in', async () => {
    const { page } = await open('', { width });
    const found: string[] = [];
    for (let i = 0; i < 3; i++) {
      await page.locator('.zoom [data-zoom="in"]').click();
      await settle(page);
      // What lies over the map may cover a name of a map that the reader has moved.
      const faults = (await readLabels(page)).faults.filter((fault) => !/ touches \./.test(fault));
      found.push(...faults.map((fault) => `step ${i + 1}: ${fault}`));
    }
    expect(found).toEqual([]);
  });
});

/** The names that can be seen on the map, and which of them touch what they should not. */
async function readLabels(page: Page): Promise<{ names: string[]; faults: string[] }> {
  return page.evaluate(() => {
    /** Boxes of text are higher than its letters: this much may overlap, in px. */
    const slack = 1;
    const shrink = ({ left, top, right, bottom }: DOMRect) => ({
      left: left + slack,
      top: top + slack,
      right: right - slack,
      bottom: bottom - slack,
    });
    type Box = ReturnType<typeof shrink>;
    const touch = (a: Box, b: Box) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const map = document.querySelector('.map')?.getBoundingClientRect() ?? new DOMRect();
    const frame = document.querySelector('.second-frame');
    const cover = frame?.checkVisibility() ? frame.getBoundingClientRect() : new DOMRect();
    /** Nothing of a name is seen that has only the opaque inset map over it. */
    const isCovered = (box: Box) =>
      Math.max(box.left, map.left) >= cover.left &&
      Math.min(box.right, map.right) <= cover.right &&
      Math.max(box.top, map.top) >= cover.top &&
      Math.min(box.bottom, map.bottom) <= cover.bottom;
    const seen = [...document.querySelectorAll<SVGTextElement>('.map .label text')]
      .filter((text) => text.checkVisibility())
      .map((text) => ({
        name: text.textContent ?? '',
        box: shrink(text.getBoundingClientRect()),
      }))
      .filter(({ box }) => touch(box, map) && !isCovered(box));
    const obstacles = ['.segment', '.zoom', '.second-frame', '.map-key li']
      .flatMap((selector) =>
        [...document.querySelectorAll(selector)].map((element) => ({ selector, element })),
      )
      .filter(({ element }) => element.checkVisibility())
      .map(({ selector, element }) => ({ selector, box: shrink(element.getBoundingClientRect()) }));
    const faults = seen.flatMap(({ name, box }, i) => [
      ...(box.left < map.left - slack ||
      box.right > map.right + slack ||
      box.top < map.top - slack ||
      box.bottom > map.bottom + slack
        ? [`${name} runs out of the map`]
        : []),
      ...seen
        .slice(i + 1)
        .filter((other) => touch(box, other.box))
        .map((other) => `${name} touches ${other.name}`),
      ...obstacles
        .filter((obstacle) => touch(box, obstacle.box))
        .map(({ selector }) => `${name} touches ${selector}`),
    ]);
    return { names: seen.map(({ name }) => name), faults };
  });
}

it.each([
  { path: '', width: 720 },
  { path: 'election/embed.html', width: 360 },
  { path: 'election/embed.html', width: 720 },
])(
  'no name hides the dot of a state without a statement: /$path at $width px',
  async ({ path, width }) => {
    const { page } = await open(path, { width });
    const hidden = await page.evaluate(() => {
      const names = [...document.querySelectorAll<SVGTextElement>('.map .label text')].filter(
        (text) => text.checkVisibility(),
      );
      // The dots are one path: the middle of each is where a part of it begins.
      const dots = [...document.querySelectorAll<SVGPathElement>('.map .dots .halos')].flatMap(
        (path) =>
          [...(path.getAttribute('d') ?? '').matchAll(/M([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) =>
            new DOMPoint(Number(x), Number(y)).matrixTransform(path.getScreenCTM() ?? undefined),
          ),
      );
      if (dots.length === 0) return ['no dot is drawn'];
      return names.flatMap((name) => {
        const { left, top, right, bottom } = name.getBoundingClientRect();
        return dots.some(({ x, y }) => x > left && x < right && y > top && y < bottom)
          ? [name.textContent]
          : [];
      });
    });
    expect(hidden).toEqual([]);
  },
);

it.each(['light', 'dark'])('names of faded governments are written in ink (%s)', async (theme) => {
  const { page } = await open(`?theme=${theme}&view=world&stance=rejected`);
  await settle(page);
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  const fills = await page.locator('.label[data-place="inside"]').evaluateAll((labels) =>
    labels.map((label) => {
      const { stance, id } = (label as HTMLElement).dataset;
      const text = label.querySelector('text');
      return { id, stance, fill: text === null ? '' : getComputedStyle(text).fill };
    }),
  );
  const faded = fills.filter(({ stance }) => stance !== undefined && stance !== 'rejected');
  expect(faded.length).toBeGreaterThan(1);
  for (const { id, fill } of faded) expect(fill, id).toBe(ink);
});
