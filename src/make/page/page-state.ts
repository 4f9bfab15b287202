import type { ThemeChoice } from '../../core/statements/reader-choices.ts';
import type { Derived, DerivedDraft, ProjectFault } from '../project/derived.ts';
import type { Project } from '../project/project.ts';

/** The tabs of the preview. */
export const TABS = ['page', 'embed', 'pictures', 'phone'] as const;
export type Tab = (typeof TABS)[number];

/** Widths of articles in which the embed page is tried, in px. */
export const WIDTHS = [360, 640, 900] as const;
export type Width = (typeof WIDTHS)[number];

/** Where the cursor of the table is: a line of the sheet and a column, from 0. */
export interface TableCursor {
  readonly line: number;
  readonly column: number;
}

/** What is told in the status line. */
export type Message =
  | { readonly kind: 'note'; readonly texts: readonly string[] }
  | { readonly kind: 'trouble'; readonly texts: readonly string[] };

/** Everything that the page shows, besides what stands in its fields while they are typed in. Plain data. */
export interface PageState {
  readonly project: Project;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What the project comes to, or came to before its last change; null until it is known. */
  readonly derived: Derived | null;
  /** What is being worked on, in words; null while nothing is. */
  readonly busy: string | null;
  /** Share of the work that is done, from 0 to 1; null where that is not known. */
  readonly progress: number | null;
  readonly message: Message | null;
  /** Whether the browser keeps the draft. */
  readonly kept: 'nothing' | 'keeping' | 'kept' | 'failed';
  readonly language: string;
  readonly theme: ThemeChoice;
  readonly tab: Tab;
  readonly width: Width;
  /** Whether a narrow page shows its preview. */
  readonly isPreviewShown: boolean;
  /** The text whose place is chosen on the map next. */
  readonly picking: string | null;
  /** A text with the name that was typed for its place, where no place is called so. */
  readonly unknownPlace: { readonly value: string; readonly text: string } | null;
  /** How many questions are shown. */
  readonly questionsShown: number;
  /** Lines of the table that come first. They stay where they are while somebody is in the table. */
  readonly firstLines: readonly number[];
  /** First row of the table that is shown, from 0. */
  readonly firstRow: number;
  readonly cursor: TableCursor | null;
  /** The text of the cell that is edited; null while none is. */
  readonly edit: string | null;
  /** Whether a file is held over the page. */
  readonly isDragging: boolean;
  /** What stands in the field for pasted rows. */
  readonly pasted: string;
}

/** Whether somebody has brought something. */
export function hasSheet({ project }: Pick<PageState, 'project'>): boolean {
  return project.grids.length > 0;
}

/** The draft, where there is one. */
export function draftOf({ derived }: Pick<PageState, 'derived'>): DerivedDraft | null {
  return derived?.kind === 'draft' ? derived : null;
}

/** What is wrong with what is there, and what only looks so. */
export function faultsOf({ derived }: Pick<PageState, 'derived'>): readonly ProjectFault[] {
  if (derived === null || derived.kind === 'nothing') return [];
  return derived.kind === 'faults' ? derived.faults : [...derived.faults, ...derived.warnings];
}
