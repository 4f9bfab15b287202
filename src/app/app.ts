import type { Store } from '../browser/store.ts';
import type { WorldTopology } from '../core/atlas/atlas.ts';
import type { Edition } from '../core/edition/edition.ts';
import type { Scene, SourceReader } from '../core/edition/scene.ts';
import type { ShareStrings } from '../core/i18n/share-strings.ts';
import type { ViewState } from '../core/statements/reader-choices.ts';
import type { ActorId, IsoDate, StanceId } from '../core/statements/types.ts';
import type { SceneFollower } from './days.ts';
import type { Page } from './page.ts';

/** What the main script has made that layouts and other scripts need. */
export interface MapApp {
  readonly page: Page;
  readonly store: Store<ViewState>;
  /** What the map shows now. */
  readonly scene: () => Scene;
  /** Adds a part of the page that shows the scene, unless one of this name is there. */
  readonly follow: (name: string, create: () => SceneFollower) => void;
  /** Sources can be chosen from now on. */
  readonly readSources: (reader: SourceReader) => void;
  /** The query string that opens what the reader sees now, with what else is in `search`. */
  readonly query: (search?: string) => string;
  /** Opens the panel of a place; by key it takes the focus. */
  readonly choose: (id: ActorId, byKey: boolean) => void;
  /** Outlines those who made a statement together; nobody where the list is empty. */
  readonly outlineTogether: (members: readonly ActorId[]) => void;
}

/** What stands around the map: the page of its own, or the embed page in other people's articles. */
export interface Layout {
  /** Shows the reader's choices; the state before is null the first time. */
  readonly render: (now: ViewState, before: ViewState | null, scene: Scene) => void;
  /** A panel was opened: shows its beginning where it is out of sight. */
  readonly reveal: () => void;
  /** Opens all statements, at those of a government or where the map itself cannot be had. */
  readonly openTable: (at: ActorId | null) => void;
  /** Whether an open panel leaves so little of the map that it should show the chosen place alone. */
  readonly isTight: () => boolean;
}

/** Gives an embed page its layout: what its own script provides, which runs before the main one. */
export type CreateEmbedLayout = (app: MapApp) => Layout;

/** The timeline of a map over time. */
export interface Timeline {
  /** The map on a day, kept once it was derived; on the last one where it is null. */
  readonly editionOn: (day: IsoDate | null) => Edition;
  /** Brings the timeline to life. */
  readonly start: (app: MapApp) => void;
  /** The map has come to rest, or is drawn in another way: rings follow their places. */
  readonly reposition: () => void;
}

/**
 * Makes the timeline. Its script stands before the main one on pages of maps over time, and nowhere else;
 * without it such a page shows its last day.
 */
export type CreateTimeline = (page: Page) => Timeline;

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
 * Draws how to share and embed the map into a section of the page. `frame` is the address of the embed page.
 */
export type ShowShare = (
  root: HTMLElement,
  app: MapApp,
  frame: string,
  strings: ShareStrings,
) => void;

/** The search of a page. */
export interface PlaceSearch {
  /** Answers or names are other ones than before. */
  readonly renew: () => void;
}

/** Brings the search field to life. */
export type ShowSearch = (root: HTMLElement, app: MapApp) => PlaceSearch;

/** Draws the source lens into the page, and shows the map through it. */
export type ShowLens = (app: MapApp) => void;

/** What a page was asked to show in the place of its own statements. */
export interface ForeignDataRequest {
  /** A spreadsheet on one of the listed origins. */
  readonly address: URL;
  /** The world in which its statements are drawn. */
  readonly sketch: WorldTopology;
}

/** Draws a page anew with the statements of a spreadsheet elsewhere; afterwards the page can start. */
export type ShowForeignData = (request: ForeignDataRequest) => Promise<void>;
