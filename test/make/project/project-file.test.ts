import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../src/core/i18n/languages.ts';
import { describeFault } from '../../../src/core/statements/fault.ts';
import { emptyProject } from '../../../src/make/project/change-project.ts';
import type { Change, Project } from '../../../src/make/project/project.ts';
import { parseProject, projectText } from '../../../src/make/project/project-file.ts';
import { makeWorkbook } from '../../core/workbook/make-workbook.ts';
import { derivedOf, projectOf, VOTE, words } from './surroundings.ts';

function reopened(project: Project): Project {
  const read = parseProject(projectText(project));
  if (!read.ok) throw new Error(read.faults.map(describeFault).join('\n'));
  return read.value;
}

/** The file of a vote with some of its fields changed. */
function fileWith(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(projectText(projectOf(VOTE))) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
}

function faultsOf(text: string): readonly string[] {
  const read = parseProject(text, 'votes.map-draft.json');
  return read.ok ? [] : read.faults.map(describeFault);
}

describe('the file of a project', () => {
  it('holds all of it', () => {
    const settled = projectOf(VOTE, [
      { kind: 'place', value: 'Congo', answer: 'CG' },
      { kind: 'response', value: 'Abstain', answer: 'leave-out' },
      { kind: 'column', name: 'Vote', answer: 'response' },
      { kind: 'dates', answer: 'day-first' },
      { kind: 'rest', answer: 'Did not' },
      {
        kind: 'look',
        stance: 'against',
        look: { label: 'No', colour: { light: '#112233', dark: '#445566' }, pattern: 'dots' },
      },
      { kind: 'order', stances: ['against', 'in-favour'] },
      words('headline', 'A vote'),
      words('notes', 'One\nTwo'),
      { kind: 'map-kind', value: 'vote' },
      { kind: 'language', value: 'es' },
      {
        kind: 'views',
        views: [
          { kind: 'named', name: 'africa' },
          { kind: 'around', places: ['TD'] },
          { kind: 'box', label: 'Here', box: [1.5, 2, 3000, 4000] },
        ],
      },
      { kind: 'add-row', sheet: null },
    ]);
    expect(reopened(settled)).toEqual(settled);
    expect(reopened(emptyProject)).toEqual(emptyProject);
    expect(derivedOf(reopened(settled))).toEqual(derivedOf(settled));
  });

  it('keeps which cells of a workbook are numbers and days', () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>7</v></c><c r="B1" s="1"><v>44622</v></c></row></sheetData>';
    const workbook = makeWorkbook([{ name: 'Votes', rows: [], xml }]);
    const project = projectOf(workbook, [], 'votes.xlsx');
    expect(project.grids[0]?.rows[0]?.cells.map(({ kind }) => kind)).toEqual(['number', 'day']);
    expect(reopened(project)).toEqual(project);
  });

  it('keeps answers about any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (value, answer) => {
        const change: Change = { kind: 'place', value, answer };
        expect(reopened(projectOf(VOTE, [change])).answers).toEqual(
          projectOf(VOTE, [change]).answers,
        );
      }),
    );
    const change: Change = { kind: 'place', value: '__proto__', answer: 'leave-out' };
    const { places } = reopened(projectOf(VOTE, [change])).answers;
    expect(Object.entries(places)).toEqual([['__proto__', 'leave-out']]);
  });
});

describe('a file that is opened', () => {
  it.each([
    ['', 'is not JSON'],
    ['Country;Vote', 'is not JSON'],
    ['[]', 'is no draft of a map; choose a file whose name ends in .map-draft.json'],
    ['null', 'is no draft of a map'],
    ['{"headline": "A map.json"}', 'is no draft of a map'],
    ['{"__proto__": {"version": 1}}', 'is no draft of a map'],
    ['{"version": "1"}', 'is no draft of a map'],
    ['{"version": 2}', 'is of version 2, and this page reads version 1; open it on the page'],
  ])('and is none says so: %s', (text, message) => {
    const [first, ...others] = faultsOf(text);
    expect(first).toContain('votes.map-draft.json');
    expect(first).toContain(message);
    expect(others).toEqual([]);
  });

  it('is told every fault with its place', () => {
    const text = fileWith((file) => {
      file['kind'] = 'poll';
      file['language'] = 'xx';
      file['answers'] = { places: [['Congo']], responses: [], columns: [['Vote', 'votes']] };
      file['looks'] = [['against', { colour: { light: 'red', dark: '#000000' } }]];
      file['words'] = { headline: 3 };
      file['more'] = true;
    });
    expect(faultsOf(text)).toEqual(
      expect.arrayContaining(
        [
          'kind: "poll" must be one of: statements, vote, recognition',
          `language: "xx" must be one of: ${Object.keys(INTERFACE_LANGUAGES).join(', ')}`,
          'answers.places[0][1]: is missing',
          'looks[0][1].colour.light: "red" must be a colour such as #3C7E96',
          'words.headline: must be a text',
          'words.kicker: is missing',
          'answers.rest: is missing',
          'more: "more" is not a field of this file',
        ].map((one) => `votes.map-draft.json, ${one}`),
      ),
    );
  });

  it.each(['__proto__', 'constructor', 'prototype'])('may not have the key %s', (key) => {
    const text = fileWith(() => undefined).replace('"words":{', `"words":{"${key}":{"a":1},`);
    expect(faultsOf(text)).toContain(
      `votes.map-draft.json, words.${key}: "${key}" is a key that no file may have; remove it`,
    );
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
  });

  it('may not say two things of one line, sheet or text', () => {
    const text = fileWith((file) => {
      const [sheet] = file['sheets'] as { rows: unknown[] }[];
      if (sheet === undefined) throw new Error('no sheet');
      sheet.rows = [...sheet.rows, sheet.rows[1]];
      file['sheets'] = [sheet, { ...sheet, rows: [] }];
      file['looks'] = [
        ['against', {}],
        ['against', { label: 'No' }],
      ];
    });
    expect(faultsOf(text)).toEqual([
      'votes.map-draft.json, sheets[1]: "" stands twice',
      'votes.map-draft.json, sheets[0].rows[4]: "2" stands twice',
      'votes.map-draft.json, looks[1]: "against" stands twice',
    ]);
  });

  it.each([
    ['rows', 50_001, 'sheets[0].rows: must not hold more than 50000 rows'],
    ['cells', 1001, 'sheets[0].rows[0].cells: must not hold more than 1000 cells'],
  ])('may not have too many %s', (what, count, message) => {
    const text = fileWith((file) => {
      const cells = Array.from({ length: what === 'cells' ? count : 1 }, () => '');
      const length = what === 'rows' ? count : 1;
      const rows = Array.from({ length }, (_, i) => ({ line: i + 1, cells }));
      file['sheets'] = [{ name: null, notes: [], rows }];
    });
    expect(faultsOf(text)).toEqual([`votes.map-draft.json, ${message}`]);
  });

  it('may not be huge', () => {
    expect(faultsOf('['.repeat(30_000_001))).toEqual([
      'votes.map-draft.json: is longer than 30 million characters; drop the spreadsheet itself',
    ]);
  });

  it('of which everything is wrong is told the first fault where it is long', () => {
    const text = fileWith((file) => {
      const row = { line: 0, cells: Array.from({ length: 900 }, () => 1) };
      file['sheets'] = [{ name: null, notes: [], rows: Array.from({ length: 900 }, () => row) }];
    });
    expect(faultsOf(text)).toHaveLength(1);
  });

  it('may not be nested without end', () => {
    expect(faultsOf('{"version":1,"words":'.repeat(5000))[0]).toContain('is not JSON');
  });

  it('may hold days of the calendar only', () => {
    const text = fileWith((file) => {
      const day = { text: 'x', day: '2022-02-30', precision: 'day' };
      file['sheets'] = [{ name: null, notes: [], rows: [{ line: 1, cells: [day] }] }];
    });
    expect(faultsOf(text)[0]).toContain('sheets[0].rows[0].cells[0]');
  });
});
