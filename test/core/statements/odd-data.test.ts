import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/core/statements/csv.ts';
import { describeFault } from '../../../src/core/statements/fault.ts';
import { positionsOf } from '../../../src/core/statements/position.ts';
import { parseStatements, type StatementsFile } from '../../../src/core/statements/statements.ts';
import type { Statement } from '../../../src/core/statements/types.ts';
import { actor, squareDataset } from '../../fixtures/square-map.ts';
import { registry } from '../../fixtures/world.ts';

const parse = (text: string) => parseStatements(text, squareDataset(), registry, 's.csv');

/** The statements of a spreadsheet that is odd, but not wrong. */
function read(text: string): StatementsFile {
  const result = parse(text);
  if (!result.ok) throw new Error(result.faults.map(describeFault).join('\n'));
  return result.value;
}

function fixture(file: string): string {
  return readFileSync(new URL(`../../fixtures/bad-data/${file}`, import.meta.url), 'utf8');
}

const quotesOf = (statements: readonly Statement[]) =>
  statements.flatMap(({ utterances }) =>
    utterances.flatMap(({ wordings }) =>
      wordings.flatMap(({ fragments }) => fragments.map(({ quote }) => quote)),
    ),
  );

describe('a spreadsheet as Excel saves it', () => {
  it('loses its byte order mark, and no column', () => {
    const text = fixture('byte-order-mark.csv');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(read(text).statements.map(({ id }) => id)).toEqual(['CL-one']);
  });

  it('may have the line ends of Windows, counted as an editor does', () => {
    const text = fixture('windows-line-ends.csv');
    expect(text).toContain('\r\n');
    const { statements, lines } = read(text);
    expect([...lines.values()]).toEqual([2, 4]);
    expect(quotesOf(statements)[1]).toBe('many doubts');
    expect(statements[1]?.utterances[0].wordings[0].fragments[0].summary).toEqual({
      en: 'Had doubts.',
      es: 'Tenía dudas.',
    });
  });
});

describe('a spreadsheet as Excel saves it where commas are decimal marks', () => {
  it('is read by its semicolons, although the texts hold commas', () => {
    const { statements, notes } = read(fixture('semicolons.csv'));
    expect(quotesOf(statements)).toEqual(['hard to believe', 'many doubts']);
    expect(statements[0]?.utterances[0].wordings[0].fragments[0].summary?.['en']).toBe(
      'Was in doubt, as it said.',
    );
    expect(notes).toEqual(['s.csv: read with semicolons between its cells']);
  });

  it('of others is read whole: a vote of the United Nations', () => {
    const text = readFileSync(
      new URL('../../fixtures/bad-data/votes-with-semicolons.csv', import.meta.url),
      'utf8',
    );
    const { columns, rows, faults, separator } = parseCsv(text, 'votes.csv');
    expect({ columns, faults, separator }).toEqual({
      columns: ['Country', 'Vote', 'Date', 'Population (m)', 'Remark'],
      faults: [],
      separator: ';',
    });
    expect(rows.map(({ cells }) => cells.get('Population (m)'))).toContain('8,3');
  });
});

describe('ids that every object inherits', () => {
  const { statements, lines } = read(fixture('inherited-ids.csv'));

  it('are ids as any other: no statement, utterance or line is lost', () => {
    expect(statements.map(({ id, utterances }) => [id, utterances.map((one) => one.id)])).toEqual(
      ['__proto__', 'constructor', 'toString'].map((id) => [id, ['__proto__', 'constructor']]),
    );
    expect(lines.size).toBe(6);
    expect(lines.get('__proto__/constructor/first/1')).toBe(3);
    expect(new Set(quotesOf(statements)).size).toBe(6);
  });

  it('give a government its position', () => {
    const position = positionsOf(squareDataset({ statements })).get(actor('CL'));
    expect(position).toMatchObject({ kind: 'stated', stance: 'doubted' });
    expect(position?.kind === 'stated' && position.statements).toHaveLength(3);
  });

  it('change nothing of other objects', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('a large spreadsheet', () => {
  const HEADER = 'statement,utterance,source,part,actor,stance,quote,lang,summary,summary:es';

  it('of 5,000 good rows is read with all of them', () => {
    const codes = [...registry.names.keys()].filter((code) => !registry.partOf.has(code));
    const rows = Array.from({ length: 5000 }, (_, i) => {
      const code = codes[i % codes.length];
      return `${code}-${i},a,first,1,${code},doubted,"words, ${i}",en,Said ${i}.,Dijo ${i}.`;
    });
    const { statements, lines } = read([HEADER, ...rows].join('\n'));
    expect(statements).toHaveLength(5000);
    expect(quotesOf(statements)).toEqual(rows.map((_, i) => `words, ${i}`));
    expect([...lines.values()]).toEqual(rows.map((_, i) => i + 2));
  });

  it('with a cell of 10 MB is refused in one short line that says which', () => {
    const cell = 'x'.repeat(10_000_000);
    const result = parse(`${HEADER}\nCL-one,a,first,1,CL,doubted,${cell},en,Said.,Dijo.\n`);
    const told = result.ok ? [] : result.faults.map(describeFault);
    expect(told).toEqual([
      expect.stringMatching(/^s\.csv, line 2, column quote: .* is 10000000 characters long/),
    ]);
    expect(told[0]?.length).toBeLessThan(400);
  });

  it('whose rest is swallowed by a quotation mark is refused with the line of the mark', () => {
    const row = 'CL-one,a,first,1,CL,doubted,words,en,Said.,Dijo.';
    const rows = Array.from({ length: 2000 }, () => row);
    const result = parse([HEADER, row.replace('words', '"words'), ...rows].join('\n'));
    const told = result.ok ? [] : result.faults.map(describeFault);
    expect(told.join('\n')).toMatch(/line 2: opens a quotation mark that is never closed/);
    expect(told.length).toBeLessThan(5);
  });
});
