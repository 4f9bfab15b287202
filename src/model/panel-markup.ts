import { hostOf } from './http-url.ts';
import type { Strings } from './locales/strings.ts';
import { fill } from './locales/strings.ts';
import { type Child, h, type MarkupElement } from './markup.ts';
import type {
  CountView,
  FactView,
  Neighbour,
  PanelView,
  QuotedFragment,
  StatementView,
  UtteranceView,
} from './panel-view.ts';
import type { SourceId } from './types.ts';

/** Id of the panel of a place; `#c-CL` is the link that opens it without a script. */
export function panelId(id: string): string {
  return `c-${id}`;
}

/** Longest quotations set in the largest and in the second size, in characters. */
const SIZES = [34, 126] as const;

/** The panel of one place, the same whether the build writes it or the browser draws it. */
export function panelMarkup(view: PanelView, strings: Strings): MarkupElement {
  const stance = view.kind === 'stated' ? view.stance : undefined;
  return h(
    'article',
    { class: 'panel', id: panelId(view.id), 'data-kind': view.kind, 'data-stance': stance },
    h('p', { class: 'answer' }, h('i', { class: 'swatch', 'data-stance': stance }), view.answer),
    h('h2', { tabindex: -1 }, view.name),
    view.territory === undefined ? null : h('p', { class: 'territory' }, view.territory),
    body(view, strings),
  );
}

function body(view: PanelView, strings: Strings): Child {
  switch (view.kind) {
    case 'stated':
      return [
        view.statements.map((statement, i) => statementMarkup(statement, i === 0, strings)),
        view.note === undefined ? null : h('p', { class: 'note' }, view.note),
        h(
          'nav',
          { class: 'neighbours', 'aria-label': strings.panel.neighbours },
          neighbourLink(view.previous, 'previous', strings),
          neighbourLink(view.next, 'next', strings),
        ),
      ];
    case 'subject':
      return [...view.counts.map(countMarkup), ...view.context.map(factMarkup)];
    case 'none':
    case 'disputed':
      return [
        view.text === undefined ? null : h('p', { class: 'text' }, view.text),
        view.seeAlso.length === 0
          ? null
          : h(
              'p',
              { class: 'see-also' },
              view.seeAlso.map(({ id, name }) =>
                h('a', { href: `#${panelId(id)}`, 'data-id': id }, name),
              ),
            ),
      ];
  }
}

function neighbourLink(
  { id, name }: Neighbour,
  direction: 'previous' | 'next',
  strings: Strings,
): MarkupElement {
  const label = fill(strings.panel[direction], { country: name });
  return h(
    'a',
    { class: direction, href: `#${panelId(id)}`, 'data-id': id, 'aria-label': label },
    name,
  );
}

function statementMarkup(view: StatementView, first: boolean, strings: Strings): MarkupElement {
  return h(
    'section',
    { class: 'statement', 'data-statement': view.id },
    h(
      'p',
      { class: 'speaker' },
      view.speaker === undefined ? null : h('b', {}, h('bdi', {}, view.speaker)),
      view.speaker !== undefined && view.role !== undefined ? ', ' : null,
      view.role === undefined ? null : h('bdi', {}, view.role),
    ),
    view.utterances.map((utterance, i) => utteranceMarkup(utterance, first && i === 0, strings)),
    view.also === undefined ? null : h('p', { class: 'also' }, view.also),
    linksMarkup(view, strings),
  );
}

function linksMarkup({ links }: StatementView, strings: Strings): MarkupElement | null {
  if (links.length === 0) return null;
  const [before, after] = strings.panel.readElsewhere.split('{links}');
  return h(
    'p',
    { class: 'cite' },
    before,
    links.map((url, i) => [
      i === 0 ? null : ', ',
      h('a', { href: url, rel: 'noopener', target: '_blank' }, hostOf(url)),
    ]),
    after,
  );
}

function utteranceMarkup(view: UtteranceView, first: boolean, strings: Strings): MarkupElement {
  if (view.kind === 'paraphrased') {
    return h(
      'div',
      { class: 'utterance' },
      h('p', { class: 'paraphrase' }, view.summary),
      h('p', { class: 'flag' }, strings.panel.paraphrase),
      h('p', { class: 'cite' }, view.reportedBy),
    );
  }
  const length = view.words
    .flatMap(({ segments }) => segments)
    .reduce((sum, { text }) => sum + text.length, 0);
  const size = first ? 1 + SIZES.filter((longest) => length > longest).length : 3;
  return h(
    'div',
    { class: 'utterance' },
    view.lead === undefined ? null : h('p', { class: 'lead' }, view.lead),
    h('blockquote', { class: `size-${size}` }, quoteMarkup(view.words, view.source, strings)),
    h('p', { class: 'cite' }, view.reportedBy),
    view.excerpts.map(({ source, name, quote, lang }) => {
      const [before, after] = fill(strings.panel.quotesOnly, { source: name }).split('{quote}');
      const [open, close] = strings.quotationMarks;
      return h('p', { class: 'cite' }, before, open, words(quote, source, lang), close, after);
    }),
    view.variants.length === 0
      ? null
      : h(
          'div',
          { class: 'variants' },
          h('h3', {}, strings.panel.differingWordings),
          view.variants.map(({ source, name, words: quoted }) => [
            quoteMarkup(quoted, source, strings),
            h('p', { class: 'cite' }, name),
          ]),
        ),
  );
}

/**
 * Quoted fragments, each in marks of its own and in printed order. Fragments with words of ours between
 * them run on in one paragraph; fragments without are paragraphs, of which only the last is closed.
 */
function quoteMarkup(
  fragments: readonly QuotedFragment[],
  source: SourceId,
  strings: Strings,
): MarkupElement[] {
  const [open, close] = strings.quotationMarks;
  const paragraphs: QuotedFragment[][] = [];
  for (const fragment of fragments) {
    if (fragment.link === undefined || paragraphs.length === 0) paragraphs.push([fragment]);
    else paragraphs.at(-1)?.push(fragment);
  }
  return paragraphs.map((paragraph, p) =>
    h(
      'p',
      {},
      paragraph.map(({ link, lang, segments }, i) => {
        const closes = i < paragraph.length - 1 || p === paragraphs.length - 1;
        const marked = segments.flatMap(({ text, differs }, s): Child[] => [
          s === 0 ? null : ' ',
          differs ? h('u', {}, text) : text,
        ]);
        return [
          i === 0 ? h('span', { class: 'mark' }, open) : ` ${link} ${open}`,
          words(marked, source, lang),
          closes ? close : null,
        ];
      }),
    ),
  );
}

/** Words exactly as the source prints them, in their own language and direction. */
function words(content: Child, source: SourceId, lang: string): MarkupElement {
  return h('bdi', { class: 'words', lang, 'data-source': source }, content);
}

function countMarkup(view: CountView): MarkupElement {
  return h(
    'section',
    { class: 'count' },
    h('h3', {}, view.heading),
    h('p', {}, view.text),
    h(
      'dl',
      {},
      view.figures.map(({ name, share }) => h('div', {}, h('dt', {}, name), h('dd', {}, share))),
    ),
    h('p', { class: 'cite' }, view.sources, view.note === undefined ? null : ` ${view.note}`),
  );
}

function factMarkup(view: FactView): MarkupElement {
  return h(
    'section',
    { class: 'fact' },
    h('p', {}, view.text),
    h('p', { class: 'cite' }, view.sources),
  );
}
