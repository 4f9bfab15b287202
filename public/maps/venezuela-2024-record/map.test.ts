import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { loadMap, mapSlugs } from '../../../src/build/read/load-map.ts';
import { createGazetteer, placeOf } from '../../../src/core/atlas/gazetteer.ts';
import { createEdition } from '../../../src/core/edition/edition.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { createLocale } from '../../../src/core/i18n/locale.ts';
import { contrast } from '../../../src/core/picture/palette.ts';
import { countsOn, historyOf } from '../../../src/core/statements/history.ts';
import { positionsOn } from '../../../src/core/statements/position.ts';
import type { ActorId, IsoDate, Language, Statement } from '../../../src/core/statements/types.ts';
import { quotationsOf } from '../../../src/site/map/receipt.ts';
import { PUBLIC_DIR } from '../../../test/fixtures/folders.ts';
import { sceneIn } from '../../../test/fixtures/scene.ts';
import { world } from '../../../test/fixtures/world.ts';
import { checkMap } from '../../../test/tools/map-checks.ts';

const SLUG = 'venezuela-2024-record';
/** The map whose articles it takes in. */
const FIRST = 'venezuela-2024';
const hasFirst = mapSlugs(PUBLIC_DIR).includes(FIRST);
const firstMap = () => loadMap(PUBLIC_DIR, FIRST, world);
const record = checkMap(SLUG);
const rows = csvParse(readFileSync(join(import.meta.dirname, 'statements.csv'), 'utf8'));
const { timeline, statements, organisations } = record;
if (timeline === undefined) throw new Error('the record has no rule');
const { rule, period } = timeline;
const organisationIds = new Set<string>(organisations.map(({ id }) => id));
const byActor = (code: string) => statements.filter(({ actor }) => actor === code);
const byId = (id: string): Statement | undefined => statements.find((one) => one.id === id);
const isoDate = (text: string) => text as IsoDate;
const stanceOf = (code: string, day: string) => {
  const position = positionsOn(record, isoDate(day)).get(code as ActorId);
  return position?.kind === 'stated' ? position.stance : null;
};

/** Every day of the period. */
const days: IsoDate[] = [];
for (let time = Date.parse(period.from); time <= Date.parse(period.to); time += 86_400_000) {
  days.push(isoDate(new Date(time).toISOString().slice(0, 10)));
}

describe('the record of Venezuela 2024', () => {
  it('has 335 statements of 109 states and territories and nine organisations', () => {
    expect(statements).toHaveLength(335);
    const actors = new Set<string>(statements.map(({ actor }) => actor));
    const places = [...actors].filter((id) => !organisationIds.has(id));
    expect(places).toHaveLength(109);
    expect(actors.size - places.length).toBe(9);
    for (const place of places) {
      expect(placeOf(createGazetteer(world.meta, 'un'), place), place).toBeDefined();
    }
  });

  it('has every row of its spreadsheet, word for word', () => {
    expect(statements.map(({ id }) => id)).toEqual([
      ...new Set(rows.map(({ statement }) => statement)),
    ]);
    expect(statements.map(({ id }) => id)).toEqual(
      Array.from({ length: 335 }, (_, i) => `w${String(i + 1).padStart(3, '0')}`),
    );
    for (const row of rows) {
      const statement = byId(row['statement'] ?? '');
      const wording = statement?.utterances
        .find(({ id }) => id === row['utterance'])
        ?.wordings.find(({ source }) => source === (row['source'] || row['source_outlet']));
      const fragment = wording?.fragments.find(({ part }) => String(part) === row['part']);
      const read = [
        fragment?.summary?.['en'],
        fragment?.summary?.['es'],
        fragment?.quote ?? '',
        statement?.actor,
        statement?.stance,
        statement?.also ?? '',
        statement?.scope,
        statement?.confidence,
        statement?.note?.['en'] ?? '',
      ];
      expect(read, row['statement']).toEqual([
        row['summary'],
        row['summary:es'],
        row['quote'],
        row['actor'],
        row['stance'],
        row['also'],
        row['scope'],
        row['confidence'],
        row['note'],
      ]);
    }
  });

  it('gives every statement a page with title, outlet and address', () => {
    for (const { id, links } of statements) {
      const [first] = links;
      expect(first, id).toMatch(/^https?:\/\//);
      const page = record.pages[first ?? ''];
      expect([page?.title, page?.outlet].every(Boolean), id).toBe(true);
    }
    const links = new Set(rows.flatMap((row) => [row['source_url'], row['second_source_url']]));
    links.delete('');
    expect(new Set(statements.flatMap((one) => one.links)).size).toBe(links.size);
  });

  it('keeps the titles of ours in brackets', () => {
    const ours = Object.values(record.pages).filter(({ title }) => title?.startsWith('['));
    expect(ours.length).toBeGreaterThan(5);
    for (const { title } of ours) expect(title).toMatch(/^\[.+\]$/);
  });

  it('has the statements of the articles as one entry each', () => {
    const joined = statements.filter(({ utterances }) =>
      utterances.some(({ wordings }) =>
        wordings.some(({ source }) => source?.startsWith('article-')),
      ),
    );
    expect(joined.map(({ actor, id }) => `${actor} ${id}`)).toEqual([
      'AR w009',
      'BO w031',
      'CL w057',
      'CN w067',
      'CO w070',
      'CR w080',
      'CU w089',
      'GT w138',
      'HN w155',
      'RU w250',
      'GB w284',
      'US w290',
      'UY w304',
    ]);
    for (const { utterances } of joined) {
      expect(utterances.some(({ id }) => id === 'record')).toBe(true);
    }
  });

  it.runIf(hasFirst)('has all quotations of the first map', () => {
    const quotes = (all: readonly Statement[]) =>
      quotationsOf(all)
        .map(({ source, quote }) => `${source}: ${quote}`)
        .sort();
    expect(quotes(statements)).toEqual(quotes(firstMap().statements));
  });

  it('has no quotation but those of the articles', () => {
    expect(quotationsOf(statements)).toHaveLength(25);
  });

  it.each([
    ['2024-07-30', [16, 13, 7, 6, 1]],
    ['2024-08-24', [19, 18, 4, 13, 10]],
    ['2025-01-31', [20, 9, 17, 24, 13]],
  ])('counts on %s: %j', (day, expected) => {
    expect(record.stances.map(({ id }) => id)).toEqual([
      'congratulated',
      'demanded-audit',
      'doubted',
      'rejected',
      'other',
    ]);
    expect([...countsOn(record, isoDate(day)).values()]).toEqual(expected);
  });

  it.each<[string, Record<string, string>]>([
    [
      'AR',
      {
        '2024-07-29': 'rejected',
        '2024-08-02': 'rejected',
        '2024-08-07': 'rejected',
        '2024-08-16': 'rejected',
      },
    ],
    ['PE', { '2024-07-30': 'rejected', '2024-09-05': 'demanded-audit', '2025-01-07': 'rejected' }],
    ['MX', { '2024-07-30': 'demanded-audit', '2024-08-24': 'other', '2025-01-31': 'other' }],
    ['CL', { '2024-07-29': 'doubted', '2024-08-07': 'rejected', '2025-01-31': 'rejected' }],
    ['US', { '2024-07-29': 'doubted', '2024-08-01': 'rejected', '2025-01-31': 'rejected' }],
    [
      'CO',
      {
        '2024-07-29': 'demanded-audit',
        '2024-08-24': 'demanded-audit',
        '2025-01-07': 'demanded-audit',
        '2025-01-08': 'rejected',
        '2025-01-31': 'rejected',
      },
    ],
  ])('has the positions of %s: %j', (code, expected) => {
    const found = Object.keys(expected).map((day) => [day, stanceOf(code, day)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it('tells the history of each place as the positions of every day have it', () => {
    for (const code of new Set(statements.map(({ actor }) => actor))) {
      const history = historyOf(byActor(code), timeline);
      for (const day of ['2024-07-28', '2024-08-02', '2024-08-24', '2024-12-31', '2025-01-31']) {
        const stretch = history.find(({ from, to }) => (from ?? '') <= day && day <= to);
        expect(stretch?.stance ?? null, `${code} ${day}`).toBe(stanceOf(code, day));
      }
    }
  });

  it('counts on every day what the list of that day has', () => {
    expect(days).toHaveLength(188);
    const gazetteer = createGazetteer(world.meta, 'un');
    const locale = createLocale(record, 'en' as Language, stringsFor('en'));
    for (const day of days) {
      const { key } = createEdition(record, gazetteer, locale, day);
      expect(
        key.entries.map(({ actors }) => actors.length),
        day,
      ).toEqual([...countsOn(record, day).values()]);
    }
  });

  it('gives no colour to the 24 states of which there is only a weak report, nor to a party', () => {
    const end = positionsOn(record, period.to);
    const undecided = [...end].flatMap(([id, { kind }]) => (kind === 'undecided' ? [id] : []));
    const weak = undecided.filter((id) => byActor(id).every((one) => one.confidence === 'low'));
    expect(weak.sort().join(' ')).toBe(
      'AE AO AZ CG DJ ER GA GE ID IQ KH KP LY ML MM MZ NG PK PS SA SD ST UZ VN',
    );
    expect(undecided.filter((id) => !weak.includes(id)).sort()).toEqual(['LA', 'ZW']);
  });

  it('has both languages of everything, and no English left in the Spanish', () => {
    const same: string[] = [];
    const check = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('en' in value || 'es' in value) {
        const { en, es } = value as { readonly en?: string; readonly es?: string };
        expect(
          [en, es].every((text) => typeof text === 'string' && text !== ''),
          en,
        ).toBe(true);
        if (en === es) same.push(en ?? '');
      }
      for (const inner of Object.values(value)) check(inner);
    };
    check(record);
    const speakers = new Set(statements.flatMap(({ speaker }) => speaker?.['en'] ?? []));
    const alike = ['BBC News', 'ALBA-TCP', 'G7', 'emir', 'neutral'];
    const english = [...new Set(same)].filter((text) => !speakers.has(text));
    expect(english.filter((text) => !alike.includes(text))).toEqual([]);
  });

  it('says of every other position what it was', () => {
    for (const { id, stance, note } of statements) {
      if (stance === 'other') expect(note?.['en'], id).toBeDefined();
    }
  });

  it('has events with everybody who took part, and the members of the OAS as its vote has them', () => {
    const partakers = (event: string) => statements.filter((one) => one.event === event);
    const sizes = Object.fromEntries(record.events.map(({ id }) => [id, partakers(id).length]));
    expect(sizes).toMatchObject({
      vote: 0,
      'nine-governments': 9,
      'oas-vote': 32,
      'seven-leaders': 7,
      'santo-domingo': 30,
      'eleven-governments': 11,
      'un-margins': 31,
      inauguration: 17,
      g7: 8,
      'fourteen-delegations': 14,
    });
    const voters = partakers('oas-vote').map(({ actor }) => actor);
    expect(organisations.find(({ id }) => id === 'oas')?.members).toEqual([...voters].sort());
    for (const { scope, event, id } of statements) {
      if (scope === 'joint' || scope === 'vote') expect(event, id).toBeDefined();
    }
  });

  it('has fills that stand out from the sea and from land without a colour', () => {
    for (const { id, colour } of record.stances) {
      expect(contrast(colour.light, '#FFFFFF'), id).toBeGreaterThanOrEqual(3);
      expect(contrast(colour.dark, '#121417'), id).toBeGreaterThanOrEqual(3);
      expect(contrast(colour.light, '#E7E5E0'), id).toBeGreaterThanOrEqual(2.4);
      expect(contrast(colour.dark, '#2B2F34'), id).toBeGreaterThanOrEqual(2.4);
    }
    const other = record.stances.find(({ id }) => id === 'other');
    expect(other?.pattern).toBe('horizontal-lines');
  });

  it('has the stances that the codebook gives its statements as examples', () => {
    const codebook = readFileSync(`${PUBLIC_DIR}/../docs/codebook.md`, 'utf8');
    const examples = [...codebook.matchAll(/^\| `([a-z-]+)` \|(.*)\|$/gm)].flatMap(
      ([, stance, cells = '']) => [...cells.matchAll(/`(w\d{3})`/g)].map(([, id]) => [id, stance]),
    );
    expect(new Set(examples.map(([, stance]) => stance))).toEqual(
      new Set(record.stances.map(({ id }) => id)),
    );
    expect(examples.map(([id = '']) => [id, byId(id)?.stance])).toEqual(examples);
  });

  it('ranks its stances as its method says, and lets only a later statement displace a congratulation', () => {
    expect(rule).toMatchObject({
      decides: ['own'],
      strengthens: ['joint', 'vote', 'attendance'],
      ignores: ['low'],
      firm: ['congratulated'],
      order: ['rejected', 'doubted', 'demanded-audit', 'other'],
    });
  });
});

describe('the lens on the record', () => {
  const gazetteer = createGazetteer(world.meta, record.pointOfView, record.owners);
  const locale = createLocale(record, 'en' as Language, stringsFor('en'));
  const lastDay = createEdition(record, gazetteer, locale);
  const sorted = (ids: Iterable<string | undefined>) => [...new Set(ids)].sort();

  it.each(['article-1', 'article-2', 'article-3'])(
    'shows through %s the governments that its rows name',
    (id) => {
      const { fromSources } = sceneIn(lastDay, { lens: [id], on: isoDate('2025-01-31') });
      const stated = [...(fromSources?.positions ?? [])].flatMap(([actor, { kind }]) =>
        kind === 'stated' ? [actor] : [],
      );
      const inRows = rows.filter(({ source }) => source === id).map(({ actor }) => actor);
      expect(sorted(stated)).toEqual(sorted(inRows));
      if (!hasFirst) return;
      const said = firstMap().statements.filter(({ utterances }) =>
        utterances.some(({ wordings }) => wordings.some(({ source }) => source === id)),
      );
      expect(sorted(stated)).toEqual(sorted(said.map(({ actor }) => actor)));
    },
  );
});
