import type { Box } from '../../core/statements/types.ts';
import type { StagePage } from './stage-page.ts';

/** What the page /make/ sends to the stage in one of its preview frames. */
export type ToStage =
  /** Draws a page; a stage draws one and no second. */
  | {
      readonly kind: 'show';
      readonly page: StagePage;
      /** How far down it is scrolled, in px. */
      readonly top: number;
    }
  /** Asks what the map shows. */
  | { readonly kind: 'ask-box' };

/** What the stage sends to the page /make/. */
export type FromStage =
  /** It listens. */
  | { readonly kind: 'ready' }
  /** The page is there and can be used. */
  | { readonly kind: 'drawn' }
  /** A script of the page did not load or failed: what is shown is the page without scripts. */
  | { readonly kind: 'failed'; readonly message: string }
  /** Code of the place whose panel is open; null where none is. */
  | { readonly kind: 'chosen'; readonly place: string | null }
  /** What the map shows, in plane units. */
  | { readonly kind: 'box'; readonly box: Box }
  /** How high an embed page wants to be, in px. */
  | { readonly kind: 'height'; readonly height: number }
  | { readonly kind: 'scrolled'; readonly top: number }
  /** A control was pressed that leads out of this page: to the full page, the embed page, the data, or elsewhere. */
  | { readonly kind: 'wants'; readonly what: 'page' | 'embed' | 'data' | 'other' };

/** Marks our messages: embed pages send others to whoever embeds them. */
const MARK = 'reaction-map-stage';

interface Marked<Message> {
  readonly [MARK]: Message;
}

/** Sends to a window of the same site. */
export function post(to: Window, message: ToStage | FromStage): void {
  const marked: Marked<ToStage | FromStage> = { [MARK]: message };
  to.postMessage(marked, isFile() ? '*' : location.origin);
}

/** Hears what one window of the same site sends; the returned function stops. */
export function listen<Message extends ToStage | FromStage>(
  from: () => Window | null,
  hear: (message: Message) => void,
): () => void {
  const listener = ({ source, origin, data }: MessageEvent) => {
    if (source === null || source !== from()) return;
    // Files have no origin that could be compared.
    if (origin !== location.origin && !isFile()) return;
    const message = (data as Partial<Marked<Message>> | null)?.[MARK];
    if (message !== undefined) hear(message);
  };
  addEventListener('message', listener);
  return () => removeEventListener('message', listener);
}

function isFile(): boolean {
  return location.protocol === 'file:';
}
