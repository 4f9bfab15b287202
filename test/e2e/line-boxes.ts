import type { Page } from 'playwright-core';

/** A line of text with its box as a browser sees it. */
export interface LineBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** The boxes of all lines of an SVG file with its typefaces in it, as the browser has them. */
export async function lineBoxes(page: Page, svg: string): Promise<LineBox[]> {
  const [, css = ''] = /<style>([\s\S]*?)<\/style>/.exec(svg) ?? [];
  const [boxes = []] = await lineBoxesOf(page, css, [svg]);
  return boxes;
}

/** The same of several files that have their typefaces from one style sheet. */
export async function lineBoxesOf(
  page: Page,
  css: string,
  files: readonly string[],
): Promise<LineBox[][]> {
  await page.setContent(`<style>${css}</style><body></body>`);
  const pictures = files.map((svg) => svg.replace(/<\?xml.*?\?>/, ''));
  return page.evaluate(async (svgs) => {
    await Promise.all([...document.fonts].map((face) => face.load()));
    return svgs.map((svg) => {
      document.body.innerHTML = svg;
      const lines = [...document.querySelectorAll<SVGTextContentElement>('text')].flatMap(
        (text) => {
          if (text.closest('[aria-hidden]') !== null) return [];
          const spans = [...text.querySelectorAll('tspan')];
          return spans.length > 0 ? spans : [text];
        },
      );
      return lines.map((line) => {
        const content = (line.textContent ?? '').trimEnd();
        const start = line.getExtentOfChar(0);
        const end = line.getExtentOfChar(content.length - 1);
        const size = Number.parseFloat(getComputedStyle(line).fontSize);
        const baseline = line.getStartPositionOfChar(0).y;
        return {
          text: content,
          left: Math.min(start.x, end.x),
          right: Math.max(start.x + start.width, end.x + end.width),
          // The letters themselves: a browser's box of a line has room for accents on capitals.
          top: baseline - size * 0.74,
          bottom: baseline + size * 0.24,
          size,
        };
      });
    });
  }, pictures);
}
