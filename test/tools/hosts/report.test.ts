import { describe, expect, it } from 'vitest';
import type { Outcome } from './host.ts';
import { lineOf, type Result, tableOf } from './report.ts';

const result = (outcome: Outcome, fields: Partial<Result> = {}): Result => ({
  host: 'Ghost',
  version: '5',
  theme: 'source',
  width: 360,
  way: 'code',
  check: 'width',
  outcome,
  ...fields,
});

describe('a line of the report', () => {
  it('names host, version, theme, width, way and check, and what was seen', () => {
    expect(lineOf(result({ kind: 'pass', note: '328 px' }))).toBe(
      'pass  Ghost 5, source, 360 px: code: width (328 px)',
    );
    expect(lineOf(result({ kind: 'fail', why: 'too wide' }))).toBe(
      'FAIL  Ghost 5, source, 360 px: code: width (too wide)',
    );
  });

  it('leaves out theme and width where there are none', () => {
    expect(lineOf(result({ kind: 'pass' }, { theme: '', width: null, check: 'feed' }))).toBe(
      'pass  Ghost 5: code: feed',
    );
  });
});

describe('the table of the report', () => {
  const cellOf = (...outcomes: Outcome[]) =>
    tableOf(outcomes.map((outcome) => result(outcome)))
      .split('\n')[2]
      ?.split(' | ')[2];

  it('has one line for all themes and widths of a way, with the worst of them', () => {
    expect(cellOf({ kind: 'pass' }, { kind: 'pass', note: '328 px' })).toBe('yes |');
    expect(cellOf({ kind: 'pass' }, { kind: 'fail', why: 'too wide' })).toBe('**no** |');
  });

  it('says why a host has no such thing, and whether it has it elsewhere', () => {
    const none: Outcome = { kind: 'none', why: 'forbidden' };
    expect(cellOf(none, none)).toBe('– (forbidden) |');
    expect(cellOf({ kind: 'pass' }, none)).toBe('yes (forbidden) |');
  });

  it('leaves empty what was not tried', () => {
    const rows = [
      result({ kind: 'pass' }),
      result({ kind: 'pass' }, { way: 'address', check: 'feed' }),
    ];
    expect(tableOf(rows)).toBe(
      [
        '| host | map by | width | feed |',
        '|---|---|---|---|',
        '| Ghost 5 | code | yes |  |',
        '| Ghost 5 | address |  | yes |',
      ].join('\n'),
    );
  });
});
