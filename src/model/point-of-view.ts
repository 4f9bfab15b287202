import type { Edition } from './edition.ts';

/** Which view of disputed areas the map has, in words. */
export function pointOfViewText({ dataset, locale }: Edition): string {
  const { pointOfView } = locale.strings.map;
  const edited = Object.keys(dataset.owners).length > 0 ? ` ${pointOfView.edited}` : '';
  return `${pointOfView[dataset.pointOfView]}${edited}`;
}
