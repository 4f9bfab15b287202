import type { EngineWindow, InPage, Json, Key } from './engine.ts';

/** A frame as Playwright and Puppeteer both have it. */
interface DrivenFrame {
  readonly evaluate: (script: string) => Promise<unknown>;
}

/** A page as Playwright and Puppeteer both have it. */
interface DrivenPage extends DrivenFrame {
  readonly goto: (address: string) => Promise<unknown>;
  readonly frames: () => readonly DrivenFrame[];
  readonly mouse: { readonly click: (x: number, y: number) => Promise<void> };
  readonly keyboard: {
    readonly press: (key: Key) => Promise<void>;
    readonly type: (text: string) => Promise<void>;
  };
}

/** The window of a page that Playwright or Puppeteer drives. */
export function pageWindow(page: DrivenPage, close: () => Promise<void>): EngineWindow {
  const evaluate = (
    target: DrivenFrame,
    wanted: InPage<Json | undefined>,
    given: readonly Json[],
  ) => target.evaluate(`(${wanted})(...${JSON.stringify(given)})`);
  return {
    goto: async (address) => {
      await page.goto(address);
    },
    run: (wanted, ...given) => evaluate(page, wanted, given) as never,
    runInFrame: async (wanted, ...given) => {
      const frame = page.frames()[1];
      if (frame === undefined) throw new Error('the page has no iframe');
      return (await evaluate(frame, wanted, given)) as never;
    },
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    close,
  };
}
