import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../src/core/atlas/gazetteer.ts';
import { createEdition, type Edition } from '../../src/core/edition/edition.ts';
import { stringsFor } from '../../src/core/i18n/languages.ts';
import { createLocale } from '../../src/core/i18n/locale.ts';
import { toHtml } from '../../src/core/markup/markup.ts';
import type { Dataset, Language } from '../../src/core/statements/types.ts';
import { panelView } from '../../src/page/panel/panel-view.ts';
import { tableMarkup } from '../../src/page/table/table-markup.ts';
import { tableRows, usedColumns } from '../../src/page/table/table-view.ts';
import { dayPanelView } from '../../src/page/timeline/day-panel-view.ts';
import { actor } from '../fixtures/square-map.ts';
import { pageOf, siteOf, story } from '../fixtures/stories.ts';
import { world } from '../fixtures/world.ts';

const SLUGS = ['vote', 'recognition', 'decades', 'reactions'] as const;

function editionOf(dataset: Dataset, tag = 'en'): Edition {
  const locale = createLocale(dataset, tag as Language, stringsFor(tag, dataset.kind));
  const gazetteer = createGazetteer(world.meta, dataset.pointOfView, dataset.owners);
  return createEdition(dataset, gazetteer, locale);
}

/** The text of one panel of a page, its tags replaced by bars. */
function panelText(html: string, id: string): string {
  const start = html.indexOf(`id="${id}"`);
  const text = html.slice(html.indexOf('>', start) + 1, html.indexOf('</article>', start));
  return text.replace(/(?:<[^>]*>)+/g, '|').replace(/^\||\|$/g, '');
}

describe.each(SLUGS)('a story with few fields: %s', (slug) => {
  const dataset = story(slug);
  const pages = dataset.languages.flatMap((language) =>
    (['page', 'embed'] as const).map((layout) => pageOf(dataset, layout, language)),
  );
  const files = dataset.languages.flatMap((language) =>
    siteOf(dataset)
      .placeFiles(slug, language, new Map())
      .map(({ source }) => source),
  );

  it('shows no text that nobody wrote', () => {
    for (const html of [...pages, ...files]) {
      const body = html.slice(html.indexOf('<title>')).replace(/<(style|script)>.*?<\/\1>/gs, '');
      expect(body.match(/undefined|\bnull\b|NaN|\[object|\{\w+\}/g)).toBeNull();
      // Nor the rests of texts that are put together.
      expect(body.match(/.{0,40}(?:[,;:.] ?\.(?:<|"|$)|[?!]\.| {2}).{0,20}/g)).toBeNull();
    }
  });

  it('holds no empty element, and no heading over nothing', () => {
    const empty =
      /<(p|h[1-6]|ul|ol|li|dl|dd|dt|details|summary|blockquote|section|article|header|figure)(?![^>]*\b(?:id|hidden)\b)[^>]*><\/\1>/;
    // What scripts fill.
    const fields =
      /<section class="(?:table|embedding)"[^>]*>|<ul tabindex="0" aria-labelledby="changed"><\/ul>/g;
    for (const html of [...pages, ...files]) {
      expect(html.replace(fields, '').match(empty)?.[0]).toBeUndefined();
      expect(html.match(/<summary>[^<]*<\/summary><div class="text"><\/div>/)).toBeNull();
    }
  });

  it('begins with something worth reading where it is about no single place', () => {
    const text = panelText(
      pageOf(dataset),
      slug === 'recognition' || slug === 'decades' ? 'c-TV' : 'overview',
    );
    for (const { label } of dataset.stances) expect(text).toContain(`|${label['en']}: `);
    expect(text).toContain(dataset.noStatement.label['en']);
    expect(pageOf(dataset).match(/class="panel open"/g)).toHaveLength(1);
  });
});

describe('the table of a story', () => {
  it.each([
    ['vote', ['country', 'response']],
    ['recognition', ['country', 'response', 'date']],
    ['decades', ['country', 'response', 'date']],
    ['reactions', ['country', 'response', 'who', 'words', 'source', 'date']],
  ] as const)('has only columns that hold something: %s', (slug, columns) => {
    expect(usedColumns(tableRows(editionOf(story(slug))))).toEqual(columns);
  });

  it('tells the page of a row from other pages with the same', () => {
    const rows = tableRows(editionOf(story('reactions')));
    const table = toHtml(
      tableMarkup(rows, { caption: '', sorted: null }, editionOf(story('reactions')).locale),
    );
    expect(table).toContain('<p><a href="https://news.example/brazil"');
    expect(table).not.toContain('elsewhere');
  });
});

describe('a vote of a headline and two columns', () => {
  const dataset = story('vote');

  it('has the votes that records of votes write, and what else stands there', () => {
    expect(dataset.stances.map(({ id, label }) => [id, label['en']])).toEqual([
      ['in-favour', 'Voted in favour'],
      ['against', 'Voted against'],
      ['abstained', 'Abstained'],
      ['walked-out', 'Walked out'],
    ]);
    expect(new Set(dataset.stances.map(({ colour }) => colour.light)).size).toBe(4);
    expect(new Set(dataset.stances.map(({ pattern }) => pattern)).size).toBe(4);
    expect(editionOf(dataset).key.entries.map(({ count }) => count)).toEqual(['3', '2', '1', '1']);
  });

  it('shows the world, in English, at the name of its folder', () => {
    expect(dataset.views).toEqual([
      { id: 'world', label: { en: 'World' }, box: world.meta.plane.frame },
    ]);
    expect([dataset.slug, dataset.languages]).toEqual(['vote', ['en']]);
  });

  it('says how a place voted and nothing of speech, and that others did not vote', () => {
    const html = pageOf(dataset);
    expect(panelText(html, 'c-BR')).toBe('Brazil|Voted in favour|Germany|France');
    expect(html).not.toMatch(/indirect|speaker not named|Reported by|response/i);
    expect(html).toContain('Did not vote, or no vote recorded');
  });

  it('says the day and the body of the vote with each answer, and over the headline', () => {
    const body = { en: 'Invented Assembly' };
    const event = { date: '2022-10-12' as Dataset['statements'][number]['date'] & string, body };
    const statements = dataset.statements.map((one) => ({ ...one, date: event.date }));
    const html = pageOf({ ...dataset, event, statements });
    expect(panelText(html, 'c-BR')).toContain(
      'Voted in favour|12 October 2022, Invented Assembly|',
    );
  });
});

it('the key of a wide embed page leaves room for an inset map by the mark that the stage has of it', () => {
  const embed = pageOf(story('reactions'), 'embed');
  const [rule] = /[^{}]*\{padding-inline-start:15\.5rem\}/.exec(embed) ?? [];
  // Browsers of the floor need not know :has().
  expect(rule).toBe(':root .frame .stage[data-inset] .map-key{padding-inline-start:15.5rem}');
});

describe('a recognition of decades', () => {
  const dataset = story('decades');
  const at = (on: string) => {
    const locale = createLocale(dataset, 'en' as Language, stringsFor('en', dataset.kind));
    const gazetteer = createGazetteer(world.meta, dataset.pointOfView, dataset.owners);
    return createEdition(dataset, gazetteer, locale, on as Dataset['statements'][number]['date']);
  };

  it('begins and opens where it says, and ends with its last row', () => {
    expect(dataset.timeline).toMatchObject({
      period: { from: '1990-01-01', to: '2025-09-21' },
      start: '2000-06-30',
    });
    expect(pageOf(dataset)).toMatch(/<html[^>]* data-start/);
    expect(pageOf(dataset, 'embed')).not.toMatch(/<html[^>]* data-start/);
  });

  it('colours what has no day from the first on, until a later row decides', () => {
    const stances = (on: string) =>
      ['IN', 'US', 'MX', 'BR'].map((code) => {
        const position = at(on).positions.get(actor(code));
        return position?.kind === 'stated' ? position.stance : null;
      });
    expect(stances('1990-01-01')).toEqual(['recognised', 'refused', 'refused', null]);
    expect(stances('2011-12-14')).toEqual(['recognised', 'refused', 'refused', 'recognised']);
    expect(stances('2011-12-15')).toEqual(['recognised', 'refused', 'recognised', 'recognised']);
  });

  it('says of these in their panels that no day is recorded, and nothing of not counting', () => {
    const html = pageOf(dataset);
    expect(panelText(html, 'c-US')).toContain('Refused|. Day not recorded in our sources|');
    expect(html).not.toContain('Not counted');
    const view = dayPanelView(
      actor('MX'),
      '2000-06-30' as NonNullable<Dataset['statements'][number]['date']>,
      editionOf(dataset),
      at('2000-06-30'),
    );
    expect(view?.ribbon.stretches).toEqual([
      { stance: 'refused', at: 0, width: 61.45, text: 'Refused. Day not recorded in our sources.' },
      { stance: 'recognised', at: 61.45, width: 38.55, text: 'From 15 December 2011: Recognised' },
    ]);
  });

  it('says its rule under its method, in each language', () => {
    expect(pageOf(dataset)).toContain('What has no recorded day counts from the first day');
    expect(pageOf(dataset, 'page', 'es' as Language)).toContain(
      'Lo que no tiene día cuenta desde el primer día del mapa.',
    );
  });

  it('has its embed page, which shows the last day, lead to that day before a script runs', () => {
    expect(pageOf(dataset, 'embed')).toMatch(/class="full" href="[^"?]*\?on=2025-09-21"/);
  });

  it('names its last month on the embed page too', () => {
    expect(pageOf(dataset, 'embed')).toContain('<output class="frame-day">September 2025</output>');
  });
});

describe('a recognition with days', () => {
  const dataset = story('recognition');

  it('tells the day of each, and where none is recorded', () => {
    const html = pageOf(dataset);
    expect(panelText(html, 'c-FR')).toContain('Recognised|. 6 May 1991|');
    expect(panelText(html, 'c-IN')).toContain(
      'Withdrew recognition|. Day not recorded in our sources|',
    );
  });

  it('tells its subject what the colours mean, and the latest change', () => {
    expect(panelText(pageOf(dataset), 'c-TV')).toContain(
      '|Latest, 6 May 1991: France and Kenya (Recognised).|',
    );
    expect(panelText(pageOf(dataset, 'page', 'es' as Language), 'c-TV')).toContain(
      '|Lo último, 6 de mayo de 1991: Francia y Kenia (Reconoció).|',
    );
  });

  it('lets its subject answer', () => {
    const own = { ...dataset.statements[0], id: 'TV', actor: actor('TV') } as const;
    const statements = [...dataset.statements, own as Dataset['statements'][number]];
    const edition = editionOf({ ...dataset, statements });
    expect(edition.key.subject).toBeNull();
    expect(panelView(actor('TV'), edition)).toMatchObject({ kind: 'stated', counts: [] });
  });
});

describe('a list of reactions', () => {
  const html = pageOf(story('reactions'));

  it('names the pages that report a row as its sources', () => {
    expect(panelText(html, 'c-BR')).toContain(
      'Welcomed it|Ana Example|, |an invented minister|Said that it was good.|Reported in indirect speech. No direct quote in our sources.|Reported by The Example (statement of Friday, 5 March 2021)|Sources: |Brazil speaks, The Example|.|',
    );
  });

  it('shows a row without a source without “Reported by”', () => {
    expect(panelText(html, 'c-FR')).toBe(
      'France|Regretted it|Government of France, speaker not named|Said that it was bad.|India|Kenya',
    );
    expect(panelText(html, 'c-IN')).toBe('India|Welcomed it|Brazil|France');
  });

  it('has each row as a statement of its own, with its note, by the host of its page', () => {
    const kenya = story('reactions').statements.filter((one) => one.actor === actor('KE'));
    expect(kenya.map(({ id }) => id)).toEqual(['KE', 'KE-2']);
    expect(panelText(html, 'c-KE')).toContain('Known from the source alone');
    expect(panelText(html, 'c-KE')).toContain('Reported by paper.example');
    expect(panelText(html, 'c-KE')).toContain('Reported by A Gazette');
  });

  it('has the day of its event over the headline', () => {
    expect(html).toContain('<p class="kicker">4 March 2021</p>');
  });
});
