import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { loadMap } from '../../../src/build/read/load-map.ts';
import { createGazetteer } from '../../../src/core/atlas/gazetteer.ts';
import { createEdition } from '../../../src/core/edition/edition.ts';
import type { Scene } from '../../../src/core/edition/scene.ts';
import { sceneEntries } from '../../../src/core/edition/scene-entries.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { createLocale } from '../../../src/core/i18n/locale.ts';
import type { Language, SourceId } from '../../../src/core/statements/types.ts';
import { lensView } from '../../../src/page/lens/lens-view.ts';
import { PUBLIC_DIR } from '../../../test/fixtures/folders.ts';
import { sceneIn } from '../../../test/fixtures/scene.ts';
import { world } from '../../../test/fixtures/world.ts';

const dataset = loadMap(PUBLIC_DIR, 'venezuela-2024', world);
const rows = csvParse(readFileSync(join(import.meta.dirname, 'statements.csv'), 'utf8'));
const gazetteer = createGazetteer(world.meta, dataset.pointOfView, dataset.owners);
const editionIn = (tag: 'en' | 'es') =>
  createEdition(dataset, gazetteer, createLocale(dataset, tag as Language, stringsFor(tag)));
const articles = dataset.sources.map(({ id }) => id);
const sorted = (ids: Iterable<string | undefined>) => [...new Set(ids)].sort();
/** Who is in an article, by the rows of the spreadsheet. */
const inRows = (source: SourceId) =>
  sorted(rows.filter((row) => row['source'] === source).map((row) => row['actor']));
const stated = ({ fromSources }: Scene) =>
  sorted(
    [...(fromSources?.positions ?? [])].flatMap(([id, { kind }]) =>
      kind === 'stated' ? [id] : [],
    ),
  );
const through = (...lens: readonly string[]) => sceneIn(editionIn('en'), { lens });
const unreported = (scene: Scene) =>
  sorted([...scene.edition.positions.keys()].filter(scene.isUnreported));

describe('the lens on the map of Venezuela 2024', () => {
  it.each([
    ['article-1', 'AR BO CL CN CO CR CU GT HN RU US'],
    ['article-2', 'CL CU GB RU US UY'],
    ['article-3', 'BO CL CN CU HN RU US'],
  ])('shows through %s exactly the governments that it reports: %s', (id, expected) => {
    const scene = through(id);
    expect(stated(scene).join(' ')).toBe(expected);
    expect(sorted(sceneEntries(scene).flatMap(({ reported }) => reported)).join(' ')).toBe(
      expected,
    );
    expect(inRows(id as SourceId).join(' ')).toBe(expected);
  });

  it('tells of every government whether the article has it or only others do', () => {
    const all = sorted(rows.map((row) => row['actor']));
    for (const id of articles) {
      const scene = through(id);
      const onlyOthers = unreported(scene);
      expect(sorted([...stated(scene), ...onlyOthers])).toEqual(all);
      expect(stated(scene).filter((code) => onlyOthers.includes(code))).toEqual([]);
      expect(sorted(sceneEntries(scene).flatMap((entry) => entry.unreported))).toEqual(onlyOthers);
    }
  });

  it('shows the whole map through all articles', () => {
    expect(unreported(through(...articles))).toEqual([]);
  });

  it('says in words whom an article leaves out', () => {
    const words = (tag: 'en' | 'es') =>
      lensView(sceneIn(editionIn(tag), { lens: ['article-3'] })).words[1];
    expect(words('en')).toBe(
      'Not reported by Article 3: Argentina, Colombia, Costa Rica, Guatemala, United Kingdom and Uruguay.',
    );
    expect(words('es')).toBe(
      'No recogido por el artículo 3: Argentina, Colombia, Costa Rica, Guatemala, Reino Unido y Uruguay.',
    );
  });
});
