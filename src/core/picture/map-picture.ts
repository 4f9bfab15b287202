import type { ScreenBox } from '../atlas/viewport.ts';
import { insetView } from '../edition/inset-view.ts';
import { mapLabels } from '../edition/map-labels.ts';
import { h, type MarkupElement } from '../markup/markup.ts';
import type { ActorId, StanceId, View } from '../statements/types.ts';
import { footPart } from './foot.ts';
import { FORMATS } from './formats.ts';
import { headPart } from './head.ts';
import { keyPart } from './key.ts';
import { MAP_LAYOUTS } from './map-layout.ts';
import { rectangle, stancePattern, textBlock } from './paint.ts';
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
}

/** The state of the page that the picture repeats. */
export interface MapPictureState {
  readonly view: View;
  readonly selected: ActorId | null;
  readonly stances: readonly StanceId[];
}

/** Land goes on beyond every edge of a view. */
const ALL_SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** Most columns of a key below a map, enough that a last response does not take a row of its own. */
const MOST_COLUMNS = 5;

/** From this ratio of width to height on, a view gets the whole width, with the key below. */
const WIDE = 1.2;

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
  const inset = insetView(state.view, edition)?.view ?? null;

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
  const key = (x: number, top: number, width: number, bottom: number, columns: number, scale = 1) =>
    keyPart({
      entries: edition.key.entries,
      stances: state.stances,
      filterText: texts.filterText,
      noStatement: edition.key.noStatement,
      more: texts.more,
      patternId: patterns ? (stance) => `key-pattern-${stance}` : null,
      x,
      top,
      width,
      height: bottom - top,
      columns,
      largest: layout.key.largest * scale,
      smallest: layout.key.smallest,
      paint,
      measure,
    });
  const world = (
    id: string,
    view: View,
    area: ScreenBox,
    textSize: number,
    fades: WorldOptions['fades'],
    nameArea: ScreenBox = area,
    obstacles: readonly ScreenBox[] = [],
  ) =>
    worldMarkup({
      ...scene,
      id,
      box: view.box,
      limits: view.box,
      area,
      nameArea,
      obstacles,
      trusted: id === 'map',
      offLand: id !== 'map',
      shown: (_, stance) =>
        state.stances.length === 0 || state.stances.includes(stance) ? 'full' : 'faded',
      chosen: state.selected,
      textSize,
      names: mapLabels(edition).filter(({ id }) => id === state.selected || isDrawn(id)),
      fades,
    });
  const frame = (view: View, x: number, right: number, bottom: number, mostHeight: number) => {
    const [l, t, r, b] = view.box;
    const title: Font = { family: 'sans', weight: 600, size: layout.frameTitle };
    const lines = [edition.locale.text(view.label)];
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
    if (ratio > WIDE) return stacked();
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
    const list = key(margin, title.bottom + 20, column, floor, 1);
    const corner =
      inset === null
        ? null
        : frame(inset, width - margin - 232, width - margin, floor, floor * 0.5);
    const mapRight = corner === null ? width - margin : width - margin - 232 - 14;
    const area = { left: margin + column + 24, top: 0, right: mapRight, bottom: floor };
    return [
      world(
        'map',
        state.view,
        area,
        layout.label,
        ALL_SIDES,
        { ...area, right: width - margin },
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
    const list = key(margin, below, column, (corner?.box.top ?? floor) - layout.kicker * 0.8, 1);
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
    const flat = format === '16x9' || format === 'card';
    const title = head(full, (floor - layout.top) * (flat ? 0.28 : 0.36), flat ? 1 : 2);
    const mapTop = title.bottom + layout.kicker * 0.6;
    const side = inset === null ? 0 : flat ? 190 : 300;
    const mapWidth = flat ? full - side - (side === 0 ? 0 : 20) : full;
    const keyWidth = flat || side === 0 ? full : full - side - 36;
    const columns = flat ? Math.min(Math.max(edition.key.entries.length, 4), MOST_COLUMNS) : 2;
    const gap = layout.kicker * 0.9;
    const scale = flat ? 0.92 : 1;
    // The key takes the height it needs, the map the rest.
    const keyHeight = key(margin, 0, keyWidth, (floor - mapTop) * 0.45, columns, scale).bottom;
    const mapBottom = mapTop + Math.min(floor - keyHeight - gap - mapTop, mapWidth / ratio);
    const list = key(margin, mapBottom + gap, keyWidth, floor, columns, scale);
    const area = { left: margin, top: mapTop, right: margin + mapWidth, bottom: mapBottom };
    const edge = width - margin;
    const corner =
      inset === null
        ? null
        : flat
          ? frame(inset, edge - side, edge, mapBottom, mapBottom - mapTop)
          : frame(inset, edge - side, edge, floor, floor - mapBottom - gap);
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
