import { describe, expect, it } from 'vitest';
import { VIEW_NAMES } from '../../../src/core/atlas/named-views.ts';
import { describeFault } from '../../../src/core/statements/fault.ts';
import type { Box } from '../../../src/core/statements/types.ts';
import { type UntimedMap, withDefaults } from '../../../src/site/map/map-defaults.ts';
import { parseMapFile } from '../../../src/site/map/map-file.ts';
import { world } from '../../fixtures/world.ts';
import { context } from './map-text.ts';

/** A file as a whole map, or its faults in words. */
function complete(json: object, responses: readonly string[] = ['Agreed']): UntimedMap | string[] {
  const written = parseMapFile(JSON.stringify(json), 'map.json', context);
  if (!written.ok) return written.faults.map(describeFault);
  const map = withDefaults(written.value, {
    folder: 'a-folder',
    world,
    responses,
    file: 'map.json',
  });
  return map.ok ? map.value : map.faults.map(describeFault);
}

/** @throws where the file has faults */
function whole(json: object, responses?: readonly string[]): UntimedMap {
  const map = complete(json, responses);
  if (Array.isArray(map)) throw new Error(map.join('\n'));
  return map;
}

describe('a map of one language', () => {
  it('may have plain texts', () => {
    const map = whole({ headline: ' What they said ', notes: ['One', { en: 'Two' }] });
    expect(map.headline).toEqual({ en: 'What they said' });
    expect(map.notes).toEqual([{ en: 'One' }, { en: 'Two' }]);
    expect(map.languages).toEqual(['en']);
  });

  it('is told what is wrong with the text that was meant', () => {
    expect(complete({ headline: '' })).toEqual(['map.json, headline: "" must not be empty']);
    expect(complete({ headline: { en: 'x' }, kicker: { es: 'x' } })).toEqual([
      'map.json, kicker.en: is missing',
      'map.json, kicker.es: "es" is not a field of this file',
    ]);
    expect(complete({ headline: 'x', views: ['wrold', { id: 'a' }] })).toEqual([
      expect.stringMatching(/^map\.json, views\[0\]: "wrold" must be one of: world, africa/),
      'map.json, views[1].label: is missing',
      'map.json, views[1].box: is missing',
    ]);
  });

  it('names its language where that is another', () => {
    const map = whole({ languages: ['es'], headline: 'Qué dijeron', event: { subject: 'VE' } });
    expect(map.headline).toEqual({ es: 'Qué dijeron' });
    expect(map.subject?.label).toEqual({ es: 'Venezuela: de quien trata este mapa' });
  });
});

describe('what a map leaves out', () => {
  it('is not there: no text stands for one that nobody wrote', () => {
    const map = whole({ $schema: '../../../docs/map.schema.json', headline: 'x' });
    for (const name of ['$schema', 'kicker', 'standfirst', 'credit', 'subject', 'title'] as const) {
      expect(Object.keys(map), name).not.toContain(name);
    }
    expect(map).toMatchObject({ slug: 'a-folder', sources: [], notes: [], method: [] });
  });

  it('is said over the headline where the day and the body are known', () => {
    const event = { date: '2022-10-12', body: { en: 'Assembly', es: 'Asamblea' } };
    const headline = { en: 'x', es: 'x' };
    expect(whole({ languages: ['en', 'es'], headline, event }).kicker).toEqual({
      en: 'Assembly, 12 October 2022',
      es: 'Asamblea, 12 de octubre de 2022',
    });
    expect(whole({ headline: 'x', kicker: 'Own', event: { date: '2022-10-12' } }).kicker).toEqual({
      en: 'Own',
    });
  });

  it('is what its kind says of places without an answer', () => {
    const labels = (['statements', 'vote', 'recognition'] as const).map(
      (kind) => whole({ headline: 'x', kind }).noStatement.label['en'],
    );
    expect(labels).toEqual([
      'No statement in our sources',
      'Did not vote, or no vote recorded',
      'No recognition recorded in our sources',
    ]);
  });
});

describe('responses', () => {
  it('are those of the spreadsheet, with ids of their own', () => {
    const map = whole({ headline: 'x' }, ['Sí, claro', 'За', 'Yes!', 'yes']);
    expect(map.stances.map(({ id }) => id)).toEqual(['si-claro', 'response-2', 'yes', 'yes-2']);
    expect(map.stances[0]).toMatchObject({
      label: { en: 'Sí, claro' },
      answer: { en: 'Sí, claro' },
      also: { en: 'Also: Sí, claro' },
    });
  });

  it('get the colours and patterns that no other has', () => {
    const [first, second] = whole({
      headline: 'x',
      stances: [
        { label: 'A' },
        { label: 'B', colour: { light: '#3c7e96', dark: '#65B5CF' }, pattern: 'dots' },
      ],
    }).stances;
    expect(first?.colour.light).not.toBe('#3C7E96');
    expect([first?.pattern, second?.pattern]).toEqual(['wide-diagonals', 'dots']);
  });

  it('are told where there are more than we have colours for', () => {
    const many = 'ABCDEFGH'.split('').map((label) => ({ label }));
    expect(complete({ headline: 'x', stances: many.slice(1) })).not.toBeInstanceOf(Array);
    expect(complete({ headline: 'x', stances: many })).toEqual([
      expect.stringMatching(
        /^map\.json, stances\[7\]: "h" has no colour: 7 stances get one of ours; give it "colour"/,
      ),
    ]);
  });
});

/** Whether the middle of a place lies in a box. */
function holds([left, top, right, bottom]: Box, id: string): boolean {
  const [x = 0, y = 0] = world.meta.units[id]?.anchor ?? [];
  return x > left && x < right && y > top && y < bottom;
}

describe('a view by its name', () => {
  const named = whole({ headline: 'x', views: VIEW_NAMES }).views;
  const boxOf = (name: string) => named.find(({ id }) => id === name)?.box ?? [0, 0, 0, 0];
  it.each([
    ['africa', ['DZ', 'EG', 'ZA', 'MG', 'CV'], ['BR', 'IN']],
    ['americas', ['CA', 'US', 'CL', 'BR', 'CU'], ['FR', 'NZ']],
    ['asia', ['TR', 'JP', 'ID', 'KZ', 'LK'], ['FR', 'AU']],
    ['europe', ['IS', 'NO', 'UA', 'MT', 'PT', 'IE'], ['US', 'IN']],
    ['middle-east', ['EG', 'IR', 'YE', 'TR', 'OM'], ['IN', 'FR']],
    ['oceania', ['AU', 'NZ', 'FJ', 'TV', 'WS'], ['JP', 'CL']],
    ['caribbean', ['CU', 'TT', 'BB', 'DM', 'BZ'], ['CA', 'PE']],
  ])('shows what is in it: %s', (name, inside, outside) => {
    const box = boxOf(name);
    expect(inside.filter((id) => !holds(box, id))).toEqual([]);
    expect(outside.filter((id) => holds(box, id))).toEqual([]);
  });

  it('is the whole extent for the world, and all lie in it', () => {
    const [left, top, right, bottom] = world.meta.plane.frame;
    expect(boxOf('world')).toEqual(world.meta.plane.frame);
    for (const { id, box, label } of named) {
      expect(label['en'], id).toMatch(/^[A-Z]/);
      expect([box[0] >= left, box[1] >= top, box[2] <= right, box[3] <= bottom], id).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
  });

  it('stands twice where it is named twice', () => {
    expect(complete({ headline: 'x', views: ['world', 'world'] })).toEqual([
      'map.json, views[1].id: "world" stands twice',
    ]);
  });
});

describe('a view around places', () => {
  const around = (fields: object) => whole({ headline: 'x', views: [fields] }).views[0];
  const isIn = ([left, top, right, bottom]: Box, inner: Box) =>
    inner[0] >= left && inner[1] >= top && inner[2] <= right && inner[3] <= bottom;

  it('holds them whole, with some of what is around them', () => {
    const { box } = around({ around: ['TH', 'PH'] });
    for (const id of ['TH', 'PH']) expect(isIn(box, world.meta.units[id]?.box as Box)).toBe(true);
    expect(holds(box, 'VN')).toBe(true);
    expect(isIn(box, world.meta.units['AU']?.box as Box)).toBe(false);
    const [left, , right] = around({ around: ['SM'] }).box;
    expect(right - left).toBeGreaterThan(1000);
  });

  it('is called as they are, unless the map says otherwise', () => {
    expect(around({ around: ['TH', 'PH'] })).toMatchObject({
      id: 'around-th-ph',
      label: { en: 'Thailand and Philippines' },
    });
    const own = { id: 'south', label: 'South', ratio: 0.9 };
    expect(around({ around: ['TH', 'PH'], ...own })).toMatchObject({
      ...own,
      label: { en: 'South' },
    });
  });

  it('names places that exist, and has no box of its own', () => {
    expect(complete({ headline: 'x', views: [{ around: ['THA'] }] })).toEqual([
      expect.stringMatching(/^map\.json, views\[0\]\.around\[0\]: "THA" /),
    ]);
    expect(complete({ headline: 'x', views: [{ around: ['TH'], box: 'x' }] })).toEqual([
      'map.json, views[0].box: "box" is not a field of this file',
    ]);
  });
});
