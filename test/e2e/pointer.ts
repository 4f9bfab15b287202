import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ScreenPoint } from './map-points.ts';
import { settle } from './settle.ts';

export type Pointer = 'mouse' | 'touch';

/** Clicks or taps at a point of the window. */
export async function press(page: Page, pointer: Pointer, { x, y }: ScreenPoint): Promise<void> {
  if (pointer === 'touch') await page.touchscreen.tap(x, y);
  else await page.mouse.click(x, y);
}

/** Clicks or taps in the middle of an element. */
export async function pressElement(page: Page, pointer: Pointer, selector: string): Promise<void> {
  const element = page.locator(selector);
  if (pointer === 'touch') await element.tap();
  else await element.click();
}

/** Touches that may be needed where places lie so close that the map has to come nearer first. */
const MOST_TOUCHES = 3;

/**
 * Clicks or taps a place until it is chosen. A finger is not so exact: where several places lie under it
 * the map offers them by name, and where there are many it comes nearer.
 *
 * @param id what choosing the place opens
 * @param find where the place is now
 */
export async function choosePlace(
  page: Page,
  pointer: Pointer,
  id: string,
  find: () => Promise<ScreenPoint>,
): Promise<void> {
  const isChosen = () => new URL(page.url()).searchParams.get('country') === id;
  const offered = page.locator(`.chooser button[data-id="${id}"]`);
  for (let i = 0; i < (pointer === 'touch' ? MOST_TOUCHES : 1); i++) {
    const scale = await mapScale(page);
    await press(page, pointer, await find());
    const hasAnswered = async () =>
      isChosen() || (await offered.isVisible()) || (await mapScale(page)) > scale * 1.1;
    await expect.poll(hasAnswered, { message: `an answer to a press on ${id}` }).toBe(true);
    if (!isChosen() && (await offered.isVisible())) {
      await offered.tap();
      await expect.poll(isChosen).toBe(true);
    }
    if (isChosen()) return;
    await settle(page);
  }
}

/** Enlarges the map around a point: with Ctrl and the wheel, or with two fingers. */
export async function enlargeAt(page: Page, pointer: Pointer, point: ScreenPoint): Promise<void> {
  const before = await mapScale(page);
  if (pointer === 'touch') {
    await spread(page, point);
  } else {
    await page.mouse.move(point.x, point.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
  }
  await page.waitForFunction((scale) => {
    const svg = document.querySelector<SVGSVGElement>('.map svg.world');
    return (svg?.getScreenCTM()?.a ?? 0) > scale * 1.5;
  }, before);
  await settle(page);
}

/** Screen px per unit of the drawing. */
export async function mapScale(page: Page): Promise<number> {
  return page.evaluate(
    () => document.querySelector<SVGSVGElement>('.map svg.world')?.getScreenCTM()?.a ?? 0,
  );
}

/** Puts two fingers down beside a point, one on each side, and draws them apart. */
async function spread(page: Page, { x, y }: ScreenPoint): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const fingers = (distance: number) => [
    { x: x - distance, y, id: 0 },
    { x: x + distance, y, id: 1 },
  ];
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(10) });
  for (let distance = 12; distance <= 40; distance += 4) {
    await client.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: fingers(distance),
    });
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await client.detach();
}

/** Draws one finger across the window. */
export async function swipe(page: Page, from: ScreenPoint, to: ScreenPoint): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const steps = 10;
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
  for (let i = 1; i <= steps; i++) {
    const x = from.x + ((to.x - from.x) * i) / steps;
    const y = from.y + ((to.y - from.y) * i) / steps;
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y }] });
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await client.detach();
}
