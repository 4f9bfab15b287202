/** Width and height of a PNG file in px, as its header has them: to decode millions of pixels takes seconds. */
export function pngSize(png: Uint8Array): [width: number, height: number] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  // After the signature, the length and the type of the first chunk, IHDR (PNG, 11.2.1).
  return [view.getUint32(16), view.getUint32(20)];
}
