import { describe, expect, it } from 'vitest';
import { strayFigures } from '../../../src/core/statements/figures.ts';
import type { Dataset } from '../../../src/core/statements/types.ts';
import { dataset } from '../../fixtures/election.ts';
import { story } from '../../fixtures/stories.ts';

const figuresOf = (map: Dataset, texts: Partial<Dataset>) =>
  strayFigures({ ...map, ...texts }, 'map.json').map(({ place, value }) => [place, value]);

describe('a figure in a text of a map', () => {
  const vote = story('vote');
  const headline = (text: string) => figuresOf(vote, { headline: { en: text } });

  it('that contradicts the counts is pointed out, with the counts', () => {
    const [fault] = strayFigures(
      { ...vote, headline: { en: '99 states voted in favour' } },
      'map.json',
    );
    expect(fault).toMatchObject({ file: 'map.json', place: 'headline.en', value: '99' });
    expect(fault?.message).toMatch(/^is no count of this map \(.+ \d+, .+ \d+; together \d+\)$/);
  });

  it('that is a count, or the sum of some, is right', () => {
    const sizes = vote.stances.map(
      ({ id }) => vote.statements.filter(({ stance }) => stance === id).length,
    );
    const [one = 0, two = 0] = sizes;
    const all = sizes.reduce((sum, size) => sum + size, 0);
    expect(headline(`${one} for, ${one + two} took part, ${all} in all`)).toEqual([]);
  });

  it.each([
    'What changed on 28 July 2024',
    'July 28: what changed',
    'Resolution ES-11/1 of the G20',
    '62 % and 62.5% of the seats, at 18:30',
    'From 1988 to 2025',
    'The 193rd day, COVID-19',
  ])('is no count in "%s"', (text) => {
    expect(headline(text)).toEqual([]);
  });

  it('is no count as the day of a month in Spanish', () => {
    expect(figuresOf(dataset, { headline: { es: 'Qué cambió el 28 de julio' } })).toEqual([]);
    expect(figuresOf(dataset, { headline: { es: 'Los 28 de siempre' } })).toEqual([
      ['headline.es', '28'],
    ]);
  });

  it('is right in the election', () => {
    expect(strayFigures(dataset, 'map.json')).toEqual([]);
  });
});
