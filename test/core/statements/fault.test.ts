import { describe, expect, it } from 'vitest';
import { DatasetError, describeFault } from '../../../src/core/statements/fault.ts';

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
