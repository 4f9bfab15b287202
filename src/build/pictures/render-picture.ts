import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { withPngText } from '../../core/picture/png-text.ts';
import { pngTexts, type Snapshot, toSvg } from '../../core/picture/snapshot.ts';
import type { PictureFonts } from './font-files.ts';

/** A picture as the bytes of a PNG file. */
export interface RenderedPicture {
  readonly png: Uint8Array;
  /** px of the file. */
  readonly width: number;
  readonly height: number;
  /** Characters that the pictures' typefaces lack; other fonts of the system have drawn them, if it has any. */
  readonly missing: readonly string[];
}

/**
 * Draws a picture without a browser.
 *
 * @param scale px of the file in one px of the picture
 * @param url the page that the picture is of, for those who trace it
 */
export function renderPicture(
  snapshot: Snapshot,
  fonts: PictureFonts,
  scale: number,
  url: string | undefined,
): RenderedPicture {
  const svg = toSvg(snapshot, fonts.families);
  const missing = fonts.missing(textOf(svg));
  const options: ResvgRenderOptions = {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: [...fonts.files],
      // The same picture everywhere, unless it cannot be drawn without what this system has.
      loadSystemFonts: missing.length > 0,
      defaultFontFamily: fonts.families.sans,
    },
  };
  const image = new Resvg(svg, options).render();
  return {
    png: withPngText(image.asPng(), pngTexts(snapshot, url)),
    width: image.width,
    height: image.height,
    missing,
  };
}

function textOf(svg: string): string {
  return [...svg.matchAll(/<text[\s\S]*?<\/text>/g)]
    .map(([element]) => element.replaceAll(/<[^>]*>/g, ''))
    .join('');
}
