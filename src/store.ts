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
      const keys = Object.keys(change) as (keyof State)[];
      if (keys.every((key) => Object.is(change[key], state[key]))) return;
      const before = state;
      state = { ...state, ...change };
      for (const render of subscribers) render(state, before);
    },
    subscribe(render) {
      subscribers.push(render);
      render(state, null);
    },
  };
}
