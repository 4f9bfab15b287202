import { describe, expect, it } from 'vitest';
import { parseMapFile } from '../../../src/build/read/map-file.ts';
import { describeFault } from '../../../src/core/statements/fault.ts';
import type { MapFile } from '../../../src/core/statements/types.ts';
import { dataset, readMapText, registry } from '../../fixtures/committed-map.ts';
import { squareDataset } from '../../fixtures/square-map.ts';

const context = { registry, interfaceLanguages: ['en', 'es'] };

/** The map of squares as its file, with values put at paths such as `stances.0.id`; undefined removes. */
function mapText(changes: Readonly<Record<string, unknown>> = {}): string {
  const {
    statements: _statements,
    pages: _pages,
    ...map
  } = squareDataset({
    labels: { AR: { kind: 'beside', at: [1, 2], side: 'right', leader: false, far: false } },
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
    const { statements: _statements, pages: _pages, ...map } = dataset;
    expect(read(readMapText('map.json'))).toEqual(map);
    expect(read(mapText()).slug).toBe('squares');
  });

  it('needs none of what most maps do without', () => {
    const map = read(
      mapText({
        actorNotes: undefined,
        actorNames: undefined,
        outlets: undefined,
        owners: undefined,
        pointOfView: undefined,
        labels: { AR: { kind: 'beside', at: [1, 2], side: 'right' } },
      }),
    );
    expect(map).toMatchObject({ actorNotes: {}, actorNames: {}, outlets: {}, owners: {} });
    expect(map.pointOfView).toBe('un');
    expect(map.labels['AR']).toMatchObject({ leader: false, far: false });
  });

  it('may have shorter texts and another shape in frames', () => {
    const text = { en: 'Short', es: 'Corto' };
    const map = read(mapText({ subtitle: text, shortCredit: text, 'views.0.ratio': 0.9 }));
    expect(map).toMatchObject({ subtitle: text, shortCredit: text, views: [{ ratio: 0.9 }, {}] });
    expect(faultsOf({ 'views.0.ratio': 3 })).toEqual([
      'map.json, views[0].ratio: must be from 0.4 to 1.4',
    ]);
  });

  it('may change the point of view, owners of disputed areas and the names of outlets', () => {
    const change = {
      pointOfView: 'defacto',
      owners: { FK: null, xcr: 'UA' },
      outlets: { 'https://news.example/a': 'The Example' },
    };
    expect(read(mapText(change))).toMatchObject(change);
  });

  it('names outlets by addresses as statements link to them, however they are written', () => {
    const outlets = { 'https://News.example': 'The Example' };
    expect(read(mapText({ outlets })).outlets).toEqual({ 'https://news.example/': 'The Example' });
  });

  it('may put a name in the middle of its place', () => {
    const map = read(mapText({ 'labels.AR.side': 'middle' }));
    expect(map.labels['AR']).toMatchObject({ side: 'middle' });
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
      'map.json, stances[0].id: "Con Grat" must be lower-case letters, digits and hyphens, such as in-favour',
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
      'map.json, stances[0].pattern: "stars" must be one of: dots, wide-diagonals, dense-diagonals, cross-hatch, horizontal-lines',
    ],
    [
      'an unknown point of view',
      { pointOfView: 'us' },
      'map.json, pointOfView: "us" must be un or defacto',
    ],
    [
      'a side of the past',
      { 'labels.AR.side': 'end' },
      'map.json, labels.AR.side: "end" must be left, middle or right',
    ],
    [
      'an unknown kind of label',
      { 'labels.AR.kind': 'besides' },
      'map.json, labels.AR.kind: "besides" must be inside or beside',
    ],
    [
      'an outlet by what is no address',
      { outlets: { 'news.example/a': 'The Example' } },
      'map.json, outlets.news.example/a: "news.example/a" is not a web address; it must begin with https:// or http://',
    ],
    [
      'a point with one number',
      { 'labels.AR.point': [1] },
      'map.json, labels.AR.point[1]: is missing',
    ],
    ['an owner that is no code', { owners: { FK: 7 } }, 'map.json, owners.FK: must be a text'],
    [
      'an invisible character',
      { 'headline.en': 'a\u202Eb' },
      'map.json, headline.en: "a\u202Eb" holds the invisible character U+202E; type the text anew',
    ],
    [
      'a formula',
      { 'credit.es': '=1+1' },
      'map.json, credit.es: "=1+1" looks like a spreadsheet formula; replace the formula by its value',
    ],
    [
      'letters of a broken encoding',
      { 'counts.0.figures.0.name': 'Gonz\uFFFDlez' },
      'map.json, counts[0].figures[0].name: "Gonz\uFFFDlez" holds a character that is not UTF-8; save the file as UTF-8 (in Excel: "CSV UTF-8")',
    ],
  ])('has a fault: %s', (_name, changes, told) => {
    expect(faultsOf(changes)).toEqual([told]);
  });

  it.each([
    [
      'a text for both languages',
      { headline: 'x' },
      'headline: "x" must be a group of fields in braces',
    ],
    ['an object for a list', { stances: {} }, 'stances: must be a list in brackets'],
    [
      'a text for a truth',
      { 'labels.AR.far': 'yes' },
      'labels.AR.far: "yes" must be true or false',
    ],
    ['a number for a text', { 'kicker.en': 5 }, 'kicker.en: must be a text'],
  ])('is told in our words where it has %s', (_name, changes, told) => {
    expect(faultsOf(changes)).toEqual([`map.json, ${told}`]);
  });

  it.each([
    ['a label without a kind', { 'labels.AR.kind': undefined }],
    ['no text for a whole table', { labels: 'x' }],
  ])('is told in our words, once, where it has %s', (_name, changes) => {
    const told = faultsOf(changes);
    expect(told).toHaveLength(1);
    expect(told[0]).not.toMatch(/Invalid|Expected|Object|Array|undefined/);
  });

  it.each([
    ['none', undefined],
    ['an empty list of them', []],
    ['one that is no list', 'en'],
    ['only what is no text', [1, null]],
  ])('does not blame every text when it names no languages: %s', (_name, languages) => {
    expect(faultsOf({ languages })).toEqual([
      'map.json, languages: must name the languages of the texts; write it as "languages": ["en", "es"]',
    ]);
  });

  it.each(['null', '[]', '5', '"map"'])('is told once where the file is %s', (source) => {
    const result = parseMapFile(source, 'map.json', context);
    expect(result.ok ? [] : result.faults).toHaveLength(1);
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

describe('a mistyped field of map.json', () => {
  const texts = { en: 'A', es: 'B' };

  it.each([
    [
      'of the file',
      { timelin: {} },
      'timelin: "timelin" is not a field of this file; did you mean timeline?',
    ],
    [
      'in a list',
      { organisations: [{ id: 'union', name: texts, members: [], nameInTxt: texts }] },
      'organisations[0].nameInTxt: "nameInTxt" is not a field of this file; did you mean nameInText?',
    ],
    [
      'of a kind of label',
      { 'labels.AR.leadr': true },
      'labels.AR.leadr: "leadr" is not a field of this file; did you mean leader?',
    ],
    [
      'deep inside',
      { 'stances.0.colour.darkk': '#000000' },
      'stances[0].colour.darkk: "darkk" is not a field of this file; did you mean dark?',
    ],
  ])('is told with the one that was meant: %s', (_name, changes, told) => {
    expect(faultsOf(changes)).toEqual([`map.json, ${told}`]);
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
      'map.json, actorNotes.UK: "UK" is not a known actor; did you mean GB, United Kingdom?',
    ],
    [
      'to a short name of an unknown actor',
      { actorNames: { chl: { short: { en: 'x', es: 'x' } } } },
      'map.json, actorNames.chl: "chl" is not a known actor; did you mean CL, Chile?',
    ],
    [
      'to a label of an integral part',
      { labels: { HK: { kind: 'inside', at: [0, 0] } } },
      'map.json, labels.HK: "HK" is an integral part of CN, China; write CN',
    ],
    [
      'to an integral part as the subject',
      { 'event.subject': 'GF' },
      'map.json, event.subject: "GF" is an integral part of FR, France; write FR',
    ],
    [
      'to an unknown disputed area',
      { owners: { xrc: 'UA' } },
      'map.json, owners.xrc: "xrc" is not a known actor',
    ],
    [
      'to an unknown owner',
      { owners: { xcr: 'UKR' } },
      'map.json, owners.xcr: "UKR" neither has nor claims xcr; write RU, UA, xcr or null',
    ],
    [
      'to an owner that has nothing to do with it',
      { owners: { xcr: 'RO' } },
      'map.json, owners.xcr: "RO" neither has nor claims xcr; write RU, UA, xcr or null',
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

describe('an owner in map.json', () => {
  it('of what is not disputed is told, because the map could not draw it', () => {
    expect(faultsOf({ owners: { FR: 'GB' } })).toEqual([
      expect.stringMatching(/^map\.json, owners\.FR: "FR" is .*disputed/),
    ]);
  });
});

describe('a name that every object inherits', () => {
  const label = { kind: 'inside', at: [0, 0] };
  const note = { en: 'x', es: 'x' };
  const tables = [
    ['labels', label],
    ['actorNotes', note],
    ['actorNames', { short: note }],
    ['owners', 'FR'],
  ] as [string, unknown][];
  const inherited = ['__proto__', 'constructor', 'prototype', 'toString'];

  /** The map of squares with entries of these names in one of its tables. */
  function withEntries(table: string, value: unknown): string {
    const entries = inherited.map((name) => `"${name}":${JSON.stringify(value)}`);
    return mapText({ [table]: {} }).replace(`"${table}":{}`, `"${table}":{${entries}}`);
  }

  it.each(tables)('is told in %s as any other unknown actor is, and not lost', (table, value) => {
    const result = parseMapFile(withEntries(table, value), 'map.json', context);
    const places = result.ok ? [] : result.faults.map(({ place }) => place);
    expect(places.sort()).toEqual(inherited.map((name) => `${table}.${name}`).sort());
  });

  it.each(inherited)('is no field of the file: %s', (name) => {
    const source = `{"${name}": {}, ${mapText().slice(1)}`;
    const result = parseMapFile(source, 'map.json', context);
    expect(result.ok || result.faults.map(describeFault)).toEqual([
      expect.stringMatching(new RegExp(`^map\\.json, ${name}: .*is not a field of this file`)),
    ]);
  });

  it.each(inherited)('is no language: %s', (name) => {
    const languages = mapText().replaceAll('"es":', `"${name}":`);
    const source = languages.replace('["en","es"]', `["en","${name}"]`);
    const result = parseMapFile(source, 'map.json', context);
    expect(result.ok || result.faults.map(describeFault).join('\n')).toMatch(
      new RegExp(`languages\\[1\\]: "${name}" is not a language of the interface`),
    );
  });

  it('changes nothing of other objects', () => {
    for (const [table, value] of tables) {
      parseMapFile(withEntries(table, value), 'map.json', context);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['kind']).toBeUndefined();
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

describe('a map over time', () => {
  const texts = { en: 'A', es: 'B' };
  const timeline = {
    period: { from: '2024-07-28', to: '2025-01-31' },
    rule: {
      decides: ['own'],
      strengthens: ['joint'],
      ignores: ['low'],
      firm: ['agreed'],
      order: ['doubted'],
      text: texts,
    },
  };
  const union = { id: 'union', name: texts, members: ['AR', 'GB'] };
  const event = { id: 'pact', date: '2024-08-16', label: texts };

  it('has a rule, organisations and events', () => {
    const map = read(mapText({ timeline, organisations: [union], events: [event] }));
    expect(map).toMatchObject({ timeline, organisations: [union] });
    expect(map.events).toEqual([{ ...event, milestone: false }]);
  });

  it('may say more of an organisation than its members', () => {
    const change = { organisations: [union], actorNotes: { union: texts } };
    expect(read(mapText(change))).toMatchObject(change);
  });

  it('is none where nothing is said of it', () => {
    const map = read(mapText({ organisations: undefined, events: undefined }));
    expect([map.timeline, map.organisations, map.events]).toEqual([undefined, [], []]);
  });

  const rule = (change: object) => ({
    timeline: { ...timeline, rule: { ...timeline.rule, ...change } },
  });
  it.each<[string, Record<string, unknown>, RegExp]>([
    [
      'a period that ends before it begins',
      { timeline: { ...timeline, period: { from: '2025-01-31', to: '2024-07-28' } } },
      /timeline\.period: must not end before it begins: it goes from 2025-01-31 to 2024-07-28; exchange the two days/,
    ],
    [
      'a rule in which nothing decides',
      rule({ decides: [] }),
      /timeline\.rule\.decides: must name at least one scope; use one of: own, joint, vote/,
    ],
    [
      'a scope that decides twice',
      rule({ decides: ['own', 'own'] }),
      /timeline\.rule\.decides\[1\]: "own" stands twice; remove one of the two/,
    ],
    [
      'a scope that strengthens twice',
      rule({ strengthens: ['joint', 'vote', 'joint'] }),
      /timeline\.rule\.strengthens\[2\]: "joint" stands twice; remove one of the two/,
    ],
    [
      'an event before the period',
      { timeline, events: [{ ...event, date: '2024-07-27' }] },
      /events\[0\]\.date: "2024-07-27" lies outside the period of the map, 2024-07-28 to 2025-01-31; correct the day, or widen timeline\.period/,
    ],
    [
      'an event after the period',
      { timeline, events: [event, { ...event, id: 'late', date: '2025-02-01' }] },
      /events\[1\]\.date: "2025-02-01" lies outside the period/,
    ],
    [
      'a day that does not exist',
      { events: [{ ...event, date: '2024-02-30' }] },
      /events\[0\]\.date: "2024-02-30" is not a day/,
    ],
    [
      'an unknown scope',
      rule({ decides: ['mine'] }),
      /timeline\.rule\.decides\[0\]: "mine" must be one of: own, joint/,
    ],
    [
      'an unknown stance',
      rule({ order: ['doubtd'] }),
      /"doubtd" is not a stance of this file; did you mean doubted/,
    ],
    [
      'a stance without a rank',
      rule({ order: [] }),
      /timeline\.rule: "doubted" stands neither in firm nor in order/,
    ],
    [
      'a stance with two ranks',
      rule({ order: ['doubted', 'agreed'] }),
      /timeline\.rule: "agreed" stands twice/,
    ],
    [
      'a scope that both decides and strengthens',
      rule({ strengthens: ['own'] }),
      /"own" stands both in decides and in strengthens/,
    ],
    [
      'an organisation named as a place',
      { organisations: [{ ...union, id: 'xcr' }] },
      /organisations\[0\]\.id: "xcr" is the code of a place/,
    ],
    [
      'an unknown member',
      { organisations: [{ ...union, members: ['UK'] }] },
      /organisations\[0\]\.members\[0\]: "UK" is not a known actor/,
    ],
    [
      'a member named twice',
      { organisations: [{ ...union, members: ['AR', 'AR'] }] },
      /members\[1\]: "AR" stands twice/,
    ],
    [
      'an organisation declared twice',
      { organisations: [union, union] },
      /organisations\[1\]\.id: "union" stands twice/,
    ],
    ['an event declared twice', { events: [event, event] }, /events\[1\]\.id: "pact" stands twice/],
    [
      'an organisation as a member',
      { organisations: [{ ...union, members: ['union'] }] },
      /"union" is not a known actor/,
    ],
  ])('has a fault: %s', (_name, change, told) => {
    expect(faultsOf(change).join('\n')).toMatch(told);
  });
});
