import { describe, expect, it } from 'vitest';
import { checkText } from '../../../src/core/statements/text-check.ts';
import { faultsOf, HEADER } from './parse-rows.ts';

const told = (text: string) => checkText(text)?.message;

describe('what a spreadsheet shows in the place of a text', () => {
  it.each([
    '#N/A',
    '#NAME?',
    '-#NAME?',
    '#REF!',
    '#DIV/0!',
    '#VALUE!',
    '#ERROR!',
    '#SPILL!',
    '#NV',
    '#¿NOMBRE?',
    '#¡REF!',
    '#NOM?',
    '#ДЕЛ/0!',
    '#n/a',
    'Err:502',
    'Err :508',
    'Error:504',
  ])('is refused as the error of a formula: %s', (text) => {
    expect(told(text)).toBe('is the error of a spreadsheet formula');
  });

  it.each(['Loading...', 'Loading…', 'Cargando...', 'Wird geladen...'])(
    'is refused while a value has not come: %s',
    (text) => {
      expect(told(text)).toMatch(/waits for a value/);
    },
  );

  it.each(['##', '####', '#########'])('is refused where a column was too narrow: %s', (text) => {
    expect(checkText(text)?.message).toMatch(/too narrow/);
    expect(checkText(text)?.suggestion).toMatch(/widen the column/);
  });

  it.each([
    '#VenezuelaLibre',
    '#',
    '# 1',
    'We are #1!',
    'C#',
    'The cell said #N/A.',
    '#LIBERTAD!',
    'Loading...the dice',
    'Loading',
    'Err: no',
    'N/A',
    '#12345',
    'https://a.example/#REF',
  ])('is not taken for a text that merely contains such marks: %s', (text) => {
    expect(told(text)).toBeUndefined();
  });

  it('is told with line, column and what to do, in every cell', () => {
    const faults = faultsOf(['s,a,first,1,AR,doubted,#REF!,en,-#NAME?']);
    expect(faults).toEqual([
      expect.stringMatching(
        /^s\.csv, line 2, column quote: "#REF!" is the error .*; mend the formula/,
      ),
      expect.stringMatching(/^s\.csv, line 2, column summary: "-#NAME\?" is the error/),
    ]);
  });

  it('is told once in a cell that must be something else too, such as a code or a day', () => {
    expect(faultsOf(['s,a,#N/A,#N/A,#N/A,#N/A,,,#N/A,####'], `${HEADER},date`)).toEqual(
      ['source', 'part', 'actor', 'stance', 'summary', 'date'].map((column) =>
        expect.stringContaining(`column ${column}: `),
      ),
    );
  });

  it('is told in the header with its place', () => {
    expect(faultsOf(['s,a,first,1,AR,doubted,,,S,x'], `${HEADER},#REF!`)).toEqual([
      expect.stringMatching(/^s\.csv, line 1, column #REF!: is the error of a spreadsheet formula/),
    ]);
  });
});
