import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../src/core/statements/fault.ts';
import { parseJson } from '../../../src/site/map/json-text.ts';

function told(text: string): string[] {
  const result = parseJson(text, 'm.json');
  return result.ok ? [] : result.faults.map(describeFault);
}

describe('JSON', () => {
  it.each([
    '{}',
    '[]',
    ' {"a": [1, -2.5e+3, true, false, null, "x\\n\\u00e9\\"", {"b": []}]} \n',
    '"text"',
    '0',
    '{"a":{"b":1},"c":{"b":2}}',
    '{"__proto__":1,"constructor":2}',
  ])('is read as it is: %s', (text) => {
    expect(parseJson(text, 'm.json')).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it('may begin with a byte order mark', () => {
    expect(parseJson('\uFEFF{"a":1}', 'm.json')).toEqual({ ok: true, value: { a: 1 } });
  });
});

describe('what is no JSON is told with line, column, the line and what to do:', () => {
  const lines = (line: string) => `{\n  "a": 1,\n${line}\n}`;
  it.each([
    ['a comma behind the last entry', '  "b": 2,', 'column 9: ""b": 2,"', 'remove the comma'],
    [
      'a typographic quotation mark',
      '  "b": “x”',
      'column 8',
      '“ is a typographic .*; write " instead',
    ],
    ['one around a key', '  “b”: "x"', 'column 3', '“ is a typographic'],
    ['a low one', '  "b": „x“', 'column 8', '„ is a typographic'],
    ['an apostrophe', "  'b': 2", 'column 3', 'write " instead'],
    ['a key without marks', '  b: 2', 'column 3', 'put quotation marks around it: "b"$'],
    ['a missing colon', '  "b" 2', 'column 7', '2 stands where a colon behind the key must stand'],
    ['a missing comma', '  "b": 2 "c": 3', 'column 10', 'a comma is missing before this'],
    ['a comment', '  // b', 'column 3', 'JSON has no comments'],
    ['a decimal comma', '  "b": 1,5', 'column 10', 'numbers have a decimal point: 1.5'],
    ['a number without zero', '  "b": .5', 'column 8', 'write numbers as'],
    ['a number with zeros', '  "b": 007', 'column 8', 'write numbers as'],
    ['a word of another language', '  "b": True', 'column 8', 'true, false or null'],
    ['no number', '  "b": NaN', 'column 8', 'true, false or null'],
    ['a text over two lines', '  "b": "x\n y"', 'column 8', 'a text does not end on its line'],
    ['a tab inside a text', '  "b": "x\ty"', 'column 10', 'a tab stands inside a text'],
    ['a backslash', '  "b": "C:\\x"', 'column 11', '\\\\x means nothing in a text'],
  ])('%s', (_name, line, column, says) => {
    expect(told(lines(line))).toEqual([
      expect.stringMatching(new RegExp(`^m\\.json, line 3, ${column}.* is not JSON: .*${says}`)),
    ]);
  });

  it('a bracket that is never closed', () => {
    expect(told('{"a": [1,\n 2\n')).toEqual([
      'm.json, line 2, column 2: "2" is not JSON: it ends too early; close the [ of line 1',
    ]);
  });

  it('nothing, and more than one', () => {
    expect(told('')).toEqual([expect.stringContaining('the file is empty')]);
    expect(told('{}\n{}')).toEqual([expect.stringContaining('line 2, column 1')]);
  });

  it('brackets that are nested without end', () => {
    expect(told('['.repeat(100_000))).toEqual([expect.stringContaining('nested too deeply')]);
  });

  it('in a long line, of which only the place is shown', () => {
    const [text = ''] = told(`{"a": "${'x'.repeat(9000)}", b: 1}`);
    expect(text).toMatch(/^m\.json, line 1, column 9011: "x+", b: 1\}" is not JSON/);
    expect(text.length).toBeLessThan(250);
  });
});

describe('a key that stands twice', () => {
  it('is told with the line of the first, wherever it stands', () => {
    expect(told('{"x": {"GB": 1},\n "y": [{"a": 1,\n "a": 2}], "x": 3}')).toEqual([
      expect.stringMatching(/line 3, column 2: .* repeats the key y\[0\]\.a of line 2; keep one/),
      expect.stringMatching(/line 3, column 12: .* repeats the key x of line 1; keep one/),
    ]);
  });

  it('is told where only blanks or escapes differ', () => {
    expect(told('{"GB": 1, " GB": 2}')).toEqual([expect.stringMatching(/GB .*but for blanks/)]);
    expect(told('{"GB": 1, "\\u0047B": 2}')).toEqual([expect.stringMatching(/key GB of line 1;/)]);
  });
});
