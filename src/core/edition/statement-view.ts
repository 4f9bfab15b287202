import { fill } from '../i18n/fill.ts';
import { inARow, marksOf } from '../i18n/marks.ts';
import { kindRules } from '../statements/kinds.ts';
import type {
  Dataset,
  Fragment,
  Localized,
  SourceId,
  Statement,
  Wording,
} from '../statements/types.ts';
import { madeBy, whenOf } from '../statements/when.ts';
import { type ComparedWordings, compareWordings } from '../statements/wording.ts';
import type { Edition } from './edition.ts';
import { type RecordView, recordView, sentence, whenInWords } from './record-view.ts';
import { sourceName } from './sources.ts';

/** What the panel shows of one statement. All texts are in the page's language. */
export interface StatementView {
  readonly id: string;
  /** A second stance that fits the words, in the words of the map. */
  readonly also: string | undefined;
  readonly speaker: string | undefined;
  /** Text after the speaker, or instead of one where none is named. */
  readonly role: string | undefined;
  /** When it was done and in which body, where no sentence on its sources says so. */
  readonly occasion: string | undefined;
  /** Our remark on it; a map over time has it in its record. */
  readonly note: string | undefined;
  readonly utterances: readonly UtteranceView[];
  /** What a map over time adds to each statement; undefined on a map without a rule. */
  readonly record: RecordView | undefined;
}

export type UtteranceView =
  | {
      readonly kind: 'quoted';
      /** What the source reports in indirect speech before and between the words it quotes. */
      readonly paraphrases: readonly string[];
      readonly lead: string | undefined;
      readonly quotation: QuotationView;
      /** Our summary of words in a language other than the page's. */
      readonly summary: string | undefined;
      /** Undefined where no source is named. */
      readonly reportedBy: string | undefined;
      /** Sources that quote one piece of these words and nothing else. */
      readonly excerpts: readonly (QuotationView & { readonly name: string })[];
      /** Sources that word it differently. */
      readonly variants: readonly (QuotationView & { readonly name: string })[];
      readonly paraphrasedBy: string | undefined;
      /** That nobody has found these words in their source, where that is so. */
      readonly unchecked: string | undefined;
    }
  | { readonly kind: 'paraphrased'; readonly reports: readonly ParaphraseView[] };

/** Words as one source prints them. */
export interface QuotationView {
  readonly source: SourceId | undefined;
  readonly fragments: readonly QuotedFragment[];
}

/** One quoted fragment, cut where it departs from the main wording. */
export interface QuotedFragment {
  /** Our words between this fragment and the one before it. */
  readonly link: string | undefined;
  readonly lang: string;
  readonly segments: readonly { readonly text: string; readonly differs: boolean }[];
}

/** What one or more sources report in indirect speech, in our words. */
export interface ParaphraseView {
  /** Undefined where the data give the response alone. */
  readonly summary: string | undefined;
  /** Set where it is about an act, which nobody could have quoted: a vote. */
  readonly isAct: true | undefined;
  /** Undefined where only the statement's pages report it. */
  readonly reportedBy: string | undefined;
}

/**
 * Statements of one government in the order of the panel: on a map over time the newest first, those
 * without a day last; otherwise quoted ones first, then the most reported.
 */
export function statementViews(
  statements: readonly Statement[],
  edition: Edition,
): readonly StatementView[] {
  const dayOf = (statement: Statement) => madeBy(statement) ?? statement.date ?? '';
  return [...statements]
    .sort((a, b) =>
      edition.dataset.timeline === undefined
        ? weight(b) - weight(a)
        : dayOf(b).localeCompare(dayOf(a), 'en'),
    )
    .map((statement) => statementView(statement, edition));
}

function weight({ utterances }: Statement): number {
  const wordings = utterances.flatMap((utterance) => utterance.wordings);
  const quoted = wordings.some(({ fragments }) =>
    fragments.some(({ quote }) => quote !== undefined),
  );
  return (quoted ? 1000 : 0) + new Set(wordings.map(({ source }) => source)).size;
}

function statementView(statement: Statement, edition: Edition): StatementView {
  const { dataset, locale } = edition;
  const also = dataset.stances.find(({ id }) => id === statement.also);
  const compared = statement.utterances
    .map((utterance) => ({ utterance, wordings: compareWordings(utterance) }))
    .sort((a, b) => b.wordings.reportedBy.length - a.wordings.reportedBy.length);
  const speaker = optional(statement.speaker, edition);
  const unnamed = missesSpeaker(statement, dataset)
    ? locale.fillNames(locale.strings.panel.unnamedSpeaker, { country: statement.actor })
    : undefined;
  const isOverTime = dataset.timeline !== undefined;
  return {
    id: statement.id,
    also: also === undefined ? undefined : locale.text(also.also),
    speaker,
    role: optional(statement.role, edition) ?? (speaker === undefined ? unnamed : undefined),
    occasion: isOverTime ? undefined : occasionInWords(statement, edition),
    note: isOverTime ? undefined : sentence(statement.note, edition),
    utterances: compared.flatMap(({ utterance, wordings }): UtteranceView[] => {
      if (wordings.main !== null) return [quotedView(wordings.main, wordings, edition)];
      const reports = paraphrases(utterance.wordings, edition);
      return reports.length === 0 ? [] : [{ kind: 'paraphrased', reports }];
    }),
    record: dataset.timeline && recordView(statement, dataset.timeline.rule, edition),
  };
}

/** Whether a statement has words without anybody who says them. */
export function missesSpeaker({ utterances }: Statement, dataset: Dataset): boolean {
  const fragments = utterances.flatMap(({ wordings }) => wordings.flatMap((one) => one.fragments));
  const hasWords = fragments.some(({ quote, summary }) => (quote ?? summary) !== undefined);
  return kindRules(dataset).hasWords && hasWords;
}

/** When a statement was made and in which body, on a map that has its answers on one day each. */
function occasionInWords(statement: Statement, { dataset, locale }: Edition): string | undefined {
  const when = whenOf(statement);
  if (kindRules(dataset).hasWords) {
    const wordings = statement.utterances.flatMap((utterance) => utterance.wordings);
    const isTold = wordings.some(({ source, date }) => source !== undefined && date !== undefined);
    return when.kind === 'unknown' || isTold ? undefined : whenInWords(when, locale);
  }
  const event = dataset.events.find(({ id }) => id === statement.event);
  // A map without any day does not miss that of a single answer.
  const isDated = dataset.statements.some(({ date }) => date !== undefined);
  const parts = [
    isDated ? whenInWords(when, locale) : undefined,
    optional(event?.label ?? dataset.event.body, { locale }),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(marksOf(locale.strings).comma);
}

/** Groups sources with the same summary into one sentence. */
function paraphrases(wordings: readonly Wording[], edition: Edition): ParaphraseView[] {
  const bySummary = new Map<string, Wording[]>();
  for (const wording of wordings) {
    const summary = inARow(
      wording.fragments.map((fragment) => optional(fragment.summary, edition)),
    );
    bySummary.set(summary, [...(bySummary.get(summary) ?? []), wording]);
  }
  const { dataset, locale } = edition;
  const { panel } = locale.strings;
  return [...bySummary]
    .map(([summary, reports]): ParaphraseView => {
      // On a map over time pages need no sentence: they are listed with the statement.
      const isTold = reports.some(
        ({ source }) => dataset.timeline === undefined || isDeclared(source, edition),
      );
      return {
        summary: summary === '' ? undefined : summary,
        isAct: kindRules(dataset).hasWords ? undefined : true,
        reportedBy: isTold ? reportedBy(panel.reportedBy, reports, edition) : undefined,
      };
    })
    .filter((report) => (report.summary ?? report.reportedBy) !== undefined);
}

function quotedView(main: Wording, wordings: ComparedWordings, edition: Edition): UtteranceView {
  const { panel } = edition.locale.strings;
  const quoted = main.fragments.filter(({ quote }) => quote !== undefined);
  const named = ({ source }: Wording) => ({
    source,
    name: source === undefined ? '' : edition.locale.sentence(sourceName(source, edition)),
  });
  return {
    kind: 'quoted',
    paraphrases: main.fragments.flatMap(({ quote, summary }) =>
      quote === undefined ? (optional(summary, edition) ?? []) : [],
    ),
    lead: optional(quoted[0]?.lead, edition),
    quotation: {
      source: main.source,
      fragments: quoted.map(
        (fragment, i): QuotedFragment => ({
          link: i === 0 ? undefined : optional(fragment.lead, edition),
          lang: fragment.lang ?? '',
          segments: [{ text: fragment.quote ?? '', differs: false }],
        }),
      ),
    },
    summary: foreignSummary(quoted, edition),
    reportedBy: reportedBy(panel.reportedBy, wordings.reportedBy, edition),
    excerpts: wordings.excerpts.map(({ wording, quote, lang }) => ({
      ...named(wording),
      fragments: [{ link: undefined, lang, segments: [{ text: quote, differs: false }] }],
    })),
    variants: wordings.variants.map(({ wording, fragments }) => ({
      ...named(wording),
      fragments: fragments.map(({ fragment, segments }, i) => ({
        link: i === 0 ? undefined : optional(fragment.lead, edition),
        lang: fragment.lang ?? '',
        segments,
      })),
    })),
    paraphrasedBy:
      wordings.paraphrasedBy.length === 0
        ? undefined
        : reportedBy(panel.paraphrasedBy, wordings.paraphrasedBy, edition),
    unchecked: isUnchecked(main, wordings) ? panel.unchecked : undefined,
  };
}

/** Whether nobody has found one of the quotations in its source. */
function isUnchecked(main: Wording, { excerpts, variants }: ComparedWordings): boolean {
  return [main, ...[...excerpts, ...variants].map(({ wording }) => wording)].some(({ fragments }) =>
    fragments.some((fragment) => fragment.isUnchecked),
  );
}

/** Our summaries of quotations in a language other than the page's, without repeats. */
function foreignSummary(quoted: readonly Fragment[], { locale }: Edition): string | undefined {
  const { language } = locale;
  const summaries = new Set(
    quoted
      .filter(({ lang }) => lang?.split('-')[0] !== language)
      .flatMap(({ summary }) => summary?.[language] ?? []),
  );
  return summaries.size === 0
    ? undefined
    : fill(locale.strings.panel.inOurWords, { summary: inARow([...summaries]) });
}

/** Who reports these words; undefined where nobody is named. */
function reportedBy(
  template: string,
  wordings: readonly Wording[],
  edition: Edition,
): string | undefined {
  const { locale } = edition;
  const sources = wordings.flatMap(({ source, date }) => {
    if (source === undefined) return [];
    const name = sourceName(source, edition);
    return date === undefined || edition.dataset.timeline !== undefined
      ? name
      : fill(locale.strings.panel.reportedOn, { source: name, date: locale.date(date) });
  });
  return sources.length === 0 ? undefined : fill(template, { sources: locale.list(sources) });
}

function isDeclared(id: SourceId | undefined, { dataset }: Edition): boolean {
  return dataset.sources.some((source) => source.id === id);
}

function optional(
  text: Localized | undefined,
  { locale }: Pick<Edition, 'locale'>,
): string | undefined {
  return text === undefined ? undefined : locale.text(text);
}
