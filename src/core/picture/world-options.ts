import type { Atlas } from '../atlas/atlas.ts';
import type { ScreenBox } from '../atlas/viewport.ts';
import type { Edition } from '../edition/edition.ts';
import type { MapLabel } from '../edition/map-labels.ts';
import type { ActorId, Box, StanceId } from '../statements/types.ts';
import type { Paint } from './paint.ts';
import type { Measure } from './text.ts';

/** An edge of a map at which land fades. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

/** The part of the world that a picture shows, and its style. */
export interface WorldOptions {
  /** Prefix of all ids: a picture can contain two maps. */
  readonly id: string;
  readonly edition: Edition;
  readonly atlas: Atlas;
  /** Width of the whole plane, in plane units. */
  readonly planeWidth: number;
  /** The box that must be visible, in plane units. */
  readonly box: Box;
  /** Where the map is drawn, in px. */
  readonly area: ScreenBox;
  /** The largest extent, in plane units, that the area may show where it has room. */
  readonly limits: Box;
  /** Where names may go, in px, and the boxes that they must keep clear of. */
  readonly nameArea: ScreenBox;
  readonly obstacles: readonly ScreenBox[];
  /** Whether names may go where the map file places them, even on land. */
  readonly trusted: boolean;
  /** Whether to place names that have no room at this scale too. */
  readonly everyName?: boolean;
  readonly paint: Paint;
  /** How an answer is drawn: in its colour, in a quarter of it, or like land without one. */
  readonly shown: (actor: ActorId, stance: StanceId) => 'full' | 'faded' | 'plain';
  /** The stance of one statement, shown instead of its government's position. */
  readonly taken?: { readonly actor: ActorId; readonly stance: StanceId; readonly answer: string };
  readonly chosen: ActorId | null;
  readonly patterns: boolean;
  /** Size of names, in px. */
  readonly textSize: number;
  readonly names: readonly MapLabel[];
  /** Edges at which land fades, because it goes on beyond them; answers never fade. */
  readonly fades: readonly Side[];
  /** Factor on the thickness of lines. */
  readonly lines?: number;
  /** Factor on the depth of fades. */
  readonly softness?: number;
  readonly measure: Measure;
}
