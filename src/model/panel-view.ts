import { type Gazetteer, placeOf } from './gazetteer.ts';
import type { Locale } from './locale.ts';
import { fill } from './locales/strings.ts';
import type {
  ActorId,
  Dataset,
  HttpUrl,
  Localized,
  Position,
  SourceId,
  StanceId,
  Statement,
  Utterance,
  Wording,
} from './types.ts';
import { type ComparedWordings, compareWordings } from './wording.ts';

/** What the panel shows of one place. All texts are in the page's language. */
export type PanelView = PanelHead &
  (
    | {
        readonly kind: 'stated';
        readonly stance: StanceId;
        readonly statements: readonly StatementView[];
        readonly note: string | undefined;
        readonly previous: Neighbour;
        readonly next: Neighbour;
      }
    | {
        readonly kind: 'subject';
        readonly counts: readonly CountView[];
        readonly context: readonly FactView[];
      }
    | {
        readonly kind: 'none' | 'disputed';
        readonly text: string | undefined;
        readonly seeAlso: readonly Neighbour[];
      }
  );

interface PanelHead {
  readonly id: ActorId;
  readonly name: string;
  /** What the place answered, in the words of the key. */
  readonly answer: string;
  /** What a reader should know about where it is drawn. */
  readonly territory: string | undefined;
}

export interface Neighbour {
  readonly id: ActorId;
  readonly name: string;
}

export interface StatementView {
  readonly id: string;
  readonly also: string | undefined;
  /** Who spoke: bold part and the rest. */
  readonly speaker: string | undefined;
  readonly role: string | undefined;
  readonly utterances: readonly UtteranceView[];
  readonly links: readonly HttpUrl[];
}

export type UtteranceView =
  | {
      readonly kind: 'quoted';
      readonly lead: string | undefined;
      readonly words: readonly QuotedFragment[];
      readonly source: SourceId;
      readonly reportedBy: string;
      readonly excerpts: readonly {
        readonly source: SourceId;
        readonly name: string;
        readonly quote: string;
        readonly lang: string;
      }[];
      readonly variants: readonly {
        readonly source: SourceId;
        readonly name: string;
        readonly words: readonly QuotedFragment[];
      }[];
    }
  | { readonly kind: 'paraphrased'; readonly summary: string; readonly reportedBy: string };

/** One quoted fragment, cut where it departs from the main wording. */
export interface QuotedFragment {
  /** Our words between this fragment and the one before it. */
  readonly link: string | undefined;
  readonly lang: string;
  readonly segments: readonly { readonly text: string; readonly differs: boolean }[];
}

export interface CountView {
  readonly heading: string;
  readonly text: string;
  readonly figures: readonly { readonly name: string; readonly share: string }[];
  readonly sources: string;
  readonly note: string | undefined;
}

export interface FactView {
  readonly text: string;
  readonly sources: string;
}

/** What a panel is derived from. */
export interface PanelContext {
  readonly dataset: Dataset;
  readonly positions: ReadonlyMap<ActorId, Position>;
  readonly gazetteer: Gazetteer;
  readonly locale: Locale;
  /** Governments with a statement, in key order. */
  readonly order: readonly ActorId[];
}

/** Derives the panel of one place: a government, the subject, a dependency or a disputed area. */
export function panelView(id: ActorId, context: PanelContext): PanelView {
  const place = placeOf(context.gazetteer, id);
  if (place?.kind === 'disputed' && context.positions.get(id) === undefined) {
    const territory = disputeText(id, context);
    if (place.owner !== null) return { ...panelView(place.owner, context), territory };
    const { name, strings } = pick(context);
    return {
      kind: 'disputed',
      id,
      name: name(id),
      answer: strings.panel.disputedArea,
      territory,
      text: undefined,
      seeAlso: neighbours(place.claimedBy, context),
    };
  }
  const position = context.positions.get(id) ?? { kind: 'none' };
  switch (position.kind) {
    case 'stated':
      return statedPanel(id, position, context);
    case 'subject':
      return subjectPanel(id, context);
    case 'none':
      return silentPanel(id, context);
  }
}

function statedPanel(
  id: ActorId,
  position: Extract<Position, { kind: 'stated' }>,
  context: PanelContext,
): PanelView {
  const { dataset, locale, order } = context;
  const at = order.indexOf(id);
  const neighbour = (step: number): Neighbour => {
    const other = order[(at + step + order.length) % order.length] ?? id;
    return { id: other, name: locale.name(other) };
  };
  const stance = dataset.stances.find((candidate) => candidate.id === position.stance);
  const note = dataset.actorNotes[id];
  return {
    kind: 'stated',
    id,
    name: locale.name(id),
    answer: stance === undefined ? '' : locale.text(stance.answer),
    territory: undefined,
    stance: position.stance,
    statements: [...position.statements]
      .sort((a, b) => weight(b) - weight(a))
      .map((statement) => statementView(statement, context)),
    note: note === undefined ? undefined : locale.text(note),
    previous: neighbour(-1),
    next: neighbour(1),
  };
}

function subjectPanel(id: ActorId, { dataset, locale }: PanelContext): PanelView {
  const cite = (sources: readonly SourceId[]) =>
    fill(locale.strings.panel.sources, {
      sources: locale.list(sourceNames(sources, dataset, locale)),
    });
  return {
    kind: 'subject',
    id,
    name: locale.name(id),
    answer: locale.text(dataset.subject.short),
    territory: undefined,
    counts: dataset.counts.map((count) => ({
      heading: locale.text(count.heading),
      text: locale.text(count.text),
      figures: count.figures.map(({ name, share }) => ({
        name,
        share: fill(locale.strings.panel.share, { share: locale.decimal(share) }),
      })),
      sources: cite(count.sources),
      note: optionalText(count.note, locale),
    })),
    context: dataset.context.map(({ text, sources }) => ({
      text: locale.text(text),
      sources: cite(sources),
    })),
  };
}

/** The panel of a place from which the sources report nothing. */
function silentPanel(id: ActorId, context: PanelContext): PanelView {
  const { dataset, gazetteer, locale } = context;
  const place = placeOf(gazetteer, id);
  const owner = place?.kind === 'dependency' ? place.owner : undefined;
  return {
    kind: 'none',
    id,
    name: locale.name(id),
    answer: locale.text(dataset.noStatement.label),
    territory:
      owner === undefined
        ? undefined
        : fill(locale.strings.panel.territoryOf, {
            place: locale.name(id),
            owner: locale.name(owner),
          }),
    text: fill(locale.text(dataset.noStatement.text), { country: locale.name(id) }),
    seeAlso: owner === undefined ? [] : neighbours([owner], context),
  };
}

function disputeText(
  id: ActorId,
  { dataset, gazetteer, locale }: PanelContext,
): string | undefined {
  const place = placeOf(gazetteer, id);
  if (place?.kind !== 'disputed') return undefined;
  const { panel } = locale.strings;
  const self = place.administeredBy === id;
  const who = fill(self ? panel.disputeSelf : panel.dispute, {
    place: locale.name(id),
    administrator: locale.name(place.administeredBy),
    claimants: locale.list(place.claimedBy.filter((claimant) => claimant !== id).map(locale.name)),
  });
  const where =
    place.owner === null
      ? panel.drawnApart
      : fill(panel.drawnIn[dataset.pointOfView], { owner: locale.name(place.owner) });
  return `${who} ${where}`;
}

/** Places of a list that have something to read. */
function neighbours(ids: readonly ActorId[], { positions, locale }: PanelContext): Neighbour[] {
  return ids
    .filter((id) => positions.get(id)?.kind === 'stated')
    .map((id) => ({ id, name: locale.name(id) }));
}

/** Statements that are quoted come first, then those that more sources report. */
function weight({ utterances }: Statement): number {
  const wordings = utterances.flatMap((utterance) => utterance.wordings);
  const quoted = wordings.some(({ fragments }) =>
    fragments.some(({ quote }) => quote !== undefined),
  );
  return (quoted ? 1000 : 0) + new Set(wordings.map(({ source }) => source)).size;
}

function statementView(statement: Statement, { dataset, locale }: PanelContext): StatementView {
  const also = dataset.stances.find(({ id }) => id === statement.also);
  const compared = statement.utterances
    .map((utterance) => ({ utterance, wordings: compareWordings(utterance) }))
    .sort((a, b) => b.wordings.reportedBy.length - a.wordings.reportedBy.length);
  const unnamed = fill(locale.strings.panel.unnamedSpeaker, {
    country: locale.name(statement.actor),
  });
  const role = optionalText(statement.role, locale);
  const speaker = optionalText(statement.speaker, locale);
  return {
    id: statement.id,
    also: also === undefined ? undefined : locale.text(also.also),
    speaker,
    role: role ?? (speaker === undefined ? unnamed : undefined),
    utterances: compared.map(({ utterance, wordings }) =>
      utteranceView(utterance, wordings, dataset, locale),
    ),
    links: statement.links,
  };
}

function utteranceView(
  utterance: Utterance,
  wordings: ComparedWordings,
  dataset: Dataset,
  locale: Locale,
): UtteranceView {
  const reportedBy = reportedByText(wordings.reportedBy, dataset, locale);
  const { main } = wordings;
  if (main === null) {
    const [{ fragments }] = utterance.wordings;
    return { kind: 'paraphrased', summary: locale.text(fragments[0].summary), reportedBy };
  }
  const nameOf = (source: SourceId) => sourceNames([source], dataset, locale)[0] ?? source;
  return {
    kind: 'quoted',
    lead: optionalText(main.fragments[0].lead, locale),
    words: main.fragments.flatMap((fragment, i) =>
      fragment.quote === undefined
        ? []
        : [
            {
              link: i === 0 ? undefined : optionalText(fragment.lead, locale),
              lang: fragment.lang ?? '',
              segments: [{ text: fragment.quote, differs: false }],
            },
          ],
    ),
    source: main.source,
    reportedBy,
    excerpts: wordings.excerpts.map(({ wording, quote, lang }) => ({
      source: wording.source,
      name: nameOf(wording.source),
      quote,
      lang,
    })),
    variants: wordings.variants.map(({ wording, fragments }) => ({
      source: wording.source,
      name: nameOf(wording.source),
      words: fragments.map(({ fragment, segments }, i) => ({
        link: i === 0 ? undefined : optionalText(fragment.lead, locale),
        lang: fragment.lang ?? '',
        segments,
      })),
    })),
  };
}

function reportedByText(wordings: readonly Wording[], dataset: Dataset, locale: Locale): string {
  const { reportedBy, reportedOn } = locale.strings.panel;
  const sources = wordings.map(({ source, date }) => {
    const name = sourceNames([source], dataset, locale)[0] ?? source;
    return date === undefined ? name : fill(reportedOn, { source: name, date: locale.date(date) });
  });
  return fill(reportedBy, { sources: locale.list(sources) });
}

function sourceNames(ids: readonly SourceId[], dataset: Dataset, locale: Locale): string[] {
  return ids.map((id) => {
    const source = dataset.sources.find((candidate) => candidate.id === id);
    return source === undefined ? id : locale.text(source.name);
  });
}

function optionalText(text: Localized | undefined, locale: Locale): string | undefined {
  return text === undefined ? undefined : locale.text(text);
}

function pick({ locale }: PanelContext) {
  return { name: locale.name, strings: locale.strings };
}
