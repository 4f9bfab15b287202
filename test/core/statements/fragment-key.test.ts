import { describe, expect, it } from 'vitest';
import { fragmentKey, statementLine } from '../../../src/core/statements/fragment-key.ts';
import { faultsOf, read } from './parse-rows.ts';

describe('the key of a row', () => {
  it('is written as receipts have it', () => {
    expect(fragmentKey('first-reply', 'a', 'the-post', 1)).toBe('first-reply/a/the-post/1');
  });

  it('is no other row’s, whatever stands in its parts', () => {
    const parts = ['a', 'a/b', 'a%2Fb', 'b', '', 'a/', '/b'];
    const keys = parts.flatMap((one) =>
      parts.flatMap((two) => parts.map((three) => fragmentKey(one, two, three, 1))),
    );
    expect(new Set(keys).size).toBe(parts.length ** 3);
  });

  it('keeps rows apart whose ids have slashes', () => {
    const rows = ['a/b,c,first,1,AR,doubted,one,en,S', 'a,b/c,first,1,GB,doubted,two,en,S'];
    expect(faultsOf(rows)).toEqual([]);
    expect(read(rows).lines.size).toBe(2);
  });

  it('tells the line of its statement, and not that of one whose id begins so', () => {
    const { lines } = read([
      'a/b,c,first,1,AR,doubted,one,en,S',
      'a,c,first,1,GB,doubted,two,en,S',
    ]);
    expect(statementLine('a', lines)).toBe(3);
    expect(statementLine('a/b', lines)).toBe(2);
    expect(statementLine('c', lines)).toBeUndefined();
  });
});
