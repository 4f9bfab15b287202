import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { withPngText } from '../../core/picture/png-text.ts';
import { pngTexts, type Snapshot, toSvg } from '../../core/picture/snapshot.ts';
import type { PictureFonts } from './font-files.ts';

/** A picture as the bytes of a PNG file. */
interface RenderedPicture {
  readonly png: Uint8Array;
  /** Width of the file, in px. */
  readonly width: number;
  readonly height: number;
  /** Characters that the pictures' typefaces lack; system fonts have drawn them where possible. */
  readonly missing: readonly string[];
}

/**
 * Draws a picture without a browser.
 *
 * @param scale px of the file per px of the picture
 * @param url the page that the picture comes from, written into the file
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
      // System fonts only where they are needed, so that pictures are the same on every machine.
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
