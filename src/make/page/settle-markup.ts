import { fill } from '../../core/i18n/fill.ts';
import { countsOf } from '../../core/intake/counts.ts';
import type { FoundPlace } from '../../core/intake/find-place.ts';
import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';
import { shorten } from '../../core/statements/fault.ts';
import { isEmptyRow } from '../../core/workbook/grid.ts';
import type { DerivedDraft, OpenQuestion } from '../project/derived.ts';
import { linesText, quoted, type Wording } from '../words/wording.ts';
import { faultText } from './fault-text.ts';
import { button, choice, section, task, warnings } from './field-markup.ts';
import { draftOf, faultsOf, hasSheet, type PageState } from './page-state.ts';
import { questionKey } from './settle-view.ts';
import { remarksMarkup, settledMarkup } from './settled-markup.ts';

/** Id of the list of all places, from which fields for places choose. */
export const PLACES_LIST = 'all-places';
/** Longest text of a cell that a sentence repeats, in characters. */
const LONGEST = 60;

/** What faults may be about that are told here; others are told beside what they concern. */
const SETTLED_HERE: ReadonlySet<string> = new Set(['file', 'row', 'map']);

/** What only a person can decide, and what was decided. */
export function settleMarkup(state: PageState, wording: Wording): MarkupElement {
  const { settle } = wording.words;
  const draft = draftOf(state);
  if (!hasSheet(state)) {
    return section('settle', settle.heading, h('p', { class: 'help' }, settle.none));
  }
  if (isOnlyHeaded(state)) {
    return section('settle', settle.heading, h('p', { class: 'help' }, settle.noRows));
  }
  return section(
    'settle',
    settle.heading,
    warnings(
      faultsOf(state)
        .filter(({ about }) => SETTLED_HERE.has(about.kind))
        .map(faultText),
    ),
    draft !== null && [
      h('p', { class: 'sum', role: 'status' }, sumText(draft, wording)),
      questionsMarkup(draft, state, wording),
      settledMarkup(state, wording),
      remarksMarkup(draft, wording),
    ],
  );
}

/** Whether a table was begun of which only the headings are written: that is no fault yet. */
function isOnlyHeaded({ project, derived }: PageState): boolean {
  const written = project.grids.flatMap(({ rows }) => rows.filter((row) => !isEmptyRow(row)));
  return derived?.kind !== 'draft' && written.length <= 1;
}

/** `193 rows: 191 placed, 2 to settle.` */
export function sumText({ draft }: DerivedDraft, { words, plural, marks }: Wording): string {
  const { settle } = words;
  const { rows, placed, toSettle, leftOut } = countsOf(draft);
  const parts = [
    plural(settle.placed, placed),
    ...(toSettle > 0 ? [plural(settle.left, toSettle)] : []),
    ...(leftOut > 0 ? [plural(settle.out, leftOut)] : []),
  ];
  return fill(settle.sum, { rows: plural(settle.rows, rows), parts: parts.join(marks.comma) });
}

function questionsMarkup(
  { questions }: DerivedDraft,
  state: PageState,
  wording: Wording,
): readonly Child[] {
  const { words, plural } = wording;
  if (questions.length === 0) return [h('p', { class: 'done' }, words.settle.allSettled)];
  const shown = questions.slice(0, state.questionsShown);
  const more = questions.length - shown.length;
  return [
    h(
      'ol',
      { class: 'questions' },
      shown.map((one, index) =>
        h('li', { 'data-key': questionKey(one) }, questionMarkup(one, index, state, wording)),
      ),
    ),
    more > 0 &&
      h(
        'p',
        { class: 'buttons' },
        button(plural(words.settle.showMore, more), { do: 'more-questions' }),
      ),
  ];
}

function questionMarkup(
  one: OpenQuestion,
  index: number,
  state: PageState,
  wording: Wording,
): readonly Child[] {
  const { settle } = wording.words;
  const id = `question-${index}`;
  const where = one.lines.length === 0 ? '' : linesText(wording, one.lines) + wording.marks.colon;
  const [line] = one.lines;
  const toTable =
    line === undefined
      ? null
      : button(
          settle.showInTable,
          { do: 'show-line', line },
          { 'aria-describedby': id, id: `${id}-table` },
        );
  return [
    h('p', { class: 'question', id }, h('span', { class: 'where' }, where), sentence(one, wording)),
    h(
      'div',
      { class: 'buttons', role: 'group', 'aria-labelledby': id },
      choiceButtons(one, index, wording),
      one.question.kind === 'place' && placeControls(one.question.value, id, state, wording),
      one.question.kind === 'no-place' &&
        button(
          wording.plural(settle.removeRows, one.lines.length),
          { do: 'remove-lines', question: index },
          { 'aria-describedby': id },
        ),
      one.question.kind === 'too-many' && h('a', { href: '#responses' }, settle.toResponses),
      one.question.kind === 'rest' && restField(state, wording),
      one.group === 'rows' || one.question.kind === 'place' ? toTable : null,
    ),
  ];
}

function choiceButtons(
  { choices, question, lines }: OpenQuestion,
  index: number,
  wording: Wording,
): readonly Child[] {
  const { settle } = wording.words;
  const attributes = (at: number) => ({
    id: `question-${index}-${at}`,
    'aria-describedby': `question-${index}`,
  });
  if (question.kind === 'no-responses') {
    const columns = choices.flatMap((one) => (one.kind === 'column' ? [one.name] : []));
    return columns.length === 0
      ? []
      : [
          choice(
            [['', settle.chooseColumn], ...columns.map((name): [string, string] => [name, name])],
            '',
            {
              do: 'response-column',
            },
            { 'aria-label': settle.chooseColumn },
          ),
        ];
  }
  return choices.map((one, at) => {
    const label = () => {
      switch (one.kind) {
        case 'place':
          return wording.place(one.code);
        case 'organisation':
          return settle.organisation;
        case 'leave-out':
          return wording.plural(settle.leaveOut, lines.length);
        case 'same-as':
          return settle.isSame;
        case 'own':
          return settle.isOther;
        case 'column':
          return one.name;
        case 'dates':
          return one.order === 'day-first' ? settle.dayFirst : settle.monthFirst;
      }
    };
    const kind = one.kind === 'place' ? 'candidate' : null;
    return button(
      label(),
      { do: 'answer', question: index, choice: at },
      {
        ...attributes(at),
        class: kind,
      },
    );
  });
}

/** Any other place, by its name or on the map. */
function placeControls(
  value: string,
  id: string,
  { picking, unknownPlace }: PageState,
  { words }: Wording,
): readonly Child[] {
  const { settle } = words;
  const isPicking = picking === value;
  const unknown = unknownPlace?.value === value ? unknownPlace.text : null;
  return [
    h('input', {
      class: 'place',
      id: `${id}-place`,
      list: PLACES_LIST,
      autocomplete: 'off',
      placeholder: fill(settle.other, { value: shorten(value, 20) }),
      'aria-label': fill(settle.other, { value: shorten(value, LONGEST) }),
      'aria-invalid': unknown === null ? null : 'true',
      'aria-describedby': unknown === null ? id : `${id}-unknown`,
      ...task({ do: 'other-place', value }),
    }),
    button(
      isPicking ? settle.onMapNow : settle.onMap,
      { do: 'pick', value },
      { 'aria-pressed': String(isPicking), 'aria-describedby': id, id: `${id}-pick` },
    ),
    unknown !== null &&
      h(
        'p',
        { class: 'warning', id: `${id}-unknown` },
        fill(settle.noSuchPlace, { text: unknown }),
      ),
  ];
}

function restField({ project }: PageState, { words }: Wording): MarkupElement {
  return h('input', {
    class: 'rest',
    id: 'rest',
    value: project.answers.rest ?? '',
    placeholder: words.settle.restLabel,
    'aria-label': words.settle.restLabel,
    autocomplete: 'off',
    ...task({ do: 'rest' }),
  });
}

function sentence({ question, choices }: OpenQuestion, wording: Wording): string {
  const { settle } = wording.words;
  switch (question.kind) {
    case 'place': {
      const { value, found } = question;
      const [first] = choices;
      const state = first?.kind === 'place' ? wording.place(first.code) : '';
      return fill(settle.trouble[troubleOf(found)], { value: shorten(value, LONGEST), state });
    }
    case 'no-place':
      return fill(settle.noPlace, { texts: quoted(wording, question.texts) });
    case 'no-response':
      return settle.noResponse;
    case 'no-responses':
      return settle.noResponses;
    case 'same':
      return fill(settle.same, { value: question.value, like: question.like });
    case 'too-many':
      return fill(settle.tooMany, {
        count: wording.number(question.responses.length),
        most: wording.number(question.most),
      });
    case 'day-order':
      return fill(settle.dayOrder, { examples: quoted(wording, question.examples) });
    case 'date':
      return fill(settle.date[question.why], { value: shorten(question.value, LONGEST) });
    case 'twice':
      return fill(settle.twice, { place: wording.place(question.place) });
    case 'no-source':
      return settle.noSource;
    case 'text':
      return fill(settle.text, {
        column: question.column,
        value: shorten(question.value, LONGEST),
        message: question.message,
        suggestion: question.suggestion,
      });
    case 'rest':
      return wording.plural(settle.rest, question.count);
  }
}

function troubleOf(found: FoundPlace): keyof Wording['words']['settle']['trouble'] {
  switch (found.kind) {
    case 'unclear':
      return found.why === 'part' ? 'part-of-state' : found.why;
    case 'part':
    case 'not-on-map':
    case 'organisation':
      return found.kind;
    case 'place':
    case 'misspelt':
    case 'unknown':
      return 'unknown';
  }
}
