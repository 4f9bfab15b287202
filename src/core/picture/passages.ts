import { answerOf, type Edition } from '../edition/edition.ts';
import {
  type QuotedFragment,
  type StatementView,
  statementViews,
  type UtteranceView,
} from '../edition/statement-view.ts';
import { panelPlace } from '../edition/territory.ts';
import { fill } from '../i18n/fill.ts';
import { inARow } from '../i18n/marks.ts';
import type { ActorId, Fragment, StanceId } from '../statements/types.ts';

/** The content of one quote card: words of a government, or a report of them. */
export interface Passage {
  readonly actor: ActorId;
  readonly country: string;
  /** The statement that it is of, as the map's data call it. */
  readonly statement: string;
  readonly stance: StanceId;
  readonly answer: string;
  /** A second stance that fits the words, in the words of the map. */
  readonly also: string | undefined;
  readonly speaker: string | undefined;
  readonly role: string | undefined;
  /** When it was said, in words; undefined on a map without a timeline. */
  readonly when: string | undefined;
  readonly lead: string | undefined;
  /** Our summary of words in a language other than the page's, marked as ours. */
  readonly inOurWords: string | undefined;
  /** Undefined where nobody is named. */
  readonly reportedBy: string | undefined;
  readonly words:
    | {
        readonly kind: 'quoted';
        /** Pieces that one source prints as one sentence, with our words between them. */
        readonly pieces: readonly {
          readonly link: string | undefined;
          readonly text: string;
          readonly lang: string;
        }[];
        /** That nobody has found the words in their source, where that is so. */
        readonly unchecked?: string;
        /** Which passage of its report this is, from 1, and of how many. */
        readonly part: number;
        readonly parts: number;
      }
    | { readonly kind: 'paraphrased'; readonly summary: string };
}

/**
 * Every possible card of a government, in the order of its panel. A quotation of several passages gives
 * one card for each: they are never joined or cut. Paraphrases give cards only where nothing is quoted,
 * the shortest first.
 */
export function passagesOf(chosen: ActorId, edition: Edition): Passage[] {
  const actor = panelPlace(chosen, edition);
  const position = edition.positions.get(actor);
  if (position?.kind !== 'stated') return [];
  const country = edition.locale.name(actor);
  const answer = answerOf(actor, edition);
  const all = statementViews(position.statements, edition).flatMap((statement) => {
    // On a map over time a card shows the stance of this statement, not the actor's current one.
    const { record } = statement;
    const stance = record?.stance ?? position.stance;
    if (stance === null) return [];
    const fragments = edition.dataset.statements
      .filter(({ id }) => id === statement.id)
      .flatMap(({ utterances }) => utterances.flatMap(({ wordings }) => [...wordings]))
      .flatMap((wording) => [...wording.fragments]);
    const head = {
      actor,
      country,
      statement: statement.id,
      stance,
      answer: record?.answer ?? answer,
    };
    return statement.utterances.flatMap((utterance) =>
      fromUtterance(utterance, pagesInWords(statement, edition)).map((passage) => ({
        ...head,
        ...speakerOf(statement),
        when: record?.when ?? statement.occasion,
        ...passage,
        inOurWords: inOurWords(passage.words, fragments, edition),
      })),
    );
  });
  const quoted = all.filter(({ words }) => words.kind === 'quoted');
  return quoted.length > 0 ? quoted : [...all].sort((a, b) => lengthOf(a) - lengthOf(b));
}

/** Short reports come first: long ones depend more on their context in the source. */
function lengthOf({ words }: Passage): number {
  return words.kind === 'paraphrased' ? words.summary.length : 0;
}

function speakerOf({ also, speaker, role }: StatementView) {
  return { also, speaker, role };
}

/** The pages that report a statement, where no source of the map does. */
function pagesInWords({ record }: StatementView, { locale }: Edition): string | undefined {
  const outlets = (record?.pages ?? []).map(({ outlet, title }) => outlet ?? title);
  return outlets.length === 0
    ? undefined
    : fill(locale.strings.panel.reportedBy, { sources: locale.list([...new Set(outlets)]) });
}

function fromUtterance(
  utterance: UtteranceView,
  pages: string | undefined,
): Pick<Passage, 'lead' | 'reportedBy' | 'words'>[] {
  if (utterance.kind === 'paraphrased') {
    return utterance.reports.flatMap(({ summary, reportedBy }) =>
      // A response without words has no card.
      summary === undefined
        ? []
        : {
            lead: undefined,
            reportedBy: reportedBy ?? pages,
            words: { kind: 'paraphrased' as const, summary },
          },
    );
  }
  const { lead, quotation, reportedBy, unchecked } = utterance;
  const groups = sentencesOf(quotation.fragments);
  return groups.map((fragments, i) => ({
    lead,
    reportedBy,
    words: {
      kind: 'quoted',
      pieces: fragments.map(({ link, lang, segments }) => ({
        link,
        lang,
        text: segments.map(({ text }) => text).join(''),
      })),
      part: i + 1,
      parts: groups.length,
      ...(unchecked === undefined ? {} : { unchecked }),
    },
  }));
}

/** Our summary of quoted pieces in a language other than the page's. */
function inOurWords(
  words: Passage['words'],
  fragments: readonly Fragment[],
  { locale: { language, strings } }: Edition,
): string | undefined {
  if (words.kind === 'paraphrased') return undefined;
  const summaries = words.pieces
    .filter(({ lang }) => lang.split('-')[0] !== language)
    .map(({ text }) => fragments.find(({ quote }) => quote === text)?.summary?.[language])
    .filter((summary) => summary !== undefined);
  return summaries.length === 0
    ? undefined
    : fill(strings.panel.inOurWords, { summary: inARow([...new Set(summaries)]) });
}

/** Groups fragments that our words link into one sentence. */
function sentencesOf(fragments: readonly QuotedFragment[]): QuotedFragment[][] {
  const groups: QuotedFragment[][] = [];
  for (const fragment of fragments) {
    const last = groups.at(-1);
    if (last === undefined || fragment.link === undefined) groups.push([fragment]);
    else last.push(fragment);
  }
  return groups;
}
