import type { ActorId, StanceId } from '../model/types.ts';

/** The position of a place, and its name for those who cannot see the colour. */
export interface PlacePosition {
  /** Null where it has none. */
  readonly stance: StanceId | null;
  readonly name: string;
}

/** The colours of shapes, dots and names on the map. */
export interface Positions {
  /** Repaints the places whose position is another than before. */
  readonly render: (positionOf: (id: ActorId) => PlacePosition) => void;
}

/** @param map holds the prerendered shapes, dots and names, each with the stance of its place */
export function createPositions(map: HTMLElement): Positions {
  const places = new Map<ActorId, { stance: StanceId | null; elements: SVGElement[] }>();
  for (const element of map.querySelectorAll<SVGElement>('[data-id][data-stance]')) {
    const { id, stance } = element.dataset as { id: ActorId; stance: StanceId };
    const place = places.get(id) ?? { stance, elements: [] };
    place.elements.push(element);
    places.set(id, place);
  }
  return {
    render(positionOf) {
      for (const [id, place] of places) {
        const { stance, name } = positionOf(id);
        if (stance === place.stance) continue;
        place.stance = stance;
        // A finer level may have shapes that were not there.
        const drawn = map.querySelectorAll<SVGElement>(`#shapes path[data-id="${CSS.escape(id)}"]`);
        for (const element of new Set([...place.elements, ...drawn])) {
          if (stance === null) {
            element.removeAttribute('data-stance');
            element.removeAttribute('data-faded');
          } else element.setAttribute('data-stance', stance);
          if (element.hasAttribute('aria-label')) element.setAttribute('aria-label', name);
        }
      }
    },
  };
}
