import { shorten } from '../statements/fault.ts';
import type { UnusedColumn } from './columns.ts';
import { countsOf } from './counts.ts';
import type { Draft, Question, Remark, Understood } from './draft.ts';
import type { FoundPlace, KnownPlaces } from './find-place.ts';
import { ROLE_NAMES } from './header-words.ts';

/** How an answer is given where the sentences are shown: on a command line, or in fields of a page. */
export interface HowToAnswer {
  /** A hint at an answer, such as `--answer "Congo=CG"`. */
  readonly answer: (question: string, answer: string) => string;
  /** How a headline is given, such as `--title "…"`. */
  readonly headline: string;
  readonly places: KnownPlaces;
}

/** How many lines and how many texts a sentence names. */
const [MOST_LINES, MOST_TEXTS] = [6, 8];

/** Where a headline comes from, behind it. */
const HEADLINE: Readonly<Record<Draft['headlineFrom'], string>> = {
  person: '',
  sheet: ', from the sheet',
  file: ', which is the name of the file',
};

/** What was understood, in sentences. */
export function tellUnderstood(
  draft: Draft,
  { places, headline: how, answer }: HowToAnswer,
): string[] {
  const { understood, stances, remarks, kind, language, headline, headlineFrom } = draft;
  const { sheet, otherSheets, notes, columns, unused, emptyColumns } = understood;
  const { headerLanguage } = understood;
  const isOther = headerLanguage !== null && headerLanguage !== language;
  const other = isOther ? `, though the headers are in ${headerLanguage}` : '';
  return [
    ...(sheet === null ? [] : [`Sheet "${sheet}"${others(otherSheets)}.`]),
    ...notes.map((note) => sentence(`read: ${note}`)),
    ...headerSentences(understood),
    ...columns.map(({ role, name, isGuess }) => {
      const guess = isGuess ? ', as far as can be seen from what it holds' : '';
      return `Column "${name}": ${ROLE_NAMES[role]}${guess}.`;
    }),
    ...unused.map((one) => unusedSentence(one, answer)),
    ...(emptyColumns.length === 0 ? [] : [`Empty columns left out: ${listed(emptyColumns)}.`]),
    `Kind of map: ${kind}. Language: ${language}${other}. Headline: "${headline}"${HEADLINE[headlineFrom]}${headlineFrom === 'person' ? '' : `; to write another: ${how}`}.`,
    ...stances.map(({ label, count: number }) => `Response "${label}": ${count(number, 'row')}.`),
    ...remarks.map((remark) => remarkSentence(remark, places)),
    sumOf(draft),
  ];
}

/** How many rows there are, how many are on the map and how many are not. */
function sumOf(draft: Draft): string {
  const { rows, placed, toSettle, leftOut } = countsOf(draft);
  const parts = [
    `${placed} on the map`,
    ...(toSettle > 0 ? [`${toSettle} to settle`] : []),
    ...(leftOut > 0 ? [`${leftOut} left out, as said above`] : []),
  ];
  const { length } = draft.questions;
  const more = length > 0 ? `; ${count(length, 'question')} below` : '';
  return `${count(rows, 'row')}: ${parts.join(', ')}${more}.`;
}

/** What is left to settle, one sentence for each question. */
export function tellQuestions(draft: Draft, how: HowToAnswer): string[] {
  const rest =
    draft.unlisted === 0
      ? []
      : [
          `${count(draft.unlisted, 'state')} that the sheet does not list ${draft.unlisted === 1 ? 'is' : 'are'} shown as without an answer; to show them with a response of their own: ${how.answer('rest', 'Did not')} with the words you want.`,
        ];
  return [...draft.questions.map((question) => questionSentence(question, how)), ...rest];
}

function questionSentence(question: Question, how: HowToAnswer): string {
  const { answer, places } = how;
  switch (question.kind) {
    case 'place':
      return `${at(question.lines)}: ${placeQuestion(question, how)}.`;
    case 'no-place':
      return `${at(question.lines)}: no place is named (${listed(question.texts)}); write one in the sheet, or remove ${question.lines.length === 1 ? 'the row' : 'the rows'}.`;
    case 'no-response':
      return `${at(question.lines)}: a place without a response; write one in the sheet. Until then ${question.lines.length === 1 ? 'it is' : 'they are'} left out.`;
    case 'no-responses': {
      const [first] = question.columns;
      const how =
        first === undefined
          ? 'write them in a column named Response'
          : `if one does: ${answer(`column ${first}`, 'response')}`;
      return `No column holds responses, so all rows have the same; ${how}.`;
    }
    case 'same':
      return `${at(question.lines)}: is "${question.value}" the same as "${question.like}"? If so: ${answer(`response ${question.value}`, question.like)}; if not: ${answer(`response ${question.value}`, question.value)}.`;
    case 'too-many':
      return `There are ${question.responses.length} responses, and a map can tell ${question.most} apart: ${listed(question.responses)}. Join some, each with ${answer(`response ${question.responses.at(-1) ?? ''}`, question.responses[0] ?? '')}, or name another column: ${answer('column NAME', 'response')}.`;
    case 'day-order':
      return `${at(question.lines)}: is the day or the month first in ${listed(question.examples)}? ${answer('dates', 'day-first')} or ${answer('dates', 'month-first')}. Until then these dates are left out.`;
    case 'date':
      return `${at(question.lines)}: "${shorten(question.value, 40)}" ${dateTrouble(question.why)}. Its date is left out; write the day in the sheet, as in 2022-03-02, if it is known.`;
    case 'twice':
      return `${at(question.lines)}: ${nameOf(question.place, places)} has different responses, and the map shows one for each place. The first is taken; remove the others, or write what holds.`;
    case 'no-source':
      return `${at(question.lines)}: a quotation without its source is left out; write its link or its outlet in the sheet.`;
    case 'text':
      return `Line ${question.line}, column "${question.column}": "${shorten(question.value, 40)}" ${question.message}; ${question.suggestion}.`;
  }
}

function placeQuestion(
  { value, found, candidates }: Extract<Question, { kind: 'place' }>,
  { answer, places }: HowToAnswer,
): string {
  const shown = `"${shorten(value, 50)}"`;
  const answers = candidates.map((id) => `${nameOf(id, places)}: ${answer(`place ${value}`, id)}`);
  const out = `not on the map: ${answer(`place ${value}`, 'leave-out')}`;
  const kept = `an organisation that answers on the map: ${answer(`place ${value}`, 'organisation')}`;
  const other =
    found.kind === 'unknown' ? [`a place: ${answer(`place ${value}`, 'NAME')} with its name`] : [];
  const choices = [
    ...answers,
    ...other,
    ...(found.kind === 'organisation' ? [kept] : []),
    out,
  ].join('; ');
  return `${shown} ${placeTrouble(found, places)}; ${choices}`;
}

function placeTrouble(found: FoundPlace, places: KnownPlaces): string {
  switch (found.kind) {
    case 'unclear':
      return {
        several: 'may mean several places',
        former: 'is no state of today',
        part: 'is not a state, but a part of one or claimed by one',
      }[found.why];
    case 'part':
      return `is a part of ${nameOf(found.state, places)} and has no answer of its own on the map`;
    case 'not-on-map':
      return 'is not on the maps';
    case 'organisation':
      return 'is not a place, but an organisation, as it seems';
    case 'place':
    case 'misspelt':
    case 'unknown':
      return 'is not known as a place';
  }
}

function dateTrouble(why: 'month' | 'year' | 'unknown' | 'before'): string {
  switch (why) {
    case 'month':
      return 'gives a month without a day';
    case 'year':
      return 'gives a year without a day';
    case 'unknown':
      return 'is not a day that can be read';
    case 'before':
      return 'is before the first day';
  }
}

function remarkSentence(remark: Remark, places: KnownPlaces): string {
  switch (remark.kind) {
    case 'misspelt':
      return `${at(remark.lines)}: "${remark.value}" is taken for ${nameOf(remark.place, places)}.`;
    case 'by-code':
      return `${at(remark.lines)}: "${remark.value}" is taken for ${nameOf(remark.place, places)}, because of the code beside it.`;
    case 'number':
      return `${at(remark.lines)}: "${remark.value}" is taken for ${nameOf(remark.place, places)} with a footnote mark.`;
    case 'joined':
      return `"${remark.response}" is also written ${listed(remark.spellings.filter((one) => one !== remark.response))}.`;
    case 'marks':
      return `${count(remark.count, 'footnote mark')} left out of places, responses and dates.`;
    case 'serials':
      return `${count(remark.count, 'number')} read as days as Excel counts them.`;
    case 'totals':
      return `${at(remark.lines)}: left out as a sum or a remark (${listed(remark.texts)}).`;
    case 'repeated':
      return `${at(remark.lines)}: ${nameOf(remark.place, places)} has the same response again; the first row is taken.`;
    case 'chosen-out':
      return `${at(remark.lines)}: "${remark.value}" is left out, as answered.`;
    case 'idle-answer':
      return `The answer "${remark.question}=${remark.answer}" does nothing: the sheet has no such text, or the answer is not known.`;
    case 'language-taken':
      return `${count(remark.count, 'quotation')} taken to be in the language "${remark.language}", because no column says another.`;
  }
}

function headerSentences({ headerLine, above, emptyRows }: Understood): string[] {
  return [
    headerLine === null
      ? 'No header: columns are called by their letters.'
      : `Header in line ${headerLine}${above.length === 0 ? '' : `; above it, left out: ${listed(above)}`}.`,
    ...(emptyRows > 0 ? [`${count(emptyRows, 'empty row')} left out.`] : []),
  ];
}

function unusedSentence({ name, why }: UnusedColumn, answer: HowToAnswer['answer']): string {
  switch (why.kind) {
    case 'unknown':
      return `Column "${name}": left out, because nothing on the map shows it.`;
    case 'no-header':
      return `Column "${name}": left out, because it has no header.`;
    case 'numbers-rows':
      return `Column "${name}": left out, because it only numbers the rows.`;
    case 'other-vote':
      return `Column "${name}": left out, because a map shows one vote; to show this one: ${answer(`column ${name}`, 'response')}.`;
    case 'chosen':
      return `Column "${name}": left out, as answered.`;
    case 'second':
      return `Column "${name}": left out, because "${why.first}" holds the ${ROLE_NAMES[why.role]}.`;
  }
}

function others(names: readonly string[]): string {
  return names.length === 0 ? '' : `; the workbook also has ${listed(names)}`;
}

function nameOf(id: string, places: KnownPlaces): string {
  return places.get(id)?.name ?? id;
}

/** Texts in quotation marks, the first of them where they are many. */
function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, MOST_TEXTS).map((text) => `"${shorten(text, 60)}"`);
  const more = texts.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** `Line 7`, `Lines 7, 9 and 12`. */
function at(lines: readonly number[]): string {
  const shown = lines.slice(0, MOST_LINES).join(', ');
  const more = lines.length - MOST_LINES;
  return `${lines.length === 1 ? 'Line' : 'Lines'} ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
}
