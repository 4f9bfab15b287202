import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../src/core/statements/iso-date.ts';

describe('a day', () => {
  it.each(['2024-07-29', '2024-02-29', '0999-12-31'])('is %s', (text) => {
    expect(parseIsoDate(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '2024-13-01',
    '2024-04-31',
    '2024-7-9',
    '29.07.2024',
    '2024-07-29T00:00',
    ' 2024-07-29',
    '',
  ])('is not “%s”', (text) => {
    expect(parseIsoDate(text)).toBeNull();
  });
});
