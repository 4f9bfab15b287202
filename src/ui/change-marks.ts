import type { ActorId, PlanePoint, StanceId } from '../model/types.ts';

/** Small rings on the map at the places whose position has just changed. */
export interface ChangeMarks {
  readonly render: (changes: readonly ChangeMark[]) => void;
  /** The dots of small states have moved: follows them. */
  readonly place: () => void;
}

export interface ChangeMark {
  readonly id: ActorId;
  /** The position that it came to; null where it has none. */
  readonly stance: StanceId | null;
  /** Where it is, in plane units. */
  readonly anchor: PlanePoint;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Draws above everything else on the map; what is inside a ring has the colour of its place.
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
  const [line, gap] = [path('line'), path('gap')];
  /** One for all that look the same, drawn before they are needed, so that busy days stay cheap. */
  const cores = [null, ...stances].map((stance) => ({ stance, core: path('core', stance) }));
  let marks: readonly ChangeMark[] = [];

  /** Lines of no length, which round caps make a dot; small states have one already. */
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

  function path(name: string, stance: StanceId | null = null): SVGPathElement {
    const element = document.createElementNS(SVG, 'path');
    element.setAttribute('class', name);
    if (stance !== null) element.setAttribute('data-stance', stance);
    group.append(element);
    return element;
  }

  function draw(): void {
    const points = pointsOf(marks);
    for (const { stance, core } of cores) {
      core.setAttribute('d', points.filter((_, i) => marks[i]?.stance === stance).join(''));
    }
    for (const ring of [line, gap]) ring.setAttribute('d', points.join(''));
  }

  return {
    render(next) {
      if (marks.length === 0 && next.length === 0) return;
      marks = next;
      draw();
    },
    place() {
      if (marks.length > 0) draw();
    },
  };
}
