import { find } from '../../browser/dom.ts';

/** The folded lists of who made a statement together; one is open at a time, and shown on the map. */
export interface JointLists {
  /** Updates the names in the open list. */
  readonly renew: () => void;
  /** Folds all lists. */
  readonly close: () => void;
}

/** @param onOpen a list is opened, or (null) none is open any more: returns the names in it */
export function createJointLists(
  root: HTMLElement,
  handlers: { readonly onOpen: (statement: string | null) => string },
): JointLists {
  const opened = () => [...root.querySelectorAll<HTMLDetailsElement>('.together[open]')];
  let current: HTMLDetailsElement | null = null;

  function show(list: HTMLDetailsElement | null): void {
    if (list === current) return;
    current = list;
    renew();
  }

  function renew(): void {
    const section = current?.closest<HTMLElement>('[data-statement]');
    const names = handlers.onOpen(section?.dataset['statement'] ?? null);
    if (current !== null) find(current, 'p').textContent = names;
  }

  const onToggle = ({ target }: Event) => {
    if (!(target instanceof HTMLDetailsElement) || !target.matches('.together')) return;
    if (target.open) {
      for (const other of opened()) if (other !== target) other.open = false;
    }
    show(opened()[0] ?? null);
  };
  // The event does not bubble.
  root.addEventListener('toggle', onToggle, true);
  show(opened()[0] ?? null);
  return {
    renew,
    close() {
      for (const list of opened()) list.open = false;
      show(null);
    },
  };
}
