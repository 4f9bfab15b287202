import type { Store } from '../browser/store.ts';
import type { WorldTopology } from '../core/atlas/atlas.ts';
import type { PageData } from '../core/contract/page-data.ts';
import type { Edition } from '../core/edition/edition.ts';
import type { AnswerView } from '../core/edition/reported.ts';
import type { ShareStrings } from '../core/i18n/share-strings.ts';
import type { ViewState } from '../core/statements/reader-choices.ts';
import type { ActorId, StanceId } from '../core/statements/types.ts';

/** What main.ts has made that a layout needs. */
export interface MapApp {
  readonly data: PageData;
  /** What the reader sees now: on a map over time, that of the day. */
  readonly edition: Edition;
  readonly store: Store<ViewState>;
  /** The query string that opens what the reader sees now, with what else is in `search`. */
  readonly query: (search?: string) => string;
  /** The fine level of the world, fetched when it is first asked for. */
  readonly world: () => Promise<WorldTopology>;
  /** What a place answered, as the map shows it. */
  readonly answer: (id: ActorId) => AnswerView;
  /** Shows answers as some sources have them; as all have them where they have none, or at null. */
  readonly lookThrough: (answer: ((id: ActorId) => AnswerView | null) | null) => void;
  /** The statements section. */
  readonly statements: HTMLElement;
  /** Opens the panel of a place; by key it takes the focus. */
  readonly choose: (id: ActorId, byKey: boolean) => void;
  /** Speaks to screen readers. */
  readonly say: (text: string) => void;
}

/** What stands around the map: the page of its own, or the frame in other people's pages. */
export interface Layout {
  /** Shows the reader's choices; the state before is null the first time. */
  readonly render: (now: ViewState, before: ViewState | null) => void;
  /** Answers are other ones than before: says them where a reader looks for a place. */
  readonly renew: () => void;
  /** A panel was opened: shows its beginning where it is out of sight. */
  readonly reveal: () => void;
  /** Opens all statements, at those of a government or where the map itself cannot be had. */
  readonly openTable: (at: ActorId | null) => void;
  /** Whether an open panel leaves so little of the map that it should show the chosen place alone. */
  readonly isTight: () => boolean;
}

/** Gives a frame its layout: what its own script provides, which runs before the main one. */
export type FrameLayout = (app: MapApp) => Layout;

/** Brings the table of all statements to life in its section. */
export type ShowTable = (root: HTMLElement, app: MapApp) => StatementsTable;

/** The table of all statements. */
export interface StatementsTable {
  readonly render: (state: {
    readonly open: boolean;
    readonly caption: string;
    readonly chosen: ActorId | null;
    readonly shows: (row: { readonly stance: StanceId }) => boolean;
  }) => void;
  /** Leads to the rows of an actor, or to the whole table. */
  readonly focus: (id: ActorId | null) => void;
}

/**
 * Draws how to share and embed the map into a section of the page.
 * `frame` is the address of the frame page.
 */
export type ShowShare = (
  root: HTMLElement,
  app: MapApp,
  frame: string,
  strings: ShareStrings,
) => void;

/**
 * Draws the lens into the page, and shows the map through it. It calls
 * `outline` when shapes have got other colours, which the outlines copy, and for those who made a
 * statement together.
 */
export type ShowLens = (app: MapApp, outline: (together?: readonly ActorId[]) => void) => void;

/** What a page was asked to show in the place of its own statements. */
export interface ForeignDataRequest {
  /** A spreadsheet on one of the listed origins. */
  readonly address: URL;
  /** The world in which its statements are drawn. */
  readonly sketch: WorldTopology;
}

/** Draws a page anew with the statements of a spreadsheet elsewhere; afterwards the page can start. */
export type ShowForeignData = (request: ForeignDataRequest) => Promise<void>;
