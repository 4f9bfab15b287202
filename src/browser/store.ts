/** Holds one value; everything that changes it goes through `set`, everything that shows it subscribes. */
export interface Store<State extends object> {
  readonly get: () => State;
  /** Changes some fields; does nothing when none of them differs. */
  readonly set: (change: Partial<State>) => void;
  /** Calls back at once and after every change, with the state before it (null the first time). */
  readonly subscribe: (render: (now: State, before: State | null) => void) => void;
}

/** A store that starts with this state. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const subscribers: ((now: State, before: State | null) => void)[] = [];
  return {
    get: () => state,
    set(change) {
      const before = state;
      const next = { ...state, ...change };
      if (differences(next, before).length === 0) return;
      state = next;
      for (const render of subscribers) render(state, before);
    },
    subscribe(render) {
      subscribers.push(render);
      render(state, null);
    },
  };
}

/** The fields in which two states differ. */
export function differences<State extends object>(now: State, before: State): (keyof State)[] {
  const keys = Object.keys(now) as (keyof State)[];
  return keys.filter((key) => !Object.is(now[key], before[key]));
}
