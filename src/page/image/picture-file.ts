import { withPngText } from '../../core/picture/png-text.ts';
import { PUBLISHED_FAMILIES, pngTexts, type Snapshot, toSvg } from '../../core/picture/snapshot.ts';
import type { PictureFonts } from './browser-fonts.ts';
import { drawPng } from './png.ts';

/** A picture as an SVG file with its typefaces. */
export function svgFile(snapshot: Snapshot, { css }: Pick<PictureFonts, 'css'>): Blob {
  return new Blob([toSvg(snapshot, PUBLISHED_FAMILIES, css)], { type: 'image/svg+xml' });
}

/**
 * A picture as a PNG file that says where it comes from.
 *
 * @param scale px of the file per px of the picture
 * @param url the page that it comes from; undefined where it has no address
 * @throws CanvasTooLarge; Error when the browser cannot draw it
 */
export async function pngFile(
  snapshot: Snapshot,
  { css }: Pick<PictureFonts, 'css'>,
  scale: number,
  url: string | undefined,
): Promise<Blob> {
  const [width, height] = [snapshot.width * scale, snapshot.height * scale];
  const svg = toSvg(snapshot, PUBLISHED_FAMILIES, css, scale);
  const plain = new Uint8Array(await (await drawPng(svg, width, height)).arrayBuffer());
  return new Blob([withPngText(plain, pngTexts(snapshot, url))], { type: 'image/png' });
}
