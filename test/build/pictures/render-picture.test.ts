import ExifReader from 'exifreader';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';
import { createPictureStudio } from '../../../src/build/pictures/picture-studio.ts';
import { renderPicture } from '../../../src/build/pictures/render-picture.ts';
import type { ScreenBox } from '../../../src/core/atlas/viewport.ts';
import type { MarkupElement } from '../../../src/core/markup/markup.ts';
import { FORMATS, READER_FORMATS } from '../../../src/core/picture/formats.ts';
import { createPaint } from '../../../src/core/picture/paint.ts';
import { passagesOf } from '../../../src/core/picture/passages.ts';
import type { SnapshotContent } from '../../../src/core/picture/snapshot.ts';
import type { ActorId, Language } from '../../../src/core/statements/types.ts';
import type { PictureStudio } from '../../../src/site/picture-studio.ts';
import { dataset } from '../../fixtures/election.ts';
import { PUBLIC_DIR } from '../../fixtures/folders.ts';
import { pictureFonts } from '../../fixtures/picture-fonts.ts';
import { world } from '../../fixtures/world.ts';
import { pngSize } from '../../tools/png-size.ts';
import { byId } from '../../tools/text-boxes.ts';

const ADDRESS = 'https://news.example/election/';
const fonts = await pictureFonts();
const studio = createPictureStudio(PUBLIC_DIR, world, dataset, 'en' as Language, fonts);

const wholeMap: SnapshotContent = {
  kind: 'map',
  view: dataset.views[0],
  selected: null,
  stances: [],
};

type Wish = Partial<Parameters<PictureStudio['snapshot']>[0]>;

function render(wish: Wish, scale: number) {
  const snapshot = studio.snapshot({
    content: wholeMap,
    format: '4x5',
    theme: 'light',
    patterns: false,
    ...wish,
  });
  return { snapshot, rendered: renderPicture(snapshot, fonts, scale, ADDRESS) };
}

const rendered = new Map<string, ReturnType<typeof render>>();
afterAll(() => rendered.clear());

/** A picture, drawn once however often it is looked at. */
function picture(wish: Wish, scale = 1): ReturnType<typeof render> {
  const key = JSON.stringify([wish, scale]);
  const known = rendered.get(key) ?? render(wish, scale);
  rendered.set(key, known);
  return known;
}

/** The pixels of a picture: a decoder of its own reads what was written. */
function pixelsOf({ rendered: { png } }: ReturnType<typeof render>): PNG {
  return PNG.sync.read(Buffer.from(png));
}

/** How many pixels of a box have exactly this colour. */
function count(image: PNG, { left, top, right, bottom }: ScreenBox, colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  let found = 0;
  for (let y = Math.floor(top); y < bottom; y++) {
    for (let x = Math.floor(left); x < right; x++) {
      const at = (y * image.width + x) * 4;
      const [r, g, b] = [image.data[at], image.data[at + 1], image.data[at + 2]];
      if (r === red && g === green && b === blue) found++;
    }
  }
  return found;
}

/** Drawn area of the largest part of a country, in px² on a map 960 px wide. */
function largestPart(actor: ActorId): number {
  const unit: object = world.meta.units[actor] ?? {};
  return 'largest' in unit && typeof unit.largest === 'number' ? unit.largest : 0;
}

function rectangles(element: MarkupElement | undefined): Readonly<Record<string, string>>[] {
  return (element?.children ?? []).flatMap((child) =>
    typeof child !== 'string' && child.tag === 'rect' ? [child.attributes] : [],
  );
}

describe('a picture drawn without a browser', () => {
  it.each(READER_FORMATS)('has the size of its format, at every scale (%s)', (format) => {
    const [width, height] = FORMATS[format];
    for (const scale of [1, 2]) {
      const { rendered } = picture({ format }, scale);
      expect(pngSize(rendered.png)).toEqual([width * scale, height * scale]);
      expect([rendered.width, rendered.height]).toEqual([width * scale, height * scale]);
    }
    const image = pixelsOf(picture({ format }));
    expect([image.width, image.height]).toEqual([width, height]);
  });

  it('can be 4096 px wide', () => {
    const image = pixelsOf(picture({ format: '1x1' }, 4096 / 1080));
    expect(image.width).toBe(4096);
    expect(count(image, { left: 0, top: 0, right: 4096, bottom: 100 }, '#ffffff')).toBe(409_600);
  });

  it.each(['light', 'dark'] as const)(
    'holds every response in its colour, in the key and on the map (%s)',
    (theme) => {
      const drawn = picture({ theme });
      const [{ snapshot }, image] = [drawn, pixelsOf(drawn)];
      const { stance } = createPaint(dataset.stances, theme);
      for (const { stance: id, actors } of studio.edition.key.entries) {
        const colour = stance(id);
        const squares = rectangles(byId(snapshot.svg, `key-${id}`)).filter(
          ({ fill }) => fill === colour,
        );
        expect(squares).toHaveLength(actors.length);
        const area = squares.reduce((sum, { width }) => sum + Number(width) ** 2, 0);
        const key = { left: 0, top: 0, right: 448, bottom: 1000 };
        // The edges of a square are mixed with the paper.
        expect(count(image, key, colour) / area).toBeGreaterThan(0.85);
        expect(count(image, key, colour) / area).toBeLessThan(1.02);

        const scale = Number(
          /scale\((\S+)\)/.exec(byId(snapshot.svg, 'map-land')?.attributes['transform'] ?? '')?.[1],
        );
        const [left, top, right, bottom] = dataset.views[0].box;
        const expected = actors.reduce((sum, { id: actor }) => {
          const unit = world.meta.units[actor];
          const [x, y] = unit?.anchor ?? [0, 0];
          const inView = x > left && x < right && y > top && y < bottom;
          return sum + (inView ? largestPart(actor) : 0);
        }, 0);
        const onMap = expected * ((scale * world.meta.plane.width) / 960) ** 2;
        const map = { left: 460, top: 0, right: image.width, bottom: image.height };
        expect(count(image, map, colour) / onMap).toBeGreaterThan(0.8);
        expect(count(image, map, colour) / onMap).toBeLessThan(1.2);
      }
    },
  );

  it('holds only the colour of one government on its card', () => {
    const [passage] = passagesOf('CL' as ActorId, studio.edition);
    if (passage === undefined) throw new Error('no passage');
    const image = pixelsOf(picture({ content: { kind: 'card', passage }, format: '1x1' }));
    const all = { left: 0, top: 0, right: image.width, bottom: image.height };
    const { stance } = createPaint(dataset.stances, 'light');
    const counts = dataset.stances.map(({ id }) => [id, count(image, all, stance(id))] as const);
    for (const [id, found] of counts) {
      if (id === passage.stance) expect(found).toBeGreaterThan(5000);
      else expect(found).toBe(0);
    }
  });

  it('draws patterns where they are wanted', () => {
    const box = { left: 460, top: 0, right: 1080, bottom: 1350 };
    const { stance } = createPaint(dataset.stances, 'light');
    const [plain, patterned] = [pixelsOf(picture({})), pixelsOf(picture({ patterns: true }))];
    for (const { id } of dataset.stances) {
      const [before, after] = [plain, patterned].map((image) => count(image, box, stance(id)));
      expect(after).toBeGreaterThan(0);
      expect(after).toBeLessThan((before ?? 0) * 0.85);
    }
  });

  it('says in the file what it shows and where it comes from', async () => {
    const { rendered, snapshot } = picture({});
    const tags = await ExifReader.load(Uint8Array.from(rendered.png).buffer);
    expect(tags['Title']?.description).toBe(snapshot.title);
    expect(tags['Description']?.description).toBe(snapshot.description);
    expect(tags['Source']?.description).toBe(dataset.credit?.['en']);
    expect(tags['URL']?.description).toBe(ADDRESS);
  });

  it('is the same picture, byte for byte, when it is made again', () => {
    expect(Buffer.compare(picture({}).rendered.png, render({}, 1).rendered.png)).toBe(0);
  });

  it('tells which characters its typefaces lack', () => {
    const [passage] = passagesOf('CR' as ActorId, studio.edition);
    if (passage === undefined) throw new Error('no passage');
    const content = { kind: 'card', passage: { ...passage, speaker: 'Łukasz نص' } } as const;
    expect(picture({ content }).rendered.missing).toEqual(expect.arrayContaining(['Ł', 'ن']));
    expect(picture({}).rendered.missing).toEqual([]);
  });
});
