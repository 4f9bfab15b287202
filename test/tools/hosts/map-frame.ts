import type { Frame, Page } from 'playwright-core';
import { until } from './processes.ts';

/** The map in a page, once it is there: in whatever frames of the host it stands. */
export async function mapFrame(page: Page): Promise<Frame> {
  const found = () => page.frames().find((frame) => /\/embed\.html/.test(frame.url()));
  await until(`a map in ${page.url()}`, async () => {
    // Lazy frames load once they are in sight.
    await page
      .locator('iframe')
      .last()
      .evaluate((frame) => frame.scrollIntoView({ block: 'center' }))
      .catch(() => {});
    return found() !== undefined;
  });
  const frame = found();
  if (frame === undefined) throw new Error('the map has gone');
  await frame.waitForLoadState();
  return frame;
}

/** How a frame and what it holds fit, in px. */
export interface Fit {
  /** Of the frame. */
  readonly width: number;
  readonly height: number;
  /** What the map would like to have. */
  readonly wanted: number;
  /** How far the last line is below the end of the frame. */
  readonly hidden: number;
  /** Room that scroll bars take. */
  readonly scrollBars: number;
  /** Between the last line and the end of the frame. */
  readonly below: number;
}

export async function fitOf(frame: Frame): Promise<Fit> {
  return frame.evaluate(() => {
    const { clientWidth, clientHeight } = document.documentElement;
    const { bottom } = document.querySelector('.live .frame-foot')?.getBoundingClientRect() ?? {
      bottom: 0,
    };
    return {
      width: innerWidth,
      height: innerHeight,
      wanted: document.querySelector<HTMLElement>('.sizer > .frame')?.offsetHeight ?? 0,
      hidden: Math.max(0, Math.round(bottom - innerHeight)),
      scrollBars: innerWidth - clientWidth + innerHeight - clientHeight,
      below: Math.max(0, Math.round(innerHeight - bottom)),
    };
  });
}

/** The largest distance between the last line of a map and the end of its frame, in px: the page's own margin. */
export const MARGIN = 16;
