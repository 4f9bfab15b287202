import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { longTexts } from '../../src/build/pictures/long-texts.ts';
import { loadMap, readMapFolder } from '../../src/build/read/load-map.ts';
import { stringsFor } from '../../src/core/i18n/languages.ts';
import { passagesOf } from '../../src/core/picture/passages.ts';
import type { SnapshotContent } from '../../src/core/picture/snapshot.ts';
import { strayFigures } from '../../src/core/statements/figures.ts';
import type { Dataset } from '../../src/core/statements/types.ts';
import {
  checkReceipt,
  parseReceipt,
  quotationsOf,
  writeReceipt,
} from '../../src/site/map/receipt.ts';
import { PUBLIC_DIR } from '../fixtures/folders.ts';
import { pictureFonts } from '../fixtures/picture-fonts.ts';
import { world } from '../fixtures/world.ts';
import { isSubjectNamed, labelFaults } from './label-faults.ts';
import { createStudio, nameFaults, type Studio, textFaults } from './picture-studio.ts';

/** A folder with the texts of the sources, which are not ours to publish. */
const SOURCES_DIR = process.env['SOURCES_DIR'];

/** More cards than these would take longer to draw than all other tests of a map together. */
const MANY_PASSAGES = 60;

/**
 * What must hold of every map of `public/maps/` whatever it tells: its quotations are vouched for, and its texts have
 * room. Called by the test that lies beside the files of the map.
 *
 * @returns the map
 * @throws DatasetError where its files have faults
 */
export function checkMap(slug: string): Dataset {
  const dataset = loadMap(PUBLIC_DIR, slug, world);
  const { lines } = readMapFolder(PUBLIC_DIR, slug, world);
  describe(`the quotations of ${slug}`, () => {
    const text = readFileSync(join(PUBLIC_DIR, 'maps', slug, 'receipt.json'), 'utf8');
    const receipt = parseReceipt(text);
    const quotations = quotationsOf(dataset.statements);

    it('stand in its receipt, which vouches for nothing else', () => {
      expect(checkReceipt(dataset, receipt, 'statements.csv', lines)).toEqual([]);
      expect(Object.keys(receipt?.quotations ?? {}).toSorted()).toEqual(
        quotations.map(({ key }) => key).toSorted(),
      );
    });

    it('are not in the receipt themselves, which names the text of each source by its hash', () => {
      const quoted = new Set(quotations.map(({ source }) => source));
      const named = dataset.sources.map(({ id }) => id).filter((id) => quoted.has(id));
      expect(Object.keys(receipt?.sources ?? {})).toEqual(named);
      for (const { sha256 } of Object.values(receipt?.sources ?? {})) {
        expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      }
      for (const { quote } of quotations)
        if (quote.includes(' ')) expect(text).not.toContain(quote);
    });

    it.skipIf(SOURCES_DIR === undefined)(
      'stand in the texts of their sources (skipped unless SOURCES_DIR is the folder of these)',
      () => {
        const texts = new Map(
          dataset.sources.flatMap(({ id, textFile }) => {
            const path = join(SOURCES_DIR ?? '', textFile ?? '');
            return textFile !== undefined && existsSync(path)
              ? [[id, readFileSync(path, 'utf8')]]
              : [];
          }),
        );
        const written = writeReceipt(dataset, texts, 'statements.csv', lines);
        expect(written.faults).toEqual([]);
        expect(written.receipt).toEqual(receipt);
        for (const { source, quote } of quotations) {
          expect(
            source !== undefined && texts.get(source)?.includes(quote),
            `“${quote}” is in ${source}`,
          ).toBe(true);
        }
      },
    );
  });

  describe(`the texts of ${slug}`, () => {
    it('give the figures that its statements have', () => {
      expect(strayFigures(dataset, 'map.json')).toEqual([]);
    });

    it('have names on the map that touch no other and lie on no other country at any width', () => {
      expect(labelFaults(dataset)).toEqual([]);
      expect(isSubjectNamed(dataset)).toBe(true);
    });

    it.each(dataset.languages)('have room in its pictures (%s)', async (language) => {
      const studio = createStudio(dataset, language, null);
      const maps = mapsOf(dataset);
      expect(textFaults(studio, maps)).toEqual([]);
      expect(nameFaults(studio, maps)).toEqual([]);
      const { cards, formats } = cardsOf(studio);
      expect(textFaults(studio, cards, formats)).toEqual([]);
      expect(nameFaults(studio, cards, formats)).toEqual([]);
      const { pictures } = stringsFor(language, dataset.kind);
      const { measure } = await pictureFonts();
      expect(longTexts(studio.edition, pictures, measure, undefined)).toEqual([]);
    });
  });
  return dataset;
}

/** A map of each view, with lists of names and without. */
function mapsOf({ views }: Dataset): SnapshotContent[] {
  return views.flatMap((view): SnapshotContent[] => {
    const content = { kind: 'map', view, selected: null, stances: [] } as const;
    return [content, { ...content, lists: true }];
  });
}

/** A card of every passage; where there are hundreds, of the first of each place, in one format. */
function cardsOf({ edition }: Studio) {
  const passages = edition.order.map((actor) => passagesOf(actor, edition));
  const isMany = passages.flat().length > MANY_PASSAGES;
  const shown = isMany ? passages.flatMap(([first]) => first ?? []) : passages.flat();
  return {
    cards: shown.map((passage) => ({ kind: 'card' as const, passage })),
    formats: isMany ? (['1x1'] as const) : undefined,
  };
}
