import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadPictureFonts, type PictureFonts } from '../build/pictures/font-files.ts';
import { createPictureStudio } from '../build/pictures/picture-studio.ts';
import { renderPicture } from '../build/pictures/render-picture.ts';
import { loadMap, mapSlugs } from '../build/read/load-map.ts';
import { loadSettings } from '../build/read/load-settings.ts';
import { loadWorld } from '../build/read/world.ts';
import type { Edition } from '../core/edition/edition.ts';
import { type Format, READER_FORMATS } from '../core/picture/formats.ts';
import type { Theme } from '../core/picture/palette.ts';
import { passagesOf } from '../core/picture/passages.ts';
import {
  fileName,
  PUBLISHED_FAMILIES,
  type Snapshot,
  type SnapshotContent,
  toSvg,
} from '../core/picture/snapshot.ts';
import { DatasetError } from '../core/statements/fault.ts';
import { parseHttpUrl } from '../core/statements/http-url.ts';
import { dayInAddress } from '../core/statements/reader-choices.ts';
import type { Dataset, IsoDate, Language } from '../core/statements/types.ts';
import { pictureEdition } from '../site/picture-studio.ts';
import type { CommandIo } from './command.ts';
import { choose, contentOf, dayOf } from './snapshot-content.ts';
import {
  parseSnapshotOptions,
  type SnapshotOptions,
  USAGE,
  UsageError,
} from './snapshot-options.ts';
import { assertWritable, WriteError } from './writable.ts';

/** A file that was written. */
interface Written {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly title: string;
  readonly alt: string;
  readonly caption: string;
  /** Whether all its texts are large enough to be read. */
  readonly fits: boolean;
  /** Characters that the pictures' typefaces lack. */
  readonly missing: readonly string[];
}

/** A requested picture. */
interface Wish {
  readonly content: SnapshotContent;
  readonly format: Format;
  readonly theme: Theme;
}

const HELP = '`npm run snapshot -- --help` lists the options.';

/**
 * `npm run snapshot`: makes pictures of a map, without a browser. Exit code 0 when all are written, 1 for
 * faults in the data or on the disk, 2 for faults in the command line.
 */
export async function snapshot(args: readonly string[], io: CommandIo): Promise<number> {
  if (args.includes('--help')) {
    io.out(`${USAGE}\n`);
    return 0;
  }
  const json = args.includes('--json');
  try {
    const files = await writePictures(parseSnapshotOptions(args), io);
    if (json) io.out(`${JSON.stringify({ files }, null, 2)}\n`);
    return 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (json) io.out(`${JSON.stringify({ error: message }, null, 2)}\n`);
    else io.err(error instanceof UsageError ? `${message}\n${HELP}\n` : `${message}\n`);
    if (error instanceof UsageError) return 2;
    const expected =
      error instanceof DatasetError ||
      error instanceof WriteError ||
      (error instanceof Error && 'code' in error);
    if (!expected) throw error;
    return 1;
  }
}

async function writePictures(
  options: SnapshotOptions,
  { root, out, err }: CommandIo,
): Promise<Written[]> {
  const { url, scale, json, patterns } = options;
  if (url !== undefined && parseHttpUrl(url) === null) {
    throw new UsageError(`--url is an address that begins with https:// or http://, not "${url}"`);
  }
  const publicDir = join(root, 'public');
  const world = loadWorld(publicDir);
  const slug = choose(options.map, mapSlugs(publicDir), 'map');
  const dataset = loadMap(publicDir, slug, world, { note: (line) => err(`${line}\n`) });
  const language = choose(options.language, dataset.languages, 'language') as Language;
  const day = dayOf(options.on, dataset);
  // Faults of the command line and of the disk are reported before the slow part: fonts and outlines.
  const wishes = wishesOf(options, pictureEdition(world, dataset, language, day), day);
  assertWritable(options.out, options.wish.kind === 'all' ? 'folder' : 'file');
  const fonts = await loadPictureFonts(publicDir, loadSettings(publicDir).typefaces);
  try {
    const studio = createPictureStudio(publicDir, world, dataset, language, fonts, day);
    return wishes.map((wish, i) => {
      const page = pageOf(wish.content, options, dataset);
      const address = page?.replace(/^https?:\/\//, '').replace(/\/$/, '');
      const picture = studio.snapshot({ ...wish, patterns, address });
      if (options.wish.kind === 'all' && !json) out(`${i + 1} of ${wishes.length}: `);
      const file =
        options.wish.kind === 'all'
          ? join(options.out, fileName(picture, scale, 'png'))
          : options.out;
      const written = write(picture, file, fonts, scale, page);
      const { width, height, bytes, missing } = written;
      if (!json) out(`${file}  ${width} x ${height}, ${Math.ceil(bytes / 1000)} kB\n`);
      if (missing.length > 0) {
        const which = missing.join(' ');
        err(`${file}: not in the typefaces, drawn with those of this system: ${which}\n`);
      }
      if (!written.fits) {
        err(
          `${file}: its text is too long, some of it is too small to be read; try another format\n`,
        );
      }
      return written;
    });
  } finally {
    fonts.dispose();
  }
}

/** The requested pictures: one, or every format and theme of the map and of one card per country. */
function wishesOf({ wish }: SnapshotOptions, edition: Edition, day: IsoDate | null): Wish[] {
  if (wish.kind !== 'all') {
    const { format, theme } = wish;
    return [{ content: contentOf(wish, edition, day), format, theme }];
  }
  const contents: SnapshotContent[] = [
    { kind: 'map', view: edition.dataset.views[0], selected: null, stances: [] },
    ...edition.order.flatMap((actor): SnapshotContent[] =>
      passagesOf(actor, edition)
        .slice(0, 1)
        .map((passage) => ({ kind: 'card', passage })),
    ),
  ];
  return contents.flatMap((content) =>
    READER_FORMATS.flatMap((format) =>
      (['light', 'dark'] as const).map((theme) => ({ content, format, theme })),
    ),
  );
}

/** The address that a picture links to: a card's country, and the day that the picture shows. */
function pageOf(
  content: SnapshotContent,
  { url, on }: SnapshotOptions,
  { timeline }: Dataset,
): string | undefined {
  // The page may open on another day than the last.
  const day = on ?? dayInAddress(null, timeline);
  if (url === undefined || (content.kind === 'map' && day === null)) return url;
  const page = new URL(url);
  if (content.kind === 'card') page.searchParams.set('country', content.passage.actor);
  if (day !== null) page.searchParams.set('on', day);
  return page.href;
}

/** Writes a picture as SVG or PNG, depending on the ending of its file name. */
function write(
  picture: Snapshot,
  file: string,
  fonts: PictureFonts,
  scale: number,
  page: string | undefined,
): Written {
  mkdirSync(dirname(file), { recursive: true });
  const { title, description: alt, caption, fits } = picture;
  let [width, height] = [picture.width, picture.height];
  let missing: readonly string[] = [];
  let content: string | Uint8Array = '';
  if (file.endsWith('.svg')) content = toSvg(picture, PUBLISHED_FAMILIES);
  else ({ png: content, width, height, missing } = renderPicture(picture, fonts, scale, page));
  writeFileSync(file, content);
  const bytes = Buffer.byteLength(content);
  return { file, width, height, bytes, title, alt, caption, fits, missing };
}
