import { h } from '../markup/markup.ts';
import { type Paint, type Part, textBlock } from './paint.ts';
import { balanceText, blockHeight, type FittedText, type Measure } from './text.ts';

/** Where everything comes from: a picture without its page must still name its sources. */
export interface PictureFoot {
  readonly text: string;
  /** Address of the page, for checking; undefined where there is none. */
  readonly address: string | undefined;
  readonly x: number;
  readonly width: number;
  /** Bottom of the last line, in px. */
  readonly bottom: number;
  readonly size: number;
  readonly mostLines: number;
  readonly paint: Paint;
  readonly measure: Measure;
}

const LEADING = 1.36;

/** The foot, smaller where it would take too many lines; also returns its top, in px. */
export function footPart(foot: PictureFoot): Part & { readonly top: number } {
  const { x, width, paint, measure, bottom } = foot;
  const text = foot.address === undefined ? foot.text : `${foot.text} ${foot.address}`;
  const fit = (size: number): FittedText => {
    const font = { family: 'sans', weight: 400, size } as const;
    return { font, lines: balanceText(text, font, width, measure) };
  };
  let fitted = fit(foot.size);
  while (fitted.lines.length > foot.mostLines && fitted.font.size > foot.size * 0.75) {
    fitted = fit(fitted.font.size - 0.5);
  }
  const top = bottom - blockHeight(fitted, LEADING);
  const part = textBlock(fitted, { x, top, leading: LEADING, fill: paint.ink2 });
  return { markup: [h('g', { id: 'source' }, part.markup)], bottom, top };
}
