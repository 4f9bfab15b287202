import { type Place, placeOf } from '../atlas/gazetteer.ts';
import type { ScreenBox } from '../atlas/viewport.ts';
import { contains } from '../atlas/views.ts';
import type { Edition } from '../edition/edition.ts';
import { type MapLabel, mapLabels } from '../edition/map-labels.ts';
import type { MarkupElement } from '../markup/markup.ts';
import type { ActorId, Box, View } from '../statements/types.ts';
import type { CardLayout } from './card-layout.ts';
import { FORMATS } from './formats.ts';
import { rectangle } from './paint.ts';
import type { Passage } from './passages.ts';
import type { PictureSetting } from './setting.ts';
import { worldMarkup } from './world.ts';

/** How far around a view a card's map reaches at its sides, in widths of the view. */
const BESIDE = 0.15;
/** How much more than the countries a card's map shows: names stand at their sides. */
const AROUND = { x: 1.6, y: 1.22 };
/** Least width of what a card's map shows, in plane units: a small state needs its surroundings. */
const LEAST_WIDTH = 3600;
/** Room around the two countries in the second map. */
const AROUND_BOTH = { x: 1.16, y: 1.3 };
const EVERYWHERE: Box = [
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
];
/** Up to this part of the plane's width, one map shows the country and the subject. */
const NEAR = 0.3;
/** How much deeper than a whole map a card's fades at its edges. */
const SOFTNESS = 2.5;

/** The country and the subject of the map: in one map where they are near each other, else in two. */
export function cardMaps(
  passage: Passage,
  scene: PictureSetting,
  layout: CardLayout,
): MarkupElement[] {
  const { actor } = passage;
  const { edition, paint } = scene;
  const { map, locator, label, margin } = layout;
  const draw = (id: string, box: Box, area: ScreenBox, textSize: number, far: boolean) =>
    worldMarkup({
      ...scene,
      id,
      box,
      area,
      shown: (other) => (other === actor ? 'full' : 'plain'),
      taken: passage,
      chosen: null,
      textSize,
      names: cardNames(actor, edition),
      limits: far ? EVERYWHERE : cardLimits(actor, edition),
      nameArea: inner(area, textSize * 0.6),
      obstacles: [],
      trusted: false,
      everyName: true,
      fades: far ? [] : ['left', 'top', 'bottom', 'right'],
      softness: SOFTNESS,
      lines: far ? 0.45 : 1,
    });
  const together = boxOfBoth(actor, scene);
  const near = together !== null && showsTogether(actor, scene);
  const own = placeOf(edition.gazetteer, actor)?.box;
  if (near || together === null || own === undefined) {
    const box = together ?? own ?? edition.dataset.views[0].box;
    return [draw('map', around(box, map, AROUND, LEAST_WIDTH), map, label, false)];
  }
  const [width, height] = FORMATS[scene.format];
  const right = width - margin;
  const bottom = Math.min(map.bottom, height - layout.bottom);
  const small = { left: map.left + margin * 0.4, top: bottom - locator, right, bottom };
  const large = { ...map, bottom: small.top - label };
  return [
    draw('map', around(own, large, AROUND, LEAST_WIDTH), large, label, false),
    draw('locator', around(together, small, AROUND_BOTH, 0), small, label * 0.85, true),
    rectangle(small.left, small.top, small.right - small.left, locator, {
      id: 'locator-edge',
      fill: 'none',
      stroke: paint.rule,
      'stroke-width': 1.5,
    }),
  ];
}

/** Whether a card of this government shows the subject of the map too. */
export function showsSubject(actor: ActorId, { dataset, gazetteer }: Edition): boolean {
  const { subject } = dataset.event;
  return (
    subject !== undefined && [actor, subject].every((id) => placeOf(gazetteer, id) !== undefined)
  );
}

/** The names of the country and of the subject. */
function cardNames(actor: ActorId, edition: Edition): MapLabel[] {
  return mapLabels(edition)
    .filter(({ id }) => id === actor || id === edition.dataset.event.subject)
    .map((label) => ({
      ...label,
      onlyChosen: false,
      place: label.place.kind === 'beside' ? { ...label.place, far: true } : label.place,
    }));
}

function inner({ left, top, right, bottom }: ScreenBox, by: number): ScreenBox {
  return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
}

/** A card shows the view that has its country, not the corner of another continent. */
function cardLimits(actor: ActorId, edition: Edition): Box {
  const [left, , right] = viewAround(actor, edition).box;
  const more = (right - left) * BESIDE;
  return [left - more, Number.NEGATIVE_INFINITY, right + more, Number.POSITIVE_INFINITY];
}

/** A box with the proportions of an area, with room around. */
function around(
  [left, top, right, bottom]: Box,
  area: ScreenBox,
  more: { readonly x: number; readonly y: number },
  least: number,
): Box {
  const ratio = (area.right - area.left) / (area.bottom - area.top);
  const width = Math.max((right - left) * more.x, (bottom - top) * more.y * ratio, least);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [x - width / 2, y - width / ratio / 2, x + width / 2, y + width / ratio / 2];
}

/** The country and the subject of the map; null where the world has not both. */
function boxOfBoth(actor: ActorId, { edition }: PictureSetting): Box | null {
  const { gazetteer } = edition;
  const own = placeOf(gazetteer, actor);
  const subject = subjectPlace(edition);
  return own === undefined || subject === undefined ? null : unite(own.box, subject.box);
}

/** Where the subject of the map lies, if it has one. */
function subjectPlace({ dataset: { event }, gazetteer }: Edition): Place | undefined {
  return event.subject === undefined ? undefined : placeOf(gazetteer, event.subject);
}

/** Whether one map shows both without making them small. */
function showsTogether(actor: ActorId, scene: PictureSetting): boolean {
  const subject = subjectPlace(scene.edition);
  const both = boxOfBoth(actor, scene);
  return (
    subject !== undefined &&
    both !== null &&
    contains(viewAround(actor, scene.edition).box, subject.anchor) &&
    both[2] - both[0] <= scene.planeWidth * NEAR
  );
}

/** The smallest view that has a place; the first of the map where none has. */
function viewAround(actor: ActorId, { dataset, gazetteer }: Edition): View {
  const place = placeOf(gazetteer, actor);
  const size = ({ box: [left, top, right, bottom] }: View) => (right - left) * (bottom - top);
  const around = dataset.views
    .filter(({ box }) => place !== undefined && contains(box, place.anchor))
    .sort((a, b) => size(a) - size(b));
  return around[0] ?? dataset.views[0];
}

function unite(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
