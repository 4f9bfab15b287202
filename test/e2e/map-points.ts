import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** A point in plane units. */
export type PlanePoint = readonly [x: number, y: number];

/** A point in CSS px of the window. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

interface WorldMeta {
  readonly units: Readonly<Record<string, { readonly anchor: PlanePoint }>>;
}

const META = JSON.parse(
  readFileSync(new URL('../../public/geo/world.meta.json', import.meta.url), 'utf8'),
) as WorldMeta;

/** Plane units in one unit of the map's SVG: the grid of the level that pages are built with. */
const UNIT = (
  JSON.parse(
    readFileSync(new URL('../../public/geo/sketch.topo.json', import.meta.url), 'utf8'),
  ) as { readonly transform: { readonly scale: readonly [number, number] } }
).transform.scale[0];

/** The point inside a place that is farthest from its coast. */
export function anchorOf(code: string): PlanePoint {
  const unit = META.units[code];
  if (unit === undefined) throw new Error(`world.meta.json has no place "${code}"`);
  return unit.anchor;
}

/** Scrolls the page so that the whole map can be reached by a pointer. */
export async function showMap(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('.map')?.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
}

/** Where a point of the plane is on the screen now. */
export async function screenPoint(page: Page, point: PlanePoint): Promise<ScreenPoint> {
  const [found] = await screenPoints(page, [point]);
  if (found === undefined) throw new Error('the page has no map');
  return found;
}

export async function screenPoints(
  page: Page,
  points: readonly PlanePoint[],
): Promise<ScreenPoint[]> {
  return page.evaluate(
    ([wanted, unit]) => {
      const svg = document.querySelector<SVGSVGElement>('.map svg.world');
      const matrix = svg?.getScreenCTM();
      if (!svg || !matrix) return [];
      return wanted.map(([x, y]) => {
        const point = new DOMPoint(x / unit, y / unit).matrixTransform(matrix);
        return { x: point.x, y: point.y };
      });
    },
    [points, UNIT] as const,
  );
}

/** Where the dot of a small state is drawn: not quite at its place, where dots stand close. */
export async function dotPoint(page: Page, code: string): Promise<ScreenPoint> {
  return page.locator(`.map .dots path[data-id="${code}"]`).evaluate((dot) => {
    if (!(dot instanceof SVGPathElement)) throw new Error('the dot is no path');
    const { x, y } = dot.getPointAtLength(0).matrixTransform(dot.getScreenCTM() ?? undefined);
    return { x, y };
  });
}

/** The place whose shape, dot or hit circle is topmost at a point; null for the sea. */
export async function placeAt(page: Page, { x, y }: ScreenPoint): Promise<string | null> {
  return page.evaluate(
    ([left, top]) =>
      document.elementFromPoint(left, top)?.closest<SVGElement>('[data-id]')?.dataset['id'] ?? null,
    [x, y] as const,
  );
}

/** A point in the sea, `distance` px off the coast that is reached first from the anchor to the south-west. */
export async function offSouthWestCoast(
  page: Page,
  code: string,
  distance: number,
): Promise<ScreenPoint> {
  const start = await screenPoint(page, anchorOf(code));
  return page.evaluate(
    ([id, from, extra]) => {
      const step = 0.25;
      const isShape = (x: number, y: number) =>
        document.elementFromPoint(x, y)?.closest<SVGElement>('#shapes [data-id]')?.dataset['id'] ===
        id;
      let { x, y } = from;
      if (!isShape(x, y)) throw new Error(`the anchor of ${id} is not in its shape`);
      while (isShape(x, y)) {
        x -= step;
        y += step;
      }
      const beyond = { x: x - extra * Math.SQRT1_2, y: y + extra * Math.SQRT1_2 };
      const there = document.elementFromPoint(beyond.x, beyond.y);
      if (there?.closest('#shapes') != null) throw new Error(`no sea off ${id} in the south-west`);
      return beyond;
    },
    [code, start, distance] as const,
  );
}
