import { describe, expect, it } from 'vitest';
import { resolvePlace } from '../../../src/core/atlas/gazetteer.ts';
import {
  dayInAddress,
  formatChoices,
  initialChoices,
  parseChoices,
  type ReaderChoices,
  THEMES,
} from '../../../src/core/statements/reader-choices.ts';
import type { SourceId } from '../../../src/core/statements/types.ts';
import { actor, squareDataset } from '../../fixtures/square-map.ts';
import { day } from '../../fixtures/square-record.ts';
import { squareGazetteer } from '../../fixtures/square-world.ts';

const source = (id: string) => id as SourceId;
const { views, stances } = squareDataset();
const context = {
  views,
  stances,
  sources: new Set([source('first'), source('second'), source('The Post, Weekly')]),
  resolveActor: (code: string) => resolvePlace(squareGazetteer(), code),
};
const initial = initialChoices(context);

/** Every state that can be reached in the world of squares. */
const states: ReaderChoices[] = [null, 'AR', 'VE', 'GI', 'FK'].flatMap((code) =>
  views.flatMap(({ id: view }) =>
    THEMES.flatMap((theme) =>
      [[], [stances[0]?.id], stances.map(({ id }) => id)].flatMap((only) =>
        [true, false].map((table) => ({
          selected: code === null ? null : actor(code),
          view,
          theme,
          stances: only.filter((id) => id !== undefined),
          table,
          patterns: table,
          day: null,
          sources: table ? [source('first'), source('The Post, Weekly')] : [],
        })),
      ),
    ),
  ),
);
const queries = [
  '',
  '?',
  '?utm_source=mail',
  '?country=GB&view=east&theme=dark&a=1&a=2',
  '?view=no',
];

describe('a state', () => {
  it('comes back from the address that it was written to, whatever stood there', () => {
    expect(states).toHaveLength(180);
    for (const state of states) {
      for (const query of queries) {
        const written = formatChoices(state, query, context);
        expect(parseChoices(written, context), `${query} -> ${written}`).toEqual(state);
      }
    }
  });

  it('is written the same the second time', () => {
    for (const state of states) {
      const once = formatChoices(state, '?utm_source=mail', context);
      expect(formatChoices(state, once, context)).toBe(once);
    }
  });

  it('that nobody has touched needs no address', () => {
    expect(formatChoices(initial, '', context)).toBe('');
    expect(parseChoices('', context)).toEqual(initial);
    expect(initial).toEqual({
      selected: null,
      view: 'west',
      theme: 'auto',
      patterns: false,
      stances: [],
      table: false,
      day: null,
      sources: [],
    });
  });

  it('writes only what differs from that', () => {
    expect(formatChoices({ ...initial, selected: actor('AR') }, '', context)).toBe('?country=AR');
    expect(formatChoices(initial, '?country=AR&view=east&theme=dark', context)).toBe('');
  });

  it('keeps parameters of others, repeated ones too, in their order', () => {
    const written = formatChoices(
      { ...initial, theme: 'dark' },
      '?b=2&country=GB&a=%26x&b=3',
      context,
    );
    expect([...new URLSearchParams(written)]).toEqual([
      ['b', '2'],
      ['a', '&x'],
      ['b', '3'],
      ['theme', 'dark'],
    ]);
  });

  it('keeps all that it does not change as it is written', () => {
    const search = '?flag&q=a%20b&e=%C3%A9&country=GB&x=&y=1+2';
    const state = { ...initial, selected: actor('AR'), theme: 'dark' as const };
    expect(formatChoices(state, search, context)).toBe(
      '?flag&q=a%20b&e=%C3%A9&country=AR&x=&y=1+2&theme=dark',
    );
    expect(formatChoices(initial, search, context)).toBe('?flag&q=a%20b&e=%C3%A9&x=&y=1+2');
  });

  it('keeps a choice as it is written where it stays the same', () => {
    const search = '?lens=A%20%26%20B&flag';
    const withSources = { ...context, sources: new Set([source('A & B')]) };
    const state = parseChoices(search, withSources);
    expect(state.sources).toEqual(['A & B']);
    expect(formatChoices({ ...state, theme: 'light' }, search, withSources)).toBe(
      '?lens=A%20%26%20B&flag&theme=light',
    );
  });
});

describe('from an address', () => {
  it.each([
    ['?country=ZZ', 'an unknown code'],
    ['?country=ar', 'a code in another case'],
    ['?country=A', 'a code that is too short'],
    [`?country=${'A'.repeat(25)}`, 'a code that is too long'],
    ['?country=<script>', 'markup'],
    ['?country=', 'nothing'],
    ['?country=constructor', 'what every object inherits'],
    ['?country=toString', 'what every object inherits'],
    ['?country=hasOwnProperty', 'what every object inherits'],
    ['?country=__proto__', 'what every object inherits'],
    ['?view=moon&theme=neon', 'a view and a theme that do not exist'],
    ['?view=toString&theme=constructor', 'what every object inherits'],
    ['?theme=Dark&view=EAST', 'values in another case'],
    ['?Country=AR', 'a parameter in another case'],
    ['%%%', 'nonsense'],
  ])('%s is read as unset: %s', (query) => {
    expect(parseChoices(query, context)).toEqual(initial);
  });

  it('an integral part opens its state', () => {
    expect(parseChoices('?country=GF', context).selected).toBe('FR');
  });

  it('one bad value does not spoil the others', () => {
    expect(parseChoices('?country=ZZ&view=east&theme=dark&stance=no', context)).toEqual({
      ...initial,
      view: 'east',
      theme: 'dark',
    });
  });

  it('the first of repeated values counts', () => {
    expect(parseChoices('?country=AR&country=GB', context).selected).toBe('AR');
  });
});

describe('the day of an address', () => {
  const dated = { ...context, period: { from: day(1), to: day(20) } };

  it.each([1, 7, 20])('is kept and written, the last of the map too: %d May', (number) => {
    const state = parseChoices(`?on=${day(number)}`, dated);
    expect(state.day).toBe(day(number));
    expect(formatChoices(state, '?utm_source=mail', dated)).toBe(
      `?utm_source=mail&on=${day(number)}`,
    );
  });

  it.each(['2020-04-30', '2020-05-21', '2020-02-30', 'today', '', '2020-5-7'])(
    'is read as unset where it is “%s”',
    (text) => {
      expect(parseChoices(`?on=${text}`, dated)).toEqual(initialChoices(dated));
    },
  );

  it('is read as unset on a map that has none', () => {
    expect(parseChoices(`?on=${day(7)}`, context).day).toBeNull();
  });

  it('goes away when it is no longer chosen', () => {
    expect(formatChoices(initialChoices(dated), `?on=${day(7)}`, dated)).toBe('');
  });

  it('is the one that the map opens on where an address names none, and then the last is written', () => {
    const opening = { ...dated, start: day(7) };
    const initial = parseChoices('', opening);
    expect(initial.day).toBe(day(7));
    expect(formatChoices(initial, '', opening)).toBe('');
    expect(parseChoices('?on=2020-06-01', opening).day).toBe(day(7));
    expect(parseChoices(`?on=${day(9)}`, opening).day).toBe(day(9));
    const last = formatChoices({ ...initial, day: null }, '', opening);
    expect(last).toBe(`?on=${day(20)}`);
    expect(parseChoices(last, opening).day).toBe(day(20));
  });
});

describe('the day in an address of the full page', () => {
  const timeline = { period: { from: day(1), to: day(20) }, start: day(7) };

  it('is the chosen one, and the last where the page opens on another', () => {
    expect(dayInAddress(day(3), timeline)).toBe(day(3));
    expect(dayInAddress(day(7), timeline)).toBe(day(7));
    expect(dayInAddress(null, timeline)).toBe(day(20));
  });

  it('is left out where the page opens on the last, and where a map has no days', () => {
    expect(dayInAddress(null, { period: timeline.period })).toBeNull();
    expect(dayInAddress(null, undefined)).toBeNull();
  });
});
