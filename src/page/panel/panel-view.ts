import { placeOf } from '../../core/atlas/gazetteer.ts';
import { answerOf, type Edition } from '../../core/edition/edition.ts';
import { sourceName, sourcesOf } from '../../core/edition/sources.ts';
import { type StatementView, statementViews } from '../../core/edition/statement-view.ts';
import { panelPlace } from '../../core/edition/territory.ts';
import { fill } from '../../core/i18n/fill.ts';
import { hostOf } from '../../core/statements/http-url.ts';
import type {
  ActorId,
  HttpUrl,
  Position,
  SourceId,
  StanceId,
} from '../../core/statements/types.ts';

/** What the panel shows of one place. All texts are in the page's language. */
export type PanelView = PanelHead &
  (
    | {
        readonly kind: 'stated' | 'undecided';
        /** Null if no statement decides the position. */
        readonly stance: StanceId | null;
        readonly statements: readonly StatementView[];
        /** Where the same statements can be read; empty where each statement has its own links. */
        readonly links: readonly { readonly url: HttpUrl; readonly name: string }[];
        /** The sources in full. */
        readonly sources: readonly { readonly title: string; readonly url: HttpUrl | undefined }[];
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
        /** Governments to whom the place belongs, or that claim it, and that have answered. */
        readonly seeAlso: readonly Neighbour[];
      }
  );

interface PanelHead {
  readonly id: ActorId;
  readonly name: string;
  /** The place's answer, in the words of the key. */
  readonly answer: string;
}

export interface Neighbour {
  readonly id: ActorId;
  readonly name: string;
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

/** The panel of a place that has made no statement: the only kind that the build does not write. */
export type UnstatedPanelView = Extract<PanelView, { readonly kind: 'none' | 'disputed' }>;

/** Derives the panel of a place about which nothing is known on any day. */
export function unstatedPanelView(id: ActorId, edition: Edition): UnstatedPanelView {
  return { ...panelHead(id, edition), ...otherPanel(id, edition) };
}

function panelHead(id: ActorId, edition: Edition): PanelHead {
  return { id, name: edition.locale.name(id), answer: answerOf(id, edition) };
}

/** Derives the panel of one place: a government, the subject, a dependency or a disputed area. */
export function panelView(chosen: ActorId, edition: Edition): PanelView {
  const id = panelPlace(chosen, edition);
  const head = panelHead(id, edition);
  const position: Position = edition.positions.get(id) ?? { kind: 'none' };
  switch (position.kind) {
    case 'stated':
    case 'undecided':
      return { ...head, ...statedPanel(id, position, edition) };
    case 'subject':
      return { ...head, ...subjectPanel(edition) };
    case 'none':
      return unstatedPanelView(id, edition);
  }
}

function statedPanel(
  id: ActorId,
  position: Extract<Position, { kind: 'stated' | 'undecided' }>,
  edition: Edition,
) {
  const { dataset, locale, order, beside } = edition;
  const { statements } = position;
  const all = [...order, ...beside];
  const at = all.indexOf(id);
  const neighbour = (step: number): Neighbour => {
    const other = all[(at + step + all.length) % all.length] ?? id;
    return { id: other, name: locale.name(other) };
  };
  const note = dataset.actorNotes[id];
  const links =
    dataset.timeline === undefined
      ? [...new Set(statements.flatMap((statement) => statement.links))]
      : [];
  return {
    kind: position.kind,
    stance: position.kind === 'stated' ? position.stance : null,
    statements: statementViews(statements, edition),
    links: links.map((url) => ({ url, name: dataset.outlets[url] ?? hostOf(url) })),
    sources: sourcesOf(statements, edition).map(({ title, url }) => ({
      title: locale.text(title),
      url,
    })),
    note: note === undefined ? undefined : locale.text(note),
    previous: neighbour(-1),
    next: neighbour(1),
  };
}

function subjectPanel(edition: Edition) {
  const { dataset, locale } = edition;
  const { panel } = locale.strings;
  const cite = (sources: readonly SourceId[]) =>
    fill(panel.sources, { sources: locale.list(sources.map((id) => sourceName(id, edition))) });
  return {
    kind: 'subject' as const,
    counts: dataset.counts.map(({ heading, text, figures, sources, note }) => ({
      heading: locale.text(heading),
      text: locale.text(text),
      figures: figures.map(({ name, share }) => ({
        name,
        share: fill(panel.share, { share: locale.decimal(share) }),
      })),
      sources: cite(sources),
      note: note === undefined ? undefined : locale.text(note),
    })),
    context: dataset.context.map(({ text, sources }) => ({
      text: locale.text(text),
      sources: cite(sources),
    })),
  };
}

/** The panel of a place about which the sources report nothing, or of a disputed area. */
function otherPanel(id: ActorId, edition: Edition) {
  const { dataset, gazetteer, locale, positions } = edition;
  const place = placeOf(gazetteer, id);
  const related =
    place?.kind === 'dependency'
      ? [place.owner]
      : place?.kind === 'disputed'
        ? place.claimedBy
        : [];
  const disputed = place?.kind === 'disputed';
  return {
    kind: disputed ? ('disputed' as const) : ('none' as const),
    text: disputed
      ? undefined
      : fill(locale.text(dataset.noStatement.text), { country: locale.nameInText(id) }),
    seeAlso: related
      .filter((other) => positions.get(other)?.kind === 'stated')
      .map((other) => ({ id: other, name: locale.name(other) })),
  };
}
