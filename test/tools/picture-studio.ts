import { createAtlas } from '../../src/core/atlas/atlas.ts';
import { createGazetteer } from '../../src/core/atlas/gazetteer.ts';
import { createEdition, type Edition } from '../../src/core/edition/edition.ts';
import { stringsFor } from '../../src/core/i18n/languages.ts';
import { createLocale } from '../../src/core/i18n/locale.ts';
import { FORMATS, type Format } from '../../src/core/picture/formats.ts';
import {
  createSnapshot,
  type Snapshot,
  type SnapshotContent,
} from '../../src/core/picture/snapshot.ts';
import type { Dataset, IsoDate, Language } from '../../src/core/statements/types.ts';
import { pictureFonts } from '../fixtures/picture-fonts.ts';
import { world } from '../fixtures/world.ts';
import { faultsOf, namesOnCountries } from './text-boxes.ts';

const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

const fonts = await pictureFonts();

/** Draws pictures of a map in one language on one day. */
export interface Studio {
  readonly edition: Edition;
  /** A picture, drawn once however often it is looked at. */
  readonly draw: (content: SnapshotContent, format: Format) => Snapshot;
}

/** @param day the last of the map where it is null */
export function createStudio(map: Dataset, language: Language, day: IsoDate | null): Studio {
  const gazetteer = createGazetteer(world.meta, map.pointOfView, map.owners);
  const strings = stringsFor(language, map.kind);
  const edition = createEdition(map, gazetteer, createLocale(map, language, strings), day);
  const common = {
    edition,
    day,
    // The sketch has the same places and is drawn faster.
    atlas: createAtlas(world.sketch, gazetteer),
    planeWidth: world.meta.plane.width,
    strings: strings.pictures,
    measure: fonts.measure,
    theme: 'light',
    patterns: false,
    address: `news.example/maps/${map.slug}`,
  } as const;
  const drawn = new Map<string, Snapshot>();
  return {
    edition,
    draw(content, format) {
      const key = JSON.stringify([content, format]);
      const snapshot = drawn.get(key) ?? createSnapshot({ ...common, content, format });
      drawn.set(key, snapshot);
      return snapshot;
    },
  };
}

/** Texts that touch or leave their picture, each with the name of its picture. */
export function textFaults(
  studio: Studio,
  contents: readonly SnapshotContent[],
  formats: readonly Format[] = FORMAT_NAMES,
): string[] {
  return inFormats(formats, studio, contents, ({ svg }) => faultsOf(svg, fonts.measure));
}

/** Names that lie across a coloured country, each with the name of its picture. */
export function nameFaults(
  studio: Studio,
  contents: readonly SnapshotContent[],
  formats: readonly Format[] = FORMAT_NAMES,
): string[] {
  return inFormats(formats, studio, contents, ({ svg }) =>
    ['map', 'second-frame'].flatMap((id) => namesOnCountries(svg, id, fonts.measure)),
  );
}

function inFormats(
  formats: readonly Format[],
  studio: Studio,
  contents: readonly SnapshotContent[],
  faultsIn: (snapshot: Snapshot) => readonly string[],
): string[] {
  return contents.flatMap((content) =>
    formats.flatMap((format) => {
      const snapshot = studio.draw(content, format);
      return faultsIn(snapshot).map((fault) => `${snapshot.name}: ${fault}`);
    }),
  );
}
