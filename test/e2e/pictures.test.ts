import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadPictureFonts, type PictureFonts } from '../../src/build/pictures/font-files.ts';
import { createPictureStudio } from '../../src/build/pictures/picture-studio.ts';
import { renderPicture } from '../../src/build/pictures/render-picture.ts';
import { FORMATS, READER_FORMATS } from '../../src/core/picture/formats.ts';
import { passagesOf } from '../../src/core/picture/passages.ts';
import type { SnapshotContent } from '../../src/core/picture/snapshot.ts';
import { PUBLISHED_FAMILIES, toSvg } from '../../src/core/picture/snapshot.ts';
import type { ActorId, Language } from '../../src/core/statements/types.ts';
import type { PictureStudio } from '../../src/site/picture-studio.ts';
import { dataset } from '../fixtures/election.ts';
import { PUBLIC_DIR } from '../fixtures/folders.ts';
import { world } from '../fixtures/world.ts';
import { luminanceOf, similarity } from '../tools/ssim.ts';
import { download, openDialog, pick } from './image-dialog.ts';
import { type LineBox, lineBoxesOf } from './line-boxes.ts';
import { useVisit } from './open-page.ts';

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

/** Each theme and each language: no colour depends on a language, and no letter on a theme. */
const pages = [
  { theme: 'light', tag: 'en' },
  { theme: 'dark', tag: 'es' },
] as const;

describe.each(pages)('a picture of the browser and one of Node, $theme, $tag', ({ theme, tag }) => {
  const LEAST_MEAN = 0.97;
  const path = tag === 'en' ? 'election/' : `election/${tag}/`;
  const visit = useVisit(`${path}?country=AR&theme=${theme}`, {}, ({ page }) => openDialog(page));

  /**
   * Structural similarity of the two, a few px taken together: what is left is how edges are smoothed.
   * @param scale px of the files in one px of the picture
   */
  const compare = (browser: Buffer, node: Uint8Array, scale: number) => {
    const [a, b] = [browser, Buffer.from(node)].map((bytes) => PNG.sync.read(bytes));
    if (a === undefined || b === undefined) throw new Error('no pictures');
    expect([a.width, a.height]).toEqual([b.width, b.height]);
    return similarity(
      luminanceOf(a.data, a.width, a.height, 2 * scale),
      luminanceOf(b.data, b.width, b.height, 2 * scale),
    );
  };

  it.each(READER_FORMATS)('are the same at %s', async (format) => {
    const { page } = visit();
    // Half of the scale that is offered first, where letters are large enough to be compared so.
    const scale = format === '16x9' ? 2 : 1;
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
        scale,
        url,
      );
    const selected = 'AR' as ActorId;
    const map = draw({ kind: 'map', view: dataset.views[0], selected, stances: [] });
    const [passage, other] = passagesOf(selected, edition);
    if (passage === undefined || other === undefined) throw new Error('no passage');
    const card = draw({ kind: 'card', passage });

    await pick(page, 'map', format, String(scale));
    const shownMap = (await download(page)).bytes;
    await pick(page, 'card');
    const shownCard = (await download(page)).bytes;
    expect(compare(shownMap, map.png, scale).mean).toBeGreaterThan(LEAST_MEAN);
    expect(compare(shownCard, card.png, scale).mean).toBeGreaterThan(LEAST_MEAN);
    // The measure can tell: another passage of the same card is too unlike.
    const unlike = draw({ kind: 'card', passage: other });
    expect(compare(shownCard, unlike.png, scale).mean).toBeLessThan(0.9);
  });
});

describe('no line of any card or map leaves the picture or touches another in a browser', () => {
  let css = '';
  const visit = useVisit('', {}, async ({ page }) => {
    await openDialog(page);
    await pick(page, 'svg');
    const svg = (await download(page)).bytes.toString('utf8');
    css = /<style>([\s\S]*?)<\/style>/.exec(svg)?.[1] ?? '';
    await page.goto('about:blank');
  });

  it.each(
    READER_FORMATS.flatMap((format) => dataset.languages.map((tag) => [format, tag] as const)),
  )(
    '(%s, %s)',
    async (format, tag) => {
      expect(css).toContain('@font-face');
      const [width, height] = FORMATS[format];
      const studio = studioOf(tag);
      const { edition } = studio;
      const contents: SnapshotContent[] = [
        ...dataset.views.map((view) => ({
          kind: 'map' as const,
          view,
          selected: null,
          stances: [],
        })),
        ...edition.order.flatMap((actor) =>
          passagesOf(actor, edition).map((passage) => ({ kind: 'card' as const, passage })),
        ),
      ];
      const snapshots = contents.map((content) =>
        studio.snapshot({ content, format, theme: 'light', patterns: false }),
      );
      const boxes = await lineBoxesOf(
        visit().page,
        css,
        snapshots.map((snapshot) => toSvg(snapshot, PUBLISHED_FAMILIES)),
      );
      expect(boxes).toHaveLength(snapshots.length);
      for (const [i, { name }] of snapshots.entries()) {
        const lines = boxes[i] ?? [];
        expect(lines.length, name).toBeGreaterThan(3);
        expect(faults(lines, width, height), name).toEqual([]);
      }
    },
    120_000,
  );
});

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
