import { describe, expect, it } from 'vitest';
import { placeNames } from '../../../src/build/read/place-names.ts';
import { resolvePlace } from '../../../src/core/atlas/gazetteer.ts';
import { createEdition } from '../../../src/core/edition/edition.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { createLocale } from '../../../src/core/i18n/locale.ts';
import { sourcesIn } from '../../../src/core/statements/coverage.ts';
import { readLoosely, unreadText } from '../../../src/page/address/address-view.ts';
import { placeNamed, searchEntries } from '../../../src/page/search/search-index.ts';
import { electionEdition, electionRecord } from '../../fixtures/election.ts';

const { gazetteer, locale } = electionEdition('en');
const record = electionRecord();
const edition = createEdition(
  record,
  gazetteer,
  createLocale(record, locale.language, stringsFor('en')),
);
const context = {
  views: record.views,
  stances: record.stances,
  period: record.timeline?.period,
  sources: sourcesIn(record.statements),
  resolveActor: (code: string) =>
    record.organisations.find(({ id }) => id === code)?.id ?? resolvePlace(gazetteer, code),
};
const entries = searchEntries(edition, ['en'], { names: placeNames(), words: {} });
const read = (search: string) =>
  readLoosely(search, edition, context, (text) => placeNamed(text, entries));
const said = (search: string) =>
  unreadText(read(search).unread, stringsFor('en').address, edition.locale);

function firstStance() {
  const [stance] = record.stances;
  if (stance === undefined) throw new Error('the map has no stance');
  return stance;
}

describe('an address that people have written by hand', () => {
  it.each([
    ['CHL', 'CL'],
    ['chile', 'CL'],
    ['UK', 'GB'],
    ['usa', 'US'],
    ['Côte d’Ivoire', 'CI'],
    ['european union', 'eu'],
    ['Guinea', 'GN'],
    ['Kingdom of Spain', 'ES'],
    ['Venezuela (Bolivarian Republic of)', 'VE'],
  ])('opens the country of "%s"', (text, id) => {
    expect(read(`?${new URLSearchParams({ country: text })}`)).toEqual({
      choices: { selected: id },
      unread: [],
    });
  });

  it('may name a view, a theme and a response by its label, in any case', () => {
    expect(read('?view=WORLD&theme=Dark').choices).toEqual({ view: 'world', theme: 'dark' });
    expect(read('?view=Mundo').choices).toEqual({ view: 'world' });
    const stance = firstStance();
    const label = edition.locale.text(stance.label);
    expect(read(`?${new URLSearchParams({ stance: label })}`).choices).toEqual({
      stances: [stance.id],
    });
  });

  it('may shorten a day, and name a source in any case', () => {
    expect(read('?on=2024-8-1').choices).toEqual({ day: '2024-08-01' });
    expect(read('?on=20240801').choices).toEqual({ day: '2024-08-01' });
    const [source = ''] = context.sources;
    expect(read(`?${new URLSearchParams({ lens: source.toUpperCase() })}`).choices).toEqual({
      sources: [source],
    });
  });

  it('leaves what the page reads by itself to the page', () => {
    expect(read('?country=CL&view=world&theme=dark&on=2024-08-01&utm_source=mail')).toEqual({
      choices: {},
      unread: [],
    });
    expect(said('?country=CL')).toBeNull();
  });

  it.each([
    [
      '?country=Atlantis',
      'The link asks for the country “Atlantis”, which this map does not have.',
    ],
    [
      '?country=XX&view=moon',
      'The link asks for the country “XX” and the view “moon”, which this map does not have.',
    ],
    ['?on=2019-01-01', 'The link asks for the day “2019-01-01”, which this map does not have.'],
    ['?on=2024-02-31', 'The link asks for the day “2024-02-31”, which this map does not have.'],
    ['?stance=no', 'The link asks for the response “no”, which this map does not have.'],
    ['?lens=no', 'The link asks for the source “no”, which this map does not have.'],
    ['?theme=pink', 'The link asks for the theme “pink”, which this map does not have.'],
  ])('is told what means nothing in %s', (search, text) => {
    expect(said(search)).toBe(text);
  });

  it('is repeated in part where it is long', () => {
    expect(said(`?country=${'x'.repeat(300)}`)?.length).toBeLessThan(130);
  });

  it('keeps the part that can be read', () => {
    const stance = firstStance();
    expect(read(`?stance=${stance.id},no`)).toEqual({
      choices: { stances: [stance.id] },
      unread: [{ parameter: 'stance', value: 'no' }],
    });
  });
});
