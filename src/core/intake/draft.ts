import type { Look } from '../statements/default-looks.ts';
import type { Kind } from '../statements/kinds.ts';
import type { UnusedColumn } from './columns.ts';
import type { FoundPlace } from './find-place.ts';
import type { Role } from './header-words.ts';

/** A response as the map shows it. */
export interface DraftStance extends Look {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** Columns of statements.csv that a row of a sheet can fill. */
export type Field = Exclude<Role, 'place' | 'code' | 'response'> | 'second_source_url';

/** A row that has a place and a response. */
export interface DraftRow {
  readonly line: number;
  readonly actor: string;
  /** Id of its response. */
  readonly stance: string;
  readonly fields: Readonly<Partial<Record<Field, string>>>;
}

/** Something that only a person can decide, with where it stands. */
export type Question =
  /** A text that is no single place. Its rows are left out until it is answered. */
  | {
      readonly kind: 'place';
      readonly value: string;
      readonly lines: readonly number[];
      readonly found: FoundPlace;
      /** Codes, the likeliest first. */
      readonly candidates: readonly string[];
    }
  /** Rows that say something and name no place. */
  | {
      readonly kind: 'no-place';
      readonly lines: readonly number[];
      readonly texts: readonly string[];
    }
  | { readonly kind: 'no-response'; readonly lines: readonly number[] }
  /** No column holds responses. */
  | { readonly kind: 'no-responses'; readonly columns: readonly string[] }
  /** Two responses may be one. */
  | {
      readonly kind: 'same';
      readonly value: string;
      readonly like: string;
      readonly lines: readonly number[];
    }
  | { readonly kind: 'too-many'; readonly responses: readonly string[]; readonly most: number }
  /** Which of two numbers is the day. */
  | {
      readonly kind: 'day-order';
      readonly examples: readonly string[];
      readonly lines: readonly number[];
    }
  /** A month or a year without a day, or no day at all. */
  | {
      readonly kind: 'date';
      readonly value: string;
      readonly lines: readonly number[];
      readonly why: 'month' | 'year' | 'unknown' | 'before';
    }
  /** A place has rows with different responses. */
  | { readonly kind: 'twice'; readonly place: string; readonly lines: readonly number[] }
  /** Quotations of which nobody could find the source. */
  | { readonly kind: 'no-source'; readonly lines: readonly number[] }
  /** A text with letters or marks that went wrong. */
  | {
      readonly kind: 'text';
      readonly line: number;
      readonly column: string;
      readonly value: string;
      readonly message: string;
      readonly suggestion: string;
    };

/** Something that was decided without asking, which people should look at. */
export type Remark =
  | {
      readonly kind: 'misspelt';
      readonly value: string;
      readonly place: string;
      readonly lines: readonly number[];
    }
  /** The code beside the name decided. */
  | {
      readonly kind: 'by-code';
      readonly value: string;
      readonly place: string;
      readonly lines: readonly number[];
    }
  /** A number at the end of a name was taken for a footnote mark. */
  | {
      readonly kind: 'number';
      readonly value: string;
      readonly place: string;
      readonly lines: readonly number[];
    }
  | { readonly kind: 'joined'; readonly response: string; readonly spellings: readonly string[] }
  | { readonly kind: 'marks'; readonly count: number }
  | { readonly kind: 'serials'; readonly count: number }
  | {
      readonly kind: 'totals';
      readonly lines: readonly number[];
      readonly texts: readonly string[];
    }
  | { readonly kind: 'repeated'; readonly place: string; readonly lines: readonly number[] }
  | { readonly kind: 'chosen-out'; readonly value: string; readonly lines: readonly number[] }
  /** An answer to a question that the sheet does not ask, or with a place that is not known. */
  | { readonly kind: 'idle-answer'; readonly question: string; readonly answer: string }
  /** Quotations whose language no column names. */
  | { readonly kind: 'language-taken'; readonly language: string; readonly count: number };

/** What a sheet was understood to say. */
export interface Understood {
  /** Name of the sheet; null where the file has none. */
  readonly sheet: string | null;
  /** Other sheets of the workbook. */
  readonly otherSheets: readonly string[];
  /** How the file was read. */
  readonly notes: readonly string[];
  readonly headerLine: number | null;
  /** Texts above the header. */
  readonly above: readonly string[];
  /** What columns say, by their headers. */
  readonly columns: readonly {
    readonly role: Role;
    readonly name: string;
    readonly isGuess: boolean;
  }[];
  readonly unused: readonly UnusedColumn[];
  /** Headers of columns without a cell. */
  readonly emptyColumns: readonly string[];
  /** The language of most headers that are known; null where none is. */
  readonly headerLanguage: string | null;
  /** Rows below the header that are not empty, and rows that are. */
  readonly rows: number;
  readonly emptyRows: number;
}

/** An organisation that answers on the map. */
export interface DraftOrganisation {
  readonly id: string;
  readonly name: string;
}

/** A map made of a sheet, as far as it can be without asking. */
export interface Draft {
  readonly understood: Understood;
  readonly kind: Kind;
  /** Language of the map, one of the interface. */
  readonly language: string;
  readonly headline: string;
  /** Who gave the headline: a person, a row above the header, or nobody, so that it is the name of the file. */
  readonly headlineFrom: 'person' | 'sheet' | 'file';
  readonly stances: readonly DraftStance[];
  readonly organisations: readonly DraftOrganisation[];
  readonly rows: readonly DraftRow[];
  readonly questions: readonly Question[];
  readonly remarks: readonly Remark[];
  /** States that the sheet does not list, where it has one response only and nobody has said what they answered. */
  readonly unlisted: number;
}
