import { PNG } from 'pngjs';

/** px between two pictures, in the grey of GAP_GREY. */
const GAP = 8;
const GAP_GREY = 0xb0;

/** Shades lie so far apart, from 0 to 255. */
const SHADE = 16;

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
  // Fewer shades compress to half: the edges of letters have a hundred.
  for (let at = 0; at < all.data.length; at += 1) {
    all.data[at] = Math.min(0xff, Math.round((all.data[at] ?? 0) / SHADE) * SHADE);
  }
  return PNG.sync.write(all, { deflateLevel: 9, colorType: 2 });
}
