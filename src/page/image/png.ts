/** The browser cannot make a canvas of this size: it gives a blank one instead of an error. */
export class CanvasTooLarge extends Error {
  override readonly name = 'CanvasTooLarge';
}

/**
 * Draws an SVG file, with everything it needs inside, as a PNG.
 *
 * @param svg complete file; its own width and height are those of the PNG, in px
 * @throws CanvasTooLarge
 * @throws Error when the browser cannot read the file
 */
export async function drawPng(svg: string, width: number, height: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const canvas = document.createElement('canvas');
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext('2d');
    if (context === null) throw new CanvasTooLarge();
    context.drawImage(image, 0, 0, width, height);
    // The paper is opaque: a transparent corner means that nothing was drawn.
    const [, , , alpha] = context.getImageData(width - 1, height - 1, 1, 1).data;
    if (alpha !== 255) throw new CanvasTooLarge();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new CanvasTooLarge();
    return blob;
  } finally {
    URL.revokeObjectURL(url);
    // Some browsers keep a canvas in memory until they clean up, others until it is made small.
    canvas.width = canvas.height = 0;
  }
}

/** Copies a PNG to the clipboard; resolves to whether it worked. */
export async function copyPng(png: Promise<Blob>): Promise<boolean> {
  try {
    // The promise is passed on without waiting: after a wait the browser would no longer see the click.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    // Without a clipboard, nobody waits for the picture.
    png.catch(() => {});
    return false;
  }
}

/** Whether this device can share pictures at all. */
export function canSharePng(): boolean {
  const file = new File([], 'picture.png', { type: 'image/png' });
  return navigator.canShare?.({ files: [file] }) ?? false;
}

/** Hands a PNG to the device; the reader may still cancel. */
export async function sharePng(png: Blob, name: string, text: string): Promise<void> {
  const files = [new File([png], name, { type: 'image/png' })];
  try {
    await navigator.share({ files, text });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  }
}
