/*
 * One small interface over three browser engines, so that a journey is written once. Chromium is driven by Playwright,
 * Firefox by Puppeteer (WebDriver BiDi), WebKit by the WebDriver of WebKitGTK, which is JSON over HTTP.
 */

/** How a window is opened; its size can be changed later. */
export interface WindowOptions {
  /** The reader has asked for dark pages. */
  readonly isDark?: boolean;
  /** JavaScript is off. What a test runs in the page runs all the same. */
  readonly isScriptless?: boolean;
}

/** What JSON can hold. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A function that runs in a page: it sees nothing of the test but its arguments. */
export type InPage<Result extends Json | undefined> = (...given: never[]) => Result;

/** A key that a reader presses, as KeyboardEvent.key names it; `Paste` is Ctrl and V. */
export type Key =
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'End'
  | 'Enter'
  | 'Escape'
  | 'Home'
  | 'Tab'
  | 'Paste';

/** A point of the window, in px. */
export type Point = readonly [x: number, y: number];

/** A file that a page has saved. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A window with one page. */
export interface EngineWindow {
  /** Makes the page so large, in px. WebKit's window is never narrower than 334, without scripts 447. */
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly goto: (address: string) => Promise<void>;
  readonly run: <Result extends Json | undefined>(
    wanted: InPage<Result>,
    ...given: readonly Json[]
  ) => Promise<Result>;
  /** The same in the first iframe of the page. */
  readonly runInFrame: <Result extends Json | undefined>(
    wanted: InPage<Result>,
    ...given: readonly Json[]
  ) => Promise<Result>;
  /** Clicks as a mouse does. */
  readonly click: (at: Point) => Promise<void>;
  /** Presses the mouse at a point, moves it over the others, and lets go. */
  readonly drag: (from: Point, ...over: readonly Point[]) => Promise<void>;
  readonly press: (key: Key) => Promise<void>;
  /** Types letters where the focus is. */
  readonly type: (text: string) => Promise<void>;
  /** Gives a field for files the file at a path, as somebody does who chooses it in the system's dialog. */
  readonly chooseFile: (selector: string, path: string) => Promise<void>;
  /** The file that the page saves next, or has saved since this was last asked. */
  readonly saved: () => Promise<SavedFile>;
  /** The page as a PDF on A4; throws where the engine cannot print. */
  readonly print: () => Promise<Uint8Array>;
  /** What is in the window, as PNG. */
  readonly screenshot: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** What an engine or its driver may be unable to do. */
export type Ability = 'print';

/** A browser that is installed, or what to do to have it. */
export type Engine = {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  /** Why it cannot do something: the journeys that need it are left out with this reason. */
  readonly cannot: Readonly<Partial<Record<Ability, string>>>;
} & (
  | {
      readonly kind: 'installed';
      readonly open: (options?: WindowOptions) => Promise<EngineWindow>;
    }
  | { readonly kind: 'missing'; readonly help: string }
);
