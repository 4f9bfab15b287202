import type { ThemeChoice } from '../core/statements/reader-choices.ts';
import { asksForHeight, greetings, heightMessages, startProtocols } from './messages.ts';
import { decide, type Pace, SILENT } from './pace.ts';
import { paceThemes } from './paced-theme.ts';
import { requestedTheme } from './requested-theme.ts';

/** The connection from the embed page to its parent page. */
export interface Embed {
  /** The height may have changed. */
  readonly update: () => void;
}

export interface EmbedOptions {
  /** The map's slug. */
  readonly id: string;
  /** The height in px that the embed page wants at its width; it must not depend on its current height. */
  readonly wanted: () => number;
  /** Called just before a height is announced, in px. */
  readonly onHeight: (height: number) => void;
  readonly onTheme: (theme: ThemeChoice) => void;
}

/** Changes within this time are announced as one, in ms. */
const COALESCE = 60;
/** When the height is announced again for parents that were not listening yet, in ms from the start. */
const LATE = [500, 1000, 2000, 4000, 8000];

/**
 * Announces to the parent page how high the embed page wants to be, and answers when it asks. Driven by timers:
 * off screen, a cross-origin iframe gets no animation frames and no resize observations.
 */
export function startEmbed({ id, wanted, onHeight, onTheme }: EmbedOptions): Embed {
  const { parent } = window;
  if (parent === window) return { update() {} };
  const protocols = startProtocols({ address: new URL(location.href), slug: id });
  let pace: Pace = SILENT;
  let forced = false;
  let timer = 0;
  const takeTheme = paceThemes(onTheme);

  function post(messages: readonly unknown[]): void {
    for (const message of messages) parent.postMessage(message, '*');
  }

  function announce(): void {
    timer = 0;
    const width = Math.round(innerWidth);
    const decision = decide(pace, width, width < 1 ? 0 : wanted(), forced, performance.now());
    if (decision.kind === 'wait') timer = window.setTimeout(announce, decision.ms);
    if (decision.kind !== 'send') return;
    forced = false;
    ({ pace } = decision);
    const { height } = decision;
    onHeight(height);
    try {
      // Pages that size their iframes by style sheet ask the browser, and the browser asks us.
      (window as { requestResize?: () => void }).requestResize?.();
    } catch {
      // The parent page has not opted in.
    }
    post(heightMessages(protocols, { width, height }));
  }

  function request(force = false): void {
    forced ||= force;
    if (timer === 0) timer = window.setTimeout(announce, COALESCE);
  }

  addEventListener('message', ({ source, data }) => {
    // Anybody may embed, so who the parent is cannot be checked; that the message comes from the parent can.
    if (source !== parent) return;
    if (asksForHeight(protocols, data)) {
      request(true);
      return;
    }
    const theme = requestedTheme(data);
    if (theme !== undefined) takeTheme(theme);
  });
  addEventListener('resize', () => request());
  addEventListener('load', () => request(true));
  for (const time of LATE) {
    setTimeout(() => {
      if (pace.height > 0 && Math.abs(innerHeight - pace.height) > 2) request(true);
    }, time);
  }
  post(greetings(protocols));
  announce();
  return { update: () => request() };
}
