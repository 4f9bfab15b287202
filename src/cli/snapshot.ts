import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadPictureFonts, type PictureFonts } from '../build/pictures/font-files.ts';
import { createPictureStudio, type PictureStudio } from '../build/pictures/picture-studio.ts';
import { renderPicture } from '../build/pictures/render-picture.ts';
import { loadMap, mapSlugs } from '../build/read/load-map.ts';
import { loadWorld } from '../build/read/world.ts';
import { resolvePlace } from '../core/atlas/gazetteer.ts';
import type { Edition } from '../core/edition/edition.ts';
import { panelPlace } from '../core/edition/territory.ts';
import { READER_FORMATS } from '../core/picture/formats.ts';
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
import { parseIsoDate } from '../core/statements/iso-date.ts';
import type { ActorId, Dataset, IsoDate, Language, View } from '../core/statements/types.ts';
import {
  parseSnapshotOptions,
  type SnapshotOptions,
  USAGE,
  UsageError,
} from './snapshot-options.ts';

/** What was written. */
interface Written {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly title: string;
  readonly alt: string;
  readonly caption: string;
  /** Characters that the pictures' typefaces lack. */
  readonly missing: readonly string[];
}

const HELP = '`npm run snapshot -- --help` lists the options.';

/**
 * `npm run snapshot`: makes pictures of a map, without a browser. Exits with 0 when all are written, with
 * 1 when the data or the disk are at fault, with 2 when the command line is.
 */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const json = args.includes('--json');
  let fonts: PictureFonts | null = null;
  try {
    const options = parseSnapshotOptions(args);
    const publicDir = resolve(import.meta.dirname, '../../public');
    const world = loadWorld(publicDir);
    const slug = choose(options.map, mapSlugs(publicDir), 'map');
    const dataset = loadMap(publicDir, slug, world);
    const language = choose(options.language, dataset.languages, 'language') as Language;
    fonts = await loadPictureFonts(publicDir);
    const day = dayOf(options.on, dataset);
    const studio = createPictureStudio(publicDir, world, dataset, language, fonts, day);
    const { url } = options;
    if (url !== undefined && parseHttpUrl(url) === null) {
      throw new UsageError(
        `--url is an address that begins with https:// or http://, not "${url}"`,
      );
    }
    const files = write(options, studio, fonts);
    if (json) console.log(JSON.stringify({ files }, null, 2));
    return 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (json) console.log(JSON.stringify({ error: message }, null, 2));
    else console.error(error instanceof UsageError ? `${message}\n${HELP}` : message);
    if (error instanceof UsageError) return 2;
    const expected = error instanceof DatasetError || (error instanceof Error && 'code' in error);
    if (!expected) throw error;
    return 1;
  } finally {
    fonts?.dispose();
  }
}

/** The day that is asked for; null for the last. */
function dayOf(text: string | undefined, { timeline, slug }: Dataset): IsoDate | null {
  if (text === undefined) return null;
  const period = timeline?.period;
  if (period === undefined) throw new UsageError(`${slug} has no days to choose from: drop --on`);
  const day = parseIsoDate(text);
  if (day !== null && day >= period.from && day <= period.to) return day;
  throw new UsageError(`--on is a day from ${period.from} to ${period.to}, not "${text}"`);
}

function write(options: SnapshotOptions, studio: PictureStudio, fonts: PictureFonts): Written[] {
  const { scale, url, json, out, wish } = options;
  const save = (snapshot: Snapshot, file: string, url: string | undefined): Written => {
    mkdirSync(dirname(file), { recursive: true });
    const { title, description: alt, caption } = snapshot;
    let [width, height] = [snapshot.width, snapshot.height];
    let missing: readonly string[] = [];
    let content: string | Uint8Array = '';
    if (file.endsWith('.svg')) content = toSvg(snapshot, PUBLISHED_FAMILIES);
    else ({ png: content, width, height, missing } = renderPicture(snapshot, fonts, scale, url));
    writeFileSync(file, content);
    const bytes = Buffer.byteLength(content);
    if (!json) console.log(`${file}  ${width} x ${height}, ${Math.ceil(bytes / 1000)} kB`);
    if (missing.length > 0) {
      console.error(
        `${file}: not in the typefaces, drawn with those of this system: ${missing.join(' ')}`,
      );
    }
    return { file, width, height, bytes, title, alt, caption, missing };
  };
  const common = { patterns: options.patterns };
  // A card leads to its country, and a picture of a day to the day.
  const pageOf = (content: SnapshotContent) => {
    if (url === undefined || (content.kind === 'map' && options.on === undefined)) return url;
    const page = new URL(url);
    if (content.kind === 'card') page.searchParams.set('country', content.passage.actor);
    if (options.on !== undefined) page.searchParams.set('on', options.on);
    return page.href;
  };
  const addressOf = (content: SnapshotContent) =>
    pageOf(content)
      ?.replace(/^https?:\/\//, '')
      .replace(/\/$/, '');
  if (wish.kind !== 'all') {
    const { format, theme } = wish;
    const content = contentOf(wish, studio);
    return [
      save(
        studio.snapshot({ ...common, address: addressOf(content), content, format, theme }),
        out,
        pageOf(content),
      ),
    ];
  }
  const { edition } = studio;
  const contents: SnapshotContent[] = [
    { kind: 'map', view: edition.dataset.views[0], selected: null, only: [] },
    ...edition.order.flatMap((actor): SnapshotContent[] =>
      passagesOf(actor, edition)
        .slice(0, 1)
        .map((passage) => ({ kind: 'card', passage })),
    ),
  ];
  const wishes = contents.flatMap((content) =>
    READER_FORMATS.flatMap((format) =>
      (['light', 'dark'] as const).map((theme) => ({ content, format, theme })),
    ),
  );
  return wishes.map((each, i) => {
    const address = addressOf(each.content);
    const snapshot = studio.snapshot({ ...common, address, ...each });
    if (!json) process.stdout.write(`${i + 1} of ${wishes.length}: `);
    return save(snapshot, join(out, fileName(snapshot, scale, 'png')), pageOf(each.content));
  });
}

function contentOf(
  wish: Exclude<SnapshotOptions['wish'], { kind: 'all' }>,
  { edition, day }: PictureStudio,
): SnapshotContent {
  const { dataset, gazetteer } = edition;
  const actor = (code: string, doing: string): ActorId => {
    const id = resolvePlace(gazetteer, code);
    if (id !== null) return id;
    if (dataset.organisations.some((organisation) => organisation.id === code)) {
      throw new UsageError(`${code} is an organisation, and organisations ${doing}`);
    }
    const near = resolvePlace(gazetteer, code.toUpperCase());
    const hint = near === null ? '' : `; did you mean ${code.toUpperCase()}?`;
    throw new UsageError(`no country has the code "${code}"${hint}`);
  };
  if (wish.kind === 'card') {
    const id = actor(wish.country, 'have no card');
    const passages = passagesOf(id, edition);
    const passage = passages[wish.passage - 1];
    if (passages.length === 0) {
      const others = edition.order.filter((other) => passagesOf(other, edition).length > 0);
      throw new UsageError(
        `${wish.country} ${whyNoCard(id, edition, day)}; these have: ${others.join(', ')}`,
      );
    }
    if (passage === undefined) {
      throw new UsageError(
        `${wish.country} has ${passages.length} passages, no number ${wish.passage}`,
      );
    }
    return { kind: 'card', passage };
  }
  const only = wish.stances.map((id) => {
    const stances = dataset.stances.map((stance) => stance.id);
    return choose(id, stances, 'response') as Dataset['stances'][number]['id'];
  });
  const viewId = choose(
    wish.view,
    dataset.views.map(({ id }) => id),
    'view',
  );
  const view = dataset.views.find(({ id }) => id === viewId) as View;
  return {
    kind: 'map',
    view,
    only,
    selected:
      wish.select === undefined ? null : actor(wish.select, 'have no shape that could be outlined'),
  };
}

/** What is true of a place that no card can be made of. */
function whyNoCard(id: ActorId, edition: Edition, day: IsoDate | null): string {
  const by = day === null ? '' : ` by ${day}`;
  switch (edition.positions.get(panelPlace(id, edition))?.kind) {
    case 'subject':
      return 'is the subject of this map and has no card';
    case 'undecided':
      return `is on record, but with nothing that gives it a colour${by}, and has no card without one`;
    case 'stated':
      return `is on record, but with no words that a card could show${by}`;
    case 'none':
    case undefined:
      return `has no statement on this map${by}`;
  }
}

/** The wanted one of some names, or the first. */
function choose(wanted: string | undefined, names: readonly string[], what: string): string {
  const found = wanted === undefined ? names[0] : names.find((name) => name === wanted);
  if (found !== undefined) return found;
  throw new UsageError(`there is no ${what} "${wanted ?? ''}"; there are: ${names.join(', ')}`);
}

process.exitCode = await main(process.argv.slice(2));
