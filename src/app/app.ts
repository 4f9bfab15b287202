import type { Store } from '../browser/store.ts';
import type { WorldTopology } from '../core/atlas/atlas.ts';
import type { Words } from '../core/contract/words.ts';
import type { Edition } from '../core/edition/edition.ts';
import type { Scene, SourceReader } from '../core/edition/scene.ts';
import type { ShareStrings } from '../core/i18n/share-strings.ts';
import type { ReaderChoices } from '../core/statements/reader-choices.ts';
import type { ActorId, IsoDate, StanceId } from '../core/statements/types.ts';
import type { ImageButton } from '../page/image/image-button.ts';
import type { SceneFollower } from './days.ts';
import type { Page } from './page.ts';

/** What the main script provides to layouts and other scripts. */
export interface MapApp {
  readonly page: Page;
  readonly store: Store<ReaderChoices>;
  /** What the map shows now. */
  readonly scene: () => Scene;
  /** Adds a part of the page that shows the scene, unless there is one of this name. */
  readonly follow: (name: string, create: () => SceneFollower) => void;
  /** Sources can be chosen from now on. */
  readonly readSources: (reader: SourceReader) => void;
  /** The query string that opens on the full page what the reader sees now, together with what else is in `search`. */
  readonly query: (search?: string) => string;
  /** Opens the panel of a place; with `byKey` it takes the focus. */
  readonly choose: (id: ActorId, byKey: boolean) => void;
  /** Brings the button of the image dialog to life: see image.ts. */
  readonly createImage: (button: HTMLElement, page: HTMLElement, beside: Element) => ImageButton;
  /** Outlines those who made a statement together; nobody if the list is empty. */
  readonly outlineJointMembers: (members: readonly ActorId[]) => void;
  /** Says that something could not be loaded, in the words of `text` if it is given, and what can be done about it. */
  readonly sayNotLoaded: (text?: string) => void;
}

/** The layout around the map: a full page, or the embed page in other people's articles. */
export interface Layout {
  /** Shows the reader's choices; the state before is null the first time. */
  readonly render: (now: ReaderChoices, before: ReaderChoices | null, scene: Scene) => void;
  /** A panel was opened: scrolls to its beginning if that is out of sight. */
  readonly reveal: () => void;
  /** Opens all statements, at those of a government or when the map itself cannot be shown. */
  readonly openTable: (at: ActorId | null) => void;
  /** Whether an open panel leaves so little of the map that it should only show the chosen place. */
  readonly isTight: () => boolean;
}

/** Shows an address beside a link of an embed page that the article did not let open. */
export type ShowAddress = (root: HTMLElement, url: string, link: HTMLElement) => void;

/** Gives an embed page its layout, provided by its own script, which runs before the main one. */
export type CreateEmbedLayout = (app: MapApp) => Layout;

/** The timeline of a map over time. */
export interface Timeline {
  /** The map on a day (the last one if null), kept once derived. */
  readonly editionOn: (day: IsoDate | null) => Edition;
  /** Starts the timeline. */
  readonly start: (app: MapApp) => void;
  /** The map has come to rest, or is drawn differently: rings follow their places. */
  readonly reposition: () => void;
}

/**
 * Makes the timeline. Its script comes before the main one, and only on pages of maps over time; without it
 * such a page shows its last day.
 */
export type CreateTimeline = (page: Page) => Timeline;

/** Makes the table of all statements interactive in its section. */
export type ShowTable = (root: HTMLElement, app: MapApp, words: Words) => StatementsTable;

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

/** Reads a query that the page cannot read by itself, and says what means nothing on this map. */
export type ReadAddress = (app: MapApp, search: string) => Promise<void>;

/** The search of a page. */
export interface PlaceSearch {
  /** Answers or names have changed. */
  readonly renew: () => void;
}

/** Makes the search field interactive. */
export type ShowSearch = (root: HTMLElement, app: MapApp) => PlaceSearch;

/** Draws the source lens into the page, and applies it to the map. */
export type ShowLens = (app: MapApp) => void;

/** What a page was asked to show instead of its own statements. */
export interface ForeignDataRequest {
  /** A spreadsheet on one of the listed origins. */
  readonly address: URL;
  /** The world in which its statements are drawn. */
  readonly sketch: WorldTopology;
}

/** Redraws a page with the statements of a spreadsheet elsewhere; afterwards the page can start. */
export type ShowForeignData = (request: ForeignDataRequest) => Promise<void>;
