import type { ThemeChoice } from '../core/statements/reader-choices.ts';
import {
  decide,
  type FrameAddress,
  type FrameRequest,
  greetings,
  heightMessages,
  leaveMessage,
  type Pace,
  type ParentTraits,
  readFrameAddress,
  readRequest,
  SILENT,
} from './protocols.ts';

/** The line from a frame to the page around it. */
export interface Embed {
  /** The height may have changed. */
  readonly update: () => void;
  /** Asks the page around to leave for an address, where it can be asked. */
  readonly leave: (url: string) => void;
}

export interface EmbedOptions {
  /** The map's slug. */
  readonly id: string;
  /** The height that the frame wants at its width, in px; it must not depend on the height it has. */
  readonly wanted: () => number;
  /** A height is about to be told, in px. */
  readonly onHeight: (height: number) => void;
  readonly onTheme: (theme: ThemeChoice) => void;
}

/** Changes within this time are told as one, in ms. */
const COALESCE = 60;
/** When parents that were not listening yet are told again, in ms from the start. */
const LATE = [500, 1000, 2000, 4000, 8000];

/**
 * Tells the page around how high the frame wants to be, and answers when it asks. Driven by timers: out
 * of sight a frame of another site gets no animation frames and no resize observations.
 */
export function startEmbed({ id, wanted, onHeight, onTheme }: EmbedOptions): Embed {
  const { parent } = window;
  if (parent === window) return { update() {}, leave() {} };
  const address: FrameAddress = readFrameAddress(location.href);
  let traits: ParentTraits = { resizerId: null, greeting: false, openResizer: false };
  let pace: Pace = SILENT;
  let forced = false;
  let timer = 0;

  function post(messages: readonly unknown[]): void {
    for (const message of messages) if (message !== null) parent.postMessage(message, '*');
  }

  function tell(): void {
    timer = 0;
    const width = Math.round(innerWidth);
    const decision = decide(pace, width, width < 1 ? 0 : wanted(), forced, performance.now());
    if (decision.kind === 'wait') timer = window.setTimeout(tell, decision.ms);
    if (decision.kind !== 'send') return;
    forced = false;
    ({ pace } = decision);
    onHeight(decision.height);
    try {
      // Pages that size their frames by style sheet ask the browser, and the browser asks us.
      (window as { requestResize?: () => void }).requestResize?.();
    } catch {
      // The parent has not asked for it.
    }
    post(heightMessages(id, width, decision.height, address, traits));
    traits = { ...traits, greeting: false };
  }

  function request(force = false): void {
    forced ||= force;
    if (timer === 0) timer = window.setTimeout(tell, COALESCE);
  }

  function answer(asked: FrameRequest): void {
    if (asked.kind === 'resizer') traits = { ...traits, resizerId: asked.id, greeting: true };
    if (asked.kind === 'open-resizer') traits = { ...traits, openResizer: true };
    if (asked.kind === 'theme') onTheme(asked.theme);
    else request(true);
  }

  addEventListener('message', (event) => {
    // Who the parent is cannot be known where anybody may embed; that it is the parent can.
    const asked = event.source === parent ? readRequest(event.data, address) : null;
    if (asked !== null) answer(asked);
  });
  addEventListener('resize', () => request());
  addEventListener('load', () => request(true));
  for (const time of LATE) {
    setTimeout(() => {
      if (pace.height > 0 && Math.abs(innerHeight - pace.height) > 2) request(true);
    }, time);
  }
  post(greetings(address));
  tell();
  return { update: () => request(), leave: (url) => post([leaveMessage(address, url)]) };
}
