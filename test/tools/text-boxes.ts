import { passesThrough } from '../../src/core/atlas/outline.ts';
import type { ScreenBox } from '../../src/core/atlas/viewport.ts';
import type { Markup, MarkupElement } from '../../src/core/markup/markup.ts';
import type { Font, Measure } from '../../src/core/picture/text.ts';
import { readPath } from './svg-path.ts';

/** A line of text in a picture and the box of its letters, in px. */
export interface TextBox extends ScreenBox {
  readonly text: string;
}

/** Heights of letters over and under the baseline, in em. */
const INK = { ascent: 0.74, descent: 0.24 };

/** Every line of text of a picture but the halos under names, which have their names' places. */
export function textBoxes(svg: MarkupElement, measure: Measure): TextBox[] {
  const boxes: TextBox[] = [];
  walk(svg, {}, (line, attributes) => {
    const size = Number(attributes['font-size']);
    const font: Font = {
      family: attributes['font-family'] as Font['family'],
      weight: Number(attributes['font-weight']) as Font['weight'],
      size,
      tracking: Number(attributes['letter-spacing'] ?? 0) / size,
    };
    const text = line.replaceAll(/[\u2067\u2069]/g, '').trim();
    const width = measure(text, font);
    const [x, y] = [Number(attributes['x']), Number(attributes['y'])];
    const anchor = attributes['text-anchor'] ?? 'start';
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    const [top, bottom] = [y - INK.ascent * size, y + INK.descent * size];
    boxes.push({ text, left, right: left + width, top, bottom });
  });
  return boxes;
}

function walk(
  element: MarkupElement,
  inherited: Readonly<Record<string, string>>,
  onLine: (line: string, attributes: Readonly<Record<string, string>>) => void,
): void {
  if (element.attributes['id']?.endsWith('-halos')) return;
  const inText = element.tag === 'text' || element.tag === 'tspan';
  const attributes = inText ? { ...inherited, ...element.attributes } : {};
  for (const child of element.children) {
    if (typeof child !== 'string') walk(child, attributes, onLine);
    else if (inText) onLine(child, attributes);
  }
}

/** What is wrong with the places of a picture's texts, in words; half a pixel is let pass. */
export function faultsOf(svg: MarkupElement, measure: Measure): string[] {
  const boxes = textBoxes(svg, measure);
  const [width, height] = [Number(svg.attributes['width']), Number(svg.attributes['height'])];
  const outside = boxes
    .filter(
      ({ left, top, right, bottom }) =>
        left < -0.5 || top < -0.5 || right > width + 0.5 || bottom > height + 0.5,
    )
    .map(({ text, left, right, top, bottom }) => {
      const place = [left, top, right, bottom].map(Math.round).join(' ');
      return `"${text}" leaves the picture: ${place}`;
    });
  const touching = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          a.left + 0.5 < b.right &&
          b.left + 0.5 < a.right &&
          a.top + 0.5 < b.bottom &&
          b.top + 0.5 < a.bottom,
      )
      .map((b) => `"${a.text}" touches "${b.text}"`),
  );
  return [...outside, ...touching];
}

/** All words of a picture, in the order of their lines, without the halos. */
export function wordsOf(svg: MarkupElement): string {
  const words: string[] = [];
  walk(svg, {}, (line) => words.push(line.replaceAll(/[\u2067\u2069]/g, '').trim()));
  return words.join(' ');
}

/** The element with this id. */
export function byId(root: Markup, id: string): MarkupElement | undefined {
  if (typeof root === 'string') return undefined;
  if (root.attributes['id'] === id) return root;
  for (const child of root.children) {
    const found = byId(child, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The names beside countries that lie on a coloured country or on the subject, in words. A name set inside
 * its country belongs there.
 *
 * @param id of the map in the picture, such as `map` or `second-frame`
 */
export function namesOnCountries(svg: MarkupElement, id: string, measure: Measure): string[] {
  const names = byId(svg, `${id}-names`);
  const responses = byId(svg, `${id}-responses`);
  if (names === undefined || responses === undefined) return [];
  const [dx = 0, dy = 0, scale = 1] = (
    responses.attributes['transform']?.match(/-?[\d.]+/g) ?? []
  ).map(Number);
  const shapes = pathsIn(responses).flatMap(({ attributes: { id: shape, d } }) =>
    shape === undefined || d === undefined || shape.includes('-disputed')
      ? []
      : [
          {
            shape,
            outline: readPath(d).map(({ points }) =>
              [...points, ...points.slice(0, 1)].map(
                ([x, y]) => [x * scale + dx, y * scale + dy] as const,
              ),
            ),
          },
        ],
  );
  return textBoxes(names, measure).flatMap(({ text, ...box }) =>
    shapes
      .filter(({ outline }) => passesThrough(outline, box))
      .map(({ shape }) => `"${text}" lies on the outline of ${shape}`),
  );
}

function pathsIn(element: MarkupElement): MarkupElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : child.tag === 'path' ? [child] : pathsIn(child),
  );
}
