import { describe, expect, it } from 'vitest';
import { DatasetError, describeFault, describeFaults } from '../../../src/core/statements/fault.ts';

describe('a fault', () => {
  it('of a spreadsheet is told with file, line, column, value, words and suggestion', () => {
    expect(
      describeFault({
        file: 's.csv',
        line: 7,
        place: 'actor',
        value: 'GUA',
        message: 'is not a known actor',
        suggestion: 'did you mean GT, Guatemala?',
      }),
    ).toBe('s.csv, line 7, column actor: "GUA" is not a known actor; did you mean GT, Guatemala?');
  });

  it('of a JSON file is told with its path, which is no column', () => {
    expect(describeFault({ file: 'map.json', place: 'stances[2].id', message: 'is missing' })).toBe(
      'map.json, stances[2].id: is missing',
    );
  });

  it('of a whole file is told with its name', () => {
    expect(describeFault({ file: 's.csv', message: 'is empty' })).toBe('s.csv: is empty');
  });

  it('repeats a value of 80 characters whole, and the beginning of a longer one', () => {
    const told = (length: number) =>
      describeFault({ file: 'f', value: 'é'.repeat(length), message: 'm' });
    expect(told(80)).toContain(`"${'é'.repeat(80)}"`);
    expect(told(81)).toContain(`"${'é'.repeat(79)}…"`);
  });

  it('does not cut a character in two', () => {
    const told = describeFault({ file: 'f', value: '🗳'.repeat(90), message: 'm' });
    expect(told).toContain(`"${'🗳'.repeat(79)}…"`);
  });
});

describe('many faults of one kind', () => {
  const cell = (line: number, value: string, suggestion?: string) => ({
    file: 's.csv',
    line,
    place: 'stance',
    value,
    message: 'is not a known stance',
    ...(suggestion === undefined ? {} : { suggestion }),
  });

  it('are told in one line: how many, the first places of each value, and what to do', () => {
    const faults = [2, 3, 4, 5, 6].map((line) =>
      cell(line, line === 4 ? 'no' : 'yes', 'use one of: for'),
    );
    expect(describeFaults(faults)).toEqual([
      's.csv, column stance: is not a known stance, 5 times: "yes" (line 2 and 3 more), "no" (line 4); use one of: for',
    ]);
  });

  it('are told with the advice for each value where it differs', () => {
    const faults = [2, 3, 4, 5].map((line) =>
      cell(line, `v${line}`, line < 4 ? `did you mean w${line}?` : undefined),
    );
    expect(describeFaults(faults)).toEqual([
      's.csv, column stance: is not a known stance, 4 times: "v2" (line 2; did you mean w2?), ' +
        '"v3" (line 3; did you mean w3?), "v4" (line 4) and 1 other value',
    ]);
  });

  it('of a JSON file are told by their paths', () => {
    const faults = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
      file: 'map.json',
      place: `${name}.de`,
      message: 'is missing',
    }));
    expect(describeFaults(faults)).toEqual([
      'map.json: is missing, 5 times: a.de; b.de; c.de and 2 more',
    ]);
  });

  it('in several columns are told with the column of each', () => {
    const faults = ['speaker', 'role', 'speaker', 'role'].map((place, i) => ({
      ...cell(i + 2, '#N/A'),
      place,
      message: 'is an error',
    }));
    expect(describeFaults(faults)).toEqual([
      's.csv: "#N/A" is an error, 4 times: line 2, speaker; line 3, role; line 4, speaker and 1 more',
    ]);
  });

  it('stand in the place of the first, and up to three are told one by one', () => {
    const others = [{ file: 'map.json', message: 'is empty' }, cell(9, 'x')];
    const faults = [others[0], ...[2, 3, 4].map((line) => cell(line, 'yes')), others[1]];
    const lines = describeFaults(faults.filter((fault) => fault !== undefined));
    expect(lines.map((line) => line.slice(0, 12))).toEqual(['map.json: is', 's.csv, colum']);
    expect(describeFaults([2, 3, 4].map((line) => cell(line, 'yes')))).toHaveLength(3);
  });
});

describe('a DatasetError', () => {
  it('lists every fault below their number', () => {
    const faults = [
      { file: 'a', message: 'is empty' },
      { file: 'b', message: 'is empty' },
    ];
    expect(new DatasetError(faults).message).toBe(
      '2 faults in the data:\n  a: is empty\n  b: is empty',
    );
    expect(new DatasetError(faults.slice(0, 1)).message).toMatch(/^1 fault in the data:/);
  });
});
