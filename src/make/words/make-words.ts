import type { ViewName } from '../../core/atlas/named-views.ts';
import type { Plural } from '../../core/i18n/strings.ts';
import type { Role } from '../../core/intake/header-words.ts';
import type { Pattern } from '../../core/patterns/patterns.ts';
import type { Kind } from '../../core/statements/kinds.ts';
import type { ThemeChoice } from '../../core/statements/reader-choices.ts';

/** All texts of the page /make/ in one language. `fill` replaces the words in braces. */
export interface MakeWords {
  /** What the choice of languages is called. */
  readonly languageLabel: string;
  readonly title: string;
  readonly lead: string;
  readonly bar: {
    readonly label: string;
    readonly untitled: string;
    readonly undo: string;
    readonly redo: string;
    readonly save: string;
    readonly open: string;
    readonly takeAway: string;
    readonly theme: string;
    readonly themes: Readonly<Record<ThemeChoice, string>>;
    readonly startOver: string;
    /** What is known of the draft in this browser. */
    readonly kept: string;
    readonly keeping: string;
    readonly notKept: string;
    readonly nothingKept: string;
  };
  readonly status: {
    readonly reading: string;
    readonly working: string;
    readonly stop: string;
    readonly stopped: string;
    /** The sheet has been read, and the map of it was stopped. */
    readonly stoppedMap: string;
    readonly read: string;
    readonly opened: string;
    readonly saved: string;
    readonly undone: string;
    readonly redone: string;
    readonly failed: string;
    readonly close: string;
    /** Above a list of faults, which are in English. */
    readonly faults: Plural;
    readonly tooMany: string;
    readonly noFile: string;
    readonly dropped: string;
    readonly restored: string;
  };
  readonly start: {
    readonly heading: string;
    /** The kind of story that the sheet seems to tell, and where another is chosen. */
    readonly takenFor: string;
    readonly dropFile: string;
    readonly dropHere: string;
    readonly forms: string;
    readonly choose: string;
    readonly another: string;
    readonly paste: string;
    readonly pasteHelp: string;
    readonly usePasted: string;
    readonly pasted: string;
    readonly empty: string;
    readonly emptyFile: string;
    readonly emptyHeaders: readonly [place: string, response: string];
    readonly gallery: string;
    readonly galleryHelp: string;
    /** The starting points of the gallery, by the kind of map that they make. */
    readonly galleryNames: Readonly<Record<Kind, { readonly name: string; readonly text: string }>>;
    readonly useGallery: string;
    readonly download: string;
    readonly private: string;
    readonly read: string;
    readonly sheet: string;
    readonly sheetAuto: string;
    readonly header: string;
    readonly noHeader: string;
    readonly above: string;
    readonly columns: string;
    readonly column: string;
    readonly says: string;
    readonly guessed: string;
    readonly leftOut: string;
    readonly roles: Readonly<Record<Role | 'leave-out', string>>;
    readonly unused: Readonly<
      Record<'unknown' | 'numbers-rows' | 'no-header' | 'chosen' | 'other-vote' | 'second', string>
    >;
    readonly emptyColumns: string;
  };
  readonly settle: {
    readonly heading: string;
    /** While a table has its headings alone. */
    readonly noRows: string;
    readonly none: string;
    readonly rows: Plural;
    /** `193 rows: 191 placed, 2 to settle.` */
    readonly sum: string;
    readonly placed: Plural;
    readonly left: Plural;
    readonly out: Plural;
    readonly allSettled: string;
    readonly lines: Plural;
    readonly more: string;
    readonly showMore: Plural;
    readonly trouble: Readonly<
      Record<
        'several' | 'former' | 'part-of-state' | 'part' | 'not-on-map' | 'organisation' | 'unknown',
        string
      >
    >;
    readonly candidates: string;
    readonly other: string;
    readonly set: string;
    readonly noSuchPlace: string;
    readonly onMap: string;
    readonly onMapNow: string;
    readonly cancel: string;
    readonly organisation: string;
    readonly leaveOut: Plural;
    readonly noPlace: string;
    readonly showInTable: string;
    readonly removeRows: Plural;
    readonly noResponse: string;
    readonly noResponses: string;
    readonly chooseColumn: string;
    readonly same: string;
    readonly isSame: string;
    readonly isOther: string;
    readonly tooMany: string;
    readonly toResponses: string;
    readonly dayOrder: string;
    readonly dayFirst: string;
    readonly monthFirst: string;
    readonly date: Readonly<Record<'month' | 'year' | 'unknown' | 'before', string>>;
    readonly twice: string;
    readonly noSource: string;
    readonly text: string;
    readonly rest: Plural;
    readonly restLabel: string;
    readonly settled: string;
    readonly takeBack: string;
    readonly settledPlace: string;
    readonly settledOut: string;
    readonly settledOrganisation: string;
    readonly settledResponse: string;
    readonly settledNoAnswer: string;
    readonly settledDates: string;
    readonly settledRest: string;
    readonly remarks: Plural;
    readonly remark: Readonly<
      Record<
        | 'misspelt'
        | 'by-code'
        | 'number'
        | 'joined'
        | 'totals'
        | 'repeated'
        | 'chosen-out'
        | 'idle-answer'
        | 'language-taken',
        string
      >
    >;
    readonly marks: Plural;
    readonly serials: Plural;
    readonly emptyRows: Plural;
    readonly taken: string;
    readonly unchecked: string;
  };
  readonly table: {
    readonly heading: string;
    readonly help: string;
    readonly caption: string;
    readonly line: string;
    readonly settleFirst: string;
    readonly addRow: string;
    readonly removeRow: string;
    readonly remove: string;
    readonly pages: string;
    readonly page: string;
    readonly previous: string;
    readonly next: string;
    readonly none: string;
    readonly toSettle: string;
    readonly cell: string;
  };
  readonly responses: {
    readonly heading: string;
    readonly help: string;
    readonly none: string;
    readonly name: string;
    readonly count: Plural;
    readonly up: string;
    readonly down: string;
    readonly look: string;
    readonly tested: string;
    readonly useLook: string;
    readonly light: string;
    readonly dark: string;
    readonly pattern: string;
    readonly patternHelp: string;
    readonly patterns: Readonly<Record<Pattern, string>>;
    readonly join: string;
    readonly joinWith: string;
    readonly noAnswer: string;
    readonly faint: string;
    readonly near: string;
    readonly tooMany: string;
    readonly samePattern: string;
  };
  readonly words: {
    readonly heading: string;
    readonly headline: string;
    /** While the name of the file stands for the headline. */
    readonly headlineOfFile: string;
    readonly standfirst: string;
    readonly credit: string;
    readonly creditHelp: string;
    readonly more: string;
    readonly kicker: string;
    readonly date: string;
    readonly body: string;
    readonly bodyHelp: string;
    readonly subject: string;
    readonly subjectHelp: string;
    readonly notes: string;
    readonly notesHelp: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<Kind, string>>;
    readonly mapLanguage: string;
    /** A choice that the sheet makes: `A vote (from the sheet)`. */
    readonly auto: string;
  };
  readonly view: {
    readonly heading: string;
    readonly auto: string;
    readonly here: string;
    readonly hereHelp: string;
    readonly hereLabel: string;
    readonly named: string;
    readonly names: Readonly<Record<ViewName, string>>;
    readonly around: string;
    readonly add: string;
    readonly order: string;
    readonly first: string;
    readonly up: string;
    readonly down: string;
    readonly remove: string;
    readonly reset: string;
  };
  readonly preview: {
    readonly heading: string;
    readonly tabs: Readonly<Record<'page' | 'embed' | 'pictures' | 'phone', string>>;
    readonly widths: string;
    readonly width: string;
    readonly nothing: string;
    readonly broken: string;
    readonly show: string;
    readonly hide: string;
    readonly picking: string;
  };
}
