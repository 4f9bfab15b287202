import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../src/core/statements/fault.ts';
import { parseMapFile } from '../../../src/site/map/map-file.ts';
import { dataset, readMapText } from '../../fixtures/election.ts';
import { context, faultsOf, mapText, read } from './map-text.ts';

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

  it('may say the day of its last change', () => {
    expect(read(mapText({ updated: '2026-11-30' })).updated).toBe('2026-11-30');
    expect(faultsOf({ updated: '2026-11-31' })).toEqual([
      expect.stringContaining('map.json, updated: "2026-11-31" is not a day of the calendar'),
    ]);
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
      'map.json, line 1, column 13: "{"slug": "a",}" is not JSON: a comma stands behind the last entry; remove the comma',
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
