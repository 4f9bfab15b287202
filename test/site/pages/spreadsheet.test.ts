import { csvParse } from 'd3-dsv';
import { expect, it } from 'vitest';
import type { Language } from '../../../src/core/statements/types.ts';
import { statementsSheet } from '../../../src/site/pages/spreadsheet.ts';
import { dataset } from '../../fixtures/election.ts';
import { world } from '../../fixtures/world.ts';

it('the spreadsheet beside a page opens in Excel and holds every wording with its code, lead-in and language', () => {
  const text = statementsSheet(dataset, 'en' as Language, world);
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows = csvParse(text.slice(1));
  const wordings = dataset.statements
    .flatMap(({ utterances }) => [...utterances])
    .flatMap((utterance) => [...utterance.wordings]);
  expect(rows).toHaveLength(wordings.length);
  const milei = rows.find((row) => row['Country code'] === 'AR' && row['Words'] !== '');
  expect(milei?.['Lead-in']).toContain('Posted on X:');
  expect(milei?.['Language']).toBe('en');
  expect(rows.filter((row) => Object.values(row).some((cell) => /^[=+\-@]/.test(cell)))).toEqual(
    [],
  );
});
