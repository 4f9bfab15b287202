import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { mapFile, rows } from './election-files.ts';
import { anchorOf, screenPoint, showMap } from './map-points.ts';
import { useBrowser, useVisit, type VisitOptions } from './open-page.ts';
import {
  allWords,
  enterPaper,
  type Paper,
  type PaperFormat,
  print,
  withoutSpaces,
} from './paper.ts';
import { largestDifference } from './pixels.ts';
import { enlargeAt } from './pointer.ts';
import { settle } from './settle.ts';
import { fitOf } from './view-fit.ts';

const open = useBrowser();

/** Space that nothing is printed in, in points: the margins of the style sheet, less a hanging mark. */
const MARGIN = 36;

interface Reader extends VisitOptions {
  readonly name: string;
  readonly format: PaperFormat;
  readonly path: string;
  readonly language: 'en' | 'es';
  readonly landscape?: boolean;
}

const READERS: readonly Reader[] = [
  { name: 'from a wide page', format: 'A4', path: '', language: 'en' },
  { name: 'from a wide page', format: 'Letter', path: '', language: 'en' },
  { name: 'from a phone', format: 'A4', path: 'election/es/', language: 'es', width: 360 },
  {
    name: 'in the dark theme, with Chile chosen',
    format: 'Letter',
    path: '?country=CL&theme=dark',
    language: 'en',
  },
  {
    name: 'the whole world, filtered',
    format: 'A4',
    path: '?view=world&stance=doubted',
    language: 'en',
  },
  { name: 'filtered', format: 'Letter', path: '?stance=rejected', language: 'en' },
  { name: 'lengthwise', format: 'A4', path: '', language: 'en', landscape: true },
  {
    name: 'lengthwise, the whole world, filtered',
    format: 'Letter',
    path: 'election/es/?view=world&stance=doubted,rejected',
    language: 'es',
    landscape: true,
  },
  { name: 'without a script', format: 'A4', path: '', language: 'en', script: 'off' },
  {
    name: 'without a script',
    format: 'Letter',
    path: 'election/es/',
    language: 'es',
    script: 'off',
  },
];

describe.each(READERS)(
  'printed on $format $name',
  ({ format, path, language, landscape, ...options }) => {
    let paper: Paper;
    const visit = useVisit(path, options, async ({ page }) => {
      paper = await print(page, format, landscape);
    });

    it('every statement, the key, the method and the notes are there, and no control', async () => {
      const { page } = visit();
      const words = allWords(paper);
      const missing = [
        ...rows.map(({ quote, summary }) => (language === 'en' && quote === '' ? summary : quote)),
        ...mapFile.stances.map(({ label }) => label[language]),
        ...mapFile.notes.map((text) => text[language]),
        ...mapFile.method.map((text) => text[language]),
      ].filter((text) => !words.includes(withoutSpaces(text)));
      expect(missing).toEqual([]);
      const addresses = await page
        .locator('.panel .cite a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(addresses.filter((address) => !words.includes(withoutSpaces(address)))).toEqual([]);
      expect(paper.texts.map(({ text }) => text)).not.toEqual(
        expect.arrayContaining([
          expect.stringMatching(/JavaScript|CSV|^Table$|^Tabla$|Theme|Tema/),
        ]),
      );
    });

    it('no line is cut off and no heading ends a column', async () => {
      const { page } = visit();
      expect(outside(paper)).toEqual([]);
      const headings = await page.locator('.panel h2').allTextContents();
      expect(headings).toHaveLength(14);
      expect(orphans(paper, headings)).toEqual([]);
    });
  },
);

describe.each(['americas', 'eurasia', 'world'])('the view %s on paper', (view) => {
  it.each([360, 1200])('is shown whole, however the map was moved, at %i px', async (width) => {
    const { page } = await open(`?view=${view}`, { width });
    await showMap(page);
    const middle = await page.locator('.map').boundingBox();
    await enlargeAt(page, 'mouse', {
      x: (middle?.x ?? 0) + width / 8,
      y: (middle?.y ?? 0) + (middle?.height ?? 0) / 2,
    });
    await enterPaper(page);
    const fit = await fitOf(page, view);
    expect(
      fit.gaps.every((gap) => gap >= -2),
      fit.gaps.join(),
    ).toBe(true);
    expect(fit.touches, fit.gaps.join()).toBe(true);
  });
});

it('the names stand at their countries on paper, though the map was moved', async () => {
  const { page } = await open();
  await showMap(page);
  await enlargeAt(page, 'mouse', await screenPoint(page, anchorOf('CO')));
  await enterPaper(page);
  for (const id of ['US', 'AR', 'CL', 'CU', 'VE']) {
    const label = page.locator(`#label-${id}`);
    expect(await label.isVisible(), id).toBe(true);
    const distance = await label.evaluate((group) => {
      const value = (name: string) => Number(getComputedStyle(group).getPropertyValue(name));
      const world = document.querySelector<SVGSVGElement>('.map svg.world')?.getScreenCTM();
      const own = (group as SVGGElement).getScreenCTM();
      const place = new DOMPoint(value('--x'), value('--y')).matrixTransform(world ?? undefined);
      return Math.hypot((own?.e ?? 0) - place.x, (own?.f ?? 0) - place.y);
    });
    expect(distance, id).toBeLessThan(2);
  }
});

it.each(['light', 'dark'])('paper is black on white in the theme %s', async (theme) => {
  const { page } = await open(`?theme=${theme}`, {
    prepare: (visited) => visited.emulateMedia({ media: 'print', colorScheme: 'dark' }),
  });
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    const link = document.querySelector('.panel .cite a');
    return [backgroundColor, color, link === null ? '' : getComputedStyle(link).color];
  });
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
});

it('the screen shows after printing what it showed before', async () => {
  const { page } = await open('?country=CL');
  await showMap(page);
  const borders = () => page.locator('#borders').getAttribute('d');
  const sketch = await borders();
  await enlargeAt(page, 'mouse', await screenPoint(page, anchorOf('BO')));
  await expect.poll(borders).not.toBe(sketch);
  await settle(page);
  const before = await steadyScreenshot(page);
  await print(page, 'A4');
  await settle(page);
  // The map lies on a layer of its own, which is painted anew: where two edges meet, a colour is rounded the other way.
  await expect
    .poll(async () => largestDifference(await page.screenshot(), before))
    .toBeLessThanOrEqual(1);
});

/** What the screen shows once two looks at it are the same: a busy machine paints late. */
async function steadyScreenshot(page: Page): Promise<Buffer> {
  let last = await page.screenshot();
  await expect
    .poll(async () => {
      const now = await page.screenshot();
      const isSame = now.equals(last);
      last = now;
      return isSame;
    })
    .toBe(true);
  return last;
}

/** Text beyond the margins. Names on the map that end at its edges are drawn whole or not at all. */
function outside({ texts, width, height }: Paper): string[] {
  return texts
    .filter(
      ({ x, y, width: own, size }) =>
        x < MARGIN || x + own > width - MARGIN || y < MARGIN - 2 || y + size > height - MARGIN,
    )
    .map(({ text, x, y }) => `${text} at ${x}, ${y}`);
}

/** Headings with nothing close below them in the same column. */
function orphans({ texts }: Paper, headings: readonly string[]): string[] {
  const large = texts.filter(({ text, size }) => size > 14 && headings.includes(text.trim()));
  if (large.length !== headings.length) return [`${large.length} headings`];
  return large
    .filter(
      (heading) =>
        !texts.some(
          ({ page, x, y, size }) =>
            page === heading.page &&
            size < 14 &&
            Math.abs(x - heading.x) < 30 &&
            y < heading.y &&
            heading.y - y < 40,
        ),
    )
    .map(({ text }) => text);
}
