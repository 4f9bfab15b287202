import type { Box } from '../statements/types.ts';

/** Views that a map can have by name, without a box of its own. */
export const VIEW_NAMES = [
  'world',
  'africa',
  'americas',
  'asia',
  'europe',
  'middle-east',
  'oceania',
  'caribbean',
] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** The places that reach farthest in each part of the world; the whole world has its extent. */
const FARTHEST: Readonly<Record<Exclude<ViewName, 'world'>, readonly string[]>> = {
  africa: ['MA', 'TN', 'CV', 'SO', 'MU', 'ZA'],
  americas: ['US', 'CA', 'BR', 'CL'],
  asia: ['TR', 'KZ', 'JP', 'ID'],
  europe: ['IS', 'NO', 'UA', 'CY', 'PT'],
  'middle-east': ['EG', 'TR', 'IR', 'YE'],
  oceania: ['PW', 'AU', 'NZ', 'WS'],
  caribbean: ['BZ', 'BS', 'TT', 'BB'],
};

/** Room around these places, as a share of the longer side. */
const ROOM = 0.03;

/**
 * The box of a named view, around the places that reach farthest in it.
 *
 * @param places where places lie, by code
 * @param extent what the map can show, in plane units
 */
export function namedBox(
  name: ViewName,
  places: Readonly<Record<string, { readonly box: Box }>>,
  extent: Box,
): Box {
  if (name === 'world') return extent;
  const boxes = FARTHEST[name].map((id) => places[id]?.box).filter((box) => box !== undefined);
  if (boxes.length === 0) return extent;
  const side = (edge: 0 | 1 | 2 | 3) => boxes.map((box) => box[edge]);
  const [left, top] = [Math.min(...side(0)), Math.min(...side(1))];
  const [right, bottom] = [Math.max(...side(2)), Math.max(...side(3))];
  const room = Math.round(Math.max(right - left, bottom - top) * ROOM);
  return [
    Math.max(left - room, extent[0]),
    Math.max(top - room, extent[1]),
    Math.min(right + room, extent[2]),
    Math.min(bottom + room, extent[3]),
  ];
}
