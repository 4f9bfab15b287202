import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/core/statements/csv.ts';
import { describeFault } from '../../../src/core/statements/fault.ts';
import { faultsOf, HEADER } from './parse-rows.ts';

const ROW = 'AR-one,a,first,1,AR,doubted,,,Said so.';

describe('a first line that is not the header', () => {
  it.each([
    ['', 'is empty, and not the header, which stands in line 2; delete it'],
    ['\n', 'to 2 are empty, and not the header, which stands in line 3; delete them'],
    [',,,,', 'is empty, and not the header, which stands in line 2; delete it'],
    [
      'Reactions to the vote,,,,',
      'is "Reactions to the vote", and not the header, which stands in line 2; delete it',
    ],
    [
      '"Reactions, so far",,,\n\nsource: us',
      'to 3 are "Reactions, so far", and not the header, which stands in line 4; delete them',
    ],
    [
      'sep=,',
      'is "sep=,", which only Excel understands, and not the header, which stands in line 2; delete it',
    ],
  ])('is told in one sentence: %j', (above, says) => {
    const rows = Array.from({ length: 20 }, (_, i) => ROW.replace('AR-one', `AR-${i}`));
    expect(faultsOf([HEADER, ...rows], above)).toEqual([`s.csv, line 1: ${says}`]);
  });

  it('is told with semicolons, too', () => {
    const rows = [HEADER, ROW].map((line) => line.replaceAll(',', ';'));
    expect(faultsOf(rows, 'sep=;')).toEqual([expect.stringContaining('line 1: is "sep=;", which')]);
  });

  it('is told where its names have capitals', () => {
    expect(faultsOf([ROW], HEADER.toUpperCase())).toEqual([
      expect.stringMatching(
        /line 1: names its columns with capitals, as "STATEMENT"; write them in small letters: statement, /,
      ),
    ]);
  });

  it('is told where a file has no header at all', () => {
    expect(faultsOf([ROW, ROW], ROW)).toEqual([
      's.csv, line 1: is not the header: "AR-one", "a", "first" … are no columns of this file; let the first line name the columns: actor, stance …',
    ]);
    expect(faultsOf([], 'Country;Vote;Date')).toEqual([
      expect.stringMatching(/line 1: is not the header: "Country", "Vote", "Date" are no columns/),
    ]);
  });
});

describe('a file that is no CSV, whatever its name says,', () => {
  it.each([
    ['PK\u0003\u0004\u0014\u0000\u0006\u0000', 'is a workbook (such as .xlsx'],
    ['\uFFFD\uFFFD\u0011\uFFFD\uFFFD\uFFFD\u001A\uFFFD', 'is a workbook of an old Excel'],
    ['<!DOCTYPE html>\n<html><head><title>a, b</title>', 'is a web page'],
    ['\n <table><tr><td>statement</td>', 'is a web page'],
    ['<?xml version="1.0"?><Workbook>', 'is a web page'],
    ['{"statements": []}', 'is JSON'],
    ['[{"statement": "a"}]', 'is JSON'],
    ['%PDF-1.7', 'is a PDF'],
    ['{\\rtf1\\ansi', 'is a text document'],
    ['\u0001\u0002\u0003GIF', 'is not a text file'],
  ])('is told in one sentence: %j', (text, says) => {
    const faults = parseCsv(`${text}\nx,"y\nz`, 'a.csv').faults.map(describeFault);
    expect(faults).toEqual([expect.stringContaining(`a.csv: ${says}`)]);
    expect(faults[0]).toMatch(/; .*(?:CSV|sign in)/);
  });
});
