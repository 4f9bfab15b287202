import type { Box } from '../../core/statements/types.ts';
import type { DerivedDraft } from '../project/derived.ts';
import type { Change } from '../project/project.ts';
import type { Wording } from '../words/wording.ts';
import type { PageState, Tab, Width } from './page-state.ts';

/** How the preview shows the map. */
export interface PreviewMode {
  readonly tab: Tab;
  readonly width: Width;
  readonly theme: 'light' | 'dark' | null;
}

/** The map in its frames. */
export interface Preview {
  readonly show: (draft: DerivedDraft, mode: PreviewMode) => void;
  /** What the map shows now, in units of the plane; null where it is not drawn. */
  readonly box: () => Promise<Box | null>;
  /** Whether the next place that is pressed is told to `onPick` instead of being opened. */
  readonly setPicking: (isPicking: boolean) => void;
}

/** What the preview tells the page. */
export interface PreviewEvents {
  /** A place was pressed that is to be told. */
  readonly onPick: (place: string) => void;
  /** A page does not work as it should. */
  readonly onFailed: (message: string) => void;
  /** The pictures were closed. */
  readonly onClosePictures: () => void;
  /** Somebody wants to see the page, or the embed page. */
  readonly onWants: (tab: 'page' | 'embed') => void;
}

/** Creates the preview in its element. */
export type CreatePreview = (host: HTMLElement, events: PreviewEvents) => Preview;

/** Keeps one text in the browser. */
export interface DraftKeeper {
  readonly load: () => Promise<string | null>;
  readonly save: (text: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** The page as its parts reach it. */
export interface PageControl {
  readonly state: () => PageState;
  readonly wording: () => Wording;
  /** Changes what is shown, and not the project. */
  readonly show: (change: Partial<PageState>) => void;
  /** Changes the project, each change a step of undo. */
  readonly change: (...changes: readonly Change[]) => void;
  readonly tell: (...texts: readonly string[]) => void;
  /** Tells what went wrong and what to do. */
  readonly warn: (texts: readonly string[]) => void;
  /** Moves the focus once the page is drawn. */
  readonly focus: (id: string) => void;
  /** The code of a place by its name in the language of the page, or in English; null where none is called so. */
  readonly placeNamed: (name: string) => string | null;
}

/** What a control does: handlers by the name in its attribute `data-do`. */
export type Handlers = Readonly<Record<string, (control: HTMLElement, event: Event) => void>>;

/** The text of a field. */
export function textOf(control: HTMLElement): string {
  return control instanceof HTMLInputElement ||
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement
    ? control.value
    : '';
}

/**
 * Whether a text in a field is what somebody wants: they have left the field, pressed Enter, or taken it from the list
 * of the field. While they type, it may be the beginning of another.
 */
export function isFinal(event: Event): boolean {
  return event.type !== 'input' || (event as InputEvent).inputType === 'insertReplacementText';
}
