/** How long after the last change a map is derived, in ms. */
const REST = 150;

/** What is derived of a project, and what is done with it. */
export interface DerivingParts<Derived> {
  readonly derive: () => Promise<Derived>;
  /** `isLast`: nothing has changed meanwhile. */
  readonly onDerived: (derived: Derived, isLast: boolean) => void;
  /** Changes have come to rest. */
  readonly onRest: () => void;
  /** Whether it takes so long that a person wonders. */
  readonly onSlow: (isSlow: boolean) => void;
  readonly onFailed: (error: unknown) => void;
}

/** Has a map derived whenever its project has changed: one at a time, and no more often than changes rest. */
export interface Deriving {
  /** The project has changed. */
  readonly follow: () => void;
  /** Resolves once the map is that of the last change, which is not left to rest. */
  readonly settled: () => Promise<void>;
}

export function createDeriving<Derived>(parts: DerivingParts<Derived>): Deriving {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let work = Promise.resolve();
  let isAtWork = false;
  let isStale = false;

  function endRest(): void {
    clearTimeout(resting);
    resting = undefined;
    // The work that goes on takes up this change too.
    if (isAtWork) isStale = true;
    else work = derive();
    parts.onRest();
  }

  async function derive(): Promise<void> {
    isAtWork = true;
    const slow = setTimeout(() => parts.onSlow(true), 4 * REST);
    try {
      do {
        isStale = false;
        const derived = await parts.derive();
        parts.onDerived(derived, !isStale);
      } while (isStale);
    } catch (error) {
      parts.onFailed(error);
    } finally {
      isAtWork = false;
      clearTimeout(slow);
      parts.onSlow(false);
    }
  }

  return {
    follow() {
      clearTimeout(resting);
      resting = setTimeout(endRest, REST);
    },
    async settled() {
      if (resting !== undefined) endRest();
      await work;
    },
  };
}
