import { chooseLabels, type Obstacle } from '../../core/atlas/label-layout.ts';
import { INSIDE_ON_PAGE, ROOMY_SCALE } from '../../core/atlas/label-metrics.ts';
import type { ScreenBox, Viewport } from '../../core/atlas/viewport.ts';
import type { ActorId, PlanePoint } from '../../core/statements/types.ts';

/** The names on the map. */
export interface Labels {
  /** When nothing covers the map, as on paper, it is `bare`. */
  readonly place: (viewport: Viewport, bare?: boolean) => void;
  /** The chosen place shows its name even if the map gives it none of its own. */
  readonly render: (chosen: ChosenLabel | null) => void;
}

/** The name of a chosen place; without a point it has none on the map. */
export interface ChosenLabel {
  readonly id: ActorId;
  readonly text: string;
  readonly point: PlanePoint | null;
  /** Whether the place is large enough for its name to be in the middle; otherwise the name is beside it. */
  readonly inside: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Offset of the name of a place that has none of its own, in px from its middle. */
const BESIDE = [10, -10] as const;

/** The dot of an answer has a constant size on the page: space around it, in px, that no name may cover. */
const DOT = 3;

/**
 * Keeps the prerendered names in place as the map moves.
 *
 * @param map the box of the map, with the names in it
 * @param unit plane units in one unit of the map's SVG, in which the page gives the places
 * @param obstacles what covers the map and must not cover a name
 */
export function createLabels(
  map: HTMLElement,
  unit: number,
  obstacles: readonly Element[],
): Labels {
  const labels = [...map.querySelectorAll<SVGGElement>('g.label')].map((group) =>
    labelAt(group, pointOf(group, unit)),
  );
  let chosen: ActorId | null = null;
  let last: Viewport | null = null;

  function choose({ project, scale, edges }: Viewport, bare = false): void {
    for (const { group } of labels) {
      group.removeAttribute('data-hidden');
      group.toggleAttribute('data-chosen', group.dataset.id === chosen);
    }
    const boxes = labels.map(({ group, text, point, far, from, radius, onlyChosen }) => {
      const { x, y } = project(point);
      const own = text?.getBBox() ?? new DOMRect();
      return {
        left: x + own.x,
        top: y + own.y,
        right: x + own.x + own.width,
        bottom: y + own.y + own.height,
        id: group.dataset.id,
        chosen: group.dataset.id === chosen,
        first: group.classList.contains('subject'),
        roomy:
          !onlyChosen &&
          (from !== null
            ? scale >= from && isIn(edges, x, y)
            : radius === null
              ? far || scale > ROOMY_SCALE
              : radius * scale * INSIDE_ON_PAGE > own.width),
      };
    });
    chooseLabels(boxes, edges, bare ? [] : covered(edges)).forEach((shown, i) => {
      labels[i]?.group.toggleAttribute('data-hidden', !shown);
    });
  }

  /** The obstacles in px of the moving layer. */
  function covered(edges: Viewport['edges']): Obstacle[] {
    const origin = map.getBoundingClientRect();
    const [dx, dy] = [edges.left - origin.left, edges.top - origin.top];
    const boxOf = (
      { left, top, right, bottom }: DOMRect,
      room: number,
      dotOf: string | null = null,
    ): Obstacle => ({
      dotOf,
      left: left + dx - room,
      top: top + dy - room,
      right: right + dx + room,
      bottom: bottom + dy + room,
    });
    const dots = map.querySelectorAll('.dots :is(path[data-stance], a path):not([data-hidden])');
    return [
      ...obstacles
        .map((element) => element.getBoundingClientRect())
        .filter(({ width }) => width > 0)
        .map((box) => boxOf(box, 0)),
      ...[...dots].map((dot) => {
        const of = dot.closest<SVGElement>('[data-id]')?.dataset['id'] ?? '';
        return boxOf(dot.getBoundingClientRect(), DOT, of);
      }),
    ];
  }

  // Names change their width when the typeface arrives.
  addEventListener('typefaces', () => {
    if (last?.settled) choose(last);
  });

  return {
    place(viewport, bare) {
      if (!viewport.still) for (const label of labels) move(label, viewport);
      last = viewport;
      if (viewport.settled) choose(viewport, bare);
    },
    render(next) {
      if ((next?.id ?? null) === chosen) return;
      chosen = next?.id ?? null;
      const isNamed = labels.some(({ group }) => group.dataset.id === chosen);
      if (next !== null && next.point !== null && !isNamed) {
        const label = labelAt(draw(next), next.point);
        const [x, y] = next.point;
        // When Leaflet does not move it: before it starts, if it fails, and on paper.
        label.group.style.setProperty('--x', String(x / unit));
        label.group.style.setProperty('--y', String(y / unit));
        labels.push(label);
        map.querySelector('svg.labels')?.append(label.group);
        if (last?.still === false) move(label, last);
      }
      if (last !== null) choose(last);
    },
  };
}

function isIn({ left, top, right, bottom }: ScreenBox, x: number, y: number): boolean {
  return x > left && x < right && y > top && y < bottom;
}

function labelAt(group: SVGGElement, point: PlanePoint) {
  return {
    group,
    text: group.querySelector('text'),
    point,
    far: group.dataset.far !== undefined,
    onlyChosen: group.dataset.onlyChosen !== undefined,
    /** px per plane unit: the scale from which the build has found room for it. */
    from: group.dataset.from === undefined ? null : Number(group.dataset.from),
    /** Plane units: half the height available for a name inside its country. */
    radius: group.dataset.radius === undefined ? null : Number(group.dataset.radius),
  };
}

function move({ group, point }: ReturnType<typeof labelAt>, { project }: Viewport): void {
  const { x, y } = project(point);
  group.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
}

/** The name of a place that has none of its own. */
function draw({ id, text, inside }: ChosenLabel): SVGGElement {
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', 'label');
  group.dataset.id = id;
  group.dataset.onlyChosen = '';
  const name = document.createElementNS(SVG, 'text');
  name.textContent = text;
  const [x, y] = inside ? [0, 0] : BESIDE;
  name.setAttribute('x', String(x));
  name.setAttribute('y', String(y));
  if (inside) name.setAttribute('text-anchor', 'middle');
  group.append(name);
  return group;
}

function pointOf(group: SVGGElement, unit: number): PlanePoint {
  const [x = 0, y = 0] = group.dataset['point']?.split(' ').map(Number) ?? [];
  return [x * unit, y * unit];
}
