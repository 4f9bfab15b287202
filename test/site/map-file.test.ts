import { describe, expect, it } from 'vitest';
import { describeFault } from '../../src/model/fault.ts';
import type { MapFile } from '../../src/model/types.ts';
import { parseMapFile } from '../../src/site/map-file.ts';
import { squareDataset } from '../model/square-map.ts';
import { dataset, readMapText, registry } from './committed-map.ts';

const context = { registry, interfaceLanguages: ['en', 'es'] };

/** The map of squares as its file, with values put at paths such as `stances.0.id`; undefined removes. */
function mapText(changes: Readonly<Record<string, unknown>> = {}): string {
  const { statements: _statements, ...map } = squareDataset({
    labels: { AR: { kind: 'beside', at: [1, 2], side: 'end', leader: false, far: false } },
    counts: [
      {
        heading: { en: 'A', es: 'B' },
        text: { en: 'A', es: 'B' },
        figures: [{ name: 'Ann', share: '51.2' }],
        sources: squareDataset().sources.map(({ id }) => id),
      },
    ],
    context: [{ text: { en: 'A', es: 'B' }, sources: squareDataset().sources.map(({ id }) => id) }],
  });
  const json = JSON.parse(JSON.stringify(map)) as object;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce((at, key) => Reflect.get(at, key) as object, json);
    Reflect.set(parent, last, value);
  }
  return JSON.stringify(json);
}

function faultsOf(changes: Readonly<Record<string, unknown>>): string[] {
  const result = parseMapFile(mapText(changes), 'map.json', context);
  return result.ok ? [] : result.faults.map(describeFault);
}

function read(text: string): MapFile {
  const result = parseMapFile(text, 'map.json', context);
  if (!result.ok) throw new Error(result.faults.map(describeFault).join('\n'));
  return result.value;
}

describe('map.json', () => {
  it('is read as it stands when nothing is wrong with it', () => {
    const { statements: _statements, ...map } = dataset;
    expect(read(readMapText('map.json'))).toEqual(map);
    expect(read(mapText()).slug).toBe('squares');
  });

  it('needs neither notes on actors, short names, leaders nor names from afar', () => {
    const map = read(
      mapText({
        actorNotes: undefined,
        actorNames: undefined,
        labels: { AR: { kind: 'beside', at: [1, 2], side: 'end' } },
      }),
    );
    expect(map.actorNotes).toEqual({});
    expect(map.actorNames).toEqual({});
    expect(map.labels['AR']).toMatchObject({ leader: false, far: false });
  });

  it('loses spaces at both ends of its texts', () => {
    expect(read(mapText({ 'headline.en': ' Headline ' })).headline['en']).toBe('Headline');
  });

  it('that is no JSON is told as such, once', () => {
    const result = parseMapFile('{"slug": "a",}', 'map.json', context);
    expect(result.ok || result.faults.map(describeFault)).toEqual([
      expect.stringMatching(/^map\.json: is not JSON: /),
    ]);
  });
});

describe('the shape of map.json', () => {
  it.each([
    ['a missing field', { slug: undefined }, 'map.json, slug: is missing'],
    [
      'a missing field deep inside',
      { 'stances.1.colour.dark': undefined },
      'map.json, stances[1].colour.dark: is missing',
    ],
    [
      'a missing language',
      { 'stances.0.label.es': undefined },
      'map.json, stances[0].label.es: is missing',
    ],
    [
      'a language that the map does not have',
      { 'headline.fr': 'Titre' },
      'map.json, headline.fr: "fr" is not a field of this file',
    ],
    ['an empty text', { 'kicker.es': '  ' }, 'map.json, kicker.es: "" must not be empty'],
    [
      'an unknown field',
      { colour: 'red' },
      'map.json, colour: "colour" is not a field of this file',
    ],
    [
      'an unknown field deep inside',
      { 'sources.1.link': 'x' },
      'map.json, sources[1].link: "link" is not a field of this file',
    ],
    [
      'a colour by name',
      { 'stances.1.colour.dark': 'red' },
      'map.json, stances[1].colour.dark: "red" must be a colour such as #3C7E96',
    ],
    [
      'a colour of three digits',
      { 'stances.1.colour.light': '#abc' },
      'map.json, stances[1].colour.light: "#abc" must be a colour such as #3C7E96',
    ],
    [
      'an id with capitals and spaces',
      { 'stances.0.id': 'Con Grat' },
      'map.json, stances[0].id: "Con Grat" must be lower-case letters, digits and hyphens, such as demanded-audit',
    ],
    [
      'a day that does not exist',
      { 'event.date': '2024-02-30' },
      'map.json, event.date: "2024-02-30" is not a day of the calendar; write it as 2024-07-28',
    ],
    [
      'a link that would run a script',
      { 'sources.0.url': 'javascript:alert(1)' },
      'map.json, sources[0].url: "javascript:alert(1)" is not a web address; it must begin with https:// or http://',
    ],
    [
      'a share that is no text, because a number would lose its digits',
      { 'counts.0.figures.0.share': 51.2 },
      'map.json, counts[0].figures[0].share: must be a number in quotation marks, such as "51.2"',
    ],
    [
      'a box without extent',
      { 'views.0.box': [10, 0, 10, 5] },
      'map.json, views[0].box: is empty: [left, top, right, bottom]',
    ],
    ['a map without stances', { stances: [] }, 'map.json, stances: must hold at least one stance'],
    ['a map without views', { views: [] }, 'map.json, views: must hold at least one view'],
    [
      'a map without sources',
      { sources: [], counts: [], context: [] },
      'map.json, sources: must hold at least one source',
    ],
    [
      'an unknown pattern',
      { 'stances.0.pattern': 'stars' },
      'map.json, stances[0].pattern: "stars" must be dots, wide-diagonals, dense-diagonals or cross-hatch',
    ],
  ])('has a fault: %s', (_name, changes, told) => {
    expect(faultsOf(changes)).toEqual([told]);
  });

  it.each([
    ['a text for both languages', { headline: 'x' }],
    ['an object for a list', { stances: {} }],
    ['a text for a truth', { 'labels.AR.far': 'yes' }],
    ['an unknown kind of label', { 'labels.AR.kind': 'besides' }],
  ])('is told in our words where it has %s', (_name, changes) => {
    const told = faultsOf(changes);
    expect(told).toHaveLength(1);
    expect(told[0]).not.toMatch(/Invalid type|Expected|Object|Array/);
  });

  it('does not blame every text when it names no languages', () => {
    expect(faultsOf({ languages: undefined })).toEqual(['map.json, languages: is missing']);
  });

  it('has all its faults told at once', () => {
    expect(
      faultsOf({
        slug: undefined,
        'headline.es': undefined,
        'stances.0.colour.light': 'blue',
        'views.1.box': [1, 2, 3],
        extra: true,
      }).map((told) => told.split(':')[0]),
    ).toEqual([
      'map.json, slug',
      'map.json, headline.es',
      'map.json, stances[0].colour.light',
      'map.json, views[1].box[3]',
      'map.json, extra',
    ]);
  });
});

describe('a reference in map.json', () => {
  it.each([
    [
      'to an unknown source of a count',
      { 'counts.0.sources.1': 'secnd' },
      'map.json, counts[0].sources[1]: "secnd" is not a source of this file; did you mean second?',
    ],
    [
      'to an unknown source of a fact',
      { 'context.0.sources.0': 'third' },
      'map.json, context[0].sources[0]: "third" is not a source of this file; use one of: first, second',
    ],
    [
      'to an unknown view',
      { 'views.0.inset': 'eas' },
      'map.json, views[0].inset: "eas" is not a view of this file; did you mean east?',
    ],
    [
      'to an unknown subject',
      { 'event.subject': 'VEN' },
      'map.json, event.subject: "VEN" is not a known actor; did you mean VE, Venezuela?',
    ],
    [
      'to a label of an unknown actor',
      { labels: { GUA: { kind: 'inside', at: [0, 0] } } },
      'map.json, labels.GUA: "GUA" is not a known actor; did you mean GT, Guatemala?',
    ],
    [
      'to a note on an unknown actor',
      { actorNotes: { UK: { en: 'x', es: 'x' } } },
      'map.json, actorNotes.UK: "UK" is not a known actor',
    ],
    [
      'to a short name of an unknown actor',
      { actorNames: { chl: { short: { en: 'x', es: 'x' } } } },
      'map.json, actorNames.chl: "chl" is not a known actor; did you mean CL, Chile?',
    ],
  ])('%s is told', (_name, changes, told) => {
    expect(faultsOf(changes)).toEqual([told]);
  });

  it('to a stance, a source or a view is told apart by its id', () => {
    expect(
      faultsOf({ 'stances.1.id': 'agreed', 'sources.1.id': 'first', 'views.1.id': 'west' }),
    ).toEqual(
      expect.arrayContaining([
        'map.json, stances[1].id: "agreed" stands twice',
        'map.json, sources[1].id: "first" stands twice',
        'map.json, views[1].id: "west" stands twice',
      ]),
    );
  });

  it('several at once are all told', () => {
    expect(
      faultsOf({ 'event.subject': 'VEN', 'views.0.inset': 'eas', 'counts.0.sources.0': 'frist' }),
    ).toHaveLength(3);
  });
});

describe('a language of map.json', () => {
  it('that the interface does not speak is told', () => {
    const french = mapText().replaceAll('"es":', '"fr":').replace('["en","es"]', '["en","fr"]');
    const result = parseMapFile(french, 'map.json', context);
    expect(result.ok || result.faults.map(describeFault)).toEqual([
      expect.stringMatching(/^map\.json, languages\[1\]: "fr" is not a language of the interface/),
    ]);
  });

  it('that stands twice is told', () => {
    expect(faultsOf({ languages: ['en', 'es', 'es'] })).toEqual([
      expect.stringMatching(/languages\[2\]: "es" stands twice/),
    ]);
  });
});
