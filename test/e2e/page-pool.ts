import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { launchChromium } from '../tools/browser.ts';

/*
 * A context and a page of its own cost Chromium a second of computing, more than most tests do in them. So each
 * worker keeps one browser over all its files, and gives pages from test to test after it has made them as good
 * as new.
 */

/** What is settled when a page is made. */
export interface PageKind {
  /** The screen can be touched. */
  readonly touch?: boolean;
  /** JavaScript runs; it does unless this is false. */
  readonly script?: boolean;
  /** What the policy of a page forbids is let through. */
  readonly bypassCsp?: boolean;
  /** Scroll bars take room, as on most desktops. */
  readonly scrollBars?: boolean;
  /** Time passes as usual, and when a test says so (page.clock), in every frame. */
  readonly clock?: boolean;
}

/** What can be changed about a page later. */
export interface PageState {
  readonly width: number;
  readonly height: number;
  readonly media?: Media;
  /** Nothing comes from the cache, as for a reader who comes for the first time. */
  readonly cold?: boolean;
}

/** What a reader has asked the browser for: contrast, motion, colours. */
export type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** A page that somebody has for themselves. */
export interface TakenPage {
  readonly page: Page;
  /** Gives it back, so that others may have it. */
  readonly leave: () => Promise<void>;
  /** Closes it, where nobody knows in what state it is. */
  readonly discard: () => Promise<void>;
}

interface PooledPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Takes back what a test lets run before the scripts of its pages. */
  readonly disposeScripts: () => Promise<void>;
}

const browsers = new Map<boolean, Promise<Browser>>();
const free = new Map<string, PooledPage[]>();

/** No reader looks at these events of a page any more once its test is over. */
const EVENTS = [
  'console',
  'pageerror',
  'request',
  'requestfailed',
  'response',
  'popup',
  'download',
];

/** What a new page is given. */
const NO_WISHES: Required<Media> = {
  media: null,
  colorScheme: 'light',
  reducedMotion: 'no-preference',
  forcedColors: 'none',
  contrast: 'no-preference',
};

/** A blank page for the test that runs, which gives it back. */
export async function takePage(kind: PageKind, state: PageState): Promise<TakenPage> {
  const taken = await lendPage(kind, state);
  onTestFinished(({ task }) => (task.result?.state === 'fail' ? taken.discard() : taken.leave()));
  return taken;
}

/**
 * A blank page, which shares no open page, history, listener or route with others; what the browser has loaded
 * before may come from its cache. Whoever takes it gives it back.
 */
export async function lendPage(kind: PageKind, state: PageState): Promise<TakenPage> {
  const key = keyOf(kind);
  const pooled = free.get(key)?.pop() ?? (await makePage(kind));
  const { context, page } = pooled;
  const { width, height, media, cold = false } = state;
  const size = page.viewportSize();
  if (size?.width !== width || size.height !== height) {
    await page.setViewportSize({ width, height });
  }
  if (media !== undefined) await page.emulateMedia(media);
  const session = cold ? await withoutCache(pooled) : undefined;
  let isTaken = true;
  return {
    page,
    async leave() {
      if (!isTaken) return;
      isTaken = false;
      await session?.detach();
      await restore(pooled);
      free.set(key, [...(free.get(key) ?? []), pooled]);
    },
    async discard() {
      if (!isTaken) return;
      isTaken = false;
      await context.close();
    },
  };
}

async function withoutCache({ context, page }: PooledPage): Promise<CDPSession> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  return session;
}

function keyOf({ touch, script, bypassCsp, scrollBars, clock }: PageKind): string {
  return [touch, script !== false, bypassCsp, scrollBars, clock].map(Boolean).join();
}

async function makePage(kind: PageKind): Promise<PooledPage> {
  const browser = await browserOf(kind.scrollBars === true);
  const context = await browser.newContext({
    hasTouch: kind.touch === true,
    javaScriptEnabled: kind.script !== false,
    bypassCSP: kind.bypassCsp === true,
  });
  const page = await context.newPage();
  // Without a window, Chromium has its pointer in the corner of a page.
  await page.mouse.move(-1, -1);
  if (kind.clock === true) await page.clock.install();
  const scripts: { dispose(): Promise<void> }[] = [];
  const add = page.addInitScript.bind(page);
  page.addInitScript = async (...args: Parameters<Page['addInitScript']>) => {
    const script = await add(...args);
    scripts.push(script);
    return script;
  };
  const disposeScripts = async () => {
    for (const script of scripts.splice(0)) await script.dispose();
  };
  return { context, page, disposeScripts };
}

/** The browser of this worker, which ends with it. */
function browserOf(scrollBars: boolean): Promise<Browser> {
  const browser = browsers.get(scrollBars) ?? launchChromium(scrollBars);
  browsers.set(scrollBars, browser);
  return browser;
}

/** Makes a page as good as new. */
async function restore(pooled: PooledPage): Promise<void> {
  const { context, page, disposeScripts } = pooled;
  for (const event of EVENTS) page.removeAllListeners(event);
  await disposeScripts();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.goto('about:blank');
  await Promise.all([
    // The next page would find the pointer, and what it hovers, where it was left.
    page.mouse.move(-1, -1),
    page.emulateMedia(NO_WISHES),
    context.clearPermissions(),
    forgetHistory(pooled),
  ]);
}

/** A history that is full grows no longer, whatever a page does. */
async function forgetHistory({ context, page }: PooledPage): Promise<void> {
  // A session that stays would take back, at the next page, what is asked of the browser for printing.
  const session = await context.newCDPSession(page);
  await session.send('Page.resetNavigationHistory');
  await session.detach();
}
