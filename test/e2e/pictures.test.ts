import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import ExifReader from 'exifreader';
import type { Frame, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { loadPictureFonts, type PictureFonts } from '../../src/build/pictures/font-files.ts';
import {
  createPictureStudio,
  type PictureStudio,
} from '../../src/build/pictures/picture-studio.ts';
import { renderPicture } from '../../src/build/pictures/render-picture.ts';
import { FORMATS, READER_FORMATS } from '../../src/core/picture/formats.ts';
import { createPaint } from '../../src/core/picture/paint.ts';
import { passagesOf } from '../../src/core/picture/passages.ts';
import type { SnapshotContent } from '../../src/core/picture/snapshot.ts';
import { PUBLISHED_FAMILIES, toSvg } from '../../src/core/picture/snapshot.ts';
import type { ActorId, Language } from '../../src/core/statements/types.ts';
import { dataset, PUBLIC_DIR, world } from '../fixtures/committed-map.ts';
import { luminanceOf, similarity } from '../tools/ssim.ts';
import { useBrowser } from './open-page.ts';

const open = useBrowser();
const dialog = '.image-dialog';
/** For what takes as long as the machine needs. */
const WAIT = { timeout: 30_000 };

let fonts: PictureFonts;
const studios = new Map<string, PictureStudio>();
beforeAll(async () => {
  fonts = await loadPictureFonts(PUBLIC_DIR);
  for (const tag of dataset.languages) {
    studios.set(tag, createPictureStudio(PUBLIC_DIR, world, dataset, tag as Language, fonts));
  }
});
afterAll(() => fonts.dispose());

function studioOf(tag: string): PictureStudio {
  const studio = studios.get(tag);
  if (studio === undefined) throw new Error(`no studio for ${tag}`);
  return studio;
}

/** Opens the image dialog and waits for its first preview. */
async function openDialog(page: Page | Frame): Promise<void> {
  await page.locator('.show-image').click();
  await page.locator(`${dialog} .preview img[src]`).waitFor();
}

/** Chooses as a reader does; the boxes themselves are drawn by their labels. */
async function pick(page: Page | Frame, ...values: readonly string[]): Promise<void> {
  for (const value of values) {
    await page.locator(`${dialog} label:has(input[value="${value}"])`).click();
  }
}

async function download(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.locator('[data-do=download]').click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describe('the image dialog', () => {
  it('comes when it is wanted, takes the focus, and gives it back', async () => {
    const { page, requests, problems } = await open();
    const late = () =>
      requests.filter((address) => /assets\/(?:fonts|pictures|strings|world)-/.test(address));
    expect(late()).toEqual([]);
    await openDialog(page);
    expect(
      late()
        .map((address) => new URL(address).pathname.replace(/-\w+\.js/, '.js'))
        .sort(),
    ).toEqual([
      '/assets/fonts.js',
      '/assets/pictures.js',
      '/assets/strings-en.js',
      '/assets/world.js',
    ]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Save as an image');
    expect(await page.locator('.show-image').getAttribute('aria-expanded')).toBe('true');
    await page.locator('[data-do=close]').click();
    expect(await page.locator(dialog).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('show-image');
    await openDialog(page);
    expect(late()).toHaveLength(4);
    expect(problems).toEqual([]);
  });

  it('makes a PNG of what the reader sees, with its words and its origin in the file', async () => {
    const { page } = await open('venezuela-2024/?country=CL&stance=doubted');
    await openDialog(page);
    await pick(page, '4x5', 'dark');
    const { name, bytes } = await download(page);
    expect(name).toBe('venezuela-2024-select-CL-only-doubted-4x5-dark-en-2024-07-29-2x.png');
    const image = PNG.sync.read(bytes);
    expect([image.width, image.height]).toEqual([2160, 2700]);
    expect([...image.data.subarray(0, 3)]).toEqual([0x12, 0x14, 0x17]);
    const tags = await ExifReader.load(Uint8Array.from(bytes).buffer);
    expect(tags['Title']?.description).toContain('Thirteen governments, four answers');
    expect(tags['Description']?.description).toContain(
      'Showing only: Voiced doubt. Chile. Voiced doubt.',
    );
    expect(tags['URL']?.description).toBe(`${inject('baseUrl')}venezuela-2024/`);
    expect(await page.locator('[name=alt]').inputValue()).toBe(tags['Description']?.description);
    expect(await page.locator(`${dialog} .preview img`).getAttribute('alt')).toBe(
      tags['Description']?.description,
    );
  });

  it('follows what is chosen on the page while it is open', async () => {
    const { page } = await open();
    await openDialog(page);
    const before = await page.locator('[name=alt]').inputValue();
    await page.locator('.key .names a[data-id="CL"]').click();
    await expect.poll(() => page.locator('[name=alt]').inputValue(), WAIT).not.toBe(before);
    expect(await page.locator('[name=alt]').inputValue()).toContain('Chile. Voiced doubt.');
  });

  it('closes with Escape, and the country on the page stays open', async () => {
    const { page } = await open('venezuela-2024/?country=CL');
    await openDialog(page);
    await page.locator(`${dialog} [name=alt]`).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(dialog).count(), WAIT).toBe(0);
    expect(await page.getByRole('heading', { name: 'Chile' }).isVisible()).toBe(true);
    expect(new URL(page.url()).searchParams.get('country')).toBe('CL');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('show-image');
    // The next one is for the page.
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).searchParams.get('country'), WAIT).toBeNull();
  });

  it('shows the day that the reader has chosen, in the picture and in all that goes with it', async () => {
    const { page } = await open('venezuela-2024-record/?on=2024-08-10');
    await openDialog(page);
    await pick(page, '4x5', 'svg');
    const { name, bytes } = await download(page);
    expect(name).toContain('-2024-08-10.svg');
    const texts = await lineBoxes(await page.context().newPage(), bytes.toString('utf8'));
    const words = texts.map(({ text }) => text).join(' ');
    expect(words).toContain('Positions on 10 August 2024.');
    expect(words).toMatch(/Latest dated statement: [^.]* August 2024\./);
    expect(await page.locator('[name=alt]').inputValue()).toContain('Positions on 10 August 2024.');
    expect(await page.locator('[name=caption]').inputValue()).toContain('10 August 2024');
  });

  it('offers cards of what was said by the day, follows the day, and keeps it in the address', async () => {
    const { page } = await open('venezuela-2024-record/?country=CL&on=2024-08-10');
    await openDialog(page);
    await pick(page, 'card');
    const offered = () => page.locator('#picture-words option').count();
    const before = await offered();
    const alt = () => page.locator('[name=alt]').inputValue();
    expect(await alt()).toContain('Gabriel Boric, president. 29 July 2024. Called');
    expect(await page.locator('[name=caption]').inputValue()).toContain(
      'venezuela-2024-record/?country=CL&on=2024-08-10',
    );
    await page.locator('.timeline input[type=range]').focus();
    await page.keyboard.press('End');
    await expect.poll(offered, WAIT).toBeGreaterThan(before);
    expect(await alt()).toContain('Chile: Voiced doubt. Gabriel Boric, president. 29 July 2024.');
    await page.keyboard.press('Home');
    await expect.poll(alt, WAIT).toMatch(/^Map\. /);
    expect(await offered()).toBeLessThan(before);
    expect(await page.locator(`${dialog} .contents`).isHidden()).toBe(true);
  });

  it('makes an SVG with live text and the typefaces in it', async () => {
    const { page } = await open('venezuela-2024/es/?country=CL');
    await openDialog(page);
    await pick(page, 'card', '1x1', 'svg');
    expect(await page.locator('.scales').isHidden()).toBe(true);
    const { name, bytes } = await download(page);
    expect(name).toBe('venezuela-2024-CL-1x1-light-es-2024-07-29.svg');
    const svg = bytes.toString('utf8');
    expect(svg).toContain('Gabriel Boric');
    expect(svg).toMatch(/«hard to .*believe»/);
    expect(svg).toContain('data:font/woff2');
    const texts = await lineBoxes(await page.context().newPage(), svg);
    expect(texts.length).toBeGreaterThan(8);
  });

  it('offers every passage of every government', async () => {
    const { page } = await open();
    await openDialog(page);
    await pick(page, 'card');
    const { edition } = studioOf('en');
    const expected = edition.order.flatMap((actor) => passagesOf(actor, edition));
    const select = page.locator('#picture-words');
    expect(await select.locator('option').count()).toBe(expected.length);
    const third = expected.findIndex(({ actor }) => actor === 'AR') + 2;
    await select.selectOption(String(third));
    expect(await page.locator('[name=alt]').inputValue()).toContain(
      'Argentina will not recognize another fraud',
    );
  });

  it('offers no card for a country without a statement, and the own card of the next that is chosen', async () => {
    const { page } = await open('venezuela-2024/?country=SE');
    await openDialog(page);
    const content = page.locator(`${dialog} .contents`);
    expect(await content.isHidden()).toBe(true);
    await page.locator('.key .names a[data-id="CL"]').click();
    await expect.poll(() => content.isVisible(), WAIT).toBe(true);
    await pick(page, 'card');
    expect(await page.locator('[name=alt]').inputValue()).toContain('Quote card. Chile:');
    await page.locator('.key .names a[data-id="GT"]').click();
    await expect
      .poll(() => page.locator('[name=alt]').inputValue(), WAIT)
      .toContain('Quote card. Guatemala:');
  });

  it('says so when a canvas is too large, and makes no blank picture', async () => {
    const { page } = await open('', {
      prepare: async (page) => {
        await page.addInitScript(() => {
          // What browsers give beyond their limit: nothing is drawn, and no error tells.
          CanvasRenderingContext2D.prototype.drawImage = () => {};
        });
      },
    });
    await openDialog(page);
    await pick(page, '9x16', '3');
    await page.locator('[data-do=download]').click();
    await expect
      .poll(() => page.locator(`${dialog} .status`).textContent(), WAIT)
      .toBe('This browser cannot draw a picture of 3240 × 5760 px. Choose a smaller size, or SVG.');
    expect(await page.locator('[data-do=download]').isEnabled()).toBe(true);
  });

  it('says so when its script cannot be had, and works when it can', async () => {
    const { page } = await open();
    await page.route('**/pictures-*.js', (route) => route.abort());
    await page.locator('.show-image').click();
    await expect
      .poll(() => page.locator('#live').textContent(), WAIT)
      .toBe('The image tools could not be loaded. Try again.');
    expect(await page.locator('.show-image').getAttribute('aria-expanded')).toBe('false');
    await page.unroute('**/pictures-*.js');
    await openDialog(page);
  });

  it('makes a picture wider than 4096 px, sharp and in its colours', async () => {
    const { page } = await open();
    await openDialog(page);
    await pick(page, '4');
    const { bytes } = await download(page);
    const { width, height, data } = PNG.sync.read(bytes);
    expect([width, height]).toEqual([4800, 2700]);
    const flat = new Set<string>();
    for (let i = 0; i < data.length; i += 4) {
      // A field of one colour, not the edge of a letter.
      if (
        data[i] === data[i + 40] &&
        data[i + 1] === data[i + 41] &&
        data[i + 2] === data[i + 42]
      ) {
        flat.add(data.subarray(i, i + 3).toString('hex'));
      }
    }
    const { stance } = createPaint(dataset.stances, 'light');
    for (const { id } of dataset.stances) expect(flat).toContain(stance(id).slice(1).toLowerCase());
  });

  it('copies the picture to the clipboard', async () => {
    const { page } = await open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openDialog(page);
    await pick(page, '1x1', '1');
    await page.locator('[data-do=copy]').click();
    await expect
      .poll(() => page.locator(`${dialog} .status`).textContent(), WAIT)
      .toBe('Image copied.');
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bitmap = await createImageBitmap((await item?.getType('image/png')) as Blob);
      return [bitmap.width, bitmap.height];
    });
    expect(size).toEqual([1080, 1080]);
  });

  it('works in a frame that may only run scripts: the picture is shown to be saved by hand', async () => {
    const { page } = await open('', { script: 'off' });
    const context = await page.context().browser()?.newContext();
    if (context === undefined) throw new Error('no browser');
    onTestFinished(() => context.close());
    const article = await context.newPage();
    await article.setContent(
      `<iframe sandbox="allow-scripts" width="1000" height="800" src="${inject('otherUrl')}venezuela-2024/"></iframe>`,
    );
    const frame = article.frames()[1];
    if (frame === undefined) throw new Error('no frame');
    await frame.waitForSelector('html.booted');
    await openDialog(frame);
    await pick(frame, '1x1');
    await frame.locator('[data-do=download]').click();
    await expect
      .poll(() => frame.locator(`${dialog} .status`).textContent(), WAIT)
      .toContain('If it was not saved, press and hold the picture');
    const size = await frame.evaluate(async () => {
      const image = document.querySelector<HTMLImageElement>('.image-dialog .preview img');
      await image?.decode();
      return [image?.naturalWidth, image?.naturalHeight];
    });
    expect(size).toEqual([2160, 2160]);
  });

  it.each([360, 720, 1200])('has nothing that axe-core objects to at %i px', async (width) => {
    for (const theme of ['light', 'dark']) {
      const { page } = await open(`?theme=${theme}`, { width });
      await openDialog(page);
      await pick(page, 'card');
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { axe: checker } = window as unknown as { readonly axe: typeof axe };
        const { violations } = await checker.run('.image-dialog');
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      });
      expect(found).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    }
  });

  it('keeps no picture it has made: 24 of them leave the heap as it was', async () => {
    const { page } = await open();
    await openDialog(page);
    const session = await page.context().newCDPSession(page);
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return usedSize;
    };
    const shapes = ['16x9', '1x1', '4x5', '9x16'];
    const make = async (count: number) => {
      for (let i = 0; i < count; i++) {
        await pick(page, i % 2 === 0 ? 'card' : 'map', shapes[i % 4] ?? '1x1');
        await download(page);
        await expect.poll(() => page.locator('[data-do=download]').isEnabled(), WAIT).toBe(true);
      }
    };
    await make(4);
    const before = await heap();
    await make(24);
    const grown = (await heap()) - before;
    console.log(
      `24 pictures: heap ${(before / 1e6).toFixed(1)} MB, grown by ${(grown / 1e6).toFixed(2)} MB`,
    );
    expect(grown).toBeLessThan(3_000_000);
  }, 180_000);
});

const cases = READER_FORMATS.flatMap((format) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (['en', 'es'] as const).map((tag) => ({ format, theme, tag })),
  ),
);

describe('a picture of the browser and one of Node', () => {
  /** Structural similarity of the two, at half the size: what is left is how edges are smoothed. */
  const compare = (browser: Buffer, node: Uint8Array) => {
    const [a, b] = [browser, Buffer.from(node)].map((bytes) => PNG.sync.read(bytes));
    if (a === undefined || b === undefined) throw new Error('no pictures');
    expect([a.width, a.height]).toEqual([b.width, b.height]);
    return similarity(
      luminanceOf(a.data, a.width, a.height, 4),
      luminanceOf(b.data, b.width, b.height, 4),
    );
  };
  const LEAST_MEAN = 0.97;

  it.each(cases)('are the same at $format, $theme, $tag', async ({ format, theme, tag }) => {
    const path = tag === 'en' ? 'venezuela-2024/' : `venezuela-2024/${tag}/`;
    const { page } = await open(`${path}?country=AR&theme=${theme}`);
    const studio = studioOf(tag);
    const { edition } = studio;
    const url = inject('baseUrl') + path;
    const address = url.replace(/^http:\/\//, '').replace(/\/$/, '');
    const common = { format, theme, patterns: false, address };
    // A card leads to its country.
    const addressOf = ({ kind }: SnapshotContent) =>
      kind === 'card' ? `${address}/?country=AR` : address;
    const draw = (content: SnapshotContent) =>
      renderPicture(
        studio.snapshot({ ...common, address: addressOf(content), content }),
        fonts,
        2,
        url,
      );
    const selected = 'AR' as ActorId;
    const map = draw({ kind: 'map', view: dataset.views[0], selected, only: [] });
    const [passage, other] = passagesOf(selected, edition);
    if (passage === undefined || other === undefined) throw new Error('no passage');
    const card = draw({ kind: 'card', passage });

    await openDialog(page);
    await pick(page, format);
    const shownMap = (await download(page)).bytes;
    await pick(page, 'card');
    const shownCard = (await download(page)).bytes;
    expect(compare(shownMap, map.png).mean).toBeGreaterThan(LEAST_MEAN);
    expect(compare(shownCard, card.png).mean).toBeGreaterThan(LEAST_MEAN);
    // The measure can tell: another passage of the same card is too unlike.
    expect(compare(shownCard, draw({ kind: 'card', passage: other }).png).mean).toBeLessThan(0.9);
  });
});

/** A line of text with its box as a browser sees it. */
interface LineBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** The boxes of all lines of an SVG file with its typefaces in it, as the browser has them. */
async function lineBoxes(page: Page, svg: string): Promise<LineBox[]> {
  await page.setContent(svg.replace(/<\?xml.*?\?>/, ''));
  return page.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load()));
    const lines = [...document.querySelectorAll<SVGTextContentElement>('text')].flatMap((text) => {
      if (text.closest('[aria-hidden]') !== null) return [];
      const spans = [...text.querySelectorAll('tspan')];
      return spans.length > 0 ? spans : [text];
    });
    return lines.map((line) => {
      const content = (line.textContent ?? '').trimEnd();
      const start = line.getExtentOfChar(0);
      const end = line.getExtentOfChar(content.length - 1);
      const size = Number.parseFloat(getComputedStyle(line).fontSize);
      const baseline = line.getStartPositionOfChar(0).y;
      return {
        text: content,
        left: Math.min(start.x, end.x),
        right: Math.max(start.x + start.width, end.x + end.width),
        // The letters themselves: a browser's box of a line has room for accents on capitals.
        top: baseline - size * 0.74,
        bottom: baseline + size * 0.24,
        size,
      };
    });
  });
}

it.each(READER_FORMATS)(
  'no line of any card or map leaves the picture or touches another in a browser (%s)',
  async (format) => {
    const { page: opened } = await open();
    await openDialog(opened);
    const css = /<style>([\s\S]*?)<\/style>/.exec(await downloadSvg(opened))?.[1] ?? '';
    expect(css).toContain('@font-face');
    const page = await opened.context().newPage();
    const [width, height] = FORMATS[format];
    for (const tag of ['en', 'es']) {
      const studio = studioOf(tag);
      const { edition } = studio;
      const contents: SnapshotContent[] = [
        ...dataset.views.map((view) => ({ kind: 'map' as const, view, selected: null, only: [] })),
        ...edition.order.flatMap((actor) =>
          passagesOf(actor, edition).map((passage) => ({ kind: 'card' as const, passage })),
        ),
      ];
      for (const content of contents) {
        const snapshot = studio.snapshot({ content, format, theme: 'light', patterns: false });
        const lines = await lineBoxes(page, toSvg(snapshot, PUBLISHED_FAMILIES, css));
        expect(faults(lines, width, height), snapshot.name).toEqual([]);
      }
    }
  },
  120_000,
);

async function downloadSvg(page: Page): Promise<string> {
  await pick(page, 'svg');
  return (await download(page)).bytes.toString('utf8');
}

function faults(lines: readonly LineBox[], width: number, height: number): string[] {
  const outside = lines
    .filter((a) => a.left < -1 || a.top < -1 || a.right > width + 1 || a.bottom > height + 1)
    .map(({ text }) => `"${text}" leaves the picture`);
  const touching = lines.flatMap((a, i) =>
    lines
      .slice(i + 1)
      .filter(
        (b) =>
          a.left + 1 < b.right &&
          b.left + 1 < a.right &&
          a.top + 1 < b.bottom &&
          b.top + 1 < a.bottom,
      )
      .map((b) => `"${a.text}" touches "${b.text}"`),
  );
  return [...outside, ...touching];
}
