import type { Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { started } from '../tools/started.ts';
import { lendPage, type Media, type TakenPage, takePage } from './page-pool.ts';
import { settle } from './settle.ts';

/** How a reader comes to a page. */
export interface VisitOptions {
  readonly width?: number;
  readonly height?: number;
  /** The screen can be touched. */
  readonly touch?: boolean;
  readonly script?: ScriptState;
  /** What the policy of the page forbids is let through, so that a test can add styles. */
  readonly bypassCsp?: boolean;
  /** The test says when time passes, by page.clock. */
  readonly clock?: boolean;
  readonly media?: Media;
  /** The reader has not been here before: nothing comes from the cache. */
  readonly cold?: boolean;
  readonly prepare?: (page: Page) => Promise<void>;
}

/**
 * `runs`: as usual. `rests`: nobody has touched the page. `sleeps`: its reader saves data, too, so that its scripts wait. `off`: JavaScript is off.
 * `held`: the main script does not arrive before `releaseScript()`. `stripped`: the page comes without its scripts,
 * for tools that run one of their own.
 */
export type ScriptState = 'runs' | 'rests' | 'sleeps' | 'off' | 'held' | 'stripped';

export interface Visit {
  readonly page: Page;
  /** Console messages, uncaught errors, failed requests and violations of the policy so far. */
  readonly problems: readonly string[];
  /** Addresses that were asked for. */
  readonly requests: readonly string[];
  readonly releaseScript: () => void;
  /** Ends the visit before the test does, so that the next one of the test needs no second page. */
  readonly leave: () => Promise<void>;
}

/** The sizes that a map is read at, by width. */
export const HEIGHTS: Readonly<Record<number, number>> = { 320: 640, 360: 640, 720: 900 };
const HEIGHT = 900;

const MAIN_SCRIPT = '**/assets/main-*.js';

type Open = (address?: string, options?: VisitOptions) => Promise<Visit>;

/** Gives a function that opens a page for the test that runs. */
export function useBrowser(): Open {
  return openWith(takePage);
}

/**
 * One visit that the tests of a group share, in their order: for tests that only look, or leave the page as the
 * next one may have it.
 * @param arrive what the reader does before the first test
 */
export function useVisit(
  address = '',
  options: VisitOptions = {},
  arrive: (visit: Visit) => Promise<void> = async () => {},
): () => Visit {
  let shared: Visit | undefined;
  beforeAll(async () => {
    shared = await openWith(lendPage)(address, options);
    await arrive(shared);
  });
  afterAll(() => shared?.leave());
  return () => {
    if (shared === undefined) throw new Error('the visit begins with the first test');
    return shared;
  };
}

function openWith(take: typeof lendPage): Open {
  return async (address = '', options = {}) => {
    const { width = 1200, height = HEIGHTS[width] ?? HEIGHT, script, media, cold } = options;
    const { touch = false, bypassCsp = false, clock = false } = options;
    const taken = await take(
      { touch, bypassCsp, clock, script: script !== 'off' },
      { width, height, ...(media && { media }), ...(cold && { cold }) },
    );
    return visit(taken, new URL(address, inject('baseUrl')).href, options);
  };
}

async function visit(
  { page, leave }: TakenPage,
  address: string,
  { script = 'runs', prepare }: VisitOptions,
): Promise<Visit> {
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => problems.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  if (script === 'sleeps') {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
  }
  await prepare?.(page);

  let releaseScript = () => {};
  if (script === 'stripped') {
    await page.route(address, async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.replaceAll(/<script[\s\S]*?<\/script>/g, '') });
    });
  }
  if (script === 'held') {
    const released = new Promise<void>((resolve) => {
      releaseScript = resolve;
    });
    await page.route(MAIN_SCRIPT, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.readyState !== 'loading');
  } else {
    await page.goto(address);
    if (script === 'runs') await booted(page);
  }
  return { page, problems, requests, releaseScript, leave };
}

/** Waits until the main script has taken over and nothing moves any more. */
export async function booted(page: Page): Promise<void> {
  await started(page);
  await settle(page);
}
