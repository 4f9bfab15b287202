import { dsvFormat } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { csvRecords } from '../../../src/core/statements/csv-cells.ts';
import { dataset, electionRecord, RECORD_SLUG, readMapText } from '../../fixtures/election.ts';
import { noise } from '../../tools/noise.ts';
import { type Change, changed, lostCells, lostValues, ODD_TEXTS } from './losses.ts';

const KINDS = ['remove', 'insert', 'replace', 'double', 'move'] as const;

/** Changes that look random and are the same in every run. */
function changes(count: number): Change[] {
  const bytes = noise(count * 6);
  return Array.from({ length: count }, (_, i) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = bytes.subarray(i * 6, i * 6 + 6);
    return {
      kind: KINDS[a % KINDS.length] ?? 'remove',
      at: (b * 256 + c) / 65_536,
      length: d < 200 ? d % 4 : d * 10,
      text: ODD_TEXTS[e % ODD_TEXTS.length] ?? '',
    };
  });
}

const statements = readMapText('statements.csv');
const map = readMapText('map.json');

describe('a file as it is', () => {
  it('is read whole', () => {
    expect(lostCells(statements, dataset)).toEqual([]);
    expect(lostCells(readMapText('statements.csv', RECORD_SLUG), electionRecord())).toEqual([]);
    expect(lostValues(map, ['en', 'es'])).toEqual([]);
    expect(lostValues(readMapText('map.json', RECORD_SLUG), ['en', 'es'])).toEqual([]);
  });
});

describe('a file with a random change', () => {
  it('is read whole, or has a fault: statements.csv', () => {
    const all = changes(600).map((change) => ({
      change,
      found: lostCells(changed(statements, change), dataset),
    }));
    expect(all.filter(({ found }) => found !== null && found.length > 0)).toEqual([]);
    expect(all.filter(({ found }) => found === null).length).toBeGreaterThan(100);
  });

  it('is read whole, or has a fault: map.json', () => {
    const all = changes(1500).map((change) => ({
      change,
      found: lostValues(changed(map, change), ['en', 'es']),
    }));
    expect(all.filter(({ found }) => found !== null && found.length > 0)).toEqual([]);
    expect(all.filter(({ found }) => found === null).length).toBeGreaterThan(300);
  });
});

describe('cells of any texts', () => {
  it.each([',', ';', '\t', '|'])('are read as another parser reads them: %j', (separator) => {
    const format = dsvFormat(separator);
    const parts = changes(3000).map(({ text, length }) => text + 'x'.repeat(length % 3));
    const rows = Array.from({ length: 300 }, (_, i) =>
      Array.from({ length: 5 }, (_, j) =>
        parts.slice((i * 5 + j) * 2, (i * 5 + j) * 2 + 2).join(''),
      ),
    );
    const text = format.formatRows(rows);
    const records = csvRecords(text, separator);
    expect(records.flatMap(({ marks }) => marks)).toEqual([]);
    expect(records.map(({ cells }) => cells)).toEqual(format.parseRows(text));
    expect(records.map(({ cells }) => cells)).toEqual(rows);
  });
});
