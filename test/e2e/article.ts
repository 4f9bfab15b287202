import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { started } from '../tools/started.ts';
import { type ArticleServer, startArticleServer } from './article-server.ts';
import { type Media, takePage } from './page-pool.ts';
import { settle } from './settle.ts';

const FRAME_PAGE = 'election/embed.html';

/** An article as it stands on its host, and the map in it. */
export interface Article {
  readonly page: Page;
  /** The map's frame, once it is there. */
  readonly map: (index?: number) => Frame;
  /** What went wrong in the article and in its frames so far. */
  readonly problems: readonly string[];
  /** Messages that have reached the article from any frame so far. */
  readonly messages: () => Promise<readonly unknown[]>;
}

export interface ArticleOptions {
  readonly width?: number;
  readonly height?: number;
  readonly hasTouch?: boolean;
  readonly media?: Media;
  /** The test says when time passes, by page.clock. */
  readonly clock?: boolean;
  /** Query and hash of the map's address. */
  readonly query?: string;
  /** Whether to wait until the map can be used. */
  readonly wait?: boolean;
  /** Root of the site that serves the map. */
  readonly host?: string;
  /** Headers that the article comes with. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Where an article keeps the messages that have reached it. */
interface Receiver {
  readonly received: readonly unknown[];
}

/** What a message of the tests' own begins with. */
const MARK = 'mark of the tests ';
let marks = 0;

/** Address of the map's frame page on a host that is cross-site to the articles. */
export function mapAddress(query = '', host = inject('otherUrl')): string {
  return `${host}${FRAME_PAGE}${query}`;
}

/**
 * A host of articles for the tests of one file. The function opens an article that holds the HTML it is
 * given, with `{map}` replaced by the map's address.
 * @param scrollBars whether scroll bars take room
 */
export function useArticles(
  scrollBars = false,
): (html: string, options?: ArticleOptions) => Promise<Article> {
  let server: ArticleServer | undefined;
  beforeAll(async () => {
    server = await startArticleServer();
  });
  afterAll(() => server?.close());
  return async (html, options = {}) => {
    if (server === undefined) throw new Error('articles are for tests');
    const { width = 700, height = 900, query = '', wait = true, host, prepare } = options;
    const { headers = {}, hasTouch = false, clock = false, media } = options;
    const { page } = await takePage(
      { touch: hasTouch, scrollBars, clock },
      { width, height, ...(media && { media }) },
    );
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`policy: ${violatedDirective} ${blockedURI}`);
      });
      const received: unknown[] = [];
      Object.assign(window, { received });
      addEventListener('message', ({ data }) => received.push(data));
    });
    await prepare?.(page);
    await page.goto(server.publish(html.replaceAll('{map}', mapAddress(query, host)), headers));
    const map = (index = 0): Frame => {
      const frames = page.frames().filter((frame) => frame.url().includes('embed.html'));
      const frame = frames[index];
      if (frame === undefined) throw new Error('the article has no map');
      return frame;
    };
    if (wait) await mapArrived(page, map);
    const messages = async () => {
      const all = await page.evaluate(() => (window as unknown as Receiver).received);
      return all.filter((data) => !String(data).startsWith(MARK));
    };
    return { page, map, problems, messages };
  };
}

/** Waits until a map is there and can be used, and where it can be seen until nothing in it moves. */
export async function mapArrived(page: Page, map: Article['map'], index = 0): Promise<void> {
  const maps = () => page.frames().filter((frame) => frame.url().includes('embed.html')).length;
  await expect
    .poll(maps, { timeout: 10_000, message: 'maps in the article' })
    .toBeGreaterThan(index);
  const seen = await page
    .locator('iframe')
    .nth(index)
    .evaluate((frame) => frame.getBoundingClientRect().top < innerHeight);
  if (seen) await mapReady(map(index));
  // Out of sight there are no animation frames to wait for.
  else await started(map(index));
}

/**
 * Lets time pass in an article with a clock of the test's own, and waits until all that a map has said meanwhile
 * has arrived: messages of one frame arrive in order, so that one more from it comes after them.
 */
export async function letPass({ page, map }: Article, ms: number): Promise<void> {
  await page.clock.runFor(ms);
  const mark = `${MARK}${++marks}`;
  await map().evaluate((text) => parent.postMessage(text, '*'), mark);
  await page.waitForFunction(
    (text) => (window as unknown as Receiver).received.includes(text),
    mark,
  );
}

/** Waits until a map in a frame can be used and nothing in it moves. */
export async function mapReady(frame: Frame): Promise<void> {
  await started(frame);
  await settle(frame);
}

/** The height that a map would like to have, in px: that of the invisible box in its flow. */
export async function wantedHeight(frame: Frame): Promise<number> {
  return frame.evaluate(
    () => document.querySelector<HTMLElement>('.sizer > .frame')?.offsetHeight ?? 0,
  );
}

/** Waits until a frame of the article is as high as its map would like to be. */
export async function expectWantedHeight({ page, map }: Article, index = 0): Promise<void> {
  const off = async () => {
    const wanted = await wantedHeight(map(index));
    const given = await page
      .locator('iframe')
      .nth(index)
      .evaluate((frame: HTMLIFrameElement) => frame.clientHeight);
    return wanted > 0 && Math.abs(wanted - given) <= 1 ? 'right' : `${given} of ${wanted} px`;
  };
  await expect.poll(off, { timeout: 12_000, message: 'height of the frame' }).toBe('right');
}
