import { placeOf } from '../atlas/gazetteer.ts';
import type { ActorId, LabelPlace, PlanePoint } from '../statements/types.ts';
import type { Edition } from './edition.ts';

/** A name on the map, in px around the point of the plane that it belongs to. */
export interface MapLabel {
  readonly id: ActorId;
  readonly text: string;
  readonly place: LabelPlace;
  readonly point: PlanePoint;
  /** Plane units: how far the place's anchor is from its coast. */
  readonly radius: number;
  /** The map file says where it stands. */
  readonly isGiven: boolean;
  /** Shown only while its place is chosen; pages draw it then. */
  readonly onlyChosen: boolean;
}

/** A map with more positions than this names only its subject and the chosen country: more names cannot be read. */
export const MOST_NAMES = 40;
/** From this radius on, in plane units, a name goes inside its country unless the map says otherwise. */
const INSIDE_RADIUS = 900;
/** The same for places with an answer: a colour shows how far the place reaches. */
const ANSWER_RADIUS = 600;

/**
 * The names on the map: those that the map file places come first, in its order, and win where there is
 * not room for all; every other actor is named at its anchor.
 */
export function mapLabels({ dataset, gazetteer, locale, positions }: Edition): MapLabel[] {
  const placed = Object.keys(dataset.labels).filter((id) => positions.has(id as ActorId));
  const others = [...positions.keys()].filter((id) => !placed.includes(id));
  const tooMany = positions.size > MOST_NAMES;
  return [...placed, ...others].flatMap((code): MapLabel[] => {
    const id = code as ActorId;
    const location = placeOf(gazetteer, id);
    if (location === undefined) return [];
    const { anchor, radius } = location;
    const place = dataset.labels[id] ?? defaultPlace(radius);
    return [
      {
        id,
        text: locale.shortName(id),
        place,
        point: place.point ?? anchor,
        radius,
        isGiven: dataset.labels[id] !== undefined && place.from === undefined,
        onlyChosen: tooMany && id !== dataset.event.subject,
      },
    ];
  });
}

/**
 * Whether a name goes inside a place.
 *
 * @param radius plane units: how far its anchor is from its coast
 */
export function isRoomy(radius: number): boolean {
  return radius >= INSIDE_RADIUS;
}

function defaultPlace(radius: number): LabelPlace {
  return radius >= ANSWER_RADIUS
    ? { kind: 'inside', at: [0, 0] }
    : { kind: 'beside', at: [12, -8], side: 'left', leader: true, far: false };
}
