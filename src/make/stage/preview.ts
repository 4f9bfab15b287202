import type { Box } from '../../core/statements/types.ts';
import { type FromStage, listen, post } from './protocol.ts';
import type { StagePage } from './stage-page.ts';

/** A preview of one page of the map that is being made. */
export interface Preview {
  /**
   * Shows a page in the place of the one before, which stays until the new one can be used; of several in quick
   * succession the last counts. The open panel and what it is scrolled to stay.
   */
  readonly show: (page: StagePage) => void;
  /** What its map shows, in plane units; null where no page is shown. */
  readonly askBox: () => Promise<Box | null>;
  /** Sets the width of the frame in px; null fills the host. */
  readonly setWidth: (width: number | null) => void;
  /** Sets the theme of the page; null is that of the device. Takes effect with the next page. */
  readonly setTheme: (theme: 'light' | 'dark' | null) => void;
  readonly remove: () => void;
}

interface PreviewOptions {
  /** Names the frame for screen readers. */
  readonly title: string;
  /** Width of the frame in px; null fills the host. */
  readonly width?: number | null;
  readonly theme?: 'light' | 'dark' | null;
  /** A page is shown and can be used. */
  readonly onDrawn?: () => void;
  /** Code of the place whose panel a reader has opened; null where it was closed. */
  readonly onChoose?: (place: string | null) => void;
  /** A control was pressed that leads out of the page: to the full page, the embed page, the data, or elsewhere. */
  readonly onWants?: (what: Extract<FromStage, { kind: 'wants' }>['what']) => void;
  /** A script of the page failed. */
  readonly onFailed?: (message: string) => void;
}

/** A frame with a stage, and the page that it shows or is going to show. */
interface Stage {
  readonly frame: HTMLIFrameElement;
  readonly stop: () => void;
}

/**
 * Shows pages in frames inside of `host`, one at a time. A page is never changed in place: the next one is drawn in a
 * frame behind it, and takes its place once it is there, so that nothing flashes. The height of embed pages is set here,
 * that of others by style rules for `iframe`.
 */
export function createPreview(host: HTMLElement, options: PreviewOptions): Preview {
  let { width = null, theme = null } = options;
  host.style.position = 'relative';
  let shown: Stage | null = null;
  let next: Stage | null = null;
  /** The page that comes once the next one is drawn. */
  let waiting: StagePage | null = null;
  let place: string | null = null;
  let top = 0;
  let height: number | null = null;
  let answer: ((box: Box | null) => void) | null = null;

  function open(page: StagePage): Stage {
    const frame = document.createElement('iframe');
    frame.title = options.title;
    frame.src = `stage.html${query()}`;
    // It has to have a layout to be drawn in.
    Object.assign(frame.style, {
      display: 'block',
      border: '0',
      position: 'absolute',
      inset: '0 auto auto 0',
      opacity: '0',
      pointerEvents: 'none',
    });
    frame.setAttribute('aria-hidden', 'true');
    frame.tabIndex = -1;
    const stage: Stage = {
      frame,
      stop: listen<FromStage>(
        () => frame.contentWindow,
        (message) => hear(stage, page, message),
      ),
    };
    size(frame);
    host.append(frame);
    return stage;
  }

  function query(): string {
    const choices = new URLSearchParams();
    if (place !== null) choices.set('country', place);
    if (theme !== null) choices.set('theme', theme);
    return choices.size === 0 ? '' : `?${choices}`;
  }

  function size({ style }: HTMLIFrameElement): void {
    style.inlineSize = width === null ? '100%' : `${width}px`;
    style.blockSize = height === null ? '' : `${height}px`;
  }

  function hear(stage: Stage, page: StagePage, message: FromStage): void {
    switch (message.kind) {
      case 'ready':
        if (stage.frame.contentWindow !== null)
          post(stage.frame.contentWindow, { kind: 'show', page, top });
        return;
      case 'drawn':
        if (stage === next) take(stage);
        return;
      case 'failed':
        options.onFailed?.(message.message);
        return;
      case 'height':
        height = message.height;
        for (const one of [shown, next]) if (one !== null) size(one.frame);
        return;
      case 'chosen':
        // The next page repeats what is open, and what is not in it any more.
        if (stage !== shown) return;
        place = message.place;
        options.onChoose?.(place);
        return;
      case 'scrolled':
        if (stage === shown) top = message.top;
        return;
      case 'wants':
        options.onWants?.(message.what);
        return;
      case 'box':
        answer?.(message.box);
        answer = null;
        return;
    }
  }

  /** Puts a page that is drawn in the place of the one before. */
  function take(stage: Stage): void {
    const hadFocus = shown !== null && document.activeElement === shown.frame;
    for (const name of ['position', 'inset', 'opacity', 'pointer-events']) {
      stage.frame.style.removeProperty(name);
    }
    stage.frame.removeAttribute('aria-hidden');
    stage.frame.removeAttribute('tabindex');
    if (shown !== null) close(shown);
    shown = stage;
    next = null;
    if (hadFocus) stage.frame.focus();
    options.onDrawn?.();
    if (waiting === null) return;
    next = open(waiting);
    waiting = null;
  }

  function close({ frame, stop }: Stage): void {
    stop();
    frame.remove();
    answer?.(null);
    answer = null;
  }

  return {
    show(page) {
      if (next === null) next = open(page);
      else waiting = page;
    },
    askBox() {
      const asked = shown?.frame.contentWindow ?? null;
      if (asked === null) return Promise.resolve(null);
      return new Promise((resolve) => {
        answer?.(null);
        answer = resolve;
        post(asked, { kind: 'ask-box' });
      });
    },
    setWidth(wanted) {
      width = wanted;
      // It says anew how high it wants to be.
      height = null;
      for (const one of [shown, next]) if (one !== null) size(one.frame);
    },
    setTheme(wanted) {
      theme = wanted;
    },
    remove() {
      for (const one of [shown, next]) if (one !== null) close(one);
      shown = next = waiting = null;
    },
  };
}
