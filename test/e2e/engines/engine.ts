/*
 * One small interface over three browser engines, so that a journey is written once. Chromium is driven by Playwright,
 * Firefox by Puppeteer (WebDriver BiDi), WebKit by the WebDriver of WebKitGTK, which is JSON over HTTP.
 */

/** How a window is opened. */
export interface WindowOptions {
  /** px. WebKit's window is never narrower than 334. */
  readonly width?: number;
  readonly height?: number;
  readonly isDark?: boolean;
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

/** A key that a reader presses, as KeyboardEvent.key names it. */
export type Key = 'ArrowRight' | 'Enter' | 'Escape' | 'Tab';

/** A window with one page. */
export interface EngineWindow {
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
  /** Clicks at px of the window, as a mouse does. */
  readonly click: (x: number, y: number) => Promise<void>;
  readonly press: (key: Key) => Promise<void>;
  /** Types letters where the focus is. */
  readonly type: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A browser that is installed, or what to do to have it. */
export type Engine = {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
} & (
  | {
      readonly kind: 'installed';
      readonly open: (options?: WindowOptions) => Promise<EngineWindow>;
    }
  | { readonly kind: 'missing'; readonly help: string }
);
