import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { mapFile } from './election-files.ts';
import { anchorOf, screenPoint, showMap } from './map-points.ts';
import { useBrowser } from './open-page.ts';
import { coloursAt } from './pixels.ts';
import { enlargeAt } from './pointer.ts';
import { settle } from './settle.ts';

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

const open = useBrowser();

const WITH_PATTERNS: readonly { readonly name: string; readonly media: Media }[] = [
  { name: 'in forced colours', media: { forcedColors: 'active' } },
  { name: 'where more contrast is asked for', media: { contrast: 'more' } },
  { name: 'on paper', media: { media: 'print' } },
];
/** Governments that answered differently and touch each other. */
const NEIGHBOURS = [
  ['AR', 'CL'],
  ['AR', 'BO'],
  ['BO', 'CL'],
  ['GT', 'HN'],
] as const;

it('the map has no patterns by itself', async () => {
  const { page } = await open();
  for (const { id } of mapFile.stances) {
    expect(await fillOf(page, id)).toMatch(/^rgb/);
    expect(await swatchOf(page, id)).toBe('none');
  }
});

describe.each(WITH_PATTERNS)('$name', ({ media }) => {
  it.each(['runs', 'off'] as const)(
    'every stance has a pattern of its own on the map and in the key, with scripts: %s',
    async (script) => {
      const { page } = await open('', {
        script,
        prepare: (visited) => visited.emulateMedia(media),
      });
      const ids = mapFile.stances.map(({ id }) => id);
      const fills = await Promise.all(ids.map((id) => fillOf(page, id)));
      expect(fills).toEqual(ids.map((id) => `url("#pattern-${id}")`));
      const tiles = await page
        .locator('.map [data-pattern]')
        .evaluateAll((all) => all.map((pattern) => pattern.querySelector('path')?.outerHTML));
      expect(new Set(tiles).size).toBe(ids.length);
      const swatches = await Promise.all(ids.map((id) => swatchOf(page, id)));
      expect(new Set(swatches).size).toBe(ids.length);
      expect(swatches.every((image) => image.includes('gradient'))).toBe(true);
    },
  );
});

it('the patterns have the same size on the screen at every zoom, and in the inset map', async () => {
  const { page } = await open('', {
    prepare: (visited) => visited.emulateMedia({ contrast: 'more' }),
  });
  const sizes = [await patternSizes(page)];
  for (const _step of [1, 2]) {
    await page.locator('.zoom [data-zoom="in"]').click();
    await settle(page);
    sizes.push(await patternSizes(page));
  }
  await page.locator('.segment [data-view="eurasia"]').click();
  await settle(page);
  sizes.push(await patternSizes(page));
  for (const size of sizes.flat()) expect(size).toBeCloseTo(1, 1);
});

it.each(
  NEIGHBOURS.flatMap(([one, other]) =>
    [{ forcedColors: 'active' } as const, { contrast: 'more' } as const].map((media) => ({
      one,
      other,
      media,
    })),
  ),
)(
  '$one and $other are told apart in shades of grey, with $media',
  async ({ one, other, media }) => {
    const { page } = await open('', { prepare: (visited) => visited.emulateMedia(media) });
    const [first, second] = [await greysAt(page, one), await greysAt(page, other)];
    // Each has a pattern, or is solid: the pieces must have been found.
    for (const piece of [first, second]) expect(piece.flat().every(Number.isFinite)).toBe(true);
    expect(leastDifference(first, second)).toBeGreaterThan(20);
  },
);

describe.each(['light', 'dark'] as const)('in forced colours of the %s scheme', (colorScheme) => {
  const prepare = (page: Page) => page.emulateMedia({ forcedColors: 'active', colorScheme });

  it.each([360, 1200])('the map takes the colours of the reader alone at %i px', async (width) => {
    const { page } = await open('?country=CL', { width, prepare });
    expect(await foreignColours(page)).toEqual([]);
  });

  it('a theme that was asked for does not change them', async () => {
    const other = colorScheme === 'light' ? 'dark' : 'light';
    const { page } = await open(`?country=CL&theme=${other}`, { prepare });
    expect(await foreignColours(page)).toEqual([]);
  });

  it('the strongest answer is solid, the subject and the choice are highlighted', async () => {
    const { page } = await open('?country=CL', { prepare });
    const { canvas, text, highlight } = await systemColours(page);
    expect(await coloursOf(page, 'AR')).toEqual([text]);
    expect((await coloursOf(page, 'BO')).length).toBeGreaterThan(1);
    expect(await coloursOf(page, 'BR')).toEqual([canvas]);
    const strokes = await page.evaluate(() =>
      ['.map a.subject path', '.rings .chosen'].map((selector) => {
        const element = document.querySelector(selector);
        return element === null ? '' : getComputedStyle(element).stroke;
      }),
    );
    expect(strokes).toEqual([highlight, highlight]);
    const name = page.locator('.key .names a[data-id="CL"]');
    expect(await name.evaluate((link) => getComputedStyle(link).backgroundColor)).toBe(highlight);
  });
});

async function fillOf(page: Page, stance: string): Promise<string> {
  return page
    .locator(`.map .answers a[data-stance="${stance}"]`)
    .first()
    .evaluate((link) => getComputedStyle(link).fill);
}

async function swatchOf(page: Page, stance: string): Promise<string> {
  return page
    .locator(`.key .squares .swatch[data-stance="${stance}"]`)
    .first()
    .evaluate((swatch) => getComputedStyle(swatch).backgroundImage);
}

/** px of the screen in one px of each pattern. */
async function patternSizes(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>('svg.world')].flatMap((svg) =>
      [...svg.querySelectorAll('pattern:not(#hatch)')].map((pattern) => {
        const [, scale] =
          /scale\(([\d.]+)\)/.exec(pattern.getAttribute('patternTransform') ?? '') ?? [];
        return Number(scale) * (svg.getScreenCTM()?.a ?? 0);
      }),
    ),
  );
}

/** Side of the piece of a country that is looked at, in px, and the longest period of a pattern. */
const PIECE = 18;
const PERIOD = 8;

/** A piece of a country in shades of grey, from 0 to 255, in rows. */
async function greysAt(page: Page, actor: string): Promise<number[][]> {
  await page.locator('.zoom [data-zoom="reset"]').click();
  await settle(page);
  await showMap(page);
  await enlargeAt(page, 'mouse', await screenPoint(page, anchorOf(actor)));
  const colours = await piece(page, actor, PIECE);
  const greys = colours.map((colour) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
      Number.parseInt(colour.slice(at, at + 2), 16),
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
  return Array.from({ length: PIECE }, (_, row) => greys.slice(row * PIECE, (row + 1) * PIECE));
}

/** Mean difference of two pieces, laid over each other so that they are most alike. */
function leastDifference(one: readonly number[][], other: readonly number[][]): number {
  const shifts = Array.from({ length: PERIOD }, (_, shift) => shift);
  const kept = PIECE - PERIOD;
  const differences = shifts.flatMap((down) =>
    shifts.map((right) => {
      let sum = 0;
      for (let y = 0; y < kept; y += 1) {
        for (let x = 0; x < kept; x += 1) {
          sum += Math.abs((one[y]?.[x] ?? 0) - (other[y + down]?.[x + right] ?? 0));
        }
      }
      return sum / kept ** 2;
    }),
  );
  return Math.min(...differences);
}

/** The different colours in the middle of a country. */
async function coloursOf(page: Page, actor: string): Promise<string[]> {
  await showMap(page);
  return [...new Set((await piece(page, actor, 6)).map(toRgb))];
}

/** The colours of a square just below the middle of a country: leaders of names end in the middle. */
async function piece(page: Page, actor: string, side: number): Promise<string[]> {
  const { x, y } = await screenPoint(page, anchorOf(actor));
  const points = Array.from({ length: side ** 2 }, (_, i) => ({
    x: x - side / 2 + (i % side),
    y: y + 3 + Math.floor(i / side),
  }));
  return coloursAt(page, points);
}

interface SystemColours {
  readonly canvas: string;
  readonly text: string;
  readonly grey: string;
  readonly highlight: string;
}

/** The reader's own colours, as computed styles have them. */
async function systemColours(page: Page): Promise<SystemColours> {
  const [canvas = '', text = '', grey = '', highlight = ''] = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.forcedColorAdjust = 'none';
    const colours = ['Canvas', 'CanvasText', 'GrayText', 'Highlight'].map((name) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    return colours;
  });
  return { canvas, text, grey, highlight };
}

function toRgb(hex: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${parts.join(', ')})`;
}

/** Fills, strokes and backgrounds of the map and the key that are not the reader's. */
async function foreignColours(page: Page): Promise<string[]> {
  const own = Object.values(await systemColours(page));
  return page.evaluate((allowed) => {
    const seen = [...document.querySelectorAll('.world *, .labels *, .swatch')].flatMap(
      (element) => {
        const { fill, stroke, backgroundColor, borderTopColor } = getComputedStyle(element);
        return element.closest('svg') === null ? [backgroundColor, borderTopColor] : [fill, stroke];
      },
    );
    return [...new Set(seen)].filter(
      (colour) => !/^(none|url.*|rgba.*, 0\))$/.test(colour) && !allowed.includes(colour),
    );
  }, own);
}
