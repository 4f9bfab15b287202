import { PNG } from 'pngjs';
import { reduceShades } from './shades.ts';

/** px between two pictures, in the grey of GAP_GREY. */
const GAP = 8;
const GAP_GREY = 0xb0;

/** One PNG of several, from left to right, their upper edges in line. */
export function sideBySide(files: readonly Uint8Array[]): Buffer {
  const pictures = files.map((file) => PNG.sync.read(Buffer.from(file)));
  const widths = pictures.map(({ width }) => width);
  const all = new PNG({
    width: widths.reduce((sum, width) => sum + width, GAP * (pictures.length - 1)),
    height: Math.max(...pictures.map(({ height }) => height)),
  });
  all.data.fill(GAP_GREY);
  for (let at = 3; at < all.data.length; at += 4) all.data[at] = 0xff;
  let left = 0;
  for (const picture of pictures) {
    PNG.bitblt(picture, all, 0, 0, picture.width, picture.height, left, 0);
    left += picture.width + GAP;
  }
  reduceShades(all.data);
  return PNG.sync.write(all, { deflateLevel: 9, colorType: 2 });
}
