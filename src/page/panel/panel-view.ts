import { placeOf } from '../../core/atlas/gazetteer.ts';
import { answerOf, type Edition } from '../../core/edition/edition.ts';
import { sourceName, sourcesOf } from '../../core/edition/sources.ts';
import { type StatementView, statementViews } from '../../core/edition/statement-view.ts';
import { panelPlace } from '../../core/edition/territory.ts';
import { fill } from '../../core/i18n/fill.ts';
import { marksOf } from '../../core/i18n/marks.ts';
import { hostOf } from '../../core/statements/http-url.ts';
import type {
  ActorId,
  HttpUrl,
  Position,
  SourceId,
  StanceId,
} from '../../core/statements/types.ts';
import type { OverviewView } from './overview-view.ts';

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
        /** What the panel of the subject says besides, where it answers as others do; else empty. */
        readonly counts: readonly CountView[];
        readonly context: readonly FactView[];
        readonly previous: Neighbour;
        readonly next: Neighbour;
      }
    | {
        readonly kind: 'subject';
        /** What stands there where the map tells nothing of its subject. */
        readonly overview: OverviewView | null;
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
  /** Undefined where none is named. */
  readonly sources: string | undefined;
  readonly note: string | undefined;
}

export interface FactView {
  readonly text: string;
  /** Undefined where none is named. */
  readonly sources: string | undefined;
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
      return { ...head, kind: 'subject', overview: null, ...aboutSubject(edition) };
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
  const isSource = (url: HttpUrl) => Object.hasOwn(dataset.pages, url);
  return {
    kind: position.kind,
    stance: position.kind === 'stated' ? position.stance : null,
    statements: statementViews(statements, edition),
    links: links
      .filter((url) => !isSource(url))
      .map((url) => ({ url, name: dataset.outlets[url] ?? hostOf(url) })),
    sources: [
      ...sourcesOf(statements, edition).map(({ title, url }) => ({
        title: locale.text(title),
        url,
      })),
      ...links.filter(isSource).map((url) => ({ title: pageTitle(url, edition), url })),
    ],
    note: note === undefined ? undefined : locale.text(note),
    ...(id === dataset.event.subject ? aboutSubject(edition) : { counts: [], context: [] }),
    previous: neighbour(-1),
    next: neighbour(1),
  };
}

/** A page that reports a statement, in a list of sources: its title, who publishes it, and when. */
function pageTitle(url: HttpUrl, { dataset, locale }: Edition): string {
  const page = dataset.pages[url];
  const day = page?.date === undefined ? undefined : locale.day(page.date);
  const names = [page?.title ?? [], page?.outlet ?? hostOf(url)].flat().map(locale.isolated);
  return [...names, day].filter(Boolean).join(marksOf(locale.strings).comma);
}

/** What the map tells of its subject. */
function aboutSubject(edition: Edition) {
  const { dataset, locale } = edition;
  const { panel } = locale.strings;
  const cite = (sources: readonly SourceId[]) =>
    sources.length === 0
      ? undefined
      : fill(panel.sources, { sources: locale.list(sources.map((id) => sourceName(id, edition))) });
  return {
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
      : locale.fillNames(locale.text(dataset.noStatement.text), { country: id }),
    seeAlso: related
      .filter((other) => positions.get(other)?.kind === 'stated')
      .map((other) => ({ id: other, name: locale.name(other) })),
  };
}
