import type { WorldTopology } from '../../core/atlas/atlas.ts';
import type { READER_FORMATS } from '../../core/picture/formats.ts';
import type { Theme } from '../../core/picture/palette.ts';
import { fileName } from '../../core/picture/snapshot.ts';
import type { Dataset } from '../../core/statements/types.ts';
import {
  type FontFiles,
  loadPictureFonts,
  type PictureFonts,
} from '../../page/image/browser-fonts.ts';
import type { FILES, SCALES } from '../../page/image/choices.ts';
import { pngFile, svgFile } from '../../page/image/picture-file.ts';
import { statementsSheet } from '../../site/pages/spreadsheet.ts';
import { pictureStudio } from '../../site/picture-studio.ts';
import { shareAddresses } from '../../site/routes.ts';
import type { World } from '../../site/world.ts';
import type { MakeKit } from '../kit.ts';
import { type MapTexts, mapFolder } from './map-folder.ts';
import { singleFile } from './single-file.ts';
import { type FetchFile, type SiteAddress, siteZip } from './site-zip.ts';
import type { Watch } from './zip.ts';

/** What can be taken away, in the order in which it is offered. */
export const OFFERED = ['site', 'file', 'folder', 'picture', 'sheet'] as const;
export type Offered = (typeof OFFERED)[number];

/** What files are made of beside the map. */
export interface TakeAwaySources {
  readonly kit: MakeKit;
  readonly world: World;
  readonly fetchFile: FetchFile;
  /** Loads the fine level of the world, which pictures are drawn from. */
  readonly fine: () => Promise<WorldTopology>;
  /** Loads the typefaces of pictures. */
  readonly fonts: () => Promise<FontFiles>;
}

/** A map as it is now. */
export interface MapNow {
  readonly dataset: Dataset;
  readonly texts: Omit<MapTexts, 'slug'>;
}

export interface PictureWish {
  readonly format: (typeof READER_FORMATS)[number];
  readonly theme: Theme;
  readonly file: (typeof FILES)[number];
  readonly scale: (typeof SCALES)[number];
}

/** How files are made. */
export interface TakeAwayWish {
  /** The address that the site will have, with a slash at the end; null where it is not known. */
  readonly siteUrl: string | null;
  readonly picture: PictureWish;
}

export interface TakenFile {
  readonly name: string;
  readonly blob: Blob;
}

export type MakeFile = (
  what: Offered,
  map: MapNow,
  wish: TakeAwayWish,
  watch: Watch,
) => Promise<TakenFile>;

/** Makes the files that can be taken away; what all pictures need is loaded once. */
export function createMakeFile(sources: TakeAwaySources): MakeFile {
  const { kit, world, fetchFile } = sources;
  let drawing: Promise<readonly [WorldTopology, PictureFonts]> | null = null;
  const drawingTools = () => {
    drawing ??= Promise.all([sources.fine(), sources.fonts().then(loadPictureFonts)]).catch(
      (error: unknown) => {
        drawing = null;
        throw error;
      },
    );
    return drawing;
  };

  /** What a site with an address takes. */
  async function addressOf(siteUrl: string | null): Promise<SiteAddress | null> {
    if (siteUrl === null) return null;
    const [fine, fonts] = await drawingTools();
    return {
      siteUrl,
      painter: {
        fine,
        measure: fonts.measure,
        png: async (snapshot, url) =>
          new Uint8Array(await (await pngFile(snapshot, fonts, 1, url)).arrayBuffer()),
      },
    };
  }

  async function picture(
    dataset: Dataset,
    { siteUrl, picture: { format, theme, file, scale } }: TakeAwayWish,
  ): Promise<TakenFile> {
    const [fine, fonts] = await drawingTools();
    const [language] = dataset.languages;
    const url = siteUrl === null ? undefined : shareAddresses(siteUrl, dataset, language).page;
    const [view] = dataset.views;
    const studio = pictureStudio(fine, world, dataset, language, fonts.measure);
    const snapshot = studio.snapshot({
      content: { kind: 'map', view, selected: null, stances: [] },
      format,
      theme,
      patterns: false,
      address: url?.replace(/^https?:\/\//, '').replace(/\/$/, ''),
    });
    return file === 'svg'
      ? { name: fileName(snapshot, 1, file), blob: svgFile(snapshot, fonts) }
      : {
          name: fileName(snapshot, scale, file),
          blob: await pngFile(snapshot, fonts, scale, url),
        };
  }

  return async (what, { dataset, texts }, wish, watch) => {
    const { slug, languages } = dataset;
    const [language] = languages;
    const map = { dataset, world, kit };
    const now = new Date();
    switch (what) {
      case 'site': {
        const address = await addressOf(wish.siteUrl);
        return { name: `${slug}.zip`, blob: await siteZip(map, fetchFile, address, now, watch) };
      }
      case 'file':
        return { name: `${slug}.html`, blob: await singleFile(map, language, fetchFile, watch) };
      case 'folder':
        return {
          name: `${slug}-folder.zip`,
          blob: await mapFolder({ slug, ...texts }, now, watch),
        };
      case 'picture':
        return picture(dataset, wish);
      case 'sheet':
        return {
          name: `${slug}.csv`,
          blob: new Blob([statementsSheet(dataset, language, world)], {
            type: 'text/csv;charset=utf-8',
          }),
        };
    }
  };
}
