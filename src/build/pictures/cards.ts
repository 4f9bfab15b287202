import { passagesOf } from '../../core/picture/passages.ts';
import type { SnapshotContent } from '../../core/picture/snapshot.ts';
import type { ActorId, Dataset, Language } from '../../core/statements/types.ts';
import { CARD, type PlaceCard } from '../../site/cards.ts';
import type { World } from '../../site/world.ts';
import type { PictureFonts } from './font-files.ts';
import { createPictureStudio } from './picture-studio.ts';
import { renderPicture } from './render-picture.ts';

/** A file of the site: its path below the root and its content. */
export interface SiteFile {
  readonly path: string;
  readonly source: string | Uint8Array;
}

/** Where the cards of one map in one language are published. */
interface CardPlace {
  /** The root of the site, with a slash at the end. */
  readonly siteUrl: string;
  /** Path of the map's page below the root, with a slash at the end. */
  readonly folder: string;
}

/** The cards of one map in one language, and what is said of each to those who do not see it. */
export interface Cards {
  readonly files: readonly SiteFile[];
  readonly places: ReadonlyMap<ActorId, PlaceCard>;
}

/** The pictures that networks show beside links: one of the map, and one of every place with words to show. */
export function cardFiles(
  publicDir: string,
  world: World,
  dataset: Dataset,
  language: Language,
  fonts: PictureFonts,
  { siteUrl, folder }: CardPlace,
): Cards {
  const studio = createPictureStudio(publicDir, world, dataset, language, fonts);
  const { edition } = studio;
  const draw = (content: SnapshotContent, path: string) => {
    const url = siteUrl + path;
    const snapshot = studio.snapshot({
      content,
      format: 'card',
      theme: 'light',
      patterns: false,
      address: url.replace(/^https?:\/\//, '').replace(/\/$/, ''),
    });
    return { snapshot, png: renderPicture(snapshot, fonts, 1, url).png };
  };
  const whole = draw({ kind: 'map', view: dataset.views[0], selected: null, stances: [] }, folder);
  const drawn = [...edition.order, ...edition.beside].flatMap((actor) => {
    const [passage] = passagesOf(actor, edition);
    if (passage === undefined) return [];
    const own = `${folder}c/${actor}/`;
    const { snapshot, png } = draw({ kind: 'card', passage }, own);
    const { title, description: alt, width, height } = snapshot;
    return [{ actor, card: { title, alt, width, height }, path: own + CARD, png }];
  });
  return {
    files: [
      { path: folder + CARD, source: whole.png },
      ...drawn.map(({ path, png }) => ({ path, source: png })),
    ],
    places: new Map(drawn.map(({ actor, card }) => [actor, card])),
  };
}
