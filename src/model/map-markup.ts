import type { Atlas, Feature } from './atlas.ts';
import type { Locale } from './locale.ts';
import { fill } from './locales/strings.ts';
import { h, type MarkupElement } from './markup.ts';
import { panelId } from './panel-markup.ts';
import { createPathWriter, type PathWriter } from './path.ts';
import type { ActorId, Box, Dataset, LabelPlace, PlanePoint, Position, View } from './types.ts';

/** Below this drawn area (px² at 960 px) a state is a dot: its shape could not be seen. */
const DOT_AREA = 6;
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
  const path = createPathWriter(atlas.topology);
  const kindOf = (feature: Feature) => positions.get(feature.id)?.kind ?? 'none';
  const visible = atlas.features.filter((feature) => path(feature.geometry) !== '');
  const stated = visible.filter((feature) => kindOf(feature) === 'stated');
  const isDot = (feature: Feature) =>
    feature.area < DOT_AREA && (feature.kind === 'state' || kindOf(feature) === 'stated');
  const dots = atlas.features.filter(isDot);
  const answers = stated
    .filter((feature) => !isDot(feature))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const land = visible.filter((feature) => kindOf(feature) === 'none' && !isDot(feature));
  const subject = visible.filter((feature) => kindOf(feature) === 'subject');
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
        .filter(({ area }) => area < HIT_AREA)
        .map(({ id, anchor }) => h('path', { 'data-id': id, d: pointPath(anchor, atlas.grid) })),
    ),
    h(
      'g',
      { id: 'shapes' },
      h('use', { class: 'coast', href: '#land' }),
      h(
        'g',
        { class: 'answers' },
        answers.map((feature) => answerLink(feature, context, shape(feature, path))),
      ),
      h(
        'g',
        { id: 'land' },
        land.map((feature) => h('path', { 'data-id': feature.id, d: path(feature.geometry) })),
      ),
      h('path', { class: 'borders', d: path(atlas.borders) }),
      h('path', { class: 'dispute-lines', d: atlas.disputeLines.map(path).join('') }),
      h(
        'g',
        { class: 'disputed' },
        atlas.disputed
          .filter((area) => path(area.geometry) !== '')
          .map((area) =>
            h('path', {
              'data-id': area.id,
              class: area.hatched ? 'hatched' : null,
              d: path(area.geometry),
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
          shape(feature, path),
        ),
      ),
      h('path', {
        class: 'halos',
        d: dots.map(({ anchor }) => pointPath(anchor, atlas.grid)).join(''),
      }),
      h(
        'g',
        { class: 'dots' },
        dots.map((feature) => {
          const dot = h('path', {
            'data-id': kindOf(feature) === 'stated' ? null : feature.id,
            d: pointPath(feature.anchor, atlas.grid),
          });
          return kindOf(feature) === 'stated' ? answerLink(feature, context, dot) : dot;
        }),
      ),
    ),
    h('g', { class: 'marks', 'aria-hidden': 'true' }),
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

function shape(feature: Feature, path: PathWriter): MarkupElement {
  return h('path', { d: path(feature.geometry) });
}

/** A line of no length: with round caps and a stroke that does not scale it is a dot of constant size. */
function pointPath([x, y]: PlanePoint, grid: number): string {
  return `M${round(x / grid)} ${round(y / grid)}h0`;
}

function round(value: number): number {
  return Math.round(value);
}
