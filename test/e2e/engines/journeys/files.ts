import { csvParseRows } from 'd3-dsv';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { loadPictureFonts, type PictureFonts } from '../../../../src/build/pictures/font-files.ts';
import { createPictureStudio } from '../../../../src/build/pictures/picture-studio.ts';
import { renderPicture } from '../../../../src/build/pictures/render-picture.ts';
import type { ActorId, Language } from '../../../../src/core/statements/types.ts';
import { dataset } from '../../../fixtures/election.ts';
import { PUBLIC_DIR } from '../../../fixtures/folders.ts';
import { world } from '../../../fixtures/world.ts';
import { luminanceOf, similarity } from '../../../tools/ssim.ts';
import { mapFile } from '../../election-files.ts';
import { withoutSpaces } from '../../paper.ts';
import { clickOn, pick, type Reader } from '../reader.ts';

const PATH = 'election/';

/** What readers take away: pictures, the table, the code of the embed page. */
export function journeysToFiles({ open }: Reader): void {
  let fonts: PictureFonts | undefined;
  beforeAll(async () => {
    fonts = await loadPictureFonts(PUBLIC_DIR);
  });
  afterAll(() => fonts?.dispose());

  it('saves a picture, which has the typefaces and the colours of the map', async () => {
    const one = await open(`${PATH}?country=AR`);
    await clickOn(one, '.show-image');
    for (const value of ['4x5', '1']) await pick(one, value);
    await clickOn(one, '.image-dialog [data-do=download]');
    const { name, bytes } = await one.saved();
    expect(name).toBe('election-select-AR-4x5-light-en-2024-07-29.png');
    const picture = PNG.sync.read(bytes);

    if (fonts === undefined) throw new Error('no fonts');
    const { serif, sans } = fonts.families;
    const right = drawnInNode(fonts);
    const swapped = drawnInNode({ ...fonts, families: { serif: sans, sans: serif } });
    expect([picture.width, picture.height]).toEqual([right.width, right.height]);
    // How like they are depends on the engine: WebKitGTK puts letters onto whole px.
    expect(likeness(picture, right)).toBeGreaterThan(likeness(picture, swapped) + 0.1);
    for (const { id, colour } of mapFile.stances) {
      const [here, there] = [picture, right].map((image) => pixelsOf(image, colour.light));
      expect(here, id).toBeGreaterThan(500);
      expect(Math.abs((here ?? 0) / (there ?? 1) - 1), id).toBeLessThan(0.05);
    }
  });

  it('saves a card as SVG with its words as text and the typefaces in it', async () => {
    const one = await open(`${PATH}?country=CL`);
    await clickOn(one, '.show-image');
    for (const value of ['card', '1x1', 'svg']) await pick(one, value);
    await clickOn(one, '.image-dialog [data-do=download]');
    const { name, bytes } = await one.saved();
    expect(name).toBe('election-CL-1x1-light-en-2024-07-29.svg');
    const svg = bytes.toString('utf8');
    expect(svg).toContain('Gabriel Boric');
    expect(svg).toContain('data:font/woff2');
  });

  it('opens the table, and saves it as CSV', async () => {
    const one = await open(PATH);
    await clickOn(one, '.show-table');
    const rows = () => one.run(() => document.querySelectorAll('.table tbody tr').length);
    await expect.poll(rows).toBeGreaterThan(12);
    await clickOn(one, '.table [data-action=download]');
    const { name, bytes } = await one.saved();
    expect(name).toBe('election.csv');
    const [header = [], ...lines] = csvParseRows(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    const words = await one.run(() => document.querySelector('.table table')?.textContent ?? '');
    expect(lines).toHaveLength(await rows());
    expect(lines.every((line) => line.length === header.length)).toBe(true);
    expect(words).toContain(lines.at(-1)?.[0]);
  });

  it('copies the code of the embed page, and pastes it', async () => {
    const one = await open(PATH);
    await clickOn(one, '.show-embedding');
    await expect
      .poll(() => one.run(() => document.querySelector('.embedding iframe')?.clientHeight ?? 0))
      .toBeGreaterThan(100);
    await expect
      // The code is another once the preview has told its height, and what was copied is then out of date.
      .poll(async () => {
        await clickOn(one, '.embedding [data-action=code]');
        return one.run(() => document.querySelector('.embedding .outcome')?.textContent);
      })
      .toBe('Copied');
    const code = await one.run(
      () => document.querySelector<HTMLTextAreaElement>('[name=code]')?.value ?? '',
    );
    expect(code).toContain('<iframe');
    await clickOn(one, '.search input');
    await one.press('Paste');
    const pasted = () =>
      one.run(() => document.querySelector<HTMLInputElement>('.search input')?.value ?? '');
    // A field of one line has no line breaks.
    await expect.poll(async () => withoutSpaces(await pasted())).toBe(withoutSpaces(code));
  });
}

/** The picture of the first journey, drawn without a browser. */
function drawnInNode(fonts: PictureFonts): PNG {
  const studio = createPictureStudio(PUBLIC_DIR, world, dataset, 'en' as Language, fonts);
  const address = inject('baseUrl') + PATH;
  const snapshot = studio.snapshot({
    format: '4x5',
    theme: 'light',
    patterns: false,
    address: address.replace(/^http:\/\/|\/$/g, ''),
    content: { kind: 'map', view: dataset.views[0], selected: 'AR' as ActorId, stances: [] },
  });
  return PNG.sync.read(Buffer.from(renderPicture(snapshot, fonts, 1, address).png));
}

/** 1 for the same; a few px are taken together. */
function likeness(a: PNG, b: PNG): number {
  const luminance = ({ data, width, height }: PNG) => luminanceOf(data, width, height, 2);
  return similarity(luminance(a), luminance(b)).mean;
}

/** How many pixels have a colour, within what smoothing and rounding may change. */
function pixelsOf({ data }: PNG, colour: string): number {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (wanted.every((value, i) => Math.abs(value - (data[at + i] ?? 0)) <= 2)) count += 1;
  }
  return count;
}
