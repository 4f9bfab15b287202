import type { Atlas } from '../atlas/atlas.ts';
import { dodge, showsDot } from '../atlas/dots.ts';
import { featureOf, placeOf } from '../atlas/gazetteer.ts';
import type { ScreenBox } from '../atlas/viewport.ts';
import { answerOf, type Edition } from '../edition/edition.ts';
import type { MapLabel } from '../edition/map-labels.ts';
import { fill as fillIn } from '../i18n/fill.ts';
import { h, type MarkupElement } from '../markup/markup.ts';
import { stanceIn } from '../statements/position.ts';
import type { ActorId, Box, PlanePoint, StanceId } from '../statements/types.ts';
import { linesOf, withoutSpecks } from './crop.ts';
import { placeLabels } from './labels.ts';
import { levelOf } from './level.ts';
import { type Paint, rectangle, round, stancePattern } from './paint.ts';
import type { Measure } from './text.ts';

/** What of the world a picture shows, and how. */
export interface WorldOptions {
  /** Heads the ids of everything in it: a picture can hold two. */
  readonly id: string;
  readonly edition: Edition;
  readonly atlas: Atlas;
  /** Width of the whole plane, in plane units. */
  readonly planeWidth: number;
  /** What must be seen, in plane units. */
  readonly box: Box;
  /** Where it is drawn, in px. */
  readonly area: ScreenBox;
  /** What may be seen around the box, in plane units, as far as the area has room. */
  readonly limits: Box;
  /** Where names may stand, in px; and what they must keep clear of. */
  readonly nameArea: ScreenBox;
  readonly obstacles: readonly ScreenBox[];
  /** Whether names stand where the map file places them, even over other countries. */
  readonly trusted: boolean;
  /** Whether names beside their countries keep clear of all land, or are left out. */
  readonly offLand?: boolean;
  /** Whether a place is sought for names too that have no room at this scale. */
  readonly everyName?: boolean;
  readonly paint: Paint;
  /** How an answer is drawn: in its colour, in a quarter of it, or like land without one. */
  readonly shown: (actor: ActorId, stance: StanceId) => 'full' | 'faded' | 'plain';
  /** A stance that is shown instead of what its government holds: that of one statement. */
  readonly taken?: { readonly actor: ActorId; readonly stance: StanceId; readonly answer: string };
  readonly chosen: ActorId | null;
  readonly patterns: boolean;
  /** px at which names are set. */
  readonly textSize: number;
  readonly names: readonly MapLabel[];
  /** Edges at which land fades, because it goes on beyond them; answers never fade. */
  readonly fades: readonly ('left' | 'right' | 'top' | 'bottom')[];
  /** How thick lines are, against those of a map of usual size. */
  readonly lines?: number;
  /** How much deeper than usual land fades. */
  readonly softness?: number;
  readonly measure: Measure;
}

/** A quarter of its colour is left to a filtered answer: grey would say that there is no statement. */
const FADED = 0.26;
/**
 * The ring around the chosen place: plane units of it and of the gap in it, so that it stays thin around a
 * narrow country, and between how many px at 12 px text it is drawn.
 */
const RING = { line: 125, gap: 36, least: 3, most: 5.5 };
/** px of the halo around a name, at 12 px text; half of it is seen. */
const HALO = 2.4;
/** Radius of the dot that stands for a state too small to be seen, in px at 12 px text. */
const DOT = 3.6;
/** Distance of dots, in px at 12 px text. */
const DOT_DISTANCE = 9;
/** Strokes in px at 12 px text, as on the page. */
const STROKES = { coast: 1.2, answer: 1, border: 0.7, dispute: 1, subject: 1.6, leader: 0.8 };

/** A map as a group with a layer for each kind of thing. */
export function worldMarkup(options: WorldOptions): MarkupElement {
  const { id, edition, atlas, planeWidth, box, area, paint, textSize, chosen, measure } = options;
  const { dataset, locale, positions } = edition;
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  const scale = Math.min(width / (box[2] - box[0]), height / (box[3] - box[1]));
  const dx = (area.left + area.right) / 2 - (scale * (box[0] + box[2])) / 2;
  const dy = (area.top + area.bottom) / 2 - (scale * (box[1] + box[3])) / 2;
  const project = ([x, y]: PlanePoint) => [x * scale + dx, y * scale + dy] as const;
  const toPlane = (x: number, y: number) => [(x - dx) / scale, (y - dy) / scale] as const;
  const [limitLeft, limitTop] = project([options.limits[0], options.limits[1]]);
  const [limitRight, limitBottom] = project([options.limits[2], options.limits[3]]);
  const edge = textSize;
  const seen: ScreenBox = {
    left: Math.max(area.left, limitLeft - edge),
    top: Math.max(area.top, limitTop - edge),
    right: Math.min(area.right, limitRight + edge),
    bottom: Math.min(area.bottom, limitBottom + edge),
  };
  const overhang = { left: limitLeft - seen.left, right: seen.right - limitRight };
  const level = levelOf(atlas.topology);
  const crop = level.crop([
    ...toPlane(seen.left - edge, seen.top - edge),
    ...toPlane(seen.right + edge, seen.bottom + edge),
  ]);
  const { write } = level;
  const factor = textSize / 12;
  const units = (width: number) => Number(width.toPrecision(4));
  const stroke = (px: number) => units((px * factor * (options.lines ?? 1)) / scale);
  const stanceOf = (actor: ActorId) => {
    if (actor === options.taken?.actor) return options.taken.stance;
    return stanceIn(positions, actor);
  };
  const shownAs = (actor: ActorId) => {
    const stance = stanceOf(actor);
    return stance === null ? null : options.shown(actor, stance);
  };

  const shapes = atlas.features
    .map((feature) => ({
      id: feature.id,
      place: feature.place,
      kind: positions.get(feature.id)?.kind ?? 'none',
      geometry: feature.geometry,
      d: write(crop(feature.geometry)),
    }))
    .filter(({ d }) => d !== '');
  const isLand = (actor: ActorId) =>
    positions.get(actor)?.kind !== 'subject' && (shownAs(actor) ?? 'plain') === 'plain';
  const land = shapes.filter(({ id: actor }) => isLand(actor));
  const answers = shapes.filter(({ id: actor, kind }) => kind !== 'subject' && !isLand(actor));
  const subject = shapes.filter(({ kind }) => kind === 'subject');

  const fillOf = (stance: StanceId) =>
    options.patterns ? `url(#${id}-pattern-${stance})` : paint.stance(stance);
  const answer = (actor: ActorId) => {
    const stance = stanceOf(actor);
    const faded = shownAs(actor) === 'faded' ? FADED : null;
    return { fill: stance === null ? paint.noStatement : fillOf(stance), 'fill-opacity': faded };
  };
  const title = (actor: ActorId) =>
    h(
      'title',
      {},
      fillIn(locale.strings.map.country, {
        country: locale.name(actor),
        answer: actor === options.taken?.actor ? options.taken.answer : answerOf(actor, edition),
      }),
    );
  const dots = dodge(
    [...positions.keys()].flatMap((actor) => {
      const place = placeOf(edition.gazetteer, actor);
      if (place === undefined || stanceOf(actor) === null || isLand(actor)) return [];
      // The larger all marks are set, the larger a shape must be to be seen beside them.
      const worldWidth = (scale * planeWidth) / Math.sqrt(factor);
      return showsDot(actor, place, worldWidth) ? [{ id: actor, anchor: place.anchor }] : [];
    }),
    scale,
    DOT_DISTANCE * factor,
  ).filter(({ at }) => within(project(at), seen));
  const ringWidth = Math.min(
    Math.max(RING.line, (RING.least * factor) / scale),
    (RING.most * factor) / scale,
  );
  // A ring around a speck of land would be all that is seen of it.
  const ring = [...answers, ...land, ...subject]
    .filter(({ id: actor }) => actor === chosen && !dots.some(({ dot }) => dot.id === actor))
    .map((shape) => ({
      ...shape,
      around: write(withoutSpecks(atlas.topology, crop(shape.geometry), 3 * ringWidth)),
    }));
  const coast = level.coastOf((unit) => isLand(featureIdOf(unit, edition)));
  const outlineOf = (geometry: (typeof shapes)[number]['geometry']) =>
    linesOf(atlas.topology, crop(geometry)).map((line) => line.map(project));
  const labels = placeLabels(options.names, {
    area: options.nameArea,
    seen,
    obstacles: options.obstacles,
    covered: shapes
      .filter(({ id: actor }) => !isLand(actor))
      .map(({ id: actor, geometry, place }) => ({
        id: actor,
        anchor: project(place.anchor),
        outline: outlineOf(geometry),
      })),
    land: options.offLand
      ? land.map(({ geometry }) => {
          const outline = outlineOf(geometry);
          return { around: boundsOf(outline.flat()), outline };
        })
      : [],
    trusted: options.trusted,
    everyName: options.everyName ?? false,
    project,
    scale,
    size: textSize,
    chosen,
    subject: dataset.event.subject,
    measure,
  });
  // On a plain fill a name needs none; a pattern is made of the paper, and so is the halo on it.
  const onPlain = (actor: ActorId) => !options.patterns && shownAs(actor) === 'full';
  const haloOf = (actor: ActorId, inside: boolean) =>
    inside && onPlain(actor) ? null : paint.paper;
  const inkOf = (actor: ActorId) => {
    const stance = stanceOf(actor);
    return stance === null || !onPlain(actor) ? paint.ink : paint.onStance(stance);
  };

  return h(
    'g',
    { id },
    h(
      'defs',
      {},
      h('clipPath', { id: `${id}-clip` }, boxMarkup(seen, {})),
      options.fades.map((side) => fadeGradient(`${id}-fade-${side}`, side, paint.paper)),
      hatchPattern(`${id}-hatch`, paint, scale / factor),
      options.patterns
        ? dataset.stances.map((stance) =>
            stancePattern(`${id}-pattern-${stance.id}`, stance, paint, scale, factor),
          )
        : null,
    ),
    h(
      'g',
      { 'clip-path': `url(#${id}-clip)` },
      placed(
        `${id}-land`,
        dx,
        dy,
        scale,
        path({
          id: `${id}-coast`,
          d: write(crop(coast)),
          fill: 'none',
          stroke: paint.coast,
          'stroke-width': stroke(STROKES.coast),
          'stroke-linejoin': 'round',
        }),
        h(
          'g',
          { id: `${id}-no-statement`, fill: paint.noStatement },
          land.map(({ id: actor, d }) => h('path', { id: `${id}-${actor}`, d })),
        ),
        path({
          id: `${id}-borders`,
          d: write(crop(atlas.borders)),
          fill: 'none',
          stroke: paint.paper,
          'stroke-width': stroke(STROKES.border),
        }),
      ),
      options.fades.map((side) =>
        fadeMarkup(
          `${id}-fade-${side}`,
          side,
          seen,
          fadeDepth(side, overhang, textSize * (options.softness ?? 1)),
        ),
      ),
      placed(
        `${id}-responses`,
        dx,
        dy,
        scale,
        h(
          'g',
          {
            stroke: paint.paper,
            'stroke-width': stroke(STROKES.answer),
            'stroke-linejoin': 'round',
          },
          answers.map(({ id: actor, d }) =>
            h('path', { id: `${id}-${actor}`, d, ...answer(actor) }, title(actor)),
          ),
        ),
        subject.map(({ id: actor, d }) =>
          h(
            'path',
            {
              id: `${id}-${actor}`,
              d,
              fill: paint.paper,
              stroke: paint.ink,
              'stroke-width': stroke(STROKES.subject),
              'stroke-linejoin': 'round',
            },
            title(actor),
          ),
        ),
        ring.map(({ id: actor, d, kind, around }) =>
          h(
            'g',
            { id: `${id}-chosen`, 'stroke-linejoin': 'round' },
            h('path', {
              d: around,
              fill: 'none',
              stroke: paint.ink,
              'stroke-width': units(ringWidth),
            }),
            h('path', {
              d: around,
              fill: 'none',
              stroke: paint.paper,
              'stroke-width': units((ringWidth * RING.gap) / RING.line),
            }),
            h('path', { d, ...(kind === 'subject' ? { fill: paint.paper } : answer(actor)) }),
          ),
        ),
        h(
          'g',
          { id: `${id}-disputes` },
          path({
            d: atlas.disputeLines.map((line) => write(crop(line))).join(''),
            fill: 'none',
            stroke: paint.paper,
            'stroke-width': stroke(STROKES.dispute),
            'stroke-dasharray': `${stroke(3)} ${stroke(2.5)}`,
          }),
          atlas.disputed
            .filter(({ hatched }) => hatched)
            .map(({ id: actor, geometry }) => ({ actor, d: write(crop(geometry)) }))
            .filter(({ d }) => d !== '')
            .map(({ actor, d }) =>
              h('path', { id: `${id}-disputed-${actor}`, d, fill: `url(#${id}-hatch)` }),
            ),
        ),
      ),
      h(
        'g',
        { id: `${id}-dots` },
        dots.map(({ dot: { id: actor }, at }) => {
          const [cx, cy] = project(at);
          const r = DOT * factor;
          const line = actor === chosen ? paint.ink : paint.paper;
          const stance = stanceOf(actor);
          return h(
            'circle',
            {
              id: `${id}-dot-${actor}`,
              cx: round(cx),
              cy: round(cy),
              r: round(r),
              fill: stance === null ? paint.noStatement : paint.stance(stance),
              'fill-opacity': shownAs(actor) === 'faded' ? FADED : null,
              stroke: line,
              'stroke-width': round((actor === chosen ? 2 : 1) * factor),
            },
            title(actor),
          );
        }),
      ),
    ),
    h(
      'g',
      { id: `${id}-leaders`, stroke: paint.ink, 'stroke-width': round(STROKES.leader * factor) },
      labels.flatMap(({ leader }) => {
        if (leader === null) return [];
        const [x1, y1, x2, y2] = leader.map(round);
        return [h('line', { x1, y1, x2, y2 })];
      }),
    ),
    // Drawn apart from the names: programs that know no order of fill and stroke would thin the letters.
    h(
      'g',
      {
        id: `${id}-halos`,
        'aria-hidden': 'true',
        'stroke-width': round(HALO * factor),
        'stroke-linejoin': 'round',
      },
      labels.flatMap((label) => {
        const halo = haloOf(label.label.id, label.inside);
        return halo === null ? [] : [nameMarkup(label, halo, halo)];
      }),
    ),
    h(
      'g',
      { id: `${id}-names` },
      labels.map((label) => nameMarkup(label, label.inside ? inkOf(label.label.id) : paint.ink)),
    ),
  );
}

function nameMarkup(
  { label, font, x, baseline, anchor }: ReturnType<typeof placeLabels>[number],
  fill: string,
  stroke: string | null = null,
): MarkupElement {
  return h(
    'text',
    {
      x: round(x),
      y: round(baseline),
      'font-family': font.family,
      'font-size': round(font.size),
      'font-weight': font.weight,
      'text-anchor': anchor === 'start' ? null : anchor,
      fill,
      stroke,
    },
    label.text,
  );
}

/** A path, or nothing where there is nothing to draw: XML has no empty `d`. */
function path(
  attributes: Readonly<Record<string, string | number>> & { readonly d: string },
): MarkupElement | null {
  return attributes.d === '' ? null : h('path', attributes);
}

/** A group whose content is in plane units. */
function placed(
  id: string,
  dx: number,
  dy: number,
  scale: number,
  ...children: Parameters<typeof h>[2][]
): MarkupElement {
  const transform = `translate(${round(dx)} ${round(dy)}) scale(${scale.toPrecision(6)})`;
  return h('g', { id, transform }, ...children);
}

function featureIdOf(unit: string, { gazetteer }: Edition): ActorId {
  const place = placeOf(gazetteer, unit);
  return (place === undefined ? unit : featureOf(unit, place)) as ActorId;
}

function boundsOf(points: readonly (readonly [number, number])[]): ScreenBox {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

function within([x, y]: readonly [number, number], area: ScreenBox): boolean {
  return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
}

function boxMarkup(
  { left, top, right, bottom }: ScreenBox,
  attributes: Readonly<Record<string, string | number | null>>,
): MarkupElement {
  return rectangle(left, top, right - left, bottom - top, attributes);
}

function hatchPattern(id: string, paint: Paint, scale: number): MarkupElement {
  const factor = (1 / scale).toPrecision(5);
  return h(
    'pattern',
    {
      id,
      width: 6,
      height: 6,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `scale(${factor}) rotate(45)`,
    },
    h('rect', { x: 2, y: 0, width: 1.4, height: 6, fill: paint.paper }),
  );
}

type Side = WorldOptions['fades'][number];

/** From the paper at the edge to nothing. */
function fadeGradient(id: string, side: Side, paper: string): MarkupElement {
  const direction = {
    left: { x1: 0, y1: 0, x2: 1, y2: 0 },
    right: { x1: 1, y1: 0, x2: 0, y2: 0 },
    top: { x1: 0, y1: 0, x2: 0, y2: 1 },
    bottom: { x1: 0, y1: 1, x2: 0, y2: 0 },
  }[side];
  return h(
    'linearGradient',
    { id, ...direction },
    h('stop', { offset: 0, 'stop-color': paper }),
    h('stop', { offset: 1, 'stop-color': paper, 'stop-opacity': 0 }),
  );
}

/** At its sides a view fades where it has been left; one that is cut fades before the cut. */
function fadeDepth(
  side: Side,
  overhang: { readonly left: number; readonly right: number },
  textSize: number,
): number {
  const beyond = side === 'left' || side === 'right' ? overhang[side] : 0;
  return beyond > 0 ? beyond : 1.6 * textSize;
}

function fadeMarkup(
  id: string,
  side: Side,
  { left, top, right, bottom }: ScreenBox,
  depth: number,
): MarkupElement {
  const [width, height] = [right - left, bottom - top];
  const across = Math.min(depth, width / 2);
  const along = Math.min(depth, height / 2);
  const fill = { fill: `url(#${id})` };
  switch (side) {
    case 'left':
      return rectangle(left, top, across, height, fill);
    case 'right':
      return rectangle(right - across, top, across, height, fill);
    case 'top':
      return rectangle(left, top, width, along, fill);
    case 'bottom':
      return rectangle(left, bottom - along, width, along, fill);
  }
}
