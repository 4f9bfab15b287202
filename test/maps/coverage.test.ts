import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { loadMap } from '../../src/build/read/load-map.ts';
import { sourceName } from '../../src/core/edition/sources.ts';
import { coverageOf } from '../../src/core/statements/coverage.ts';
import type { ActorId, Position, SourceId } from '../../src/core/statements/types.ts';
import { coverageInWords } from '../../src/page/lens/lens-view.ts';
import {
  committedEdition,
  dataset,
  PUBLIC_DIR,
  readMapText,
  world,
} from '../fixtures/committed-map.ts';

const rows = csvParse(readMapText('statements.csv'));
const day = dataset.event.date;
const articles = dataset.sources.map(({ id }) => id);
const sorted = (ids: Iterable<string | undefined>) => [...new Set(ids)].sort();
/** Who is in an article, and who in the others alone, by the rows of the spreadsheet. */
const inRows = (source: SourceId) =>
  sorted(rows.filter((row) => row['source'] === source).map((row) => row['actor']));
const stated = (positions: ReadonlyMap<ActorId, Position>) =>
  sorted([...positions].flatMap(([id, { kind }]) => (kind === 'stated' ? [id] : [])));

describe('the lens on the first map', () => {
  it.each([
    ['article-1', 'AR BO CL CN CO CR CU GT HN RU US'],
    ['article-2', 'CL CU GB RU US UY'],
    ['article-3', 'BO CL CN CU HN RU US'],
  ])('shows through %s exactly the governments that it reports: %s', (id, expected) => {
    const { positions } = coverageOf(dataset, [id as SourceId], day);
    expect(stated(positions).join(' ')).toBe(expected);
    expect(inRows(id as SourceId).join(' ')).toBe(expected);
  });

  it('tells of every government whether the article has it or only others do', () => {
    const all = sorted(rows.map((row) => row['actor']));
    for (const id of articles) {
      const { positions, onlyOthers } = coverageOf(dataset, [id], day);
      expect(sorted([...stated(positions), ...onlyOthers])).toEqual(all);
      expect(stated(positions).filter((code) => onlyOthers.includes(code as ActorId))).toEqual([]);
    }
  });

  it('shows the whole map through all articles', () => {
    expect(coverageOf(dataset, articles, day).onlyOthers).toEqual([]);
  });

  it('says in words whom an article leaves out', () => {
    const third = 'article-3' as SourceId;
    const words = (tag: 'en' | 'es') => {
      const edition = committedEdition(tag);
      const name = sourceName(third, edition);
      return coverageInWords(coverageOf(dataset, [third], day), [name], edition.locale);
    };
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

  it.each(articles)('shows through %s the same governments as on the first map', (id) => {
    const { positions } = coverageOf(record, [id], '2025-01-31' as typeof day);
    expect(stated(positions)).toEqual(inRows(id));
  });
});
