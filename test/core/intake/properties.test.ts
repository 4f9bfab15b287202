import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/core/intake/draft.ts';
import { findPlace } from '../../../src/core/intake/find-place.ts';
import { makeDraft } from '../../../src/core/intake/make-draft.ts';
import { readFile } from '../../../src/core/intake/read-file.ts';
import { mapJson, statementsCsv } from '../../../src/core/intake/write-map.ts';
import { parseCsv } from '../../../src/core/statements/csv.ts';
import { contextOf, draftOf } from './draft-of.ts';
import { places } from './places.ts';

const CELLS = {
  place: [
    'Chad',
    'Mali',
    'Niger',
    'Congo',
    'Germny',
    'EU',
    'Narnia',
    'Total',
    '',
    'Chad[3]',
    'Hong Kong',
  ],
  response: ['Yes', 'No', 'Abstain', 'yes.', '', '-', 'Perhaps', 'Perhapps', 'Never'],
  date: ['2022-03-02', '2/3/2022', '2011', 'March 2011', 'soon', '', '13/3/2022', '31.02.2022'],
  quote: ['', 'Words', '=1', 'Nicol?s', 'two\nlines', 'a, b; c'],
  link: ['', 'https://example.org/1', 'example'],
};

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const row = fc.tuple(...Object.values(CELLS).map((texts) => fc.constantFrom(...texts)));
const sheet = fc
  .array(row, { minLength: 3, maxLength: 30 })
  .map((rows) => [
    'Country,Response,Date,Quote,Link',
    'Kenya,Yes,,,',
    'Togo,No,,,',
    ...rows.map((cells) => cells.map(quoted).join(',')),
  ]);

/** Every line that a draft shows, asks about or says to have left out. */
function accountedFor({ rows, questions, remarks }: Draft): ReadonlySet<number> {
  const asked = questions.flatMap((one) =>
    'lines' in one ? one.lines : 'line' in one ? [one.line] : [],
  );
  const said = remarks.flatMap((one) => ('lines' in one ? one.lines : []));
  return new Set([...rows.map(({ line }) => line), ...asked, ...said]);
}

describe('any sheet', () => {
  it('loses no row: each is on the map, asked about, or said to be left out', () => {
    fc.assert(
      fc.property(sheet, (lines) => {
        const text = lines.join('\n');
        const draft = draftOf(text);
        const read = readFile(new TextEncoder().encode(text), 'votes.csv');
        const rows = read.ok ? (read.value[0]?.rows ?? []) : [];
        const full = rows.filter(
          ({ line, cells }) => line > 1 && cells.some((cell) => cell.text !== ''),
        );
        const known = accountedFor(draft);
        expect(full.map(({ line }) => line).filter((line) => !known.has(line))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('becomes files without faults, with one response for each place', () => {
    fc.assert(
      fc.property(sheet, (lines) => {
        const draft = draftOf(lines.join('\n'));
        const table = parseCsv(statementsCsv(draft), 'statements.csv', ['actor', 'stance']);
        expect(table.faults).toEqual([]);
        expect(table.rows).toHaveLength(draft.rows.length);
        const stances = new Map<string, string>();
        for (const { actor, stance } of draft.rows) {
          expect(stances.get(actor) ?? stance).toBe(stance);
          stances.set(actor, stance);
        }
        const map = JSON.parse(mapJson(draft, 'my-map')) as { stances: { id: string }[] };
        const ids = map.stances.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect([...stances.values()].filter((id) => !ids.includes(id))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('any bytes', () => {
  it('are read or refused, never more', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 400 }).map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        const read = readFile(content, 'any');
        if (read.ok) makeDraft(read.value, undefined, 'any', contextOf());
      }),
      { numRuns: 150 },
    );
  });
});

describe('any text', () => {
  it('is a place, a question, or unknown', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.boolean(),
        (text, isCodeColumn) => {
          expect(findPlace(text, places, { isCodeColumn }).kind).toBeTypeOf('string');
        },
      ),
    );
  });

  it('of three letters is placed as a code or a name that is in use, or not at all', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
          minLength: 3,
          maxLength: 3,
        }),
        (text) => {
          expect(findPlace(text, places, { isCodeColumn: true }).kind).not.toBe('misspelt');
        },
      ),
      { numRuns: 500 },
    );
  });
});
