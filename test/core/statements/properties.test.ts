import { dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords } from '../../../src/core/statements/csv-cells.ts';
import { dataset, readMapText } from '../../fixtures/election.ts';
import { type Change, changed, lostCells, lostValues, ODD_TEXTS } from './losses.ts';

/** A change of a file, of which fast-check finds the smallest that fails. */
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('remove', 'insert', 'replace', 'double', 'move'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2000 })),
  text: fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.string({ unit: 'binary', maxLength: 8 })),
});
const changes = fc.array(change, { minLength: 1, maxLength: 3 });
const apply = (text: string, all: readonly Change[]) => all.reduce(changed, text);

const statements = readMapText('statements.csv');
const map = readMapText('map.json');

describe('whatever is changed in a file', () => {
  it('every row and cell of statements.csv is read, or a fault is told', () => {
    fc.assert(
      fc.property(changes, (all) => {
        expect(lostCells(apply(statements, all), dataset) ?? []).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('every value of map.json is read, or a fault is told', () => {
    fc.assert(
      fc.property(changes, (all) => {
        expect(lostValues(apply(map, all), ['en', 'es']) ?? []).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});

describe('whatever cells hold', () => {
  it.each([',', ';', '\t', '|'])('they are read as another parser reads them: %j', (separator) => {
    const format = dsvFormat(separator);
    const cell = fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.string({ unit: 'binary' }));
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (written) => {
        const records = csvRecords(format.formatRows(written), separator);
        expect(records.map(({ cells }) => cells)).toEqual(written);
        expect(records.flatMap(({ marks }) => marks)).toEqual([]);
      }),
    );
  });
});
