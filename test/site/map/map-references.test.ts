import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../src/core/statements/fault.ts';
import { parseMapFile } from '../../../src/site/map/map-file.ts';
import { context, faultsOf, mapText, read } from './map-text.ts';

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
