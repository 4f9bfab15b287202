import type { Atlas, Feature } from './atlas.ts';
import { dodge, type PlacedDot } from './dots.ts';
import type { Locale } from './locale.ts';
import { fill } from './locales/strings.ts';
import { type MapPaths, mapPaths } from './map-paths.ts';
import { h, type MarkupElement } from './markup.ts';
import { panelId } from './panel-markup.ts';
import type { ActorId, Box, Dataset, LabelPlace, PlanePoint, Position, View } from './types.ts';

/** States below this drawn area (px² at 960 px) have a dot: their shapes could not be seen. */
const DOT_AREA = 6;
/** Scale for which the dots are moved apart in the prerendered map, in px per plane unit. */
const DOT_SCALE = 0.03;
const DOT_DISTANCE = 7;
/** Below this drawn area (px² at 960 px) a government gets a hit circle: its shape is hard to hit. */
const HIT_AREA = 250;

/** What the map is drawn from. */
export interface MapContext {
  readonly dataset: Dataset;
  readonly positions: ReadonlyMap<ActorId, Position>;
  readonly atlas: Atlas;
  readonly locale: Locale;
  /** Governments with a statement, in key order: the order in which the map is walked through. */
  readonly order: readonly ActorId[];
}

/** A box of the plane as a `viewBox` in the atlas's own grid. */
export function viewBoxOf([left, top, right, bottom]: Box, grid: number): string {
  return [left, top, right - left, bottom - top].map((value) => round(value / grid)).join(' ');
}

/**
 * The map as one SVG, showing one view. Governments with a statement come first, so that they arrive
 * and are drawn first; the subject comes last, because its outline lies over its neighbours.
 */
export function mapMarkup(context: MapContext, view: View): MarkupElement {
  const { dataset, positions, atlas, locale, order } = context;
  const paths = mapPaths(atlas, atlas.grid);
  const shape = ({ id }: Feature) => h('path', { d: paths.features.get(id) ?? '' });
  const kindOf = (feature: Feature) => positions.get(feature.id)?.kind ?? 'none';
  const isDot = (feature: Feature) =>
    feature.area < DOT_AREA && (feature.kind === 'state' || kindOf(feature) === 'stated');
  const dots = atlas.features.filter(isDot);
  const placed = dodge(
    dots.map(({ id, anchor }) => ({ id, anchor })),
    DOT_SCALE,
    DOT_DISTANCE,
  );
  const drawn = atlas.features.filter(({ id }) => paths.features.has(id));
  const ranked = [...drawn].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const answers = ranked.filter((feature) => kindOf(feature) === 'stated');
  const land = drawn.filter((feature) => kindOf(feature) === 'none');
  const subject = drawn.filter((feature) => kindOf(feature) === 'subject');
  return h(
    'svg',
    {
      class: 'world',
      viewBox: viewBoxOf(view.box, atlas.grid),
      role: 'group',
      'aria-label': fill(locale.strings.map.name, { view: locale.text(view.label) }),
      'data-grid': atlas.grid,
    },
    h(
      'defs',
      {},
      h(
        'pattern',
        {
          id: 'hatch',
          width: 8,
          height: 8,
          patternUnits: 'userSpaceOnUse',
          patternTransform: 'rotate(45)',
        },
        h('path', { d: 'M2 0v8' }),
      ),
    ),
    h(
      'g',
      { class: 'hits' },
      answers
        .filter(({ area }) => area >= DOT_AREA && area < HIT_AREA)
        .map(({ id, anchor }) => h('path', { 'data-id': id, d: pointPath(anchor, atlas.grid) })),
    ),
    h(
      'g',
      { id: 'shapes' },
      h('use', { class: 'coast', href: '#land' }),
      h(
        'g',
        { class: 'answers' },
        // A shape that has a dot is no second link: the dot is.
        answers.map((feature) =>
          isDot(feature)
            ? answerShape(feature, context, paths)
            : answerLink(feature, context, shape(feature)),
        ),
      ),
      h(
        'g',
        { id: 'land' },
        land.map(({ id }) => h('path', { 'data-id': id, d: paths.features.get(id) ?? '' })),
      ),
      h('path', { class: 'borders', d: paths.borders }),
      h('path', { class: 'dispute-lines', d: paths.disputeLines }),
      h(
        'g',
        { class: 'disputed' },
        atlas.disputed
          .filter(({ id }) => paths.disputed.has(id))
          .map((area) =>
            h('path', {
              'data-id': area.id,
              class: area.hatched ? 'hatched' : null,
              d: paths.disputed.get(area.id) ?? '',
            }),
          ),
      ),
      subject.map((feature) =>
        h(
          'a',
          {
            class: 'subject',
            href: `#${panelId(feature.id)}`,
            'data-id': feature.id,
            'aria-label': locale.text(dataset.subject.label),
          },
          shape(feature),
        ),
      ),
      dotsMarkup(placed, (id) => positions.get(id)?.kind === 'stated', context),
    ),
    // States without a statement are no part of the shapes, which the second frame shows too: there is
    // no room for them.
    dotsMarkup(placed, (id) => positions.get(id)?.kind !== 'stated', context),
    h('g', { class: 'marks', 'aria-hidden': 'true' }),
  );
}

/** Those dots for which `has` holds, with their halos under them. */
function dotsMarkup(
  placed: readonly PlacedDot<ActorId>[],
  has: (id: ActorId) => boolean,
  context: MapContext,
): MarkupElement {
  const { atlas } = context;
  const own = placed.filter(({ id }) => has(id));
  const features = new Map(atlas.features.map((feature) => [feature.id, feature]));
  return h(
    'g',
    { class: 'dots' },
    h('path', { class: 'leaders', d: '' }),
    h('path', { class: 'halos', d: own.map(({ at }) => pointPath(at, atlas.grid)).join('') }),
    own.map(({ id, at }) => {
      const d = pointPath(at, atlas.grid);
      const feature = features.get(id);
      return feature === undefined || context.positions.get(id)?.kind !== 'stated'
        ? h('path', { 'data-id': id, d })
        : answerLink(feature, context, h('path', { d }));
    }),
  );
}

/** The second frame: the same shapes in another view, so that nothing is sent twice. */
export function insetMarkup(view: View, atlas: Atlas): MarkupElement {
  return h(
    'svg',
    {
      class: 'world',
      viewBox: viewBoxOf(view.box, atlas.grid),
      'aria-hidden': 'true',
    },
    h('use', { href: '#shapes' }),
  );
}

/** A name on the map, in px around the point of the plane that it belongs to. */
export interface MapLabel {
  readonly id: ActorId;
  readonly text: string;
  readonly place: LabelPlace;
  readonly point: PlanePoint;
  /** Plane units: how far the anchor is from the coast. */
  readonly radius: number;
  readonly subject: boolean;
}

/** A map with more positions than this names only the chosen country: more names cannot be read. */
const MOST_LABELS = 40;

/** The names on the map, in the order of the map file; the first win where there is no room for all. */
export function mapLabels({ dataset, positions, atlas, locale }: MapContext): MapLabel[] {
  if (positions.size > MOST_LABELS) return [];
  const features = new Map(atlas.features.map((feature) => [feature.id as string, feature]));
  return Object.entries(dataset.labels).flatMap(([code, place]): MapLabel[] => {
    const feature = features.get(code);
    const id = code as ActorId;
    if (feature === undefined || !positions.has(id)) return [];
    return [
      {
        id,
        text: locale.shortName(id),
        place,
        point: place.point ?? feature.anchor,
        radius: feature.radius,
        subject: id === dataset.event.subject,
      },
    ];
  });
}

/** The names as an overlay in CSS px; the style sheet moves each group to its place on the map. */
export function labelsMarkup(
  labels: readonly MapLabel[],
  positions: MapContext['positions'],
): MarkupElement {
  return h(
    'svg',
    { class: 'labels', 'aria-hidden': 'true' },
    labels.map(({ id, text, place, radius, subject }) => {
      const [x, y] = place.at;
      const position = positions.get(id);
      const anchor = place.kind === 'inside' ? 'middle' : place.side;
      return h(
        'g',
        {
          id: `label-${id}`,
          'data-id': id,
          class: subject ? 'label subject' : 'label',
          'data-place': place.kind,
          'data-radius': place.kind === 'inside' ? radius : null,
          'data-far': place.kind === 'beside' && place.far,
          'data-stance': position?.kind === 'stated' ? position.stance : null,
        },
        place.kind === 'beside' && place.leader ? h('path', { d: leaderPath(place) }) : null,
        h('text', { x, y, 'text-anchor': anchor, 'dominant-baseline': 'central' }, text),
      );
    }),
  );
}

/** Gap between a leader and its name, in px. */
const LEADER_GAP = 4;

function leaderPath({ at: [x, y], side }: Extract<LabelPlace, { kind: 'beside' }>): string {
  const end = side === 'start' ? x - LEADER_GAP : side === 'end' ? x + LEADER_GAP : x;
  return `M0 0L${end} ${y}`;
}

/** Style rules that give each label its point, in grid units; `--x` and `--y` are used by the style sheet. */
export function labelRules(labels: readonly MapLabel[], grid: number): string {
  return labels
    .map(({ id, point: [x, y] }) => `#label-${id}{--x:${round(x / grid)};--y:${round(y / grid)}}`)
    .join('');
}

function answerLink(feature: Feature, context: MapContext, content: MarkupElement): MarkupElement {
  const { dataset, positions, locale } = context;
  const position = positions.get(feature.id);
  const stance = position?.kind === 'stated' ? position.stance : undefined;
  const answer = dataset.stances.find(({ id }) => id === stance)?.answer;
  return h(
    'a',
    {
      href: `#${panelId(feature.id)}`,
      'data-id': feature.id,
      'data-stance': stance,
      'aria-label': fill(locale.strings.map.country, {
        country: locale.name(feature.id),
        answer: answer === undefined ? '' : locale.text(answer),
      }),
    },
    content,
  );
}

function answerShape({ id }: Feature, { positions }: MapContext, paths: MapPaths): MarkupElement {
  const position = positions.get(id);
  const stance = position?.kind === 'stated' ? position.stance : null;
  return h('path', { 'data-id': id, 'data-stance': stance, d: paths.features.get(id) ?? '' });
}

/** A line of no length: with round caps and a stroke that does not scale it is a dot of constant size. */
function pointPath([x, y]: PlanePoint, grid: number): string {
  return `M${round(x / grid)} ${round(y / grid)}h0`;
}

function round(value: number): number {
  return Math.round(value);
}
