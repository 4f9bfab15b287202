import type { ViewName } from '../atlas/named-views.ts';
import type { Region } from '../atlas/views.ts';
import type { RecordColumn, SheetColumn } from '../statements/columns.ts';
import type { Kind } from '../statements/kinds.ts';
import type { ThemeChoice } from '../statements/reader-choices.ts';
import type { StopUnit } from '../statements/stops.ts';
import type { Confidence, Scope } from '../statements/types.ts';
import type { Vote } from '../statements/vote-words.ts';
import type { Marks } from './marks.ts';
import type { PictureStrings } from './picture-strings.ts';
import type { ShareStrings } from './share-strings.ts';

/**
 * All interface texts of one language. A new language is one file beside this one, listed in languages.ts;
 * the types define its content. `fill` replaces the words in braces.
 */
export interface Strings {
  /** Other names of places, by code: only for search, which loads them on first use. */
  readonly aliases: OtherNames;
  /** Loaded where an address cannot be read. */
  readonly address: AddressStrings;
  /** The language's own name for itself. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The BCP 47 tag for the formats of dates, lists and numbers. */
  readonly formats: string;
  /** Opening and closing quotation marks of the interface, put around quotations. */
  readonly quotationMarks: readonly [string, string];
  /** The mark at the start of every further paragraph of a quotation. */
  readonly continuationMark: string;
  /** Where they are not those of languages in Latin letters. */
  readonly marks?: Marks;
  /** What changed between two days. */
  readonly changes: { readonly first: string; readonly moved: string; readonly before: string };
  readonly coverage: {
    readonly leavesOut: string;
    readonly reports: string;
    /** Opens the list of sources. */
    readonly label: string;
    readonly statements: Plural;
    readonly showAll: string;
    /** What the chosen sources report of a place. */
    readonly reported: string;
    /** Of a place or a statement. */
    readonly unreported: string;
    /** Heading of the table of what the chosen sources report. */
    readonly rows: string;
  };
  readonly organisations: string;
  readonly otherMaps: string;
  /** Texts of the page that lists the maps of a site. */
  readonly maps: {
    readonly heading: string;
    /** Leads to the list, after the other maps. */
    readonly all: string;
    readonly latest: string;
    readonly none: string;
    readonly make: string;
    /** Leads to the page on which maps are made. */
    readonly makeMap: string;
  };
  readonly key: {
    readonly heading: string;
    readonly names: string;
    readonly count: Plural;
    readonly onlyThis: string;
    readonly only: string;
    readonly showAll: string;
    readonly allShown: string;
  };
  readonly search: {
    readonly label: string;
    readonly noMatch: string;
    readonly found: Plural;
    /** Words that people write before the name of a place, separated by spaces. */
    readonly articles: string;
    readonly territory: string;
    readonly part: string;
  };
  readonly table: {
    readonly show: string;
    readonly caption: string;
    readonly columns: Readonly<Record<SheetColumn, string>>;
    readonly ascending: string;
    readonly descending: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly download: string;
    readonly hidden: string;
  };
  readonly image: { readonly show: string; readonly failed: string };
  readonly theme: Readonly<Record<'label' | 'patterns' | ThemeChoice, string>>;
  readonly timeline: {
    readonly label: string;
    /** Names the slider, by what it moves by. */
    readonly day: ByUnit;
    readonly date: string;
    readonly play: string;
    readonly pause: string;
    readonly earlier: string;
    readonly later: string;
    readonly chart: ByUnit;
    readonly heights: ByUnit;
    readonly scale: string;
    /** What else the chart of months or years shows, for those who do not see it. */
    readonly running: string;
    /** How many have a position by a month or year. */
    readonly total: string;
    readonly changed: string;
    readonly changes: Plural;
    readonly noChange: ByUnit;
    readonly lastDay: string;
    /** In print, above the panels of all places. */
    readonly positionsListed: string;
    readonly answerOn: string;
    readonly after: Plural;
    readonly from: string;
    readonly positions: string;
    /** Heading of the table of statements up to a day. */
    readonly upTo: string;
    /** Further columns in the spreadsheet of such a map. */
    readonly columns: Readonly<Record<RecordColumn, string>>;
    /** How a statement was made. */
    readonly scopes: Readonly<Record<Scope, string>>;
    /** How sure it is that it was made. */
    readonly confidences: Readonly<Record<Confidence, string>>;
    /** Scope and confidence together. */
    readonly basis: string;
  };
  readonly map: {
    readonly heading: string;
    readonly name: string;
    readonly area: string;
    readonly country: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly reset: string;
    readonly showView: string;
    readonly pointOfView: {
      readonly un: string;
      readonly defacto: string;
      readonly edited: string;
    };
    /** Parts of the world that a reader can jump to besides the views of the map. */
    readonly regions: Readonly<Record<Region, string>>;
    readonly goTo: string;
    readonly twoFingers: string;
    readonly wheel: string;
    /** The same for keyboards with ⌘. */
    readonly wheelMac: string;
    readonly choose: string;
    readonly keys: string;
    /** Announced for an answer on the map that the filter leaves out. */
    readonly faded: string;
    readonly nothingThere: string;
  };
  readonly panel: {
    readonly heading: string;
    readonly close: string;
    readonly previous: string;
    readonly next: string;
    readonly neighbours: string;
    readonly unnamedSpeaker: string;
    readonly reportedBy: string;
    readonly reportedOn: string;
    readonly readElsewhere: string;
    readonly differingWordings: string;
    readonly quotesOnly: string;
    readonly paraphrase: string;
    /** Under words that nobody has found in their source. */
    readonly unchecked: string;
    /** Before our summary of a quotation in another language. */
    readonly inOurWords: string;
    readonly sources: string;
    readonly paraphrasedBy: string;
    readonly sourceTitles: string;
    readonly territoryOf: string;
    readonly claimed: string;
    readonly disputedArea: string;
    readonly undecided: string;
    readonly between: string;
    readonly since: string;
    readonly undated: string;
    readonly notCounted: string;
    readonly dispute: string;
    readonly disputeSelf: string;
    readonly disputeNobody: string;
    readonly drawnIn: string;
    readonly drawnAsItself: string;
    readonly drawnApart: string;
    readonly seeAlso: string;
    readonly share: string;
    readonly inTable: string;
    /** A link to all statements of a place whose panel shows the latest. */
    readonly allOf: Plural;
    /** The way from the page of a single place to the map. */
    readonly onMap: string;
  };
  readonly frame: {
    readonly full: string;
    readonly share: string;
    readonly copied: string;
    readonly fullscreen: string;
    /** Before an address that the embedding page does not allow readers to open. */
    readonly address: string;
    /** Copies that address. */
    readonly copy: string;
    readonly noScript: string;
    /** What still works where a script did not arrive. */
    readonly incompleteHelp: string;
    /** From a statement, where no script opens and closes it. */
    readonly toMap: string;
  };
  readonly page: {
    readonly embed: string;
    readonly notLoaded: string;
    readonly notes: string;
    readonly method: string;
    readonly corrections: string;
    readonly data: string;
    readonly licences: string;
    readonly noScript: string;
  };
  /** Messages about what failed and what still works. */
  readonly notice: {
    readonly map: string;
    readonly mapHelp: string;
    readonly timeline: string;
    readonly timelineHelp: string;
    readonly openTable: string;
    readonly incomplete: string;
    readonly incompleteHelp: string;
    /** Where something could not be loaded because the site has been published anew. */
    readonly old: string;
    readonly reload: string;
  };
  /** On pages that show statements of other sites. */
  readonly dataFrom: {
    readonly loading: string;
    readonly shown: string;
    readonly unchecked: string;
    readonly unavailable: string;
    readonly faulty: string;
    readonly instead: string;
    readonly more: Plural;
  };
  readonly summary: SummaryStrings;
  /** The panel of a page on which nothing is chosen, where no subject has one. */
  readonly overview: {
    readonly heading: string;
    readonly answered: Plural;
    readonly latest: string;
    /** Who gave one answer on the latest day. */
    readonly answer: string;
    readonly choose: string;
  };
  /** What a map says where its file does not; see map-defaults.ts. */
  readonly defaults: {
    readonly noStatement: { readonly label: string; readonly text: string };
    readonly subject: { readonly label: string; readonly short: string };
    readonly also: string;
    /** How statements become a position on a day. */
    readonly rule: string;
    /** For a vote whose record names those who did not vote. */
    readonly noVote: { readonly label: string; readonly text: string };
    /** How several states voted, and how one did. */
    readonly votes: Readonly<Record<Vote, { readonly label: string; readonly answer: string }>>;
    readonly views: Readonly<Record<ViewName, string>>;
  };
  /** How other kinds of story than statements are worded. */
  readonly kinds: Readonly<Record<Exclude<Kind, 'statements'>, KindStrings>>;
  readonly announce: { readonly selected: string; readonly closed: string; readonly view: string };
  /** Names that `Intl.DisplayNames` lacks or words differently, by actor code. */
  readonly names: Readonly<Record<string, string>>;
  /** Names that take an article inside a sentence: templates with the article, and actor codes. */
  readonly articles?: readonly { readonly text: string; readonly of: string }[];
  /** What a word before a name and the beginning of the name become together: "de le " as "du "; the first that fits. */
  readonly contractions?: readonly (readonly [together: string, written: string])[];
  /** Names that are worded differently inside a sentence, by actor code. */
  readonly namesInText: Readonly<Record<string, string>>;
  /** Texts of the share dialog, loaded when it opens. */
  readonly share: ShareStrings;
  /** Texts of pictures and the image dialog, loaded when the dialog opens. */
  readonly pictures: PictureStrings;
}

/** What an address asks for that a map does not have. */
export type AddressStrings = Readonly<
  Record<'unread' | 'country' | 'view' | 'theme' | 'stance' | 'on' | 'lens', string>
>;

/** Some texts of a group. */
type Some<Group extends keyof Strings, Names extends keyof Strings[Group]> = Readonly<
  Pick<Strings[Group], Names>
>;

/** The texts that a kind of story words in its own way; all others are those of statements. */
export interface KindStrings {
  readonly changes: Strings['changes'];
  readonly coverage: Some<'coverage', 'reports' | 'statements' | 'rows'>;
  readonly key: Strings['key'];
  readonly table: Some<'table', 'caption'> & {
    readonly columns: Readonly<Pick<Strings['table']['columns'], 'response'>>;
  };
  readonly timeline: Some<'timeline', 'chart' | 'heights' | 'after' | 'upTo'>;
  readonly map: Some<'map', 'name' | 'faded'>;
  readonly panel: Some<
    'panel',
    'heading' | 'reportedOn' | 'readElsewhere' | 'undecided' | 'undated' | 'seeAlso' | 'allOf'
  >;
  readonly frame: Some<'frame', 'noScript' | 'incompleteHelp'>;
  readonly page: Some<'page', 'method' | 'data'>;
  readonly notice: Some<'notice', 'mapHelp' | 'timelineHelp' | 'incompleteHelp'>;
  readonly summary: Some<'summary', 'map'>;
  readonly announce: Some<'announce', 'closed'>;
  readonly share: Some<'share', 'onlyStances'>;
  readonly pictures: Some<'pictures', 'latest' | 'statement' | 'altOthers' | 'altOthersOnDay'>;
  readonly defaults: Some<'defaults', 'noStatement' | 'rule'>;
  readonly overview: Some<'overview', 'answered' | 'choose'>;
}

/** Other names of places, by their codes. */
export type OtherNames = Readonly<Record<string, readonly string[]>>;

/** One sentence that sums up the whole map, mainly for readers who cannot see it. */
export interface SummaryStrings {
  readonly map: string;
  readonly stance: string;
}

/** A text for maps that go by the day, by the month and by the year. */
export type ByUnit = Readonly<Record<StopUnit, string>>;

/** A text for each plural category that the language uses; `other` is always there. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
