import type { ViewName } from '../../core/atlas/named-views.ts';
import type { Role } from '../../core/intake/header-words.ts';
import type { Pattern } from '../../core/patterns/patterns.ts';
import type { Kind } from '../../core/statements/kinds.ts';
import type { Grid } from '../../core/workbook/grid.ts';

/** A map that somebody makes on the page /make/: everything that they have brought, settled and written. Plain data. */
export interface Project {
  /** Name of the file, for messages, and as a headline until there is one. */
  readonly file: string;
  /** The sheets as they were read, with the cells that were changed since. */
  readonly grids: readonly Grid[];
  /** Name of the sheet that was chosen; null takes the one with the most places. */
  readonly sheet: string | null;
  readonly answers: ProjectAnswers;
  /** What was changed of responses, by the id of their stance. */
  readonly looks: Readonly<Record<string, ChosenLook>>;
  /** Ids of stances in the order that was chosen; others come behind them. */
  readonly order: readonly string[];
  readonly words: ProjectWords;
  /** Null takes what the sheet looks like. */
  readonly kind: Kind | null;
  /** Language of the map; null takes that of the headers. */
  readonly language: string | null;
  /** The views, the first shown first; null takes what fits the answers. */
  readonly views: readonly ProjectView[] | null;
}

/** Answers to the questions of a draft, as `Answers` in core/intake holds them. */
export interface ProjectAnswers {
  /** By text: a code, `organisation` or `leave-out`. */
  readonly places: Readonly<Record<string, string>>;
  /** By text: the response that it is, or `leave-out`. */
  readonly responses: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, Role | 'leave-out'>>;
  readonly dates: 'day-first' | 'month-first' | null;
  readonly rest: string | null;
}

export interface ChosenLook {
  readonly label?: string;
  readonly colour?: { readonly light: string; readonly dark: string };
  readonly pattern?: Pattern;
}

/** Texts of map.json; an empty text is left out. */
export interface ProjectWords {
  readonly headline: string;
  readonly kicker: string;
  readonly standfirst: string;
  readonly credit: string;
  /** The day of the event, such as 2022-03-02. */
  readonly date: string;
  /** The body that voted. */
  readonly body: string;
  /** Code of the place that the map is about. */
  readonly subject: string;
  /** One line each. */
  readonly notes: string;
}

/** A view of map.json: by name, around places, or what the map showed when it was taken (plane units). */
export type ProjectView =
  | { readonly kind: 'named'; readonly name: ViewName }
  | { readonly kind: 'around'; readonly places: readonly string[] }
  | {
      readonly kind: 'box';
      readonly label: string;
      readonly box: readonly [left: number, top: number, right: number, bottom: number];
    };

/** A change of a project: one step of undo. */
export type Change =
  /** A file has been read in the place of what was there; what was settled for the same texts stays. */
  | { readonly kind: 'file'; readonly file: string; readonly grids: readonly Grid[] }
  | { readonly kind: 'sheet'; readonly name: string | null }
  /** `sheet` is the one that is shown, as `Understood` names it; `line` as in the grid; `column` from 0. */
  | {
      readonly kind: 'cell';
      readonly sheet: string | null;
      readonly line: number;
      readonly column: number;
      readonly text: string;
    }
  | { readonly kind: 'add-row'; readonly sheet: string | null }
  | { readonly kind: 'remove-row'; readonly sheet: string | null; readonly line: number }
  /** Null takes an answer back. */
  | { readonly kind: 'place'; readonly value: string; readonly answer: string | null }
  | { readonly kind: 'response'; readonly value: string; readonly answer: string | null }
  | { readonly kind: 'column'; readonly name: string; readonly answer: Role | 'leave-out' | null }
  | { readonly kind: 'dates'; readonly answer: ProjectAnswers['dates'] }
  | { readonly kind: 'rest'; readonly answer: string | null }
  /** All that is changed of a response; one that changes nothing takes it back. */
  | { readonly kind: 'look'; readonly stance: string; readonly look: ChosenLook }
  | { readonly kind: 'order'; readonly stances: readonly string[] }
  | { readonly kind: 'words'; readonly field: keyof ProjectWords; readonly text: string }
  | { readonly kind: 'map-kind'; readonly value: Kind | null }
  | { readonly kind: 'language'; readonly value: string | null }
  | { readonly kind: 'views'; readonly views: readonly ProjectView[] | null };
