import { h } from '../markup/markup.ts';
import { type Movable, type Paint, type Part, textBlock } from './paint.ts';
import type { Passage } from './passages.ts';
import { type Font, type Measure, wrapText } from './text.ts';

/** The speaker with role, day and note. */
export function cardSpeaker(
  { speaker, role, when }: Passage,
  note: string | null,
  paint: Paint,
  measure: Measure,
  x: number,
  width: number,
  tag: number,
): Movable {
  const rows: readonly { text: string | undefined; font: Font; fill: string }[] = [
    { text: speaker, font: { family: 'sans', weight: 600, size: tag * 1.1 }, fill: paint.ink },
    {
      text: role,
      font: {
        family: 'sans',
        weight: speaker === undefined ? 600 : 400,
        size: tag * (speaker === undefined ? 1.1 : 1),
      },
      fill: speaker === undefined ? paint.ink : paint.ink2,
    },
    { text: when, font: { family: 'sans', weight: 400, size: tag * 0.92 }, fill: paint.ink2 },
    {
      text: note ?? undefined,
      font: { family: 'sans', weight: 400, size: tag * 0.76 },
      fill: paint.ink3,
    },
  ];
  const blocks = rows.flatMap(({ text, font, fill }) =>
    text === undefined ? [] : [{ font, fill, lines: wrapText(text, font, width, measure) }],
  );
  const space = tag * 0.12;
  const draw = (top: number): Part => {
    let bottom = top;
    const markup = blocks.flatMap(({ lines, font, fill }) => {
      const part = textBlock({ lines, font }, { x, top: bottom, leading: 1.25, fill });
      bottom = part.bottom + space;
      return part.markup;
    });
    return { markup: [h('g', { id: 'speaker' }, markup)], bottom };
  };
  return { height: draw(0).bottom, draw };
}
