import type { EngineWindow, InPage, Json, Key, Point } from './engine.ts';

/** A frame as Playwright and Puppeteer both have it. */
interface DrivenFrame {
  readonly evaluate: (script: string) => Promise<unknown>;
}

/** A page as Playwright and Puppeteer both have it. */
interface DrivenPage extends DrivenFrame {
  readonly goto: (address: string) => Promise<unknown>;
  readonly frames: () => readonly DrivenFrame[];
  readonly pdf: (options: {
    readonly format: 'A4';
    readonly printBackground: true;
  }) => Promise<Uint8Array>;
  readonly screenshot: () => Promise<Uint8Array>;
  readonly mouse: {
    readonly click: (x: number, y: number) => Promise<void>;
    readonly move: (x: number, y: number) => Promise<void>;
    readonly down: () => Promise<void>;
    readonly up: () => Promise<void>;
  };
  readonly keyboard: {
    readonly down: (key: 'Control') => Promise<void>;
    readonly up: (key: 'Control') => Promise<void>;
    readonly press: (key: Exclude<Key, 'Paste'> | 'v') => Promise<void>;
    readonly type: (text: string) => Promise<void>;
  };
}

/** The window of a page that Playwright or Puppeteer drives. */
export function pageWindow(
  page: DrivenPage,
  own: Pick<EngineWindow, 'resize' | 'chooseFile' | 'saved' | 'close'>,
): EngineWindow {
  const evaluate = (
    target: DrivenFrame,
    wanted: InPage<Json | undefined>,
    given: readonly Json[],
  ) => target.evaluate(`(${wanted})(...${JSON.stringify(given)})`);
  return {
    ...own,
    goto: async (address) => {
      await page.goto(address);
    },
    run: (wanted, ...given) => evaluate(page, wanted, given) as never,
    runInFrame: async (wanted, ...given) => {
      const frame = page.frames()[1];
      if (frame === undefined) throw new Error('the page has no iframe');
      return (await evaluate(frame, wanted, given)) as never;
    },
    click: ([x, y]) => page.mouse.click(x, y),
    async drag(from, ...over) {
      const move = ([x, y]: Point) => page.mouse.move(x, y);
      await move(from);
      await page.mouse.down();
      for (const point of over) await move(point);
      await page.mouse.up();
    },
    async press(key) {
      if (key !== 'Paste') return page.keyboard.press(key);
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
    },
    type: (text) => page.keyboard.type(text),
    print: () => page.pdf({ format: 'A4', printBackground: true }),
    screenshot: () => page.screenshot(),
  };
}
