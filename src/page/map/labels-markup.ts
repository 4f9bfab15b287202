import { LEADER_GAP_ON_PAGE } from '../../core/atlas/label-metrics.ts';
import type { Edition } from '../../core/edition/edition.ts';
import type { MapLabel } from '../../core/edition/map-labels.ts';
import { h, type MarkupElement } from '../../core/markup/markup.ts';
import { stanceIn } from '../../core/statements/position.ts';
import type { ActorId, LabelPlace } from '../../core/statements/types.ts';

/**
 * The names as an overlay in CSS px; the style sheet moves each group to its place on the map.
 *
 * @param unit plane units in one unit of the map's SVG
 */
export function labelsMarkup(
  labels: readonly MapLabel[],
  edition: Edition,
  unit: number,
): MarkupElement {
  return h(
    'svg',
    { class: 'labels', 'aria-hidden': 'true' },
    onPage(labels).map(({ id, text, place, radius, point }) => {
      const [x, y] = place.at;
      return h(
        'g',
        {
          id: labelId(id),
          'data-id': id,
          class: edition.positions.get(id)?.kind === 'subject' ? 'label subject' : 'label',
          'data-place': place.kind,
          'data-radius':
            place.kind === 'inside' && place.from === undefined ? Math.round(radius) : null,
          'data-from': place.from ?? null,
          // The same for scripts: asking style rules takes a browser long.
          'data-point': point.map((value) => Math.round(value / unit)).join(' '),
          'data-far': place.kind === 'beside' && place.far,
          'data-stance': stanceIn(edition.positions, id),
        },
        place.kind === 'beside' && place.leader ? h('path', { d: leaderPath(place) }) : null,
        h('text', { x, y, 'text-anchor': textAnchor(place), 'dominant-baseline': 'central' }, text),
      );
    }),
  );
}

/** Names that pages hold from the start: names only drawn for chosen places are added when needed. */
function onPage(labels: readonly MapLabel[]): MapLabel[] {
  return labels.filter(({ onlyChosen }) => !onlyChosen);
}

function textAnchor(place: LabelPlace): 'start' | 'middle' | 'end' {
  if (place.kind === 'inside') return 'middle';
  return { left: 'start', middle: 'middle', right: 'end' }[place.side] as
    | 'start'
    | 'middle'
    | 'end';
}

function leaderPath({ at: [x, y], side }: Extract<LabelPlace, { kind: 'beside' }>): string {
  const end =
    side === 'left' ? x - LEADER_GAP_ON_PAGE : side === 'right' ? x + LEADER_GAP_ON_PAGE : x;
  return `M0 0L${end} ${y}`;
}

/** The point of a label, in units of the map's SVG. */
export interface LabelPoint {
  /** Id of the label's element. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** The scale from which it is shown before a script looks for room, in px per unit; undefined for all. */
  readonly from: number | undefined;
}

/** @param unit plane units in one unit of the map's SVG */
export function labelPoints(labels: readonly MapLabel[], unit: number): LabelPoint[] {
  return onPage(labels).map(({ id, place: { inView }, point: [x, y] }) => ({
    id: labelId(id),
    x: Math.round(x / unit),
    y: Math.round(y / unit),
    from: inView === undefined ? undefined : Number((inView * unit).toPrecision(3)),
  }));
}

/** Style rules that give each label its point, `--x` and `--y`, and the scale from which it is shown, `--from`. */
export function labelRules(points: readonly LabelPoint[]): string {
  const rules = points.map(({ id, x, y, from }) => {
    const shown = from === undefined ? '' : `;--from:${from}`;
    return `#${id}{--x:${x};--y:${y}${shown}}`;
  });
  return [points.some(({ from }) => from !== undefined) ? FROM_RULE : '', ...rules].join('');
}

/**
 * Moves a name out of the map where its scale, --k px per unit, is smaller than that from which it has room: style
 * rules cannot hide it by that.
 */
const FROM_RULE =
  '.map:not([data-fitted]) .label{--place:translate(' +
  'calc(50cqw + (var(--x) - var(--view-x))*var(--k) + max(0px,(var(--from,0)*1px - var(--k))*9999999)),' +
  'calc(50cqh + (var(--y) - var(--view-y))*var(--k)))}';

function labelId(id: ActorId): string {
  return `label-${id}`;
}
