import type { View } from '../../core/statements/types.ts';
import { mapRatio } from '../../page/share/embed-size.ts';

/** Style rules that place the names for the first view, in units of the SVG. */
export function viewRules({ box: [left, top, right, bottom] }: View, unit: number): string {
  const values = {
    'view-x': (left + right) / 2,
    'view-y': (top + bottom) / 2,
    'view-width': right - left,
    'view-height': bottom - top,
  };
  const declarations = Object.entries(values).map(([name, value]) => `--${name}:${value / unit}`);
  return `.map{${declarations.join(';')}}`;
}

/** Height by width of the map of an embed page, by the view that it starts with. */
export function ratioRules(views: readonly View[]): string {
  return views
    .map((view, i) => {
      const root = i === 0 ? ':root' : `:root[data-view=${view.id}]`;
      return `${root}{--ratio:${Number(mapRatio(view).toFixed(3))}}`;
    })
    .join('');
}
