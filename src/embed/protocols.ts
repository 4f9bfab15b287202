import { THEMES, type ThemeChoice } from '../core/statements/reader-choices.ts';

/*
 * The child side of the protocols by which pages give their frames the right height, written from the
 * published formats: Datawrapper, pym.js 1.3, iframe-resizer 3 to 5, @newswire/frames 1, AMP's amp-iframe,
 * Embedly, WordPress' wp-embed, open-iframe-resizer 2. docs/embedding.md lists who reads what.
 */

/** What the address of a frame says of the page around it. */
export interface FrameAddress {
  /** The address at load: some pages look for it among their frames. */
  readonly href: string;
  /** pym.js: the name that the parent gave this frame. */
  readonly pymId: string | null;
  /** WordPress: proves that a message comes from this frame. */
  readonly secret: string | null;
  /** The frame stands in an amp-iframe. */
  readonly amp: boolean;
}

/** What the messages of the parent have told so far. */
export interface ParentTraits {
  /** iframe-resizer: the name that the parent gave this frame. */
  readonly resizerId: string | null;
  /** iframe-resizer waits for the answer to its greeting. */
  readonly greeting: boolean;
  /** open-iframe-resizer has asked. */
  readonly openResizer: boolean;
}

/** What a parent may ask for: all of it is harmless, whoever asks. */
export type FrameRequest =
  | { readonly kind: 'height' }
  | { readonly kind: 'resizer'; readonly id: string }
  | { readonly kind: 'open-resizer' }
  | { readonly kind: 'theme'; readonly theme: ThemeChoice };

/** Longer strings are not read, in characters. */
const LONGEST = 2048;

/** Reads what parents write into the address of their frames. */
export function readFrameAddress(href: string): FrameAddress {
  const { searchParams, hash } = new URL(href);
  const child = searchParams.get('childId') ?? '';
  return {
    href,
    pymId: /^[\w:.-]{1,128}$/.test(child) ? child : null,
    secret: /[?&#]secret=([A-Za-z0-9]{1,64})(?:[&#]|$)/.exec(hash)?.[1] ?? null,
    amp: searchParams.get('amp') === '1' || /[#&]amp=1/.test(hash),
  };
}

/** What is said once, before the first height. */
export function greetings({ amp }: FrameAddress): unknown[] {
  const greeting = '[iFrameResizerChild]Ready';
  return amp ? [greeting, { sentinel: 'amp', type: 'embed-ready' }] : [greeting];
}

/** A height in every dialect that a parent may speak. It holds a number and our own address, nothing private. */
export function heightMessages(
  id: string,
  width: number,
  height: number,
  address: FrameAddress,
  parent: ParentTraits,
): unknown[] {
  const { href, pymId, secret } = address;
  const resizer = `[iFrameSizer]${parent.resizerId}:${height}:${width}:`;
  return [
    {
      sentinel: 'amp',
      type: 'embed-size',
      height,
      'datawrapper-height': { [id]: height },
      ...(secret === null ? {} : { message: 'height', value: height, secret }),
    },
    JSON.stringify({ src: href, context: 'iframe.resize', height }),
    ...(pymId === null ? [] : [`pymxPYMx${pymId}xPYMxheightxPYMx${height}`]),
    ...(parent.greeting ? [`${resizer}init`] : []),
    ...(parent.resizerId === null ? [] : [`${resizer}resizeObserver`]),
    ...(parent.openResizer ? [{ type: 'iframe-resized', height, width }] : []),
  ];
}

/** WordPress: asks the parent to leave for an address of the frame's own host. */
export function leaveMessage({ secret }: FrameAddress, url: string): unknown {
  return secret === null ? null : { message: 'link', value: url, secret };
}

/** What a message of the parent asks for, or null. Nothing of it but an id and a theme is kept. */
export function readRequest(data: unknown, address: FrameAddress): FrameRequest | null {
  if (typeof data === 'string') return readText(data.slice(0, LONGEST + 1), address);
  if (typeof data !== 'object' || data === null) return null;
  const { type, sentinel, message, secret, source, theme } = data as Readonly<
    Record<string, unknown>
  >;
  if (type === 'iframe-child-init' || type === 'iframe-get-child-dimensions') {
    return { kind: 'open-resizer' };
  }
  const wordPress = message === 'ready' && address.secret !== null && secret === address.secret;
  if (wordPress || (sentinel === 'amp' && type === 'frames-init')) return { kind: 'height' };
  const known = THEMES.find((choice) => choice === theme);
  return source === 'reaction-map-host' && type === 'theme' && known !== undefined
    ? { kind: 'theme', theme: known }
    : null;
}

function readText(text: string, { pymId }: FrameAddress): FrameRequest | null {
  if (text.length > LONGEST) return null;
  if (text.startsWith('[iFrameSizer]')) {
    const [id = '', , flag = ''] = text.slice('[iFrameSizer]'.length).split(':');
    if (/^(true|false)$/.test(flag) && /^.{1,128}$/.test(id)) return { kind: 'resizer', id };
    return id === 'resize' || id === 'reset' ? { kind: 'height' } : null;
  }
  return pymId !== null && text.startsWith(`pymxPYMx${pymId}xPYMxwidthxPYMx`)
    ? { kind: 'height' }
    : null;
}

/** What has been told, and how much more may be. */
export interface Pace {
  /** The width that the height was told for. */
  readonly width: number;
  readonly height: number;
  /** Messages that may still go out, and when that was counted, in ms. */
  readonly tokens: number;
  readonly at: number;
}

export type Decision =
  | { readonly kind: 'send'; readonly height: number; readonly pace: Pace }
  /** There is nothing new to tell. */
  | { readonly kind: 'quiet' }
  /** Too much has been told: try again after so many ms. */
  | { readonly kind: 'wait'; readonly ms: number };

/** Most messages at once; then one every half second. A parent may answer every height with a question. */
const BURST = 20;
const REFILL = 500;
/** A scroll bar of the parent makes the frame narrower by up to this many px, and comes and goes with it. */
const SCROLL_BAR = 24;
/** Changes below this many px are not worth a message. */
const LEAST = 2;
/** What parents accept, in px. */
const SHORTEST = 120;
const TALLEST = 4000;

export const SILENT: Pace = { width: 0, height: 0, tokens: BURST, at: 0 };

/**
 * Whether to tell a height. Without these rules a parent whose scroll bar comes and goes with the height
 * of the frame is told two heights in turn for ever.
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
  const tokens = Math.min(BURST, pace.tokens + (now - pace.at) / REFILL);
  if (tokens < 1) return { kind: 'wait', ms: Math.ceil((1 - tokens) * REFILL) };
  return {
    kind: 'send',
    height,
    pace: {
      width: height === pace.height ? pace.width : width,
      height,
      tokens: tokens - 1,
      at: now,
    },
  };
}
