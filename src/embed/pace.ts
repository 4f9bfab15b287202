/** How much may still be done at once, and when that was counted, in ms. */
export interface Allowance {
  readonly tokens: number;
  readonly at: number;
}

/** What has been announced, and how many more messages may go out. */
export interface Pace extends Allowance {
  /** The width in px that the height was announced for. */
  readonly width: number;
  readonly height: number;
}

export type Decision =
  | { readonly kind: 'send'; readonly height: number; readonly pace: Pace }
  /** There is nothing new to announce. */
  | { readonly kind: 'quiet' }
  /** Too much has been announced: try again after this many ms. */
  | { readonly kind: 'wait'; readonly ms: number };

/** Most messages at once; after that, one every half second. A parent may answer every height with a question. */
const BURST = 20;
const REFILL = 500;
/** A scroll bar of the parent comes and goes with the height, and narrows the embed page by up to this many px. */
const SCROLL_BAR = 24;
/** Changes below this many px are not worth a message. */
const LEAST = 2;
/** Heights that parents accept, in px. */
const SHORTEST = 120;
const TALLEST = 4000;

/** Nothing has been done yet. */
export const UNSPENT: Allowance = { tokens: BURST, at: 0 };

/** Nothing has been announced yet. */
export const SILENT: Pace = { ...UNSPENT, width: 0, height: 0 };

/** What is left after one more is done now, or how many ms there are to wait until it may be. */
export function spend(
  { tokens: left, at }: Allowance,
  now: number,
):
  | { readonly kind: 'left'; readonly allowance: Allowance }
  | { readonly kind: 'wait'; readonly ms: number } {
  const tokens = Math.min(BURST, left + (now - at) / REFILL);
  return tokens < 1
    ? { kind: 'wait', ms: Math.ceil((1 - tokens) * REFILL) }
    : { kind: 'left', allowance: { tokens: tokens - 1, at: now } };
}

/**
 * Whether to announce a height. Without these rules, a parent whose scroll bar comes and goes with the embed
 * page's height would get two alternating heights for ever.
 *
 * @param wanted the height for this width, in px
 * @param forced the parent has asked
 * @param now ms of a clock that never goes back
 */
export function decide(
  pace: Pace,
  width: number,
  wanted: number,
  forced: boolean,
  now: number,
): Decision {
  if (width < 1 || !(wanted > 0)) return { kind: 'quiet' };
  let height = Math.max(SHORTEST, Math.min(TALLEST, Math.ceil(wanted)));
  const near = width !== pace.width && Math.abs(width - pace.width) <= SCROLL_BAR;
  if (near && height < pace.height && pace.height - height <= SCROLL_BAR) height = pace.height;
  if (!forced && Math.abs(height - pace.height) < LEAST) return { kind: 'quiet' };
  const spent = spend(pace, now);
  if (spent.kind === 'wait') return spent;
  return {
    kind: 'send',
    height,
    pace: { ...spent.allowance, width: height === pace.height ? pace.width : width, height },
  };
}
