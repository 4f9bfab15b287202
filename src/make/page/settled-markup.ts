import { fill } from '../../core/i18n/fill.ts';
import type { Remark } from '../../core/intake/draft.ts';
import { h, type MarkupElement } from '../../core/markup/markup.ts';
import { shorten } from '../../core/statements/fault.ts';
import type { DerivedDraft } from '../project/derived.ts';
import { linesText, quoted, type Wording } from '../words/wording.ts';
import { button } from './field-markup.ts';
import type { PageState } from './page-state.ts';
import { type Settled, settledOf } from './settle-view.ts';

/** Longest text of a cell that a sentence repeats, in characters. */
const LONGEST = 60;

/** What has been settled, each with what takes it back. */
export function settledMarkup(state: PageState, wording: Wording): MarkupElement | null {
  const { settle } = wording.words;
  const all = settledOf(state);
  if (all.length === 0) return null;
  return h(
    'div',
    { class: 'settled', 'data-key': 'settled' },
    h('h3', {}, settle.settled),
    h(
      'ul',
      {},
      all.map((one, index) =>
        h(
          'li',
          { 'data-key': one.key },
          h('span', { id: `settled-${index}` }, settledText(one, wording)),
          button(
            settle.takeBack,
            { do: 'take-back', settled: one.key },
            { 'aria-describedby': `settled-${index}` },
          ),
        ),
      ),
    ),
  );
}

function settledText({ kind, value, answer }: Settled, { words, place }: Wording): string {
  const { settle } = words;
  switch (kind) {
    case 'place':
      return fill(settle.settledPlace, { value, place: place(answer) });
    case 'out':
      return fill(settle.settledOut, { value });
    case 'organisation':
      return fill(settle.settledOrganisation, { value });
    case 'response':
      return fill(settle.settledResponse, { value, response: answer });
    case 'no-answer':
      return fill(settle.settledNoAnswer, { value });
    case 'dates': {
      const order = answer === 'day-first' ? settle.dayFirst : settle.monthFirst;
      // Only the first letter: German nouns keep their capital.
      const inside = order.charAt(0).toLocaleLowerCase() + order.slice(1);
      return fill(settle.settledDates, { order: inside });
    }
    case 'rest':
      return fill(settle.settledRest, { response: answer });
  }
}

/** What was decided without asking. */
export function remarksMarkup(
  { draft, notes }: DerivedDraft,
  wording: Wording,
): MarkupElement | null {
  const { words, plural } = wording;
  const texts = draft.remarks.flatMap((remark) => remarkText(remark, wording) ?? []);
  const count = texts.length + notes.length;
  if (count === 0) return null;
  return h(
    'details',
    { class: 'remarks', 'data-key': 'remarks' },
    h('summary', {}, plural(words.settle.remarks, count)),
    h(
      'ul',
      {},
      texts.map((text) => h('li', {}, text)),
      notes.map((note) => h('li', { lang: 'en', dir: 'ltr' }, note)),
    ),
  );
}

function remarkText(remark: Remark, wording: Wording): string | null {
  const { settle } = wording.words;
  const values = {
    lines: 'lines' in remark ? linesText(wording, remark.lines) : '',
    value: 'value' in remark ? shorten(remark.value, LONGEST) : '',
    place: 'place' in remark ? wording.place(remark.place) : '',
  };
  switch (remark.kind) {
    case 'misspelt':
    case 'by-code':
    case 'number':
    case 'repeated':
    case 'chosen-out':
      return fill(settle.remark[remark.kind], values);
    case 'joined': {
      const others = remark.spellings.filter((one) => one !== remark.response);
      return fill(settle.remark.joined, {
        response: remark.response,
        spellings: quoted(wording, others),
      });
    }
    case 'marks':
      return wording.plural(settle.marks, remark.count);
    case 'serials':
      return wording.plural(settle.serials, remark.count);
    case 'totals':
      return fill(settle.remark.totals, { ...values, texts: quoted(wording, remark.texts) });
    case 'idle-answer':
      return fill(settle.remark['idle-answer'], {
        value: remark.question.replace(/^(?:place|response|column) /, ''),
      });
    case 'language-taken':
      return fill(settle.remark['language-taken'], { language: remark.language });
  }
}
