import type { ActorId, StanceId } from '../../core/statements/types.ts';

/** What the map shows of the places on a day. */
export interface PositionsView {
  /** The position of a place; null where it has none. */
  readonly stanceOf: (id: ActorId) => StanceId | null;
  /** Whether the filter leaves a position out. */
  readonly fades: (stance: StanceId) => boolean;
}

/** The colours of shapes, dots and names on the map. */
export interface Positions {
  /** Repaints the places whose position is another than before. */
  readonly render: (view: PositionsView) => void;
  /** Names the repainted places for those who cannot see their colours: this can wait for a day that stays. */
  readonly tell: (nameOf: (id: ActorId) => string) => void;
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
  /** Places whose names do not say their colour yet. */
  const repainted = new Set<ActorId>();
  return {
    render({ stanceOf, fades }) {
      const changed = [...places].filter(([id, place]) => stanceOf(id) !== place.stance);
      if (changed.length === 0) return;
      const shapes = new Map<string | undefined, SVGElement>();
      for (const shape of map.querySelectorAll<SVGElement>('#shapes path[data-id]')) {
        shapes.set(shape.dataset['id'], shape);
      }
      for (const [id, place] of changed) {
        const stance = stanceOf(id);
        place.stance = stance;
        repainted.add(id);
        // A finer level may have a shape that was not there.
        const shape = shapes.get(id);
        if (shape !== undefined && !place.elements.includes(shape)) place.elements.push(shape);
        for (const element of place.elements) {
          if (stance === null) element.removeAttribute('data-stance');
          else element.setAttribute('data-stance', stance);
          element.toggleAttribute('data-faded', stance !== null && fades(stance));
        }
      }
    },
    tell(nameOf) {
      for (const id of repainted) {
        for (const element of places.get(id)?.elements ?? []) {
          if (element.hasAttribute('aria-label')) element.setAttribute('aria-label', nameOf(id));
        }
      }
      repainted.clear();
    },
  };
}
