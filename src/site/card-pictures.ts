import { passagesOf } from '../core/picture/passages.ts';
import type { Snapshot, SnapshotContent } from '../core/picture/snapshot.ts';
import type { ActorId } from '../core/statements/types.ts';
import { CARD, type PlaceCard } from './cards.ts';
import type { PictureStudio } from './picture-studio.ts';

/** Where the cards of one map in one language are published. */
export interface CardPlace {
  /** The root of the site, with a slash at the end. */
  readonly siteUrl: string;
  /** Path of the map's page below the root, with a slash at the end. */
  readonly folder: string;
}

/** A picture that networks show beside a link, composed and not yet drawn. */
export interface CardPicture {
  /** Path of its file below the root. */
  readonly path: string;
  /** Address of the page that it belongs to, which is written into the file. */
  readonly url: string;
  readonly snapshot: Snapshot;
}

/** The cards of one map in one language, and what is said of each to those who do not see it. */
export interface CardPictures {
  readonly pictures: readonly CardPicture[];
  readonly places: ReadonlyMap<ActorId, PlaceCard>;
}

/** Composes the card of the map, and one of every place with words to show. */
export function cardPictures(
  { edition, snapshot }: PictureStudio,
  { siteUrl, folder }: CardPlace,
): CardPictures {
  const compose = (content: SnapshotContent, page: string): CardPicture => {
    const url = siteUrl + page;
    return {
      path: page + CARD,
      url,
      snapshot: snapshot({
        content,
        format: 'card',
        theme: 'light',
        patterns: false,
        address: url.replace(/^https?:\/\//, '').replace(/\/$/, ''),
      }),
    };
  };
  const [view] = edition.dataset.views;
  const whole = compose({ kind: 'map', view, selected: null, stances: [] }, folder);
  const own = [...edition.order, ...edition.beside].flatMap((actor) => {
    const [passage] = passagesOf(actor, edition);
    if (passage === undefined) return [];
    return [{ actor, picture: compose({ kind: 'card', passage }, `${folder}c/${actor}/`) }];
  });
  return {
    pictures: [whole, ...own.map(({ picture }) => picture)],
    places: new Map(
      own.map(({ actor, picture: { snapshot: drawn } }) => {
        const { title, description: alt, width, height } = drawn;
        return [actor, { title, alt, width, height }];
      }),
    ),
  };
}
