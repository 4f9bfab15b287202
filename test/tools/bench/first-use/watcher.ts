/** How the watcher inside a page finds what it watches for. */
export interface Watched {
  /** Selector of the shapes of places with an answer. */
  readonly shapes: string;
  /** How many of them make the map drawn. */
  readonly least: number;
  /** Selector of the panel to watch for from the start, if it is one. */
  readonly panel: string | null;
}

/** An interval of the main thread, or an event of an interaction: ms. */
export interface Span {
  readonly start: number;
  readonly duration: number;
}

/** What the watcher has seen so far; times in ms since the visit began. */
export interface Watcher {
  firstPaint: number | null;
  drawn: number | null;
  readonly longTasks: Span[];
  /** Events of interactions that took 16 ms or more until the next paint. */
  readonly events: Span[];
  /** Time stamp of the last `pointerup`. */
  pointerUp: number | null;
  /** When the panel that was last watched for had been painted. */
  painted: number | null;
  watchPanel(selector: string): void;
}

/**
 * Runs inside the page before its own scripts; playwright sends it there as text. So it refers to nothing outside of
 * itself, and has methods in the place of named functions, which tsx wraps in a helper that the page does not have.
 */
export function installWatcher({ shapes, least, panel }: Watched): void {
  if (window !== window.top) return;
  const tools = {
    observe(type: string, use: (entry: PerformanceEntry) => void, more = {}): void {
      new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({
        type,
        buffered: true,
        ...more,
      });
    },
    /** Calls back with the time just after the first frame in which something holds has been painted. */
    whenPainted(holds: () => boolean, then: (time: number) => void): void {
      requestAnimationFrame(() => {
        if (!holds()) return tools.whenPainted(holds, then);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => then(performance.now());
        port2.postMessage(null);
      });
    },
    isDrawn(): boolean {
      const found = document.querySelectorAll(shapes);
      return (
        found.length >= least &&
        // Black is what a shape has before styles are there.
        [...found].slice(0, least).every((one) => getComputedStyle(one).fill !== 'rgb(0, 0, 0)')
      );
    },
  };
  const seen: Watcher = {
    firstPaint: null,
    drawn: null,
    longTasks: [],
    events: [],
    pointerUp: null,
    painted: null,
    watchPanel(selector) {
      seen.painted = null;
      seen.pointerUp = null;
      tools.whenPainted(
        () => (document.querySelector(selector)?.getClientRects().length ?? 0) > 0,
        (time) => {
          seen.painted = time;
        },
      );
    },
  };
  Object.assign(window, { firstUse: seen });
  tools.observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  });
  tools.observe('longtask', ({ startTime, duration }) => {
    seen.longTasks.push({ start: startTime, duration });
  });
  tools.observe(
    'event',
    (entry) => {
      if ((entry as PerformanceEventTiming).interactionId === 0) return;
      seen.events.push({ start: entry.startTime, duration: entry.duration });
    },
    { durationThreshold: 16 },
  );
  const options = { capture: true, passive: true };
  addEventListener('pointerup', ({ timeStamp }) => (seen.pointerUp = timeStamp), options);
  tools.whenPainted(tools.isDrawn, (time) => {
    seen.drawn = time;
  });
  if (panel !== null) seen.watchPanel(panel);
}

/** A point well inside a shape, where nothing else lies over it: px in the window. Runs inside the page. */
export function pointInside(selector: string): readonly [number, number] | null {
  const shape = document.querySelector(selector);
  if (shape === null) return null;
  const { left, top, width, height } = shape.getBoundingClientRect();
  const cells = 24;
  const [inside, outside] = [[] as [number, number][], [] as [number, number][]];
  // One cell more on every side, outside of the shape by its box.
  for (let row = -1; row <= cells; row++) {
    for (let column = -1; column <= cells; column++) {
      const [x, y] = [
        left + ((column + 0.5) * width) / cells,
        top + ((row + 0.5) * height) / cells,
      ];
      const isInside = document.elementFromPoint(x, y) === shape;
      (isInside ? inside : outside).push([x, y]);
    }
  }
  const depths = inside.map(([x, y]) =>
    Math.min(...outside.map(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY))),
  );
  return inside[depths.indexOf(Math.max(...depths))] ?? null;
}

/** Whether a shape is what a click at a point meets. Runs inside the page. */
export function isOnTop([shape, x, y]: readonly [string, number, number]): boolean {
  return document.elementFromPoint(x, y)?.matches(shape) ?? false;
}
