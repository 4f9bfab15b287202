import type { RecordView } from '../../core/edition/record-view.ts';
import type {
  ParaphraseView,
  QuotationView,
  QuotedFragment,
  StatementView,
  UtteranceView,
} from '../../core/edition/statement-view.ts';
import { fill } from '../../core/i18n/fill.ts';
import { ownDirection } from '../../core/i18n/locale.ts';
import { asSentences, type Marks, marksOf } from '../../core/i18n/marks.ts';
import type { PageStrings } from '../../core/i18n/page-strings.ts';
import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';

/** Longest quotations set in the largest and in the second size, in characters. */
const SIZES = [34, 126] as const;

/**
 * One statement of a panel; null where there is nothing to say but the response.
 *
 * @param first whether it is the first of the panel, with its words set large
 */
export function statementMarkup(
  view: StatementView,
  first: boolean,
  strings: PageStrings,
): MarkupElement | null {
  const marks = marksOf(strings);
  const section = h(
    'section',
    { class: 'statement', 'data-statement': view.id },
    view.record === undefined ? null : occasionMarkup(view.record),
    view.occasion === undefined ? null : h('p', { class: 'occasion' }, view.occasion),
    speakerMarkup(view, marks),
    view.utterances.map((utterance, i) => utteranceMarkup(utterance, first && i === 0, strings)),
    view.also === undefined ? null : h('p', { class: 'also' }, view.also),
    view.note === undefined ? null : h('p', { class: 'note' }, view.note),
    view.record === undefined ? null : recordMarkup(view.record, marks),
  );
  // A response alone stands in the heading of the panel.
  return section.children.length === 0 ? null : section;
}

function speakerMarkup({ speaker, role }: StatementView, { comma }: Marks): MarkupElement | null {
  if (speaker === undefined && role === undefined) return null;
  return h(
    'p',
    { class: 'speaker' },
    // A browser's translator must not put words into mouths, nor change who they are.
    speaker === undefined ? null : h('b', {}, h('bdi', { translate: 'no' }, speaker)),
    speaker !== undefined && role !== undefined ? comma : null,
    role === undefined ? null : h('bdi', {}, role),
  );
}

/** What a statement answered, when and how it was made. */
function occasionMarkup({ stance, answer, when, act }: RecordView): MarkupElement {
  return h(
    'p',
    { class: 'occasion' },
    h('i', { class: 'swatch', 'data-stance': stance }),
    h('b', {}, answer),
    asSentences([answer, when, act].filter((text) => text !== undefined)).slice(answer.length),
  );
}

function recordMarkup({ basis, note, pages, together }: RecordView, marks: Marks): Child {
  const [before, after] = marks.brackets;
  return [
    together === undefined
      ? null
      : h(
          'details',
          { class: 'together' },
          h('summary', {}, together.event, h('small', {}, `${before}${together.count}${after}`)),
          // The names are written when it is opened: the lists are long, and the same for many.
          h('p', {}),
        ),
    basis === '' ? null : h('p', { class: 'flag' }, basis),
    note === undefined ? null : h('p', { class: 'note' }, note),
    pages.length === 0
      ? null
      : h(
          'p',
          { class: 'cite' },
          pages.map(({ url, title, lang, outlet, date }, i) => [
            i === 0 ? null : marks.semicolon,
            h(
              'a',
              { href: url, rel: 'noopener', target: '_blank', translate: 'no' },
              titleMarkup(title, lang),
            ),
            [outlet, date].map((text) => (text === undefined ? null : `${marks.comma}${text}`)),
          ]),
        ),
  ];
}

/** A title in its own language, and isolated from the sentence around it, for it may run the other way. */
function titleMarkup(title: string, lang: string | undefined): Child {
  return lang === undefined ? title : h('bdi', { lang, translate: 'no' }, title);
}

function utteranceMarkup(view: UtteranceView, first: boolean, strings: PageStrings): MarkupElement {
  if (view.kind === 'paraphrased') {
    return h(
      'div',
      { class: 'utterance' },
      view.reports.map((report) => paraphraseMarkup(report, strings)),
    );
  }
  const { paraphrases, quotation, lead, summary, reportedBy, excerpts, variants, paraphrasedBy } =
    view;
  const { unchecked } = view;
  return h(
    'div',
    { class: 'utterance' },
    paraphrases.map((summary) => h('p', { class: 'lead' }, summary)),
    lead === undefined ? null : h('p', { class: 'lead' }, lead),
    h(
      'blockquote',
      { class: `size-${first ? sizeOf(quotation) : 3}` },
      quoteMarkup(quotation, strings),
    ),
    unchecked === undefined ? null : h('p', { class: 'flag' }, unchecked),
    summary === undefined ? null : h('p', { class: 'gloss' }, summary),
    reportedBy === undefined ? null : h('p', { class: 'cite' }, reportedBy),
    paraphrasedBy === undefined ? null : h('p', { class: 'cite' }, paraphrasedBy),
    excerpts.map((excerpt) => excerptMarkup(excerpt, strings)),
    variants.length === 0
      ? null
      : h(
          'div',
          { class: 'variants' },
          h('h3', {}, strings.panel.differingWordings),
          variants.map((variant) => [
            quoteMarkup(variant, strings),
            h('p', { class: 'cite' }, variant.name),
          ]),
        ),
  );
}

function paraphraseMarkup(
  { summary, isAct, reportedBy }: ParaphraseView,
  strings: PageStrings,
): Child {
  const isIndirect = summary !== undefined && reportedBy !== undefined && !isAct;
  return [
    summary === undefined ? null : h('p', { class: 'paraphrase' }, summary),
    isIndirect && h('p', { class: 'flag' }, strings.panel.paraphrase),
    reportedBy === undefined ? null : h('p', { class: 'cite' }, reportedBy),
  ];
}

function excerptMarkup(
  excerpt: QuotationView & { readonly name: string },
  strings: PageStrings,
): MarkupElement {
  const [before, after] = fill(strings.panel.quotesOnly, { source: excerpt.name }).split('{quote}');
  const [open, close] = strings.quotationMarks;
  return h(
    'p',
    { class: 'cite' },
    before,
    excerpt.fragments.map((fragment) => [open, words(fragment, excerpt.source), close]),
    after,
  );
}

function sizeOf({ fragments }: QuotationView): number {
  const length = fragments
    .flatMap(({ segments }) => segments)
    .reduce((sum, { text }) => sum + text.length, 0);
  return 1 + SIZES.filter((longest) => length > longest).length;
}

/**
 * Quoted fragments, each in its own quotation marks and in printed order. Fragments with our own words between
 * them form one paragraph; otherwise each is a paragraph, and only the last is closed.
 */
function quoteMarkup({ fragments, source }: QuotationView, strings: PageStrings): MarkupElement[] {
  const [open, close] = strings.quotationMarks;
  const { space } = marksOf(strings);
  const paragraphs: QuotedFragment[][] = [];
  for (const fragment of fragments) {
    if (fragment.link === undefined || paragraphs.length === 0) paragraphs.push([fragment]);
    else paragraphs.at(-1)?.push(fragment);
  }
  return paragraphs.map((paragraph, p) =>
    h(
      'p',
      { dir: ownDirection(paragraph[0]?.lang ?? '', strings) },
      paragraph.map((fragment, i) => {
        const closes = i < paragraph.length - 1 || p === paragraphs.length - 1;
        const mark = p === 0 ? open : strings.continuationMark;
        return [
          i === 0 ? h('span', { class: 'mark' }, mark) : `${space}${fragment.link}${space}${open}`,
          words(fragment, source),
          closes ? close : null,
        ];
      }),
    ),
  );
}

/** Words exactly as the source prints them, in their own language and direction. */
function words({ segments, lang }: QuotedFragment, source: string | undefined): MarkupElement {
  return h(
    'bdi',
    { class: 'words', lang, translate: 'no', 'data-source': source },
    segments.map(({ text, differs }) => (differs ? h('u', {}, text) : text)),
  );
}
