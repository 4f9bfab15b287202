import { describe, expect, it } from 'vitest';
import { dateAdvice } from '../../../src/core/statements/date-advice.ts';

describe('a day that is written otherwise', () => {
  it.each([
    ['28/07/2024', '2024-07-28'],
    ['7/28/24', '2024-07-28'],
    ['28.7.2024', '2024-07-28'],
    ['28-07-2024', '2024-07-28'],
    ['2024/07/28', '2024-07-28'],
    ['2024-7-8', '2024-07-08'],
    ['2024.07.28.', '2024-07-28'],
    ['2024-28-07', '2024-07-28'],
    ['20240728', '2024-07-28'],
    ['2024–07–28', '2024-07-28'],
    ['７/28/2024', '2024-07-28'],
    ['05/05/2024', '2024-05-05'],
    ['28 July 2024', '2024-07-28'],
    ['July 28, 2024', '2024-07-28'],
    ['Sunday, 28 July 2024', '2024-07-28'],
    ['28-Jul-24', '2024-07-28'],
    ['28 de julio de 2024', '2024-07-28'],
    ['28 juillet 2024', '2024-07-28'],
    ['28. Juli 2024', '2024-07-28'],
    ['28/07/99', '1999-07-28'],
    ['2024-07-28T22:30:00Z', '2024-07-28'],
    ['2024-07-28T22:30:00.000+02:00', '2024-07-28'],
    ['2024-07-28 22:30', '2024-07-28'],
    ['28/07/2024 0:00:00', '2024-07-28'],
    ['7/28/2024 12:00:00 AM', '2024-07-28'],
    ['28/07/2024 10:00 p. m.', '2024-07-28'],
    ["'2024-07-28", '2024-07-28'],
    ['’28/07/2024', '2024-07-28'],
  ])('is answered with the day where it can be read in one way only: %s', (text, day) => {
    expect(dateAdvice(text)).toBe(`write it as ${day}`);
  });

  it.each([
    ['02/03/2024', '2024-03-02 or 2024-02-03'],
    ['02.03.2022', '2022-03-02 or 2022-02-03'],
    ['1/2/24', '2024-02-01 or 2024-01-02'],
    ["'02/03/2024 10:00", '2024-03-02 or 2024-02-03'],
    ['28-07-24', '2024-07-28 or 2028-07-24'],
  ])('is answered with every reading where there are more: %s', (text, days) => {
    expect(dateAdvice(text)).toBe(`write it as ${days}, whichever is meant`);
  });

  it.each([
    ['45501', '2024-07-28'],
    ['45501.5', '2024-07-28'],
    ['45501,75', '2024-07-28'],
    ['45658', '2025-01-01'],
  ])('may be a number of Excel: %s', (text, day) => {
    expect(dateAdvice(text)).toBe(`write it as ${day}, if it is a day as Excel counts them`);
  });

  it.each([
    ['2024-02-30', 'February 2024 has 29 days; write year, month and day, as YYYY-MM-DD'],
    ['31/06/2024', 'June 2024 has 30 days; write year, month and day, as YYYY-MM-DD'],
    ['29 February 2023', 'February 2023 has 28 days; write year, month and day, as YYYY-MM-DD'],
    ['2024-13-45', 'write year, month and day, as YYYY-MM-DD'],
    ['July 2024', 'write year, month and day, as YYYY-MM-DD'],
    ['soon', 'write year, month and day, as YYYY-MM-DD'],
    ['2024', 'write year, month and day, as YYYY-MM-DD'],
    ['', 'write year, month and day, as YYYY-MM-DD'],
  ])('that is none is answered with no day that could be copied: %s', (text, advice) => {
    expect(dateAdvice(text)).toBe(advice);
  });
});
