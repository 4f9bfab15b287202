import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../src/core/edition/edition.ts';
import { whenInWords } from '../../../src/core/edition/record-view.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { toHtml } from '../../../src/core/markup/markup.ts';
import type { HttpUrl } from '../../../src/core/statements/types.ts';
import { mapMarkup } from '../../../src/page/map/map-markup.ts';
import { panelMarkup } from '../../../src/page/panel/panel-markup.ts';
import { panelView } from '../../../src/page/panel/panel-view.ts';
import { tableRows } from '../../../src/page/table/table-view.ts';
import { actor, both, squareLocale } from '../../fixtures/square-map.ts';
import { day, recordEdition, said, squareRecord } from '../../fixtures/square-record.ts';
import { squareAtlas } from '../../fixtures/square-world.ts';

const url = 'https://post.example/1' as HttpUrl;
const record = squareRecord(
  [
    said('AR', 'doubted', 3, { act: both('letter'), source: 'The Post', links: [url] }),
    said('AR', 'waited', null),
    said('AR', 'refused', 8, { note: both('by night') }),
    said('GB', 'agreed', 5, { scope: 'listed' }),
    said('union', 'refused', 7),
  ],
  { pages: { [url]: { title: 'The title', outlet: 'The Post', date: day(4) } } },
);
const edition = recordEdition(record);

function panelOf(code: string) {
  const view = panelView(actor(code), edition);
  if (!('statements' in view)) throw new Error(`${code} has no statements`);
  return view;
}

describe('the panel of a map over time', () => {
  const { statements, links } = panelOf('AR');

  it('has its statements newest first, and those without a day last', () => {
    expect(statements.map(({ record: one }) => one?.when)).toEqual([
      '8 May 2020',
      '3 May 2020',
      'Day not known',
    ]);
  });

  it('says of each what it answered, how it was made, whether it counts, and where it is reported', () => {
    expect(statements[1]?.record).toEqual({
      stance: 'doubted',
      answer: 'It doubted',
      when: '3 May 2020',
      act: 'Letter',
      basis: 'Own statement, high confidence.',
      counts: true,
      note: undefined,
      pages: [{ url, title: 'The title', outlet: 'The Post', date: '4 May 2020' }],
      together: undefined,
    });
    expect(statements[0]?.record).toMatchObject({ act: undefined, note: 'By night' });
  });

  it('names an address by its host where nothing is known of it, and lists none twice', () => {
    expect(statements[0]?.record?.pages).toEqual([
      {
        url: 'https://news.example/report',
        title: 'news.example',
        outlet: undefined,
        date: undefined,
      },
    ]);
    expect(links).toEqual([]);
  });

  it('does not call our summary of a page indirect speech', () => {
    expect(statements[1]?.utterances).toEqual([
      { kind: 'paraphrased', reports: [{ summary: 'summary 1', reportedBy: undefined }] },
    ]);
    const html = toHtml(panelMarkup(panelOf('AR'), stringsFor('en')));
    expect(html.match(/Reported in indirect speech/g)).toHaveLength(2);
  });

  it('is written with every page as a link, and marks what does not count', () => {
    const html = (code: string) => toHtml(panelMarkup(panelOf(code), stringsFor('en')));
    expect(html('AR')).toContain(
      '<a href="https://post.example/1" rel="noopener" target="_blank" translate="no">The title</a>, The Post, 4 May 2020',
    );
    expect(html('GB')).toContain('Named in a list, high confidence. Not counted for the colour.');
  });

  it('says the language of a title that has one, so that it is read aloud in it', () => {
    const page = { title: 'Le titre', lang: 'fr', outlet: 'The Post' };
    const foreign = recordEdition({ ...record, pages: { [url]: page } });
    expect(toHtml(panelMarkup(panelView(actor('AR'), foreign), stringsFor('en')))).toContain(
      'target="_blank" translate="no"><bdi lang="fr" translate="no">Le titre</bdi></a>, The Post',
    );
  });

  it('marks what has no day, which never counts', () => {
    expect(statements.map(({ record: one }) => one?.basis)).toEqual([
      'Own statement, high confidence.',
      'Own statement, high confidence.',
      'Own statement, high confidence. Not counted for the colour.',
    ]);
  });

  it('does not count what was said on a day that nobody knows', () => {
    expect(statements.map(({ record: one }) => one?.counts)).toEqual([true, true, false]);
    const open = recordEdition(squareRecord([said('AR', 'agreed', 4, { dateTo: '..' })]));
    const view = panelView(actor('AR'), open);
    expect('statements' in view && view.statements[0]?.record).toMatchObject({
      when: 'On or after 4 May 2020',
      counts: false,
    });
  });
});

describe('whoever has statements, but none that counts', () => {
  it('has a panel without a stance, which says so', () => {
    const view = panelOf('GB');
    expect([view.kind, view.stance, view.answer]).toEqual([
      'undecided',
      null,
      'On record, not enough for a colour',
    ]);
    expect(answerOf(actor('GB'), edition)).toBe(view.answer);
    expect(toHtml(panelMarkup(view, stringsFor('en')))).not.toContain(
      '<article class="panel" id="c-GB" data-kind="undecided" data-stance',
    );
  });

  it('is drawn as land, without a stance', () => {
    const [view] = record.views;
    const html = toHtml(mapMarkup(edition, squareAtlas(), view));
    const land = /<g id="land">.*?<\/g>/s.exec(html)?.[0] ?? '';
    expect(land).toMatch(/data-ids="(?:[A-Z]+ )*GB[ "]/);
    expect(html).not.toContain('data-id="GB" data-stance');
  });

  it('is walked through after the key, before organisations', () => {
    expect([edition.order, edition.beside]).toEqual([['AR'], ['GB', 'union']]);
    expect([panelOf('GB').previous.id, panelOf('GB').next.id]).toEqual(['AR', 'union']);
    expect(panelOf('union').next.id).toBe('AR');
  });

  it('stands in the table too', () => {
    expect(tableRows(edition).map((row) => row.actor)).toEqual(['AR', 'AR', 'AR', 'GB', 'union']);
  });
});

describe('a time in words', () => {
  it.each([
    [
      { kind: 'span', from: day(3), to: day(6) } as const,
      'Between 3 May 2020 and 6 May 2020',
      'Entre el 3 de mayo de 2020 y el 6 de mayo de 2020',
    ],
    [
      { kind: 'since', from: day(3) } as const,
      'On or after 3 May 2020',
      'El 3 de mayo de 2020 o después',
    ],
    [{ kind: 'unknown' } as const, 'Day not known', 'Día desconocido'],
  ])('%o', (when, en, es) => {
    expect(whenInWords(when, squareLocale('en'))).toBe(en);
    expect(whenInWords(when, squareLocale('es'))).toBe(es);
  });
});
