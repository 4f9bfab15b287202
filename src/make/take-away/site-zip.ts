import type { WorldTopology } from '../../core/atlas/atlas.ts';
import type { Snapshot } from '../../core/picture/snapshot.ts';
import type { Measure } from '../../core/picture/text.ts';
import type { ActorId, Dataset, Language } from '../../core/statements/types.ts';
import { type CardPictures, cardPictures } from '../../site/card-pictures.ts';
import { OEMBED, type PlaceCard } from '../../site/cards.ts';
import { oembedJson } from '../../site/pages/open-graph.ts';
import { pictureStudio } from '../../site/picture-studio.ts';
import { languageFolder, shareAddresses } from '../../site/routes.ts';
import { FOREIGN_DATA, stringsScript } from '../../site/scripts.ts';
import { siteText } from '../../site/settings/site-file.ts';
import type { World } from '../../site/world.ts';
import type { MakeKit } from '../kit.ts';
import { createMapSite } from '../map-site.ts';
import { breath, type Watch, type ZipBatch, type ZipEntry, zipOf } from './zip.ts';

/** A map, and what the site that it is made on has for its pages. */
export interface MapToTake {
  readonly dataset: Dataset;
  readonly world: World;
  readonly kit: MakeKit;
}

/**
 * Fetches a file of the site that the page belongs to.
 *
 * @param path below the root
 * @throws Error where it cannot be had
 */
export type FetchFile = (path: string, signal?: AbortSignal) => Promise<Uint8Array>;

/** What draws the cards of links. */
export interface CardPainter {
  /** The fine level of the world. */
  readonly fine: WorldTopology;
  readonly measure: Measure;
  /** @param url the page that the picture comes from, written into the file */
  readonly png: (snapshot: Snapshot, url: string) => Promise<Uint8Array>;
}

/** Where a site will be, and what that takes. */
export interface SiteAddress {
  /** With a slash at the end. */
  readonly siteUrl: string;
  readonly painter: CardPainter;
}

/**
 * The site of one map as an archive for any static host: the files that `npm run build -- <map>` writes.
 *
 * @param address null where it is not known: the site then has no oEmbed, no Open Graph and no cards
 * @param changed when the map was changed
 * @throws DOMException named AbortError where it was stopped; Error where a file cannot be had
 */
export function siteZip(
  map: MapToTake,
  fetchFile: FetchFile,
  address: SiteAddress | null,
  changed: Date,
  watch: Watch = {},
): Promise<Blob> {
  return zipOf(siteFiles(map, fetchFile, address, watch.signal), changed, watch);
}

/** The files of the site of one map, in the steps in which they are made. */
export async function* siteFiles(
  { dataset, world, kit }: MapToTake,
  fetchFile: FetchFile,
  address: SiteAddress | null,
  signal?: AbortSignal,
): AsyncGenerator<ZipBatch> {
  const { languages } = dataset;
  const { site, render } = createMapSite(dataset, world, kit, address?.siteUrl ?? null);
  const cards = new Map<Language, CardPictures>();
  for (const language of languages) {
    if (address === null) break;
    signal?.throwIfAborted();
    cards.set(language, composed(dataset, world, language, address));
    await breath();
  }
  const pictures = [...cards.values()].flatMap((one) => one.pictures);
  const paths = pathsToFetch(kit, dataset);
  const total = site.pages.length + languages.length + pictures.length + paths.length;
  let done = 0;
  const step = (files: readonly ZipEntry[]): ZipBatch => ({ files, done: ++done, total });

  for (const page of site.pages) {
    const { html, data, words } = render(page);
    const scripts = [data, words].map(({ fileName, source }) => ({
      path: page.path.replace(/[^/]*$/, fileName),
      content: source,
    }));
    yield step([{ path: page.path, content: html }, ...scripts]);
  }
  for (const language of languages) {
    const places: ReadonlyMap<ActorId, PlaceCard> = cards.get(language)?.places ?? new Map();
    const files = site.placeFiles(dataset.slug, language, places);
    yield step([
      ...files.map(({ path, source }) => ({ path, content: source })),
      ...(address === null ? [] : [oembed(dataset, language, kit, address)]),
    ]);
  }
  for (const { path, url, snapshot } of pictures) {
    if (address === null) break;
    yield step([{ path, content: await address.painter.png(snapshot, url) }]);
  }
  const beside = [
    ...[...site.spreadsheets].map(([path, content]) => ({ path, content })),
    ...site
      .publishingFiles()
      // The publication may have a robots.txt of its own.
      .filter(({ path }) => !kit.files.includes(path))
      .map(({ path, source }) => ({ path, content: source })),
  ];
  for (const path of paths) {
    signal?.throwIfAborted();
    yield step([{ path, content: await fetchFile(path, signal) }, ...beside.splice(0)]);
  }
}

/** Files of the site that the page belongs to which are files of every site. */
function pathsToFetch(kit: MakeKit, { languages, kind }: Dataset): string[] {
  const strings = new Set(languages.map((language) => stringsScript(language, kind)));
  const scripts = Object.entries(kit.scripts).filter(
    ([name]) =>
      !FOREIGN_DATA.has(name) && (!name.startsWith(stringsScript('')) || strings.has(name)),
  );
  return [kit.main, ...scripts.map(([, path]) => path), kit.placeSheet, ...kit.files];
}

function composed(
  dataset: Dataset,
  world: World,
  language: Language,
  { siteUrl, painter: { fine, measure } }: SiteAddress,
): CardPictures {
  const studio = pictureStudio(fine, world, dataset, language, measure);
  return cardPictures(studio, { siteUrl, folder: languageFolder(dataset, language) });
}

function oembed(
  dataset: Dataset,
  language: Language,
  { settings: { name } }: MakeKit,
  { siteUrl }: SiteAddress,
): ZipEntry {
  const publication = name === undefined ? undefined : siteText(name, language);
  const addresses = shareAddresses(siteUrl, dataset, language, publication);
  return {
    path: languageFolder(dataset, language) + OEMBED,
    content: oembedJson(dataset, language, addresses),
  };
}
