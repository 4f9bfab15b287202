import type { Page } from 'playwright-core';
import type { ScreenPoint } from './map-points.ts';

/** The colours that a reader sees at points of the window, as `#rrggbb`. */
export async function coloursAt(page: Page, points: readonly ScreenPoint[]): Promise<string[]> {
  const picture = (await page.screenshot()).toString('base64');
  // Decoded in a page of its own: the page under test may have its scripts off.
  const context = await page.context().browser()?.newContext();
  if (context === undefined) throw new Error('the browser has been closed');
  try {
    const decoder = await context.newPage();
    return await decoder.evaluate(
      async ([base64, wanted]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const drawing = canvas.getContext('2d');
        if (drawing === null) throw new Error('no canvas');
        drawing.drawImage(image, 0, 0);
        return wanted.map(({ x, y }) => {
          const [red = 0, green = 0, blue = 0] = drawing.getImageData(
            Math.round(x),
            Math.round(y),
            1,
            1,
          ).data;
          return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
        });
      },
      [picture, points] as const,
    );
  } finally {
    await context.close();
  }
}
