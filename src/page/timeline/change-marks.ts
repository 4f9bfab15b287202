import type { ActorId, PlanePoint, StanceId } from '../../core/statements/types.ts';

/** Small rings on the map around the places whose position has just changed. */
export interface ChangeMarks {
  readonly render: (changes: readonly ChangeMark[]) => void;
  /** Follows the dots of small states after they have moved. */
  readonly reposition: () => void;
}

export interface ChangeMark {
  readonly id: ActorId;
  /** The new position; null if it has none. */
  readonly stance: StanceId | null;
  /** Where it is, in plane units. */
  readonly anchor: PlanePoint;
  /** Whether the filter leaves it out: then its ring is as faint as its place. */
  readonly faded: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Draws above everything else on the map; the inside of a ring has the colour of its place.
 *
 * @param unit plane units in one unit of the SVG
 * @param stances of the map
 */
export function createChangeMarks(
  svg: SVGSVGElement,
  unit: number,
  stances: readonly StanceId[],
): ChangeMarks {
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', 'change-marks');
  group.setAttribute('aria-hidden', 'true');
  svg.append(group);
  const bright = createLayer();
  /** Created when a filter needs it. */
  let faint: typeof bright | null = null;
  let marks: readonly ChangeMark[] = [];

  /** Lines of no length, which round caps turn into dots; small states already have one. */
  function pointsOf(all: readonly ChangeMark[]): string[] {
    const dots = new Map<string | undefined, string | null>();
    for (const dot of svg.querySelectorAll<SVGElement>('.dots a[data-id]')) {
      const path = dot.querySelector('path:not([data-hidden])');
      if (path !== null) dots.set(dot.dataset['id'], path.getAttribute('d'));
    }
    return all.map(
      ({ id, anchor: [x, y] }) =>
        dots.get(id) ?? `M${Math.round(x / unit)} ${Math.round(y / unit)}h0`,
    );
  }

  /** One path for all that look the same, created in advance, so that busy days stay cheap. */
  function createLayer() {
    const layer = document.createElementNS(SVG, 'g');
    group.prepend(layer);
    const path = (name: string, stance: StanceId | null = null) => {
      const element = document.createElementNS(SVG, 'path');
      element.setAttribute('class', name);
      if (stance !== null) element.setAttribute('data-stance', stance);
      layer.append(element);
      return element;
    };
    const rings = [path('line'), path('gap')];
    const cores = [null, ...stances].map((stance) => ({ stance, core: path('core', stance) }));
    return { layer, rings, cores };
  }

  function draw(): void {
    const placed = pointsOf(marks).map((d, i) => ({ d, mark: marks[i] }));
    if (faint === null && marks.some(({ faded }) => faded)) {
      faint = createLayer();
      faint.layer.setAttribute('class', 'faded');
    }
    for (const layer of [bright, faint]) {
      if (layer === null) continue;
      const own = placed.filter(({ mark }) => mark?.faded === (layer === faint));
      for (const { stance, core } of layer.cores) {
        const same = own.filter(({ mark }) => mark?.stance === stance);
        core.setAttribute('d', same.map(({ d }) => d).join(''));
      }
      for (const ring of layer.rings) ring.setAttribute('d', own.map(({ d }) => d).join(''));
    }
  }

  return {
    render(next) {
      if (marks.length === 0 && next.length === 0) return;
      marks = next;
      draw();
    },
    reposition() {
      if (marks.length > 0) draw();
    },
  };
}
