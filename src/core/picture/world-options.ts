import type { Atlas } from '../atlas/atlas.ts';
import type { ScreenBox } from '../atlas/viewport.ts';
import type { Edition } from '../edition/edition.ts';
import type { MapLabel } from '../edition/map-labels.ts';
import type { ActorId, Box, StanceId } from '../statements/types.ts';
import type { Paint } from './paint.ts';
import type { Measure } from './text.ts';

/** An edge of a map at which land fades. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

/** What of the world a picture shows, and how. */
export interface WorldOptions {
  /** Heads the ids of everything in it: a picture can hold two. */
  readonly id: string;
  readonly edition: Edition;
  readonly atlas: Atlas;
  /** Width of the whole plane, in plane units. */
  readonly planeWidth: number;
  /** What must be seen, in plane units. */
  readonly box: Box;
  /** Where it is drawn, in px. */
  readonly area: ScreenBox;
  /** What may be seen around the box, in plane units, as far as the area has room. */
  readonly limits: Box;
  /** Where names may stand, in px; and what they must keep clear of. */
  readonly nameArea: ScreenBox;
  readonly obstacles: readonly ScreenBox[];
  /** Whether names stand where the map file places them, even over other countries. */
  readonly trusted: boolean;
  /** Whether names beside their countries keep clear of all land, or are left out. */
  readonly offLand?: boolean;
  /** Whether a place is sought for names too that have no room at this scale. */
  readonly everyName?: boolean;
  readonly paint: Paint;
  /** How an answer is drawn: in its colour, in a quarter of it, or like land without one. */
  readonly shown: (actor: ActorId, stance: StanceId) => 'full' | 'faded' | 'plain';
  /** A stance that is shown instead of what its government holds: that of one statement. */
  readonly taken?: { readonly actor: ActorId; readonly stance: StanceId; readonly answer: string };
  readonly chosen: ActorId | null;
  readonly patterns: boolean;
  /** px at which names are set. */
  readonly textSize: number;
  readonly names: readonly MapLabel[];
  /** Edges at which land fades, because it goes on beyond them; answers never fade. */
  readonly fades: readonly Side[];
  /** How thick lines are, against those of a map of usual size. */
  readonly lines?: number;
  /** How much deeper than usual land fades. */
  readonly softness?: number;
  readonly measure: Measure;
}
