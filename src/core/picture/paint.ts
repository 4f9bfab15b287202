import { h, type MarkupElement } from '../markup/markup.ts';
import { PATTERNS } from '../patterns/patterns.ts';
import type { Stance, StanceId } from '../statements/types.ts';
import { createPalette, inkOn, type Theme } from './palette.ts';
import { blockHeight, type FittedText, isRightToLeft, VERTICAL } from './text.ts';

/** Every colour of a picture, `#rrggbb`: a picture has no style sheet. */
export interface Paint {
  readonly theme: Theme;
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly rule: string;
  readonly noStatement: string;
  readonly coast: string;
  readonly stance: (stance: StanceId) => string;
  readonly onStance: (stance: StanceId) => string;
}

/** The tokens of src/page/styles/base.css that pictures use. */
export const TOKENS = {
  light: {
    paper: '#ffffff',
    ink: '#16191d',
    ink2: '#4b5158',
    ink3: '#666d74',
    rule: '#dddad4',
    noStatement: '#e7e5e0',
    coast: '#8f9295',
  },
  dark: {
    paper: '#121417',
    ink: '#f2f1ee',
    ink2: '#b9bcc0',
    ink3: '#979ca2',
    rule: '#33373c',
    noStatement: '#2b2f34',
    coast: '#656c73',
  },
} as const;

/** The colours of one theme, with those of the map's stances. */
export function createPaint(stances: readonly Stance[], theme: Theme): Paint {
  const stance = createPalette(stances, theme);
  return { ...TOKENS[theme], theme, stance, onStance: (id) => inkOn(stance(id), theme) };
}

/** A drawn part, and its bottom, in px from the top. */
export interface Part {
  readonly markup: readonly MarkupElement[];
  readonly bottom: number;
}

/** A part whose height in px is known before its place. */
export interface Movable {
  readonly height: number;
  readonly draw: (top: number) => Part;
}

/** Place and style of a block of text. */
export interface BlockOptions {
  readonly x: number;
  /** Top of the first line, in px. */
  readonly top: number;
  /** Distance between baselines, in em. */
  readonly leading?: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly lang?: string | undefined;
  /** Right edge, from which text written from right to left starts. */
  readonly right?: number;
  /** How far the first line starts to the left, for a hanging quotation mark. */
  readonly hang?: number;
}

/** Right-to-left isolate and its end: the line keeps its own direction in every program that draws it. */
const [ISOLATE, POP] = ['\u2067', '\u2069'];

/** A text that keeps its direction from right to left. */
export function isolated(text: string): string {
  return ISOLATE + text + POP;
}

/** Lines of text as one element, so that drawing programs treat them as one text. */
export function textBlock(text: FittedText, options: BlockOptions): Part {
  const { lines, font } = text;
  const { x, top, leading = 1.3, fill, anchor = 'start', lang, right, hang = 0 } = options;
  if (lines.length === 0) return { markup: [], bottom: top };
  const baseline = top + VERTICAL[font.family].ascent * font.size;
  const turned = right !== undefined && isRightToLeft(lines.join(' '));
  const position = (i: number) => ({
    x: round(turned ? right : x - (i === 0 ? hang : 0)),
    y: round(baseline + i * leading * font.size),
  });
  const write = (line: string, last: boolean) => {
    if (turned) return isolated(line);
    return anchor === 'start' && !last ? `${line} ` : line;
  };
  const [only] = lines;
  const attributes = {
    'font-family': font.family,
    'font-size': round(font.size),
    'font-weight': font.weight,
    'letter-spacing': font.tracking === undefined ? null : round(font.tracking * font.size),
    'text-anchor': turned ? 'end' : anchor === 'start' ? null : anchor,
    fill,
    'xml:lang': lang,
  };
  const element =
    lines.length === 1 && only !== undefined
      ? h('text', { ...position(0), ...attributes }, write(only, true))
      : h(
          'text',
          attributes,
          lines.map((line, i) => h('tspan', position(i), write(line, i === lines.length - 1))),
        );
  return { markup: [element], bottom: top + blockHeight(text, leading) };
}

/** A filled box. */
export function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  attributes: Readonly<Record<string, string | number | null>>,
): MarkupElement {
  const box = { x: round(x), y: round(y), width: round(width), height: round(height) };
  return h('rect', { ...box, ...attributes });
}

/** Two decimals are a hundredth of a pixel: more would only add bytes. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * The fill of a stance as a pattern, for telling stances apart without colour.
 *
 * @param scale px of the picture per unit of the filled shape
 * @param magnification factor on the size of the marks
 */
export function stancePattern(
  id: string,
  stance: Stance,
  paint: Paint,
  scale: number,
  magnification: number,
): MarkupElement {
  const { size, turn, draw } = PATTERNS[stance.pattern].picture;
  const factor = magnification / scale;
  return h(
    'pattern',
    {
      id,
      width: size,
      height: size,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `scale(${factor.toPrecision(5)}) rotate(${turn})`,
    },
    h('rect', { x: 0, y: 0, width: size, height: size, fill: paint.stance(stance.id) }),
    draw(paint.paper),
  );
}
