import type { Atlas, Feature } from '../../core/atlas/atlas.ts';
import { dodge, hasDot, isTiny, showsDot } from '../../core/atlas/dots.ts';
import { featureOf } from '../../core/atlas/gazetteer.ts';
import { mapPaths } from '../../core/atlas/map-paths.ts';
import { viewBoxOf } from '../../core/atlas/views.ts';
import { panelId } from '../../core/contract/ids.ts';
import { answerOf, type Edition } from '../../core/edition/edition.ts';
import { fill } from '../../core/i18n/fill.ts';
import { h, type MarkupElement } from '../../core/markup/markup.ts';
import { stanceIn } from '../../core/statements/position.ts';
import type { ActorId, PlanePoint, Stance, View } from '../../core/statements/types.ts';
import { patternsMarkup, picturePatternsMarkup } from './pattern-markup.ts';

/** Below this drawn area (px² at 960 px) a government gets a hit circle: its shape is hard to hit. */
const HIT_AREA = 250;
/**
 * The scale for which dots are shown and moved apart before the script does so, in px per plane unit, and
 * the width of the world at it, in px.
 */
const DOT_SCALE = 0.03;
const DOT_WORLD = DOT_SCALE * 38_400;
/** Distance of two dots at that scale, in px. */
const DOT_DISTANCE = 7;

/**
 * The map as one SVG, showing one view: shapes, then room for the rings around the chosen and the focused one,
 * then what must never be covered: disputes and dots. Governments with a statement come first, so that they
 * arrive and are drawn first.
 */
export function mapMarkup(edition: Edition, atlas: Atlas, view: View): MarkupElement {
  const { positions, locale, order } = edition;
  const { unit } = atlas;
  const paths = mapPaths(atlas, unit);
  const drawn = atlas.features.filter(({ id }) => paths.features.has(id));
  const shape = ({ id }: Feature) => h('path', { d: paths.features.get(id) ?? '' });
  const kindOf = ({ id }: Feature) => positions.get(id)?.kind ?? 'none';
  const isPlain = (feature: Feature) => ['none', 'undecided'].includes(kindOf(feature));
  const answers = drawn
    .filter((feature) => kindOf(feature) === 'stated')
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const dots = placedDots(edition);
  return h(
    'svg',
    {
      class: 'world',
      viewBox: viewBoxOf(view.box, unit),
      role: 'group',
      'aria-describedby': 'keys',
      'aria-label': fill(locale.strings.map.name, { view: locale.text(view.label) }),
    },
    h('defs', {}, hatchPattern(), patternsMarkup(edition.dataset.stances)),
    h(
      'g',
      { class: 'hits' },
      answers
        .filter(({ place }) => !isTiny(place) && place.area < HIT_AREA)
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
          // A shape whose dot is a link is not a second link.
          dots.some(({ id, kind }) => id === feature.id && kind === 'link')
            ? h('path', {
                'data-id': feature.id,
                'data-stance': stanceIn(edition.positions, feature.id),
                d: paths.features.get(feature.id) ?? '',
              })
            : placeLink(feature.id, edition, shape(feature)),
        ),
      ),
      landMarkup(
        drawn.filter(isPlain).map(({ id }) => ({ id, d: paths.features.get(id) ?? '' })),
        paths.borders,
      ),
      h('use', { href: '#borders' }),
      drawn
        .filter((feature) => kindOf(feature) === 'subject')
        .map((feature) =>
          dots.some(({ id, kind }) => id === feature.id && kind === 'link')
            ? h('path', {
                'data-id': feature.id,
                class: 'subject',
                d: paths.features.get(feature.id) ?? '',
              })
            : placeLink(feature.id, edition, shape(feature)),
        ),
    ),
    h('g', { class: 'rings', 'aria-hidden': 'true' }),
    h(
      'g',
      { id: 'overlay' },
      h('use', { class: 'casing', href: '#dispute-lines' }),
      h('g', { class: 'dashes' }, h('path', { id: 'dispute-lines', d: paths.disputeLines })),
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
        dots.filter(({ kind }) => kind !== 'silent'),
        edition,
        unit,
      ),
    ),
    // The inset map shows shapes and overlay again; it has no room for these dots.
    dotsMarkup(
      dots.filter(({ kind }) => kind === 'silent'),
      edition,
      unit,
    ),
  );
}

/** The share of the land that comes before the borders, by length of its source. */
const BEFORE_BORDERS = 0.3;

/**
 * Land without a statement, as few paths, because browsers take as long for a path as for a hundred of its points:
 * each has its places in `data-ids` and their outlines in lines of its `d`; see land.ts, which lets them be pressed. The
 * borders repeat its outlines, and gzip finds repetitions within 32 kB: so they are defined in the middle of the
 * land, and drawn once, over all of it, because painting them costs most.
 */
function landMarkup(
  land: readonly { readonly id: ActorId; readonly d: string }[],
  borders: string,
): MarkupElement {
  const whole = land.reduce((sum, { d }) => sum + d.length, 0);
  let length = 0;
  const at = land.findIndex(({ d }) => {
    length += d.length;
    return length > whole * BEFORE_BORDERS;
  });
  const joined = (some: typeof land) =>
    some.length === 0
      ? null
      : h('path', {
          'data-ids': some.map(({ id }) => id).join(' '),
          d: some.map(({ d }) => d).join('\n'),
        });
  const path = h('path', { id: 'borders', class: 'borders', d: borders });
  return h(
    'g',
    { id: 'land' },
    joined(land.slice(0, at)),
    h('defs', {}, path),
    joined(land.slice(at)),
  );
}

/** A dot, and what it represents. */
interface MapDot {
  readonly id: ActorId;
  /**
   * `link`: an answer, or the subject, whose shape the sketch may lack, so that the dot is its link. `answer`:
   * its shape is its link. `silent`: a state that has not answered.
   */
  readonly kind: 'link' | 'answer' | 'silent';
  readonly at: PlanePoint;
  /** Whether it is shown before the script runs. */
  readonly shown: boolean;
}

function placedDots({ gazetteer, positions }: Edition): MapDot[] {
  const dots = Object.entries(gazetteer.places).flatMap(([code, place]) => {
    const id = code as ActorId;
    const { kind: position } = positions.get(id) ?? { kind: 'none' };
    const isMarked = position === 'stated' || position === 'subject';
    if (!hasDot(id, place, isMarked)) return [];
    const isLink = isTiny(place) || featureOf(id, place) !== id;
    const kind: MapDot['kind'] = !isMarked ? 'silent' : isLink ? 'link' : 'answer';
    return [{ id, kind, anchor: place.anchor, shown: showsDot(id, place, DOT_WORLD) }];
  });
  const placed = dodge(
    dots.filter(({ shown }) => shown),
    DOT_SCALE,
    DOT_DISTANCE,
  );
  const places = new Map(placed.map(({ dot, at }) => [dot.id, at]));
  return dots.map(({ anchor, ...dot }) => ({ ...dot, at: places.get(dot.id) ?? anchor }));
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

/** Dots with halos under them and lines back to their places. */
function dotsMarkup(dots: readonly MapDot[], edition: Edition, unit: number): MarkupElement {
  return h(
    'g',
    { class: 'dots' },
    h('path', { class: 'leaders', d: '' }),
    h('path', {
      class: 'halos',
      d: dots
        .filter(({ shown }) => shown)
        .map(({ at }) => pointPath(at, unit))
        .join(''),
    }),
    dots.map(({ id, at, kind, shown }) => {
      const d = pointPath(at, unit);
      if (kind === 'link') return placeLink(id, edition, h('path', { d }));
      return h('path', {
        'data-id': id,
        'data-stance': stanceIn(edition.positions, id),
        class: isSubject(id, edition) ? 'subject' : null,
        'data-hidden': !shown,
        d,
      });
    }),
  );
}

/** The inset map: another view that reuses the shapes, so that nothing is sent twice. Its links are inert. */
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

/** A shape or dot that opens the panel of its place. */
function placeLink(id: ActorId, edition: Edition, content: MarkupElement): MarkupElement {
  const { locale } = edition;
  return h(
    'a',
    {
      href: `#${panelId(id)}`,
      'data-id': id,
      'data-stance': stanceIn(edition.positions, id),
      class: isSubject(id, edition) ? 'subject' : null,
      'aria-label': fill(locale.strings.map.country, {
        country: locale.name(id),
        answer: answerOf(id, edition),
      }),
    },
    content,
  );
}

function isSubject(id: ActorId, { positions }: Edition): boolean {
  return positions.get(id)?.kind === 'subject';
}

/** A line of no length: round caps and a stroke that does not scale make it a dot of constant size. */
function pointPath([x, y]: PlanePoint, unit: number): string {
  return `M${Math.round(x / unit)} ${Math.round(y / unit)}h0`;
}
