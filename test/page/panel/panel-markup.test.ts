import { describe, expect, it } from 'vitest';
import { panelId } from '../../../src/core/contract/ids.ts';
import type { Edition } from '../../../src/core/edition/edition.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { toHtml } from '../../../src/core/markup/markup.ts';
import type { Dataset } from '../../../src/core/statements/types.ts';
import { panelMarkup } from '../../../src/page/panel/panel-markup.ts';
import { panelView } from '../../../src/page/panel/panel-view.ts';
import { electionEdition } from '../../fixtures/election.ts';
import {
  actor,
  both,
  fragment,
  squareDataset,
  squareEdition,
  statement,
  utterance,
  wording,
} from '../../fixtures/square-map.ts';
import { elements, textOf, valuesOf, withClass } from '../../tools/markup-search.ts';

const SCRIPT = '<script>alert(1)</script>';
const strings = stringsFor('en');

function panel(code: string, edition: Edition = electionEdition('en')) {
  return panelMarkup(panelView(actor(code), edition), strings);
}

/** The panel of AR where it made this one statement. */
function panelOf(...said: Parameters<typeof utterance>) {
  const statements = [statement('AR-one', 'AR', 'doubted', [utterance(...said)])];
  return panel('AR', squareEdition(squareDataset({ statements })));
}

const quoted = (markup: ReturnType<typeof panel>) =>
  elements(markup, ({ tag }) => tag === 'blockquote').map(textOf);

describe('the markup of a panel', () => {
  it('is found by the place, the kind and the answer', () => {
    expect(panel('CL').attributes).toEqual({
      class: 'panel',
      id: 'c-CL',
      'data-kind': 'stated',
      'data-stance': 'doubted',
    });
    expect(panel('BR').attributes).toEqual({ class: 'panel', id: 'c-BR', 'data-kind': 'none' });
    expect(panelId('xcr')).toBe('c-xcr');
  });

  it('has the answer after the name, to be read next, and a name that can take the focus', () => {
    const markup = panel('CL');
    expect(
      elements(markup, ({ tag }) => tag === 'hgroup').map(({ children }) => children.map(textOf)),
    ).toEqual([['Chile', 'Voiced doubt']]);
    expect(elements(markup, ({ tag }) => tag === 'h2')[0]?.attributes).toEqual({ tabindex: '-1' });
  });

  it('puts every quotation in the marks of the page, in its own language, untranslated, with its source', () => {
    expect(quoted(panel('GT'))).toEqual(['“many doubts”']);
    const spanish = panelMarkup(panelView(actor('GT'), electionEdition('es')), stringsFor('es'));
    expect(quoted(spanish)).toEqual(['«many doubts»']);
    expect(withClass(panel('GT'), 'words').map(({ attributes }) => attributes)).toEqual([
      { class: 'words', lang: 'en', translate: 'no', 'data-source': 'article-1' },
    ]);
  });

  it('holds the words of each source to the letter in an element of its own', () => {
    const words = withClass(panel('US'), 'words').map(
      (element) => `${element.attributes['data-source']}: ${textOf(element)}`,
    );
    expect(words).toEqual([
      'article-1: We have serious concerns that the result announced does not reflect the will or the votes of the Venezuelan people.',
      'article-2: serious concerns that the declared outcome does not reflect the will or the votes of the Venezuelan people',
      'article-3: serious concerns',
      'article-3: does not reflect the will or the votes of the Venezuelan people',
    ]);
  });

  it('marks the words that differ', () => {
    expect(elements(panel('US'), ({ tag }) => tag === 'u').map(textOf)).toEqual([
      'declared outcome',
    ]);
  });

  it('closes and opens the marks around our words between two fragments', () => {
    const markup = panelOf(
      wording('first', [fragment(1, 'one', 'Said'), fragment(2, 'two', 'and then')]),
    );
    expect(quoted(markup)).toEqual(['“one” and then “two”']);
  });

  it('opens every paragraph of a quotation, and closes only the last', () => {
    const markup = panelOf(
      wording('first', [fragment(1, 'One.'), fragment(2, 'Two.'), fragment(3, 'Three.')]),
    );
    const [quote] = elements(markup, ({ tag }) => tag === 'blockquote');
    expect(quote?.children.map(textOf)).toEqual(['“One.', '“Two.', '“Three.”']);
  });

  it('says who quotes only a piece', () => {
    expect(withClass(panel('CL'), 'cite').map(textOf)).toContain(
      'Article 3 quotes only “total transparency”',
    );
  });

  it('flags a paraphrase, which never stands in quotation marks', () => {
    const markup = panel('CO');
    expect(withClass(markup, 'flag').map(textOf)).toEqual([strings.panel.paraphrase]);
    expect(quoted(markup)).toEqual([]);
    expect(textOf(markup)).not.toMatch(/[“”]/);
  });

  it('names each statement, so that it can be found', () => {
    expect(valuesOf(panel('CU'), 'data-statement')).toEqual(['CU-diaz-canel', 'CU-government']);
  });

  it('shows what comes before a quotation, a paraphrased part too', () => {
    const text = textOf(
      panelOf(
        wording('first', [fragment(1, undefined, 'Greeted'), fragment(2, 'two', 'and said')]),
      ),
    );
    expect(text).toContain('summary 1');
    expect(text).toMatch(/and said.*“two”/);
  });

  it('says who paraphrases what others quote', () => {
    const cited = withClass(panelOf(wording('first', 'words'), wording('second', null)), 'cite');
    expect(cited.map(textOf)).toContain('Also reported, in indirect speech, by Second');
  });

  it('flags each of several paraphrases, with who reports it', () => {
    const markup = panelOf(wording('first', null), wording('second', [fragment(2)]));
    expect(withClass(markup, 'paraphrase').map(textOf)).toEqual(['summary 1', 'summary 2']);
    expect(withClass(markup, 'flag')).toHaveLength(2);
    expect(withClass(markup, 'cite').map(textOf).slice(0, 2)).toEqual([
      'Reported by First',
      'Reported by Second',
    ]);
  });

  it('ends with its sources in full and its links, in tabs that cannot reach back', () => {
    const markup = panel('GT');
    expect(withClass(markup, 'cite').map(textOf).slice(-2)).toEqual([
      'Sources: Article 1 (outlet not stated).',
      'The same response elsewhere: Reuters via The Business Standard, pledgetimes.com',
    ]);
    const links = elements(markup, ({ attributes }) => attributes['target'] === '_blank');
    expect(links).toHaveLength(2);
    for (const { attributes } of links) {
      expect(attributes).toMatchObject({
        rel: 'noopener',
        href: expect.stringMatching(/^https:\/\//),
      });
    }
  });

  it('leaves out links where it has none', () => {
    const statements = [
      statement('AR-one', 'AR', 'doubted', [utterance(wording('first', 'words'))], { links: [] }),
    ];
    const markup = panel('AR', squareEdition(squareDataset({ statements })));
    expect(textOf(markup)).not.toContain('elsewhere');
    expect(withClass(markup, 'cite').map(textOf)).toContain('Sources: First source.');
  });

  it('says to the ear where its neighbours lead', () => {
    const [group] = withClass(panel('CL'), 'neighbours');
    expect(group && valuesOf(group, 'aria-label')).toEqual([
      'Other countries',
      expect.stringMatching(/^Previous: /),
      'Next: Guatemala',
    ]);
    expect(group && valuesOf(group, 'data-id')).toEqual(['GB', 'GT']);
  });

  it('sets the first quotation in a size for its length, and all others small', () => {
    const size = (length: number) => {
      const markup = panelOf(wording('first', 'x'.repeat(length)));
      return elements(markup, ({ tag }) => tag === 'blockquote')[0]?.attributes['class'];
    };
    expect([34, 35, 126, 127].map(size)).toEqual(['size-1', 'size-2', 'size-2', 'size-3']);
    expect(
      elements(panel('CL'), ({ tag }) => tag === 'blockquote').map(
        ({ attributes }) => attributes['class'],
      ),
    ).toEqual(['size-1', 'size-3', 'size-3']);
  });

  it('gives both counts of the subject in the same form', () => {
    const counts = withClass(panel('VE'), 'count');
    const outline = counts.map(({ children }) =>
      children.map((child) => (typeof child === 'string' ? 'text' : child.tag)),
    );
    expect(outline).toEqual([
      ['h3', 'p', 'dl', 'p'],
      ['h3', 'p', 'dl', 'p'],
    ]);
  });

  it('leads from a disputed area to those who answered', () => {
    const [seeAlso] = withClass(panel('FK'), 'see-also');
    expect(seeAlso && valuesOf(seeAlso, 'href').sort()).toEqual(['#c-AR', '#c-GB']);
    expect(withClass(panel('BR'), 'see-also')).toEqual([]);
  });
});

describe('text of a dataset', () => {
  const hostile: Partial<Dataset> = {
    actorNotes: { AR: both(SCRIPT) },
    statements: [
      statement(
        'AR-one',
        'AR',
        'doubted',
        [
          utterance(
            wording('first', [fragment(1, SCRIPT, SCRIPT)]),
            wording('second', `${SCRIPT} x`),
          ),
        ],
        { speaker: both(SCRIPT), role: both(SCRIPT) },
      ),
    ],
    noStatement: { label: both(SCRIPT), text: both(SCRIPT) },
    subject: { label: both(SCRIPT), short: both(SCRIPT) },
  };
  const context = squareEdition(squareDataset(hostile));

  it.each(['AR', 'VE', 'GI'])('that looks like a script stays text in the panel of %s', (code) => {
    const markup = panel(code, context);
    expect(textOf(markup)).toContain(SCRIPT);
    expect(elements(markup, ({ tag }) => tag === 'script')).toEqual([]);
    expect(toHtml(markup)).not.toContain('<script');
    expect(toHtml(markup)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('that holds a quotation mark cannot leave an attribute', () => {
    const statements = [
      statement('"><b onclick="x', 'AR', 'doubted', [utterance(wording('first', 'words'))]),
    ];
    const html = toHtml(panel('AR', squareEdition(squareDataset({ statements }))));
    expect(html).toContain('data-statement="&quot;&gt;&lt;b onclick=&quot;x"');
  });
});

it('a quotation that is written the other way round has its marks where its own language has them', () => {
  const directions = (lang: string) =>
    valuesOf(panelOf(wording('first', [{ ...fragment(1, 'words'), lang }])), 'dir');
  expect(directions('ar')).toEqual(['rtl']);
  expect(directions('es')).toEqual([]);
});

describe('a quotation in another language than the page', () => {
  const glosses = (tag: 'en' | 'es', id: string) =>
    withClass(
      panelMarkup(panelView(actor(id), electionEdition(tag)), stringsFor(tag)),
      'gloss',
    ).map(textOf);

  it('is followed by our summary in the language of the page, which says whose it is', () => {
    const [summary, ...others] = glosses('es', 'GT');
    expect(summary).toMatch(/^En español, resumido por nosotros: \p{Lu}.*dudas/u);
    expect(others).toEqual([]);
  });

  it('has none where the page speaks its language', () => {
    expect(glosses('en', 'GT')).toEqual([]);
  });
});
