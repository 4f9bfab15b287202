import { nextFrame } from '../browser/next-frame.ts';
import { differences } from '../browser/store.ts';
import type { Edition } from '../core/edition/edition.ts';
import { type Scene, type SourceReader, sceneOf } from '../core/edition/scene.ts';
import type { ReaderChoices } from '../core/statements/reader-choices.ts';
import type { IsoDate } from '../core/statements/types.ts';

/**
 * While the reader drags through days, only `paint` runs; the rest follows once a day has been shown this long
 * (ms). Days that play are shown longer.
 */
const SETTLES_AFTER = 50;

/** A part of the page that shows the scene. */
export interface SceneFollower {
  /** Paints the scene at once: for what must keep up while the reader drags through days. */
  readonly paint?: (scene: Scene) => void;
  /** Shows at once what a reader who has chosen a place is waiting for. */
  readonly answer?: (scene: Scene, now: ReaderChoices) => void;
  /** Shows what can wait until the choices have settled. */
  readonly settle?: (scene: Scene, now: ReaderChoices) => void;
}

/** The scene of the page as the reader's choices change. */
export interface Days {
  readonly scene: () => Scene;
  /** Shows a reader's choices. */
  readonly show: (now: ReaderChoices, before: ReaderChoices) => void;
  /** Shows everything again: the page has got new parts. */
  readonly renew: () => void;
  /** Shows at once what is waiting for the choices to settle. */
  readonly settle: () => void;
  /**
   * Adds a part of the page, unless there is one of this name: it shows the scene from now on. Parts settle in
   * the order in which they were added.
   */
  readonly follow: (name: string, create: () => SceneFollower) => void;
  /** Sources can be chosen from now on. */
  readonly readSources: (reader: SourceReader) => void;
}

/**
 * @param first what a reader has already chosen
 * @param editionOn gives the map on a day; null for the last one
 */
export function createDays(
  first: ReaderChoices,
  editionOn: (day: IsoDate | null) => Edition,
): Days {
  const followers = new Map<string, SceneFollower>();
  let reader: SourceReader | null = null;
  let current = first;
  let scene = sceneOf(first, editionOn(first.day), reader);
  let settling: ReturnType<typeof setTimeout> | undefined;
  /** Whether an answer is on the screen and all else waits for its paint. */
  let waits = false;
  /** Counts answers: only the last is followed by all else. */
  let shows = 0;

  function paint(): void {
    scene = sceneOf(current, editionOn(current.day), reader);
    for (const follower of followers.values()) follower.paint?.(scene);
  }

  function settle(): void {
    clearTimeout(settling);
    settling = undefined;
    waits = false;
    for (const follower of followers.values()) follower.settle?.(scene, current);
  }

  /** First the answer is painted, then all else is brought up to date. */
  function settleAfterPaint(): void {
    shows += 1;
    const own = shows;
    waits = true;
    for (const follower of followers.values()) follower.answer?.(scene, current);
    void nextFrame().then(() => {
      if (own === shows && waits) settle();
    });
  }

  function settleNow(): void {
    if (settling !== undefined || waits) settle();
  }

  // A reader who leaves and comes back finds the day again.
  addEventListener('pagehide', settleNow);
  return {
    scene: () => scene,
    show(now, before) {
      current = now;
      const changed = differences(now, before);
      if (
        changed.some((choice) => choice === 'day' || choice === 'stances' || choice === 'sources')
      ) {
        paint();
      }
      clearTimeout(settling);
      const only = `${changed}`;
      if (only === 'day') settling = setTimeout(settle, SETTLES_AFTER);
      else if (only === 'selected') settleAfterPaint();
      else settle();
    },
    renew: settle,
    settle: settleNow,
    follow(name, create) {
      if (followers.has(name)) return;
      const follower = create();
      followers.set(name, follower);
      follower.paint?.(scene);
      follower.settle?.(scene, current);
    },
    readSources(known) {
      reader = known;
      if (current.sources.length === 0) return;
      paint();
      settle();
    },
  };
}
