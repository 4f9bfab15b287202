import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { loadMap } from '../../src/build/read/load-map.ts';
import { createEdition } from '../../src/core/edition/edition.ts';
import type { SourceId } from '../../src/core/statements/types.ts';
import { lensView } from '../../src/page/lens/lens-view.ts';
import {
  committedEdition,
  dataset,
  PUBLIC_DIR,
  readMapText,
  world,
} from '../fixtures/committed-map.ts';
import { onlyOthersIn, sceneWith } from '../fixtures/scene.ts';

const rows = csvParse(readMapText('statements.csv'));
const articles = dataset.sources.map(({ id }) => id);
const sorted = (ids: Iterable<string | undefined>) => [...new Set(ids)].sort();
/** Who is in an article, and who in the others alone, by the rows of the spreadsheet. */
const inRows = (source: SourceId) =>
  sorted(rows.filter((row) => row['source'] === source).map((row) => row['actor']));
const english = committedEdition('en');
/** Who has a stance through some sources, and who through others alone. */
const through = (sources: readonly SourceId[], edition = english) => {
  const scene = sceneWith(edition, { sources });
  const { positions } = scene.fromSources ?? edition;
  return {
    stated: sorted([...positions].flatMap(([id, { kind }]) => (kind === 'stated' ? [id] : []))),
    onlyOthers: onlyOthersIn(scene),
  };
};

describe('the lens on the first map', () => {
  it.each([
    ['article-1', 'AR BO CL CN CO CR CU GT HN RU US'],
    ['article-2', 'CL CU GB RU US UY'],
    ['article-3', 'BO CL CN CU HN RU US'],
  ])('shows through %s exactly the governments that it reports: %s', (id, expected) => {
    expect(through([id as SourceId]).stated.join(' ')).toBe(expected);
    expect(inRows(id as SourceId).join(' ')).toBe(expected);
  });

  it('tells of every government whether the article has it or only others do', () => {
    const all = sorted(rows.map((row) => row['actor']));
    for (const id of articles) {
      const { stated, onlyOthers } = through([id]);
      expect(sorted([...stated, ...onlyOthers])).toEqual(all);
      expect(onlyOthers.filter((code) => stated.includes(code))).toEqual([]);
    }
  });

  it('shows the whole map through all articles', () => {
    expect(through(articles).onlyOthers).toEqual([]);
  });

  it('says in words whom an article leaves out', () => {
    const words = (tag: 'en' | 'es') =>
      lensView(sceneWith(committedEdition(tag), { sources: ['article-3'] })).words[1];
    expect(words('en')).toBe(
      'Not reported by Article 3: Argentina, Colombia, Costa Rica, Guatemala, United Kingdom and Uruguay.',
    );
    expect(words('es')).toBe(
      'No recogido por el artículo 3: Argentina, Colombia, Costa Rica, Guatemala, Reino Unido y Uruguay.',
    );
  });
});

describe('the lens on the record', () => {
  const record = loadMap(PUBLIC_DIR, 'venezuela-2024-record', world);
  const edition = createEdition(record, english.gazetteer, english.locale);

  it.each(articles)('shows through %s the same governments as on the first map', (id) => {
    expect(through([id], edition).stated).toEqual(inRows(id));
  });
});
