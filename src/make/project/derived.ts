import type { DayOrder } from '../../core/intake/dates.ts';
import type { Draft, Question } from '../../core/intake/draft.ts';
import type { KnownPlaces } from '../../core/intake/find-place.ts';
import type { ActorRegistry } from '../../core/statements/actors.ts';
import type { Fault } from '../../core/statements/fault.ts';
import type { Dataset } from '../../core/statements/types.ts';
import type { World } from '../../site/world.ts';
import type { Change, ProjectWords } from './project.ts';

/** What maps are made with, besides what their editor brings: the same for all. */
export interface Surroundings {
  readonly world: World;
  readonly registry: ActorRegistry;
  readonly places: KnownPlaces;
  /** Codes of the states of the atlas. */
  readonly states: readonly string[];
  /** Languages of the interface, the first where nothing else decides. */
  readonly languages: readonly string[];
}

/** What a project comes to. Plain data, which a worker can post. */
export type Derived =
  /** There is no cell yet. */
  | { readonly kind: 'nothing' }
  /** The sheets cannot be understood. */
  | { readonly kind: 'faults'; readonly faults: readonly ProjectFault[] }
  | DerivedDraft;

export interface DerivedDraft {
  readonly kind: 'draft';
  /** The draft with what was changed of its responses: labels, looks and order. */
  readonly draft: Draft;
  /** What is left to settle, in the order in which it is best settled. */
  readonly questions: readonly OpenQuestion[];
  /** Name of the map in addresses and of its folder. */
  readonly slug: string;
  /** The text of map.json. */
  readonly map: string;
  /** The text of statements.csv. */
  readonly statements: string;
  /** The map that these two texts make; null where they make none, which the faults explain. */
  readonly dataset: Dataset | null;
  readonly faults: readonly ProjectFault[];
  /** What looks wrong on a map that can be made all the same. */
  readonly warnings: readonly ProjectFault[];
  /** What is worth knowing and no fault, in lines for people. */
  readonly notes: readonly string[];
}

/** A fault in what an editor sees: `file` is the name of their file, `line` that of their sheet, `place` its column. */
export interface ProjectFault extends Fault {
  readonly about: About;
}

/** What a fault is about, so that a page shows it there. */
export type About =
  | { readonly kind: 'file' }
  /** @param column its header; null where the whole row is meant */
  | { readonly kind: 'row'; readonly line: number; readonly column: string | null }
  | { readonly kind: 'words'; readonly field: keyof ProjectWords }
  | { readonly kind: 'response'; readonly stance: string }
  | { readonly kind: 'view'; readonly index: number }
  /** All of the map, such as that it has no row yet. */
  | { readonly kind: 'map' };

/** Where on the page a question is settled; `rows` are settled in the cells of the table. */
export type QuestionGroup = 'places' | 'columns' | 'responses' | 'dates' | 'rows';

/** A question with the answers that can be given by one press. */
export interface OpenQuestion {
  readonly group: QuestionGroup;
  readonly question: Question | RestQuestion;
  /** Lines of the sheet that it is about; none where it is about all. */
  readonly lines: readonly number[];
  readonly choices: readonly Choice[];
}

/** What the states that the sheet does not list answered; it may be left open. */
export interface RestQuestion {
  readonly kind: 'rest';
  readonly count: number;
}

/** An answer, and the change that gives it. */
export type Choice =
  | {
      readonly kind: 'place';
      readonly code: string;
      readonly name: string;
      readonly change: Change;
    }
  /** It is an organisation that answers on the map. */
  | { readonly kind: 'organisation'; readonly change: Change }
  | { readonly kind: 'leave-out'; readonly change: Change }
  /** The text is the same response as this one. */
  | { readonly kind: 'same-as'; readonly response: string; readonly change: Change }
  /** The text is a response of its own. */
  | { readonly kind: 'own'; readonly response: string; readonly change: Change }
  /** This column holds the responses. */
  | { readonly kind: 'column'; readonly name: string; readonly change: Change }
  | { readonly kind: 'dates'; readonly order: DayOrder; readonly change: Change };
