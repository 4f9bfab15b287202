import { h } from '../markup/markup.ts';
import type { CardLayout } from './card-layout.ts';
import { type Movable, type Part, round, textBlock } from './paint.ts';
import type { Passage } from './passages.ts';
import type { PictureSetting } from './setting.ts';
import {
  balanceText,
  blockHeight,
  breaksWords,
  type Font,
  isRightToLeft,
  type Measure,
  VERTICAL,
  wrapText,
} from './text.ts';

/** Letter spacing and distance between baselines, both in em. */
const SETTING = {
  quoted: { tracking: -0.012, leading: 1.13 },
  paraphrased: { tracking: -0.008, leading: 1.24 },
} as const;

/** One word of a quotation, or of our words between two pieces of it. */
interface Word {
  readonly text: string;
  readonly own: boolean;
}

/** The words at the largest size that fits, in balanced lines, with a hanging quotation mark. */
export function cardWords(
  { edition, paint, measure }: PictureSetting,
  passage: Passage,
  layout: CardLayout,
  height: number,
  width: number,
): Movable {
  const { words } = passage;
  const [open, close] = edition.locale.strings.quotationMarks;
  const quoted = words.kind === 'quoted';
  const family = quoted ? ('serif' as const) : ('sans' as const);
  const { tracking, leading } = SETTING[words.kind];
  const set: Word[] = quoted
    ? words.pieces.flatMap(({ link, text }) => [
        ...(link ?? '')
          .split(/\s+/)
          .filter(Boolean)
          .map((text) => ({ text, own: true })),
        ...`${open}${text}${close}`.split(/[ \n\t]+/).map((text) => ({ text, own: false })),
      ])
    : words.summary.split(/[ \n\t]+/).map((text) => ({ text, own: false }));
  const plain = set.map(({ text }) => text).join(' ');
  const lang = quoted ? words.pieces[0]?.lang : undefined;
  const { largest, smallest } = layout.words;
  // A paraphrase is always smaller than a quotation.
  const loudest = quoted ? largest : largest * 0.42;
  let font: Font = { family, weight: 400, size: loudest, tracking };
  for (; font.size > smallest; font = { ...font, size: font.size - 1 }) {
    const lines = wrapText(plain, font, width, measure);
    const tall = blockHeight({ lines, font }, leading);
    if (tall <= height && !breaksWords(plain, lines)) break;
  }
  const lines = balanceText(plain, font, width, measure);
  const turned = isRightToLeft(plain);
  const mark = quoted && !turned ? measure(open, font) * 0.92 : 0;
  const hang = Math.min(mark, layout.margin * 0.5);
  const fitted = { lines, font };
  const options = (top: number) => ({
    x: layout.margin - font.size * (quoted ? 0.02 : 0),
    top,
    leading,
    fill: paint.ink,
    lang: lang === '' ? undefined : lang,
    hang,
    right: layout.margin + width,
  });
  const mixed = set.some(({ own }) => own);
  return {
    height: blockHeight(fitted, leading),
    draw(top) {
      const { markup, bottom } = mixed
        ? mixedBlock(set, fitted, options(top), paint.ink3, measure)
        : textBlock(fitted, options(top));
      return { markup: [h('g', { id: 'words' }, markup)], bottom };
    },
  };
}

/** Lines with our own words between quoted ones, in a quieter colour. */
function mixedBlock(
  words: readonly Word[],
  fitted: { readonly lines: readonly string[]; readonly font: Font },
  options: Parameters<typeof textBlock>[1],
  quiet: string,
  measure: Measure,
): Part {
  const { markup, bottom } = textBlock(fitted, options);
  const [block] = markup;
  if (block === undefined || breaksWords(words.map(({ text }) => text).join(' '), fitted.lines)) {
    return { markup, bottom };
  }
  let at = 0;
  const baseline = options.top + VERTICAL[fitted.font.family].ascent * fitted.font.size;
  const spans = fitted.lines.flatMap((line, i) => {
    const count = line.split(' ').length;
    const own = words.slice(at, at + count);
    at += count;
    const runs: { text: string; own: boolean }[] = [];
    for (const word of own) {
      const last = runs.at(-1);
      if (last !== undefined && last.own === word.own) last.text += ` ${word.text}`;
      else runs.push({ ...word });
    }
    let x = options.x - (i === 0 ? (options.hang ?? 0) : 0);
    return runs.map((run, j) => {
      const text = j < runs.length - 1 || i < fitted.lines.length - 1 ? `${run.text} ` : run.text;
      const span = h(
        'tspan',
        {
          x: round(x),
          y: round(baseline + i * (options.leading ?? 1.3) * fitted.font.size),
          fill: run.own ? quiet : null,
        },
        text,
      );
      x += measure(`${run.text} `, fitted.font);
      return span;
    });
  });
  const { x: _x, y: _y, ...attributes } = block.attributes;
  return { markup: [h('text', attributes, spans)], bottom };
}

/** A text above or below the words. */
export function besideWords(
  id: string,
  text: string | undefined,
  size: number,
  { paint, measure }: PictureSetting,
  x: number,
  width: number,
): Movable {
  if (text === undefined) return { height: 0, draw: (top) => ({ markup: [], bottom: top }) };
  const font: Font = { family: 'sans', weight: 400, size };
  const lines = wrapText(text, font, width, measure);
  return {
    height: blockHeight({ lines, font }, 1.3),
    draw(top) {
      const { markup, bottom } = textBlock(
        { lines, font },
        { x, top, leading: 1.3, fill: paint.ink2 },
      );
      return { markup: [h('g', { id }, markup)], bottom };
    },
  };
}
