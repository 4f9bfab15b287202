import type { KeyEntry } from '../edition/key-view.ts';
import { fill } from '../i18n/fill.ts';
import { h, type MarkupElement } from '../markup/markup.ts';
import type { StanceId } from '../statements/types.ts';
import { type Paint, type Part, rectangle, textBlock } from './paint.ts';
import { blockHeight, type Font, type Measure, wrapText } from './text.ts';

/** The key of a picture and the room for it. All sizes are in px. */
export interface PictureKey {
  readonly entries: readonly KeyEntry[];
  /** Stances that are shown; all where empty. */
  readonly stances: readonly StanceId[];
  readonly filterText: string | null;
  readonly noStatement: string;
  /** Template for names without room, such as "{names} and {count} more". */
  readonly more: string;
  /** Between the names. */
  readonly between: string;
  readonly patternId: ((stance: StanceId) => string) | null;
  /** `whole`: every name, or none where they have no room. `cut`: as many as there is room for. */
  readonly names: 'whole' | 'cut';
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly largest: number;
  readonly smallest: number;
  readonly paint: Paint;
  readonly measure: Measure;
}

/** Distance between columns, in em. */
const GUTTER = 1.8;
const LEADING = 1.26;
/** A square and the gap to the next, in em. */
const [SQUARE, SQUARE_GAP] = [0.92, 0.2];
/** Opacity of an answer that the filter leaves out, as on the map. */
const FADED = 0.26;

/**
 * The key at the largest size that fits. Where not all names fit at the smallest, each list ends with the
 * number of the others, or there are none: a count is never left out. Labels too long for that are set smaller
 * still. A response that nobody gave has nothing to show, and is left out.
 */
export function keyPart(whole: PictureKey): Part {
  const key = withoutEmpty(whole);
  for (let size = key.largest; size > key.smallest; size -= 0.5) {
    const part = drawKey(key, size, Number.POSITIVE_INFINITY);
    if (part.bottom <= key.top + key.height) return part;
  }
  for (let lines = 40; lines > 0 && key.names === 'cut'; lines--) {
    const part = drawKey(key, key.smallest, lines);
    if (part.bottom <= key.top + key.height) return part;
  }
  let size = key.names === 'cut' ? key.smallest : key.largest;
  let part = drawKey(key, size, 0);
  while (part.bottom > key.top + key.height && size > 6) {
    size -= 0.5;
    part = drawKey(key, size, 0);
  }
  return part;
}

/** What a key is drawn from, before it is known how high it may be. */
export type UnfittedKey = Omit<PictureKey, 'height' | 'names'>;

/** The height of a key without names, in px. */
export function leastKeyHeight(key: UnfittedKey): number {
  return drawKey(withoutEmpty(key), key.largest, 0).bottom - key.top;
}

function withoutEmpty<Key extends UnfittedKey>(key: Key): Key {
  return { ...key, entries: key.entries.filter(({ actors }) => actors.length > 0) };
}

function drawKey(key: UnfittedKey, size: number, mostLines: number): Part {
  const { entries, columns, x, width, paint, measure } = key;
  const gutter = GUTTER * size;
  const columnWidth = (width - gutter * (columns - 1)) / columns;
  const markup: MarkupElement[] = [];
  let top = key.top;
  if (key.filterText !== null) {
    const font: Font = { family: 'sans', weight: 600, size };
    const lines = wrapText(key.filterText, font, width, measure);
    const part = textBlock({ lines, font }, { x, top, leading: LEADING, fill: paint.ink2 });
    markup.push(h('g', { id: 'key-filter' }, part.markup));
    top = part.bottom + size * 0.6;
  }
  for (let first = 0; first < entries.length; first += columns) {
    const row = entries.slice(first, first + columns).map((entry, i) =>
      drawEntry(entry, key, size, mostLines, {
        x: x + i * (columnWidth + gutter),
        top,
        width: columnWidth,
        strong: first === 0,
      }),
    );
    markup.push(...row.flatMap((part) => part.markup));
    top = Math.max(...row.map(({ bottom }) => bottom)) + size * 0.7;
  }
  const others = drawNoStatement(key, size, top);
  return { markup: [...markup, ...others.markup], bottom: others.bottom };
}

/** The place of an entry, and whether its rule is strong. */
interface EntryPlace {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly strong: boolean;
}

function drawEntry(
  entry: KeyEntry,
  key: UnfittedKey,
  size: number,
  mostLines: number,
  { x, top, width, strong }: EntryPlace,
): Part {
  const { paint, measure, stances } = key;
  const muted = stances.length > 0 && !stances.includes(entry.stance);
  const bold: Font = { family: 'sans', weight: 600, size };
  const regular: Font = { family: 'sans', weight: 400, size: size * 0.94 };
  const count = entry.count;
  const labelWidth = width - measure(count, bold) - size;
  const [ink, ink2] = muted ? [paint.ink3, paint.ink3] : [paint.ink, paint.ink2];
  const labelTop = top + size * 0.35;
  const label = textBlock(
    { lines: wrapText(entry.label, bold, labelWidth, measure), font: bold },
    { x, top: labelTop, leading: LEADING, fill: ink },
  );
  const number = textBlock(
    { lines: [count], font: bold },
    { x: x + width, top: labelTop, fill: ink, anchor: 'end' },
  );
  const unit = squareSize(key, size, width);
  const squares = drawSquares(entry, key, unit, x, label.bottom + size * 0.2, width, muted);
  const names = namesText(entry, key, regular, width, mostLines);
  const list = textBlock(
    { lines: names, font: regular },
    { x, top: squares.bottom + size * 0.25, leading: LEADING, fill: ink2 },
  );
  return {
    markup: [
      h(
        'g',
        { id: `key-${entry.stance}` },
        rectangle(x, top, width, strong ? Math.max(1.5, size / 10) : 1, {
          fill: strong ? paint.ink : paint.rule,
        }),
        label.markup,
        number.markup,
        squares.markup,
        list.markup,
      ),
    ],
    bottom: list.bottom,
  };
}

/** How many squares of a size stand beside each other. */
function squaresPerRow(unit: number, width: number): number {
  return Math.max(1, Math.floor((width + SQUARE_GAP * unit) / (unit * (1 + SQUARE_GAP))));
}

/** Squares are made smaller, down to this share of their size, where all of a response then stand in one row. */
const ONE_ROW = 0.6;

/** The size of all squares, smaller where those of one response would take more than two rows. */
function squareSize({ entries }: UnfittedKey, size: number, width: number): number {
  const most = Math.max(1, ...entries.map(({ actors }) => actors.length));
  let unit = SQUARE * size;
  const inOneRow = width / (most * (1 + SQUARE_GAP));
  if (inOneRow > unit * ONE_ROW) return Math.min(unit, inOneRow);
  while (unit > size * 0.3 && Math.ceil(most / squaresPerRow(unit, width)) > 2) unit *= 0.94;
  return unit;
}

/** One square per government. */
function drawSquares(
  { stance, actors }: KeyEntry,
  { paint, patternId }: UnfittedKey,
  unit: number,
  x: number,
  top: number,
  width: number,
  muted: boolean,
): Part {
  const [step, columns] = [unit * (1 + SQUARE_GAP), squaresPerRow(unit, width)];
  const fillOf = patternId === null ? paint.stance(stance) : `url(#${patternId(stance)})`;
  return {
    markup: actors.map((_, i) =>
      rectangle(x + (i % columns) * step, top + Math.floor(i / columns) * step, unit, unit, {
        fill: fillOf,
        'fill-opacity': muted ? FADED : null,
      }),
    ),
    bottom: top + (Math.ceil(actors.length / columns) - 1) * step + unit,
  };
}

function namesText(
  { actors }: KeyEntry,
  { more, between, measure }: UnfittedKey,
  font: Font,
  width: number,
  mostLines: number,
): string[] {
  const names = actors.map(({ name }) => name);
  const lines = wrapText(names.join(between), font, width, measure);
  if (lines.length <= mostLines) return lines;
  const cut = (shown: number) => {
    const text = fill(more, {
      names: names.slice(0, shown).join(between),
      count: String(names.length - shown),
    });
    return wrapText(text, font, width, measure);
  };
  // Binary search for the most names that fit: one more never takes fewer lines.
  let [fits, tooMany] = [0, names.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (cut(middle).length <= mostLines) fits = middle;
    else tooMany = middle;
  }
  return fits === 0 ? [] : cut(fits);
}

function drawNoStatement(key: UnfittedKey, size: number, top: number): Part {
  const { x, width, paint, measure, noStatement } = key;
  const font: Font = { family: 'sans', weight: 400, size: size * 0.94 };
  const unit = SQUARE * size;
  const indent = unit * 1.5;
  const lines = wrapText(noStatement, font, width - indent, measure);
  const height = blockHeight({ lines: lines.slice(0, 1), font }, LEADING);
  const text = textBlock(
    { lines, font },
    { x: x + indent, top, leading: LEADING, fill: paint.ink2 },
  );
  const box = rectangle(x + 0.5, top + (height - unit) / 2 + 0.5, unit - 1, unit - 1, {
    fill: paint.noStatement,
    stroke: paint.coast,
    'stroke-width': 1,
  });
  return {
    markup: [h('g', { id: 'key-no-statement' }, box, text.markup)],
    bottom: Math.max(text.bottom, top + unit),
  };
}
