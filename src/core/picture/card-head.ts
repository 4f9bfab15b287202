import { h } from '../markup/markup.ts';
import { type Paint, type Part, rectangle, textBlock } from './paint.ts';
import type { Passage } from './passages.ts';
import { type Font, type Measure, VERTICAL, wrapText } from './text.ts';

/** Which election it is, and how the country answered: in words, and in the colour of its stance. */
export function cardHead(
  { country, answer, also }: Passage,
  kicker: string | undefined,
  paint: Paint,
  measure: Measure,
  x: number,
  top: number,
  width: number,
  size: number,
  stanceFill: string,
): Part {
  const square = size * 0.86;
  const indent = square * 1.5;
  const bold: Font = { family: 'sans', weight: 700, size };
  const regular: Font = { family: 'sans', weight: 400, size };
  const small: Font = { family: 'sans', weight: 400, size: size * 0.82 };
  const nameWidth = measure(country, bold);
  const rest = indent + nameWidth + size * 0.6;
  const election: Font = { family: 'sans', weight: 600, size: size * 0.86 };
  const about = textBlock(
    {
      lines: kicker === undefined ? [] : wrapText(kicker, election, width, measure),
      font: election,
    },
    { x, top: top + 6 + size * 0.5, leading: 1.25, fill: paint.ink2 },
  );
  const lineTop = about.bottom + size * 0.4;
  const name = textBlock(
    { lines: wrapText(country, bold, width - indent, measure), font: bold },
    { x: x + indent, top: lineTop, leading: 1.25, fill: paint.ink },
  );
  // Beside the country where it fits on the line, else under it.
  const beside = rest + measure(answer, regular) <= width;
  const response = textBlock(
    {
      lines: beside ? [answer] : wrapText(answer, regular, width - indent, measure),
      font: regular,
    },
    {
      x: beside ? x + rest : x + indent,
      top: beside ? lineTop : name.bottom + size * 0.1,
      leading: 1.25,
      fill: paint.ink2,
    },
  );
  const second =
    also === undefined
      ? { markup: [], bottom: response.bottom }
      : textBlock(
          { lines: wrapText(also, small, width - indent, measure), font: small },
          { x: x + indent, top: response.bottom + size * 0.1, leading: 1.25, fill: paint.ink3 },
        );
  const squareTop = lineTop + VERTICAL.sans.ascent * size - square * 0.92;
  return {
    markup: [
      h(
        'g',
        { id: 'response' },
        rectangle(x, top, width, 6, { fill: stanceFill }),
        rectangle(x, squareTop, square, square, { fill: stanceFill }),
        name.markup,
        response.markup,
        second.markup,
      ),
      ...(kicker === undefined ? [] : [h('g', { id: 'kicker' }, about.markup)]),
    ],
    bottom: second.bottom,
  };
}
