import type { Atlas, Feature } from './atlas.ts';
import { dodge, type PlacedDot } from './dots.ts';
import { answerOf, type Edition } from './edition.ts';
import { fill } from './locales/strings.ts';
import type { MapLabel } from './map-labels.ts';
import { mapPaths } from './map-paths.ts';
import { h, type MarkupElement } from './markup.ts';
import { panelId } from './panel-markup.ts';
import { patternsMarkup, picturePatternsMarkup } from './patterns.ts';
import type { ActorId, Box, LabelPlace, PlanePoint, Stance, StanceId, View } from './types.ts';

/** States below this drawn area (px² at 960 px) have a dot: their shapes could not be seen. */
const DOT_AREA = 6;
/** Below this drawn area (px² at 960 px) a government gets a hit circle: its shape is hard to hit. */
const HIT_AREA = 250;
/** Scale for which the dots are moved apart before the script does so, in px per plane unit. */
const DOT_SCALE = 0.03;
/** Distance of two dots at that scale, in px. */
const DOT_DISTANCE = 7;

/** A box of the plane as a `viewBox` in units of the map's SVG. */
export function viewBoxOf([left, top, right, bottom]: Box, unit: number): string {
  return [left, top, right - left, bottom - top].map((value) => Math.round(value / unit)).join(' ');
}

/**
 * The map as one SVG, showing one view: shapes, then room for the rings around the chosen and the focused
 * one, then what must never be covered: disputes and dots. Governments with a statement come first, so
 * that they arrive and are drawn first.
 */
export function mapMarkup(edition: Edition, atlas: Atlas, view: View): MarkupElement {
  const { positions, locale, order } = edition;
  const { unit } = atlas;
  const paths = mapPaths(atlas, unit);
  const drawn = atlas.features.filter(({ id }) => paths.features.has(id));
  const shape = ({ id }: Feature) => h('path', { d: paths.features.get(id) ?? '' });
  const kindOf = ({ id }: Feature) => positions.get(id)?.kind ?? 'none';
  const dots = atlas.features.filter((feature) => hasDot(feature, edition));
  const placed = dodge(
    dots.map(({ id, place }) => ({ id, anchor: place.anchor })),
    DOT_SCALE,
    DOT_DISTANCE,
  );
  const answers = drawn
    .filter((feature) => kindOf(feature) === 'stated')
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const isStated = (id: ActorId) => positions.get(id)?.kind === 'stated';
  return h(
    'svg',
    {
      class: 'world',
      viewBox: viewBoxOf(view.box, unit),
      role: 'group',
      'aria-describedby': 'summary keys',
      'aria-label': fill(locale.strings.map.name, { view: locale.text(view.label) }),
    },
    h('defs', {}, hatchPattern(), patternsMarkup(edition.dataset.stances)),
    h(
      'g',
      { class: 'hits' },
      answers
        .filter(({ place: { area } }) => area >= DOT_AREA && area < HIT_AREA)
        .map(({ id, place }) => h('path', { 'data-id': id, d: pointPath(place.anchor, unit) })),
    ),
    h(
      'g',
      { id: 'shapes' },
      h('use', { class: 'coast', href: '#land' }),
      h(
        'g',
        { class: 'answers' },
        answers.map((feature) =>
          // A shape that has a dot is no second link: the dot is.
          hasDot(feature, edition)
            ? h('path', {
                'data-id': feature.id,
                'data-stance': stanceOf(feature.id, edition),
                d: paths.features.get(feature.id) ?? '',
              })
            : placeLink(feature.id, edition, shape(feature)),
        ),
      ),
      h(
        'g',
        { id: 'land' },
        drawn
          .filter((feature) => kindOf(feature) === 'none')
          .map(({ id }) => h('path', { 'data-id': id, d: paths.features.get(id) ?? '' })),
      ),
      h('path', { class: 'borders', d: paths.borders }),
      drawn
        .filter((feature) => kindOf(feature) === 'subject')
        .map((feature) => placeLink(feature.id, edition, shape(feature))),
    ),
    h('g', { class: 'rings', 'aria-hidden': 'true' }),
    h(
      'g',
      { id: 'overlay' },
      h('path', { class: 'dispute-lines', d: paths.disputeLines }),
      h(
        'g',
        { class: 'disputed' },
        atlas.disputed
          .filter(({ id }) => paths.disputed.has(id))
          .map(({ id, hatched }) =>
            h('path', {
              'data-id': id,
              class: hatched ? 'hatched' : null,
              d: paths.disputed.get(id) ?? '',
            }),
          ),
      ),
      dotsMarkup(
        placed.filter(({ id }) => isStated(id)),
        edition,
        unit,
      ),
    ),
    // The second frame shows shapes and overlay again; for these dots there is no room in it.
    dotsMarkup(
      placed.filter(({ id }) => !isStated(id)),
      edition,
      unit,
    ),
  );
}

function hasDot({ id, place }: Feature, { positions }: Edition): boolean {
  return place.area < DOT_AREA && (place.kind === 'state' || positions.get(id)?.kind === 'stated');
}

/** Lines in the colour of the sea; the script keeps them at the same distance at every scale. */
function hatchPattern(): MarkupElement {
  return h(
    'pattern',
    {
      id: 'hatch',
      width: 18,
      height: 18,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    h('path', { d: 'M4 0v18' }),
  );
}

/** Dots with their halos under them and lines back to their places. */
function dotsMarkup(
  dots: readonly PlacedDot<ActorId>[],
  edition: Edition,
  unit: number,
): MarkupElement {
  return h(
    'g',
    { class: 'dots' },
    h('path', { class: 'leaders', d: '' }),
    h('path', { class: 'halos', d: dots.map(({ at }) => pointPath(at, unit)).join('') }),
    dots.map(({ id, at }) => {
      const d = pointPath(at, unit);
      return edition.positions.get(id)?.kind === 'stated'
        ? placeLink(id, edition, h('path', { d }))
        : h('path', { 'data-id': id, d });
    }),
  );
}

/** A picture of another view: the same shapes, so that nothing is sent twice. Its links are not links. */
export function pictureMarkup(view: View, stances: readonly Stance[], unit: number): MarkupElement {
  return h(
    'span',
    { inert: true },
    h(
      'svg',
      { class: 'world', viewBox: viewBoxOf(view.box, unit), 'aria-hidden': 'true' },
      h('defs', {}, picturePatternsMarkup(stances)),
      h('use', { href: '#shapes' }),
      h('use', { href: '#overlay' }),
    ),
  );
}

/** The names as an overlay in CSS px; the style sheet moves each group to its place on the map. */
export function labelsMarkup(labels: readonly MapLabel[], edition: Edition): MarkupElement {
  return h(
    'svg',
    { class: 'labels', 'aria-hidden': 'true' },
    labels.map(({ id, text, place, radius, onlyChosen }) => {
      const [x, y] = place.at;
      return h(
        'g',
        {
          id: `label-${id}`,
          'data-id': id,
          class: edition.positions.get(id)?.kind === 'subject' ? 'label subject' : 'label',
          'data-place': place.kind,
          'data-radius': place.kind === 'inside' ? Math.round(radius) : null,
          'data-far': place.kind === 'beside' && place.far,
          'data-hidden': onlyChosen,
          'data-only-chosen': onlyChosen,
          'data-stance': stanceOf(id, edition),
        },
        place.kind === 'beside' && place.leader ? h('path', { d: leaderPath(place) }) : null,
        h('text', { x, y, 'text-anchor': textAnchor(place), 'dominant-baseline': 'central' }, text),
      );
    }),
  );
}

function textAnchor(place: LabelPlace): 'start' | 'middle' | 'end' {
  if (place.kind === 'inside') return 'middle';
  return { left: 'start', middle: 'middle', right: 'end' }[place.side] as
    | 'start'
    | 'middle'
    | 'end';
}

/** Gap between a leader and its name, in px. */
const LEADER_GAP = 4;

function leaderPath({ at: [x, y], side }: Extract<LabelPlace, { kind: 'beside' }>): string {
  const end = side === 'left' ? x - LEADER_GAP : side === 'right' ? x + LEADER_GAP : x;
  return `M0 0L${end} ${y}`;
}

/** Style rules that give each label its point, in units of the map's SVG: `--x` and `--y`. */
export function labelRules(labels: readonly MapLabel[], unit: number): string {
  return labels
    .map(({ id, point: [x, y] }) => {
      return `#label-${id}{--x:${Math.round(x / unit)};--y:${Math.round(y / unit)}}`;
    })
    .join('');
}

/** A shape or dot that opens the panel of its place. */
function placeLink(id: ActorId, edition: Edition, content: MarkupElement): MarkupElement {
  const { locale, positions } = edition;
  return h(
    'a',
    {
      href: `#${panelId(id)}`,
      'data-id': id,
      'data-stance': stanceOf(id, edition),
      class: positions.get(id)?.kind === 'subject' ? 'subject' : null,
      'aria-label': fill(locale.strings.map.country, {
        country: locale.name(id),
        answer: answerOf(id, edition),
      }),
    },
    content,
  );
}

function stanceOf(id: ActorId, { positions }: Edition): StanceId | null {
  const position = positions.get(id);
  return position?.kind === 'stated' ? position.stance : null;
}

/** A line of no length: with round caps and a stroke that does not scale it is a dot of constant size. */
function pointPath([x, y]: PlanePoint, unit: number): string {
  return `M${Math.round(x / unit)} ${Math.round(y / unit)}h0`;
}
