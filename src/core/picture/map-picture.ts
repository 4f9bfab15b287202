import type { ScreenBox } from '../atlas/viewport.ts';
import { mapLabels } from '../edition/map-labels.ts';
import { marksOf } from '../i18n/marks.ts';
import { h, type MarkupElement } from '../markup/markup.ts';
import type { ActorId, StanceId, View } from '../statements/types.ts';
import { footPart } from './foot.ts';
import { FORMATS } from './formats.ts';
import { headPart } from './head.ts';
import { keyPart, leastKeyHeight, type UnfittedKey } from './key.ts';
import { MAP_LAYOUTS } from './map-layout.ts';
import { rectangle, stancePattern, textBlock } from './paint.ts';
import { type SecondView, secondView } from './second-view.ts';
import type { FittedPicture, PictureSetting } from './setting.ts';
import { blockHeight, type Font } from './text.ts';
import { worldMarkup } from './world.ts';
import type { WorldOptions } from './world-options.ts';

/** The texts of a map's picture. */
export interface MapPictureTexts {
  readonly kicker: string | undefined;
  readonly headline: string;
  readonly moment: string | undefined;
  readonly foot: string;
  readonly address: string | undefined;
  readonly filterText: string | null;
  readonly more: string;
  /** Over a second map of answers that no view of the map shows together. */
  readonly elsewhere: string;
}

/** The state of the page that the picture repeats. */
export interface MapPictureState {
  readonly view: View;
  readonly selected: ActorId | null;
  readonly stances: readonly StanceId[];
  /** Whether the key names all governments, although the map becomes smaller by it. */
  readonly lists?: boolean;
}

/** Land goes on beyond every edge of a view. */
const ALL_SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** Most columns of a key below a map, enough that a last response does not take a row of its own. */
const MOST_COLUMNS = 5;

/**
 * From this ratio of width to height on, a view gets the whole width, with the key below: the map is larger so. A flat
 * picture has less height below its head.
 */
const WIDE = { flat: 1.57, tall: 1.2 };

/** Width of the inset map beside or below a map in a flat picture, in px. */
const SIDE = 232;

/** The share of spare height that stands above and below the map, and not below the key. */
const SPARE = 0.6;

/** The whole map as a picture: head, key, main map, inset map and foot, without overlaps. */
export function mapPicture(
  scene: PictureSetting,
  texts: MapPictureTexts,
  state: MapPictureState,
): FittedPicture {
  const { format, paint, measure, patterns, edition } = scene;
  const [width, height] = FORMATS[format];
  const layout = MAP_LAYOUTS[format];
  const { margin } = layout;
  const [left, top, right, bottom] = state.view.box;
  const ratio = (right - left) / (bottom - top);
  const foot = footPart({
    text: texts.foot,
    address: texts.address,
    x: margin,
    width: width - 2 * margin,
    bottom: height - layout.bottom,
    size: layout.foot,
    mostLines: format === '9x16' ? 4 : 3,
    paint,
    measure,
  });
  const floor = foot.top - layout.foot * 0.9;
  const inset = secondView(state.view, edition, texts.elsewhere);
  const flat = format === '16x9' || format === 'card';

  let fits = true;
  const head = (width: number, most: number, mostLines: number) => {
    const part = headPart({
      ...texts,
      x: margin,
      top: layout.top,
      width,
      height: most,
      sizes: layout,
      mostLines,
      paint,
      measure,
    });
    fits = part.fits;
    return part;
  };
  const keyAt = (
    x: number,
    top: number,
    width: number,
    columns: number,
    scale = 1,
  ): UnfittedKey => ({
    entries: edition.key.entries,
    stances: state.stances,
    filterText: texts.filterText,
    noStatement: edition.key.noStatement,
    more: texts.more,
    between: marksOf(edition.locale.strings).list,
    patternId: patterns ? (stance) => `key-pattern-${stance}` : null,
    x,
    top,
    width,
    columns,
    largest: layout.key.largest * scale,
    smallest: layout.key.smallest,
    paint,
    measure,
  });
  const key = (bottom: number, ...place: Parameters<typeof keyAt>) =>
    keyPart({ ...keyAt(...place), height: bottom - place[1], names: 'cut' });
  const world = (
    id: string,
    { box }: Pick<View, 'box'>,
    area: ScreenBox,
    textSize: number,
    fades: WorldOptions['fades'],
    nameArea: ScreenBox = area,
    obstacles: readonly ScreenBox[] = [],
  ) =>
    worldMarkup({
      ...scene,
      id,
      box,
      limits: box,
      area,
      nameArea,
      obstacles,
      trusted: id === 'map',
      shown: (_, stance) =>
        state.stances.length === 0 || state.stances.includes(stance) ? 'full' : 'faded',
      chosen: state.selected,
      textSize,
      names: mapLabels(edition).filter(({ id }) => id === state.selected || isDrawn(id)),
      fades,
    });
  const frame = (
    view: SecondView,
    x: number,
    right: number,
    bottom: number,
    mostHeight: number,
  ) => {
    const [l, t, r, b] = view.box;
    const title: Font = { family: 'sans', weight: 600, size: layout.frameTitle };
    const lines = [view.title];
    const titleHeight = blockHeight({ lines, font: title }, 1) + layout.frameTitle * 0.3;
    const ratio = (r - l) / (b - t);
    const frameHeight = Math.min((right - x) / ratio, mostHeight - titleHeight);
    const frameWidth = Math.min(right - x, frameHeight * ratio);
    const area = { left: right - frameWidth, top: bottom - frameHeight, right, bottom };
    const head = textBlock(
      { lines, font: title },
      {
        x: area.left,
        top: area.top - titleHeight,
        fill: paint.ink2,
      },
    );
    return {
      box: { ...area, top: area.top - titleHeight },
      markup: [
        h('g', { id: 'second-frame-title' }, head.markup),
        world('second-frame', view, area, layout.frameLabel, []),
        rectangle(area.left, area.top, frameWidth, frameHeight, {
          id: 'second-frame-edge',
          fill: 'none',
          stroke: paint.rule,
          'stroke-width': 1.5,
        }),
      ],
    };
  };
  // A place whose statements decide nothing has no colour, so its name would be puzzling.
  const isDrawn = (id: ActorId) => edition.positions.get(id)?.kind !== 'undecided';
  const patternDefs = patterns
    ? h(
        'defs',
        {},
        edition.dataset.stances.map((stance) =>
          stancePattern(`key-pattern-${stance.id}`, stance, paint, 1, layout.label / 12),
        ),
      )
    : null;

  const parts = (): readonly (MarkupElement | readonly MarkupElement[])[] => {
    if (ratio > (flat ? WIDE.flat : WIDE.tall)) return stacked();
    switch (format) {
      case '16x9':
      case 'card':
        return beside();
      case '1x1':
      case '4x5':
      case '9x16':
        return underHead();
    }
  };

  /** Head and key left, main map right, inset map in its corner. */
  function beside() {
    const column = 432;
    const title = head(column, (floor - layout.top) * 0.46, 3);
    const list = key(floor, margin, title.bottom + 20, column, 1);
    const edge = width - margin;
    const corner = inset === null ? null : frame(inset, edge - SIDE, edge, floor, floor * 0.5);
    const left = margin + column + 24;
    const room = (right: number, bottom: number) => ({ left, top: 0, right, bottom });
    const scaleIn = ({ right, bottom }: ScreenBox) => Math.min((right - left) / ratio, bottom);
    // The inset map stands beside the map or below it, where it leaves more room.
    const beside = room(corner === null ? edge : edge - SIDE - 14, floor);
    const above = room(edge, (corner?.box.top ?? floor) - 10);
    const isBeside = scaleIn(beside) >= scaleIn(above);
    const area = isBeside ? beside : above;
    return [
      world(
        'map',
        state.view,
        area,
        layout.label,
        ALL_SIDES,
        isBeside ? { ...area, right: edge } : area,
        corner === null ? [] : [corner.box],
      ),
      corner?.markup ?? [],
      title.markup,
      list.markup,
    ];
  }

  /** Head across, key and inset map left, main map right. */
  function underHead() {
    const column = 392;
    const title = head(width - 2 * margin, (floor - layout.top) * 0.4, 2);
    const below = title.bottom + layout.kicker * 1.1;
    const corner =
      inset === null ? null : frame(inset, margin, margin + column, floor, (floor - below) * 0.4);
    const keyBottom = (corner?.box.top ?? floor) - layout.kicker * 0.8;
    const list = key(keyBottom, margin, below, column, 1);
    const area = {
      left: margin + column + 18,
      top: title.bottom + layout.kicker * 0.5,
      right: width - 16,
      bottom: floor,
    };
    return [
      world('map', state.view, area, layout.label, ALL_SIDES),
      corner?.markup ?? [],
      title.markup,
      list.markup,
    ];
  }

  /** Head and main map across, key in columns below, inset map where there is room. */
  function stacked() {
    const full = width - 2 * margin;
    const title = head(full, (floor - layout.top) * (flat ? 0.28 : 0.36), flat ? 1 : 2);
    const mapTop = title.bottom + layout.kicker * 0.6;
    const side = inset === null ? 0 : flat ? 190 : 300;
    // Without a border of paper beside it the map of a tall picture is larger.
    const edge = flat ? margin : margin * 0.25;
    const mapRight = flat && side > 0 ? width - margin - side - 20 : width - edge;
    const mapWidth = mapRight - edge;
    const keyWidth = flat || side === 0 ? full : full - side - 36;
    const columns = flat ? Math.min(Math.max(edition.key.entries.length, 4), MOST_COLUMNS) : 2;
    const gap = layout.kicker * 0.9;
    const place = [keyWidth, columns, flat ? 0.92 : 1] as const;
    // The map comes first: names take the room that it leaves, unless they are asked for.
    const keyHeight = state.lists
      ? key((floor - mapTop) * 0.45, margin, 0, ...place).bottom
      : leastKeyHeight(keyAt(margin, 0, ...place));
    const least = mapTop + Math.min(floor - keyHeight - gap - mapTop, mapWidth / ratio);
    const keyBelow = (mapBottom: number) =>
      keyPart({
        ...keyAt(margin, mapBottom + gap, ...place),
        height: floor - mapBottom - gap,
        names: state.lists ? 'cut' : 'whole',
      });
    // Where the map is as wide as the picture, what height is left stands around it too.
    const spare = inset === null ? Math.max(0, floor - keyBelow(least).bottom) : 0;
    const mapBottom = least + spare * SPARE;
    const list = keyBelow(mapBottom);
    const area = { left: edge, top: mapTop, right: mapRight, bottom: mapBottom };
    const right = width - margin;
    const corner =
      inset === null
        ? null
        : flat
          ? frame(inset, right - side, right, mapBottom, mapBottom - mapTop)
          : frame(inset, right - side, right, floor, floor - mapBottom - gap);
    return [
      world('map', state.view, area, layout.label * (flat ? 0.85 : 0.9), ALL_SIDES),
      corner?.markup ?? [],
      title.markup,
      list.markup,
    ];
  }

  const markup = [
    ...(patternDefs === null ? [] : [patternDefs]),
    ...parts().flat(),
    ...foot.markup,
  ];
  return { markup, fits };
}
