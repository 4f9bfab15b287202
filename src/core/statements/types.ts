import type { Pattern } from '../patterns/patterns.ts';
import type { Kind } from './kinds.ts';

/**
 * The vocabulary of the project: what a map is made of once its files have been parsed.
 * Everything here is plain data, so that it can be inlined in a page as JSON.
 */

declare const brand: unique symbol;
type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };

/**
 * Who can answer: ISO 3166-1 alpha-2, `XK`, one of our lower-case codes for disputed areas, or an
 * organisation that the map declares.
 */
export type ActorId = Brand<string, 'ActorId'>;
/** A stance that the map itself declares, such as `in-favour`. */
export type StanceId = Brand<string, 'StanceId'>;
/** A source that the map itself declares, such as `the-post`, or the outlet of a page by its name. */
export type SourceId = Brand<string, 'SourceId'>;
/** A view (a named viewport) that the map itself declares, such as `americas`. */
export type ViewId = Brand<string, 'ViewId'>;
/** An event that the map itself declares, such as `inauguration`. */
export type EventId = Brand<string, 'EventId'>;
/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = Brand<string, 'IsoDate'>;
/** An address that starts with `http://` or `https://`, without credentials, normalised. */
export type HttpUrl = Brand<string, 'HttpUrl'>;
/** A BCP 47 language tag of the map, such as `en`. */
export type Language = Brand<string, 'Language'>;

/** Text in every language of the map, by language tag. */
export type Localized = Readonly<Record<string, string>>;

/** `[left, top, right, bottom]` in plane units (the plane is 38,400 units wide, y grows downwards). */
export type Box = readonly [number, number, number, number];

/** A point in plane units. */
export type PlanePoint = readonly [number, number];

/** How governments can answer on this map: an election has other stances than a vote. */
export interface Stance {
  readonly id: StanceId;
  /** In the key, of several governments: "Voted in favour". */
  readonly label: Localized;
  /** In a panel, of one government. */
  readonly answer: Localized;
  /** In a panel, as the second stance of a statement: "Also voiced doubt". */
  readonly also: Localized;
  readonly colour: Readonly<Record<'light' | 'dark', string>>;
  readonly pattern: Pattern;
}

/** Where a statement was reported. What a source does not say of itself is not asserted. */
export interface Source {
  readonly id: SourceId;
  /** Short, for "Reported by …". */
  readonly name: Localized;
  /** Whole, for lists of sources. */
  readonly title: Localized;
  readonly outlet?: string;
  readonly url?: HttpUrl;
  /** The outlet is our inference from the text, not stated by it. */
  readonly inferred?: boolean;
  /** File name of the text in the folder that `npm run verify` is given; the text is not published. */
  readonly textFile?: string;
}

/** A page on which statements were found, by its address in `Dataset.pages`. */
export interface Page {
  /** As the page has it; in square brackets where it is our description. Absent where nobody has written it down. */
  readonly title?: string;
  /** Language of the title, where the data say it. */
  readonly lang?: string;
  readonly outlet: string;
  /** The day that the page gives itself. */
  readonly date?: IsoDate;
}

/** A named viewport of the plane. */
export interface View {
  readonly id: ViewId;
  readonly label: Localized;
  readonly box: Box;
  /** Height by width of the map of an embed page that starts with this view; see embed-size.ts. */
  readonly ratio?: number;
  /** The view that the inset map shows while this one is in the main map. */
  readonly inset?: ViewId;
}

/** Where the name of an actor stands on the map: `at` is in CSS px from a point of the plane. */
export type LabelPlace = {
  /** The point that the name belongs to; the actor's anchor where it is not given. */
  readonly point?: PlanePoint;
  readonly at: readonly [number, number];
  /**
   * The build has found the place, and the map file does not say it: the name has room from this scale on, in px per
   * plane unit.
   */
  readonly from?: number;
  /** The scale from which it also lies within the first view, as the page shows it before it is touched. */
  readonly inView?: number;
} & (
  | { readonly kind: 'inside' }
  | {
      readonly kind: 'beside';
      /** Which end of the name is at `at`; sides are those of the map, whatever the language. */
      readonly side: 'left' | 'middle' | 'right';
      readonly leader: boolean;
      /** Shown however far the map is zoomed out. */
      readonly far: boolean;
    }
);

/** One fragment of a quotation, as one source prints it. One row of `statements.csv`. */
export interface Fragment {
  /** Place among the fragments of its wording, from 1. */
  readonly part: number;
  /** Exactly as printed; absent where the source only paraphrases. */
  readonly quote?: string;
  /** The quotation is not in the receipt of its map: nobody has found it in its source. */
  readonly isUnchecked?: true;
  readonly lang?: string;
  /** Our own neutral words before the quotation. */
  readonly lead?: Localized;
  /** Our own words for what was said; absent where the data give the response alone. */
  readonly summary?: Localized;
}

/** The words of one utterance as one source prints them; its fragments keep their printed order. */
export interface Wording {
  /** Absent where the data name none. */
  readonly source?: SourceId;
  /** The day of the statement, where this source gives it. */
  readonly date?: IsoDate;
  readonly fragments: readonly [Fragment, ...Fragment[]];
}

/** One thing said. Wordings are the same words as different sources print them. */
export interface Utterance {
  readonly id: string;
  readonly wordings: readonly [Wording, ...Wording[]];
}

/** What one speaker of one government said on one occasion. */
export interface Statement {
  readonly id: string;
  readonly actor: ActorId;
  readonly stance: StanceId;
  /** A second stance that also fits the words. */
  readonly also?: StanceId;
  readonly speaker?: Localized;
  readonly role?: Localized;
  readonly act?: Localized;
  /** Our remark on how it was classed or dated. */
  readonly note?: Localized;
  /** First and last day, where a source gives them; one day where there is no last one. */
  readonly date?: IsoDate;
  readonly dateTo?: IsoDate | typeof OPEN_END;
  readonly scope?: Scope;
  readonly confidence?: Confidence;
  /** The vote, joint text or ceremony that it was a part of. */
  readonly event?: EventId;
  readonly utterances: readonly [Utterance, ...Utterance[]];
  /** Addresses where the same statement can be read. */
  readonly links: readonly HttpUrl[];
}

/** Stands for a last day that is not known. */
export const OPEN_END = '..';

export const SCOPES = ['own', 'joint', 'vote', 'attendance', 'listed', 'party'] as const;
export type Scope = (typeof SCOPES)[number];
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** One of the rival counts of the votes, shown in identical form for each side. */
export interface Count {
  readonly heading: Localized;
  readonly text: Localized;
  /** Shares of the vote in per cent, as decimal strings so that no digit is invented. */
  readonly figures: readonly { readonly name: string; readonly share: string }[];
  readonly sources: readonly SourceId[];
  readonly note?: Localized;
}

/** A fact around the event that the sources report. */
export interface ContextFact {
  readonly text: Localized;
  readonly sources: readonly SourceId[];
}

/**
 * How the statements of an actor become its position on a day. Only rows of the scopes in `decides` and
 * `strengthens`, and not of the confidence in `ignores`, take part; a row without a scope is the actor's own.
 * The latest day on which the actor spoke in a scope of `decides` gives the position: a firm stance, or else the
 * strongest of that day.
 * What it did in a scope of `strengthens` on or after that day moves a position only up the order, and
 * never a firm one. Who has only rows of the latter has the strongest of them, a firm stance first.
 */
export interface Rule {
  readonly decides: readonly Scope[];
  readonly strengthens: readonly Scope[];
  readonly ignores: readonly Confidence[];
  /** Stances that nothing but a later deciding row displaces. */
  readonly firm: readonly StanceId[];
  /** All other stances, the strongest first. */
  readonly order: readonly StanceId[];
  /** Statements whose day is not known count too, as if they were made on the first day that they may be of. */
  readonly undated?: boolean;
  /** The rule in words, for readers. */
  readonly text: Localized;
}

/** An actor without a place on the map. */
export interface Organisation {
  readonly id: ActorId;
  readonly name: Localized;
  /** The name inside a sentence, where it is another, such as "the United Nations". */
  readonly nameInText?: Localized;
  /** Places to outline; none where it speaks for nobody but itself, or for nearly everybody. */
  readonly members: readonly ActorId[];
}

/** Something that happened on a day: a mark on the timeline, or what several actors did together. */
export interface MapEvent {
  readonly id: EventId;
  readonly date: IsoDate;
  readonly label: Localized;
  /** Whether the timeline marks it. */
  readonly milestone: boolean;
}

/** The first and the last day that a map tells of. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** How the positions of a map change over time. */
export interface TimelineOfMap {
  readonly period: Period;
  /** `map.json` leaves both ends of the period to the rows: other rows have another. */
  readonly spansRows?: true;
  readonly rule: Rule;
  /** The day that its page opens on; the last where it is not given. */
  readonly start?: IsoDate;
}

/** What the map is about, as far as it says so. */
export interface MapSubject {
  readonly date?: IsoDate;
  readonly subject?: ActorId;
  /** Who voted, such as the United Nations General Assembly. */
  readonly body?: Localized;
  /** Whether the subject may answer too where the kind of the map does not say so. */
  readonly subjectAnswers?: boolean;
}

/** Everything that `map.json` says once, with the defaults for what it leaves out. */
export interface MapFile {
  readonly slug: string;
  readonly languages: readonly [Language, ...Language[]];
  /** The kind of story; statements where it is not given. */
  readonly kind?: Kind;
  readonly kicker?: Localized;
  readonly headline: Localized;
  /** One line under the headline of frames; the title where it is not given. */
  readonly subtitle?: Localized;
  readonly standfirst?: Localized;
  /** The name of the map for browsers, networks and search engines; the headline where it is not given. */
  readonly title?: Localized;
  /** For networks and search engines; the standfirst or the title where it is not given. */
  readonly description?: Localized;
  /** When the map speaks, for pictures, which have no room for the standfirst; the title where it is not given. */
  readonly moment?: Localized;
  readonly event: MapSubject;
  /** The subject in the key; absent on a map without a subject. */
  readonly subject?: { readonly label: Localized; readonly short: Localized };
  readonly noStatement: { readonly label: Localized; readonly text: Localized };
  readonly stances: readonly Stance[];
  readonly views: readonly [View, ...View[]];
  readonly labels: Readonly<Record<string, LabelPlace>>;
  readonly counts: readonly Count[];
  readonly context: readonly ContextFact[];
  readonly notes: readonly Localized[];
  readonly method: readonly Localized[];
  /** Whose the disputed areas are: as the United Nations has them, or as they are administered. */
  readonly pointOfView: 'un' | 'defacto';
  /** Units that this map gives to another owner than its point of view does; null for nobody. */
  readonly owners: Readonly<Record<string, string | null>>;
  /** On the boundaries of the map; where they come from and that no position is implied if it is not given. */
  readonly borders?: Localized;
  readonly credit?: Localized;
  /** The credit in one short line for frames, the borders' included; the credit where it is not given. */
  readonly shortCredit?: Localized;
  /** Address for corrections, where the newsroom gives one. */
  readonly corrections?: string;
  /** The day of the last change of the map, where the newsroom gives it. */
  readonly updated?: IsoDate;
  readonly actorNotes: Readonly<Record<string, Localized>>;
  /** Who publishes what a statement links to, by address; the host names itself where it is not given. */
  readonly outlets: Readonly<Record<string, string>>;
  /** Names that this map words differently, and short forms for tight places. */
  readonly actorNames: Readonly<
    Record<string, { readonly name?: Localized; readonly short?: Localized }>
  >;
  readonly sources: readonly Source[];
  /** Organisations that answer beside the places of the world. */
  readonly organisations: readonly Organisation[];
  readonly events: readonly MapEvent[];
  /** Quotations that are not in the receipt are published, each marked as unchecked; without it they are faults. */
  readonly uncheckedQuotes?: 'mark';
  /** The statements come from elsewhere, and nobody has compared them with their sources. */
  readonly unchecked?: true;
  /** How positions change over time; a map without it holds one stance for each actor. */
  readonly timeline?: TimelineOfMap;
}

/** A map and its statements: what the pages, the pictures and the tests are derived from. */
export interface Dataset extends MapFile {
  readonly statements: readonly Statement[];
  /** What is known of the pages that statements link to, by address. */
  readonly pages: Readonly<Record<string, Page>>;
}

/** The place an actor has on the map. */
export type Position =
  | {
      readonly kind: 'stated';
      readonly stance: StanceId;
      readonly statements: readonly Statement[];
    }
  /** There are statements, but none that the rule of the map lets decide. */
  | { readonly kind: 'undecided'; readonly statements: readonly Statement[] }
  | { readonly kind: 'subject' }
  | { readonly kind: 'none' };
