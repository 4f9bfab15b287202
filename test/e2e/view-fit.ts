import type { Page } from 'playwright-core';
import { mapFile } from './election-files.ts';
import { screenPoints } from './map-points.ts';

/** How a view of the map file stands in the map's frame. */
export interface ViewFit {
  /** All of it is inside the part of the frame that nothing covers. */
  readonly whole: boolean;
  /** It is as large as that part allows, in its width or in its height. */
  readonly touches: boolean;
  /** Space at its four sides, in px: left, top, right, bottom. */
  readonly gaps: readonly number[];
}

/** Tolerance in px. */
const NEAR = 1.5;

/** Compares a view's box with the frame that it is fitted into, on the screen. */
export async function fitOf(page: Page, viewId: string): Promise<ViewFit> {
  const view = mapFile.views.find(({ id }) => id === viewId);
  if (view === undefined) throw new Error(`map.json has no view "${viewId}"`);
  const [left, top, right, bottom] = view.box;
  const [start, end] = await screenPoints(page, [
    [left, top],
    [right, bottom],
  ]);
  if (start === undefined || end === undefined) throw new Error('the page has no map');
  const frame = await page.locator('.map').evaluate((map) => {
    const { left, top, right, bottom } = map.getBoundingClientRect();
    // The padding is the place of the inset map.
    const covered = document.querySelector('.second-frame')?.checkVisibility() ?? false;
    if (!covered) return { left, top, right, bottom };
    const { paddingLeft, paddingTop, paddingRight, paddingBottom } = getComputedStyle(map);
    return {
      left: left + Number.parseFloat(paddingLeft),
      top: top + Number.parseFloat(paddingTop),
      right: right - Number.parseFloat(paddingRight),
      bottom: bottom - Number.parseFloat(paddingBottom),
    };
  });
  const gaps = [
    start.x - frame.left,
    start.y - frame.top,
    frame.right - end.x,
    frame.bottom - end.y,
  ];
  const [before = 0, above = 0, after = 0, below = 0] = gaps;
  return {
    whole: gaps.every((gap) => gap >= -NEAR),
    touches: before + after <= 2 * NEAR || above + below <= 2 * NEAR,
    gaps,
  };
}
