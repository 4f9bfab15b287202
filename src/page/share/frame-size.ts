import { type Font, type Measure, wrapText } from '../../core/picture/text.ts';
import type { View } from '../../core/statements/types.ts';

/** Height of the map of a frame, in px at the usual text size; frame.css says the same in rem. */
const LEAST = 300;
const MOST = 640;
/** What a view's own shape is held to where `map.json` gives no ratio, so that it neither towers nor hides. */
const FLATTEST = 0.56;
const STEEPEST = 1.15;

/** Height by width of the map of a frame that starts with this view. */
export function frameRatio({ ratio, box: [left, top, right, bottom] }: View): number {
  const own = (bottom - top) / (right - left);
  return ratio ?? Math.max(FLATTEST, Math.min(STEEPEST, own));
}

/** Height of the map in a frame of this width, in px. It depends on nothing else, or frames would grow for ever. */
export function frameMapHeight(width: number, view: View): number {
  return Math.max(LEAST, Math.min(MOST, Math.round(width * frameRatio(view))));
}

/** What a frame says above and below its map. */
export interface FrameTexts {
  readonly headline: string;
  readonly subtitle: string;
  /** Labels of the key, in its order. */
  readonly key: readonly string[];
  readonly credit: string;
  /** The buttons of the footer that have words, in their order. */
  readonly actions: readonly string[];
}

/** From these widths on a frame has other layouts: those of frame.css, in px at the usual text size. */
const TWO_COLUMNS = 304;
const ROOMY = 448;
const WIDE_FRAME = 640;
/** From this width on headlines have more room above, as on a page of their own. */
const WIDE_HEADLINE = 652;
/** From so many entries on the key of a wide frame is a grid. */
const MANY_ENTRIES = 6;
/** Height of what can be pressed, in px. */
const TARGET = 44;

const SMALL: Font = { family: 'sans', weight: 400, size: 12 };
const LABEL: Font = { family: 'sans', weight: 500, size: 13 };
const COUNT: Font = { family: 'sans', weight: 600, size: 13 };
const ACTION: Font = { family: 'sans', weight: 400, size: 14 };

/**
 * Height of a whole frame, in px at the usual text size, for code that stands in other sites before the frame can
 * tell its own. The numbers are those of frame.css; a test holds them to what a browser makes of it.
 */
export function frameHeight(
  width: number,
  view: View,
  texts: FrameTexts,
  measure: Measure,
): number {
  const inner = width - (width < ROOMY ? 24 : 32);
  const around =
    headHeight(width, inner, texts, measure) +
    keyHeight(width, inner, texts.key, measure) +
    footHeight(width, inner, texts, measure);
  return Math.round(frameMapHeight(width, view) + around);
}

function headHeight(
  width: number,
  inner: number,
  { headline, subtitle }: FrameTexts,
  measure: Measure,
): number {
  const size = Math.max(16, Math.min(28, width * 0.0608));
  const title: Font = { family: 'serif', weight: 500, size, tracking: -0.018 };
  const line: Font = { ...SMALL, size: Math.max(12, Math.min(13, width * 0.0395)) };
  const margins = (width < WIDE_HEADLINE ? 2 : 4) + 2;
  const lines = (text: string, font: Font) => wrapText(text, font, inner, measure).length;
  return (
    18 + margins + lines(headline, title) * size * 1.1 + lines(subtitle, line) * line.size * 1.3
  );
}

function keyHeight(
  width: number,
  inner: number,
  labels: readonly string[],
  measure: Measure,
): number {
  // A square, the label and the count, with 8 px between them.
  const beside = 14 + 8 + 8 + measure('0', COUNT);
  const rowHeight = (entries: readonly string[], roomOf: (column: number) => number) => {
    const lines = entries.map((text, column) => {
      const longest = Math.max(...text.split(' ').map((word) => measure(word, LABEL)));
      return wrapText(text, LABEL, Math.max(longest, roomOf(column) - beside), measure).length;
    });
    return Math.max(width < TWO_COLUMNS ? 36 : TARGET, Math.max(...lines) * 15.6 + 6);
  };
  const rows = (columns: number, roomOf: (column: number) => number, rule: number) => {
    let height = 1;
    for (let first = 0; first < labels.length; first += columns) {
      height += rowHeight(labels.slice(first, first + columns), roomOf) + (first === 0 ? 0 : rule);
    }
    return height;
  };
  if (width < TWO_COLUMNS) return rows(1, () => inner, 1);
  if (width < WIDE_FRAME) return rows(2, (c) => ((inner - 12) * (c === 0 ? 0.87 : 1)) / 1.87, 1);
  const gap = 20;
  if (labels.length < MANY_ENTRIES) {
    const natural = labels.map((text) => measure(text, LABEL) + beside);
    const sum = natural.reduce((total, one) => total + one, 0);
    const share = (inner - gap * (labels.length - 1)) / sum;
    return rows(labels.length, (c) => (natural[c] ?? 0) * share, 0);
  }
  const columns = Math.floor((inner + gap) / (144 + gap));
  return rows(columns, () => (inner + gap) / columns - gap, 0);
}

function footHeight(
  width: number,
  inner: number,
  { credit, actions }: FrameTexts,
  measure: Measure,
): number {
  const lines = (room: number) => wrapText(credit, SMALL, room, measure).length * 16.2;
  if (width < WIDE_FRAME) return 8 + lines(inner) + TARGET;
  // An icon and a word each, and the button that has an icon alone.
  const widths = actions.map((text, i) => {
    return measure(text, i === 0 ? { ...ACTION, weight: 600 } : ACTION) + 16 + 6 + 8;
  });
  const links = widths.reduce((sum, one) => sum + one + 16, 16 + 8) - 8;
  return 9 + Math.max(TARGET, lines(inner - 16 - links));
}
