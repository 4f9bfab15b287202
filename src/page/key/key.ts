import { find, setText } from '../../browser/dom.ts';
import type { SceneEntry } from '../../core/edition/scene-entries.ts';
import type { ActorId } from '../../core/statements/types.ts';

/** The one place that writes the counts, squares and names of the prerendered key, or of the index. */
export interface Key {
  /** Updates the counts of the entries whose governments have changed. */
  readonly paint: (entries: readonly SceneEntry[]) => void;
  /** Lists the governments that were counted last: this can wait until a day has settled. */
  readonly list: (entries: readonly SceneEntry[]) => void;
}

/** @param count the number of governments, in words */
export function createKey(root: HTMLElement, count: (governments: number) => string): Key {
  const items = new Map<string, HTMLElement>();
  for (const item of root.querySelectorAll<HTMLElement>('.names li')) {
    items.set(item.querySelector('a')?.dataset.id ?? '', item);
  }
  const slots = [...root.querySelectorAll<HTMLElement>('.entry')].map((element) => {
    /** Embed pages only have the counts, without the names. */
    const names = element.querySelector('.names');
    const links = [...(names?.querySelectorAll<HTMLElement>('a') ?? [])];
    return {
      element,
      names,
      painted: names === null ? null : signature(links.map(({ dataset }) => dataset.id ?? '')),
      isListed: true,
    };
  });

  function write(element: HTMLElement, { stance, reported, unreported }: SceneEntry): void {
    const number = element.querySelector('h3 b');
    if (number === null) return;
    setText(number, String(reported.length));
    setText(find(element, 'h3 .visually-hidden'), count(reported.length));
    const total = reported.length + unreported.length;
    const fold = element.querySelector(':scope > details > summary');
    if (fold !== null) fold.textContent = count(total);
    const squares = element.querySelector('.squares');
    if (squares === null) return;
    for (let missing = total - squares.childElementCount; missing > 0; missing--) {
      const square = document.createElement('i');
      square.className = 'swatch';
      square.dataset.stance = stance;
      squares.append(square);
    }
    while (squares.childElementCount > total) squares.lastElementChild?.remove();
    [...squares.children].forEach((square, i) => {
      square.toggleAttribute('data-unreported', i >= reported.length);
    });
  }

  return {
    paint(entries) {
      for (const slot of slots) {
        const entry = entries.find(({ stance }) => stance === slot.element.dataset.stance);
        if (entry === undefined) continue;
        const governments = signature(entry.reported, entry.unreported);
        if (slot.painted === governments) continue;
        slot.painted = governments;
        slot.isListed = false;
        write(slot.element, entry);
      }
    },
    list(entries) {
      const focused = document.activeElement;
      for (const slot of slots) {
        const entry = entries.find(({ stance }) => stance === slot.element.dataset.stance);
        if (slot.isListed || entry === undefined) continue;
        slot.isListed = true;
        const listed = [...entry.reported, ...entry.unreported].flatMap(
          (id) => items.get(id) ?? [],
        );
        if (slot.names !== null) fillWith(slot.names, listed);
        const unreported: ReadonlySet<string> = new Set(entry.unreported);
        for (const item of listed) {
          const link = find(item, 'a');
          link.toggleAttribute('data-unreported', unreported.has(link.dataset.id ?? ''));
        }
      }
      // Moving a name to another entry takes the focus from it.
      if (focused instanceof HTMLElement && root.contains(focused)) {
        focused.focus({ preventScroll: true });
      }
    },
  };
}

/** Identifies a set of governments. */
function signature(reported: readonly string[], unreported: readonly ActorId[] = []): string {
  return `${reported.join()}|${unreported.join()}`;
}

/** Makes these the children of an element, and moves as few of them as possible. */
function fillWith(list: Element, items: readonly Element[]): void {
  const wanted = new Set(items);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  let next = list.firstElementChild;
  for (const item of items) {
    if (item === next) next = next.nextElementSibling;
    else list.insertBefore(item, next);
  }
}
