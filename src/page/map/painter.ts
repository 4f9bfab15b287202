import { find } from '../../browser/dom.ts';
import type { Scene } from '../../core/edition/scene.ts';
import type { ActorId } from '../../core/statements/types.ts';

/** The one place that writes the answers of shapes, dots and names on the map, and which of them are faded. */
export interface MapPainter {
  /** Colours the map. */
  readonly paint: (scene: Scene) => void;
  /** Names places for readers who cannot see their colours: this can wait until a day has settled. */
  readonly describe: (scene: Scene) => void;
  /** A finer level has brought new shapes: they are coloured like their places. */
  readonly adopt: () => void;
}

export interface MapPainterOptions {
  /** The note on an answer that the filter leaves out. */
  readonly faded: string;
  /** A place with its answer, in words. */
  readonly nameOf: (id: ActorId, answer: string) => string;
}

/** @param map holds the prerendered shapes, dots and names, each with the stance of its place */
export function createMapPainter(
  map: HTMLElement,
  { faded, nameOf }: MapPainterOptions,
): MapPainter {
  const svg = find<SVGSVGElement>(map, 'svg.world');
  const places = new Map<ActorId, SVGElement[]>();
  for (const element of map.querySelectorAll<SVGElement>('[data-id][data-stance]')) {
    const id = element.dataset.id as ActorId;
    places.set(id, [...(places.get(id) ?? []), element]);
  }
  let painted: Scene | null = null;

  function write(elements: readonly SVGElement[], id: ActorId, scene: Scene): void {
    const stance = scene.stanceOf(id);
    for (const element of elements) {
      if (stance === null) element.removeAttribute('data-stance');
      else if (element.dataset.stance !== stance) element.dataset.stance = stance;
      element.toggleAttribute('data-unreported', stance !== null && scene.isUnreported(id));
      element.toggleAttribute('data-faded', stance !== null && scene.isFaded(stance));
    }
  }

  return {
    paint(scene) {
      const before = painted;
      painted = scene;
      for (const [id, elements] of places) {
        const isSame =
          before !== null &&
          before.choices.stances === scene.choices.stances &&
          before.stanceOf(id) === scene.stanceOf(id) &&
          before.isUnreported(id) === scene.isUnreported(id);
        if (!isSame) write(elements, id, scene);
      }
    },
    describe({ answerOf }) {
      for (const link of svg.querySelectorAll<SVGElement>('a[data-id]')) {
        const id = link.dataset.id as ActorId;
        const name = nameOf(id, answerOf(id).answer);
        if (link.hasAttribute('aria-label') && link.getAttribute('aria-label') !== name) {
          link.setAttribute('aria-label', name);
        }
        const isFaded = link.matches('[data-faded]') || link.querySelector('[data-faded]') !== null;
        if (isFaded) link.setAttribute('aria-description', faded);
        else link.removeAttribute('aria-description');
      }
    },
    adopt() {
      for (const shape of svg.querySelectorAll<SVGElement>('#shapes path[data-id]')) {
        const id = shape.dataset.id as ActorId;
        const elements = places.get(id);
        if (elements === undefined || elements.includes(shape)) continue;
        elements.push(shape);
        if (painted !== null) write([shape], id, painted);
      }
    },
  };
}
