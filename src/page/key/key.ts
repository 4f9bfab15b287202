import { find, setText } from '../../browser/dom.ts';
import type { KeyEntry, KeyView } from '../../core/edition/key-view.ts';
import type { ActorId } from '../../core/statements/types.ts';

/** The counts, squares and names of the prerendered key, or of the index. */
export interface Key {
  /** Counts anew the entries whose governments are others than before. */
  readonly render: (view: KeyView) => void;
  /** Lists the governments that were counted last: this can wait for a day that stays. */
  readonly list: () => void;
}

/** @param count how many governments an entry has, in words */
export function createKey(root: HTMLElement, count: (entry: KeyEntry) => string): Key {
  const items = new Map<string, HTMLElement>();
  for (const item of root.querySelectorAll<HTMLElement>('.names li')) {
    items.set(item.querySelector('a')?.dataset.id ?? '', item);
  }
  const entries = [...root.querySelectorAll<HTMLElement>('.entry')].map((element) => ({
    element,
    /** Frames have the counts alone, which do not tell whose they are. */
    list: element.querySelector('.names'),
    shown:
      element.querySelector('.names') === null
        ? null
        : [...element.querySelectorAll<HTMLElement>('.names a')]
            .map(({ dataset }) => dataset.id)
            .join(),
    /** Who is counted, but not listed yet. */
    names: null as readonly ActorId[] | null,
  }));

  function write(element: HTMLElement, entry: KeyEntry): void {
    const number = element.querySelector('h3 b');
    if (number === null) return;
    setText(number, String(entry.actors.length));
    setText(find(element, 'h3 .visually-hidden'), count(entry));
    const fold = element.querySelector(':scope > details > summary');
    if (fold !== null) fold.textContent = count(entry);
    const squares = element.querySelector('.squares');
    if (squares === null) return;
    for (let missing = entry.actors.length - squares.childElementCount; missing > 0; missing--) {
      const square = document.createElement('i');
      square.className = 'swatch';
      square.dataset.stance = entry.stance;
      squares.append(square);
    }
    while (squares.childElementCount > entry.actors.length) squares.lastElementChild?.remove();
  }

  return {
    render(view) {
      for (const slot of entries) {
        const { element } = slot;
        const entry = view.entries.find(({ stance }) => stance === element.dataset.stance);
        const ids = entry?.actors.map(({ id }) => id) ?? [];
        if (entry === undefined || slot.shown === ids.join()) continue;
        slot.shown = ids.join();
        slot.names = ids;
        write(element, entry);
      }
    },
    list() {
      const focused = document.activeElement;
      for (const slot of entries) {
        const names = slot.names?.flatMap((id) => items.get(id) ?? []);
        if (slot.list !== null && names !== undefined) fillWith(slot.list, names);
        slot.names = null;
      }
      // Moving a name to another entry takes the focus from it.
      if (focused instanceof HTMLElement && root.contains(focused)) {
        focused.focus({ preventScroll: true });
      }
    },
  };
}

/** Makes these the children of an element, and moves no more of them than it has to. */
function fillWith(list: Element, items: readonly Element[]): void {
  const wanted = new Set(items);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  let next = list.firstElementChild;
  for (const item of items) {
    if (item === next) next = next.nextElementSibling;
    else list.insertBefore(item, next);
  }
}
