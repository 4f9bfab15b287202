import type { ActorId, Dataset, Language } from '../../core/statements/types.ts';
import { type CardPlace, cardPictures } from '../../site/card-pictures.ts';
import type { PlaceCard } from '../../site/cards.ts';
import type { World } from '../../site/world.ts';
import type { PictureFonts } from './font-files.ts';
import { createPictureStudio } from './picture-studio.ts';
import { renderPicture } from './render-picture.ts';

/** A file of the site: its path below the root and its content. */
export interface SiteFile {
  readonly path: string;
  readonly source: string | Uint8Array;
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
  place: CardPlace,
): Cards {
  const studio = createPictureStudio(publicDir, world, dataset, language, fonts);
  const { pictures, places } = cardPictures(studio, place);
  const files = pictures.map(({ path, url, snapshot }) => ({
    path,
    source: renderPicture(snapshot, fonts, 1, url).png,
  }));
  return { files, places };
}
