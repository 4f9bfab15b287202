import { h } from '../markup/markup.ts';
import { type Paint, type Part, rectangle, textBlock } from './paint.ts';
import { balanceText, fitText, LEAST_NOTE, type Measure, wrapText } from './text.ts';

/** The words above a map, and the room for them. All sizes are in px. */
export interface PictureHead {
  readonly kicker: string | undefined;
  readonly headline: string;
  /** The date or period of the map. */
  readonly moment: string | undefined;
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly sizes: { readonly kicker: number; readonly headline: number; readonly moment: number };
  readonly mostLines: number;
  readonly paint: Paint;
  readonly measure: Measure;
}

/** Headlines are set a little tighter than the font's spacing, in em. */
const TRACKING = -0.018;

/**
 * Rule, kicker, headline and day, shrunk together until they fit, at most to 0.3 of their sizes, and whether they do
 * and can be read.
 */
export function headPart(head: PictureHead): Part & { readonly fits: boolean } {
  for (let scale = 1; scale > 0.3; scale -= 0.04) {
    const part = drawHead(head, scale);
    if (part.bottom <= head.top + head.height) {
      const sizes = [head.sizes.kicker, head.sizes.moment].map((size) => smaller(size, scale));
      return { ...part, fits: Math.min(...sizes) >= LEAST_NOTE };
    }
  }
  return { ...drawHead(head, 0.3), fits: false };
}

/** The size of a small text of the head, which shrinks less than the headline. */
function smaller(size: number, scale: number): number {
  return size * Math.max(scale, 0.55);
}

function drawHead(head: PictureHead, scale: number): Part {
  const { x, top, width, sizes, paint, measure } = head;
  const thickness = Math.max(3, sizes.headline / 15);
  const kickerFont = {
    family: 'sans',
    weight: 600,
    size: smaller(sizes.kicker, scale),
  } as const;
  const kicker = textBlock(
    {
      lines: head.kicker === undefined ? [] : wrapText(head.kicker, kickerFont, width, measure),
      font: kickerFont,
    },
    { x, top: top + thickness + kickerFont.size * 0.55, leading: 1.25, fill: paint.ink2 },
  );
  const largest = sizes.headline * scale;
  const fitted = fitHeadline(head, largest);
  const headline = textBlock(fitted, {
    // Aligns the stem of the first letter, not its side bearing, with the edge.
    x: x - fitted.font.size * 0.03,
    top: kicker.bottom + fitted.font.size * 0.2,
    leading: 1.04,
    fill: paint.ink,
  });
  const momentFont = {
    family: 'sans',
    weight: 400,
    size: smaller(sizes.moment, scale),
  } as const;
  const moment = textBlock(
    {
      lines: head.moment === undefined ? [] : balanceText(head.moment, momentFont, width, measure),
      font: momentFont,
    },
    { x, top: headline.bottom + momentFont.size * 0.35, leading: 1.3, fill: paint.ink2 },
  );
  return {
    markup: [
      h(
        'g',
        { id: 'head' },
        rectangle(x, top, width, thickness, { fill: paint.ink }),
        kicker.markup,
        headline.markup,
        moment.markup,
      ),
    ],
    bottom: moment.bottom,
  };
}

/** Prefers a slightly smaller headline if that saves a line. */
function fitHeadline({ headline, width, mostLines, measure }: PictureHead, largest: number) {
  const fit = (mostLines: number, smallest: number) =>
    fitText(
      headline,
      { family: 'serif', weight: 500, tracking: TRACKING },
      { width, height: Number.POSITIVE_INFINITY, largest, smallest, leading: 1.04, mostLines },
      measure,
    );
  for (let lines = 1; lines < mostLines; lines++) {
    const fitted = fit(lines, largest * 0.84);
    if (fitted.lines.length <= lines) return fitted;
  }
  return fit(mostLines, largest * 0.7);
}
