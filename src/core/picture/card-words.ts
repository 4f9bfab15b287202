import { h } from '../markup/markup.ts';
import type { CardLayout } from './card-layout.ts';
import { lettersOf } from './line-breaks.ts';
import { isolated, type Movable, type Part, round, textBlock } from './paint.ts';
import type { Passage } from './passages.ts';
import type { TextSetting } from './setting.ts';
import {
  blockHeight,
  type FittedText,
  type Font,
  fitText,
  isRightToLeft,
  LEAST_TEXT,
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

/**
 * The words at the largest size that fits, in balanced lines, with a hanging quotation mark, and whether that size can be
 * read.
 */
export function cardWords(
  { edition, paint, measure }: TextSetting,
  passage: Passage,
  layout: CardLayout,
  height: number,
  width: number,
): Movable & { readonly fits: boolean } {
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
  const loudest = quoted ? largest : Math.max(Math.floor(largest * 0.42), LEAST_TEXT);
  const fitted = fitText(
    plain,
    { family, weight: 400, tracking },
    { width, height, largest: loudest, smallest, leading },
    measure,
  );
  const { font } = fitted;
  const turned = isRightToLeft(plain);
  const mark = quoted && !turned ? measure(open, font) * 0.92 : 0;
  const hang = Math.min(mark, layout.margin * 0.5);
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
    fits: font.size >= LEAST_TEXT,
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
  fitted: FittedText,
  options: Parameters<typeof textBlock>[1] & { readonly right: number },
  quiet: string,
  measure: Measure,
): Part {
  const { markup, bottom } = textBlock(fitted, options);
  const [block] = markup;
  if (block === undefined) return { markup, bottom };
  const { font, lines } = fitted;
  const turned = isRightToLeft(lines.join(' '));
  const isOwn = words.flatMap(({ text, own }) =>
    Array.from({ length: text.length + 1 }, () => own),
  );
  const plain = words.map(({ text }) => text).join(' ');
  let at = 0;
  const baseline = options.top + VERTICAL[font.family].ascent * font.size;
  const spans = lines.flatMap((line, i) => {
    const runs: { text: string; own: boolean }[] = [];
    for (const letter of lettersOf(line)) {
      const own = isOwn[at] ?? false;
      at += letter.length;
      const last = runs.at(-1);
      if (last?.own === own) last.text += letter;
      else runs.push({ text: letter, own });
    }
    // The space at which the line was broken.
    if (plain[at] === ' ') at++;
    let x = turned ? options.right : options.x - (i === 0 ? (options.hang ?? 0) : 0);
    return runs.map((run, j) => {
      const text =
        turned || j < runs.length - 1 || i === lines.length - 1 ? run.text : `${run.text} `;
      const span = h(
        'tspan',
        {
          x: round(x),
          y: round(baseline + i * (options.leading ?? 1.3) * font.size),
          fill: run.own ? quiet : null,
        },
        turned ? isolated(text.trim()) : text,
      );
      x += measure(run.text, font) * (turned ? -1 : 1);
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
  { paint, measure }: TextSetting,
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
