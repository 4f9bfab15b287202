import { find, toElement } from '../browser/dom.ts';
import { PART_SELECTORS, type PageParts, type PartName } from './page-parts.ts';

/**
 * Replaces the parts that a page came with. Call this before anything holds references to them.
 *
 * @throws Error when the page lacks one of them
 */
export function replaceParts(page: ParentNode, parts: PageParts): void {
  const labels = () => page.querySelectorAll<SVGElement>('.map g.label');
  // The page has style rules for the points of its own labels, which do not depend on statements.
  const placed = new Set([...labels()].map(({ id }) => id));
  for (const [name, selector] of Object.entries(PART_SELECTORS)) {
    const part = parts[name as PartName];
    if (part !== null) find<Element>(page, selector).replaceWith(toElement(part));
  }
  const points = new Map(parts.labelPoints.map(({ id, x, y }) => [id, { x, y }]));
  for (const { id, style } of labels()) {
    const point = points.get(id);
    if (point === undefined || placed.has(id)) continue;
    style.setProperty('--x', String(point.x));
    style.setProperty('--y', String(point.y));
  }
}
