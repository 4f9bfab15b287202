import { find } from '../../browser/dom.ts';
import type { ActorId, StanceId } from '../../core/statements/types.ts';
import type { LensView } from './lens-view.ts';

/** The map and its key as some sources have them: `data-unreported` marks what only others report. */
export interface CoverageMarks {
  readonly render: (view: LensView, only: readonly StanceId[]) => void;
}

const COLOURED =
  '.map [data-id]:is([data-stance], [data-unreported]), .organisations [data-id] .swatch';

/** @param count how many governments there are, in words */
export function createCoverageMarks(
  root: ParentNode,
  count: (governments: number) => string,
): CoverageMarks {
  /** The lists of names; days and lenses move these, and nothing else holds those that no list shows. */
  const sections = [...root.querySelectorAll('.key, .index')].map((section) => ({
    section,
    items: new Map<string | undefined, Element>(),
  }));

  function paint({ stances, unreported }: LensView, only: readonly StanceId[]): void {
    for (const element of root.querySelectorAll<HTMLElement | SVGElement>(COLOURED)) {
      const id = element.closest<HTMLElement | SVGElement>('[data-id]')?.dataset.id as ActorId;
      const stance = stances.get(id);
      if (stance === undefined) {
        // On another day it had a position that was outlined.
        element.removeAttribute('data-unreported');
        continue;
      }
      element.dataset.stance = stance;
      element.toggleAttribute('data-unreported', unreported.has(id));
      if (element.closest('.world') === null) continue;
      element.toggleAttribute('data-faded', only.length > 0 && !only.includes(stance));
    }
  }

  function list({ entries, unreported }: LensView): void {
    const focused = document.activeElement;
    for (const { section, items } of sections) {
      // Names that have come with a day.
      for (const item of section.querySelectorAll('.entry .names li')) {
        items.set(find(item, 'a').dataset.id, item);
      }
      for (const entry of entries) {
        const own = section.querySelector(`.entry[data-stance="${CSS.escape(entry.stance)}"]`);
        if (own === null) continue;
        const sorted = [...entry.reported, ...entry.unreported].flatMap(
          (id) => items.get(id) ?? [],
        );
        // Frames have the counts alone.
        own.querySelector('.names')?.replaceChildren(...sorted);
        for (const item of sorted) {
          const link = find(item, 'a');
          link.toggleAttribute('data-unreported', unreported.has(link.dataset.id as ActorId));
        }
        countIn(own, entry.reported.length, entry.unreported.length, entry.stance);
      }
      // A name that is moved loses the focus.
      if (focused instanceof HTMLElement && section.contains(focused)) {
        focused.focus({ preventScroll: true });
      }
    }
  }

  function countIn(entry: Element, reported: number, unreported: number, stance: StanceId): void {
    const number = entry.querySelector('h3 b');
    const inWords = entry.querySelector('h3 .visually-hidden');
    if (number !== null) number.textContent = String(reported);
    if (inWords !== null) inWords.textContent = count(reported);
    const fold = entry.querySelector(':scope > details > summary');
    if (fold !== null) fold.textContent = count(reported + unreported);
    entry.querySelector('.squares')?.replaceChildren(
      ...Array.from({ length: reported + unreported }, (_, i) => {
        const square = document.createElement('i');
        square.className = 'swatch';
        square.dataset['stance'] = stance;
        square.toggleAttribute('data-unreported', i >= reported);
        return square;
      }),
    );
  }

  return {
    render(view, only) {
      paint(view, only);
      list(view);
    },
  };
}
