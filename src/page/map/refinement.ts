import { nextFrame } from '../../browser/next-frame.ts';
import type { WorldTopology } from '../../core/atlas/atlas.ts';
import type { Gazetteer } from '../../core/atlas/gazetteer.ts';
import type { MapPaths } from '../../core/atlas/map-paths.ts';
import type { Viewport } from '../../core/atlas/viewport.ts';

/**
 * Writes a level of the world as paths, in steps, so that moving the map meanwhile stays smooth.
 *
 * @param unit plane units in one unit of the SVG that the paths are for
 * @param pause awaited between the steps
 */
export type WriteLevel = (
  topology: WorldTopology,
  gazetteer: Gazetteer,
  unit: number,
  pause: () => Promise<void>,
) => Promise<MapPaths>;

/** Draws the fine level of the world once the sketch would show its corners. */
export interface Refinement {
  /** The map has moved, or has come to rest. */
  readonly place: (viewport: Viewport) => void;
}

export interface RefinementOptions {
  /** Fetches the script that writes the level as paths. */
  readonly write: () => Promise<WriteLevel>;
  /** Fetches the level. */
  readonly world: () => Promise<WorldTopology>;
  readonly gazetteer: Gazetteer;
  /** Plane units in one unit of the SVG. */
  readonly unit: number;
  /** Width of the whole plane, in plane units. */
  readonly planeWidth: number;
  readonly onLevel: (paths: MapPaths) => void;
}

/** From this width of the world on, in px, the sketch level would show its corners. */
const FINE_FROM = 2900;
/** The map rests if it has not moved for this long, in ms: longer than two steps of a wheel are apart. */
const REST = 200;

export function createRefinement({
  write,
  world,
  gazetteer,
  unit,
  planeWidth,
  onLevel,
}: RefinementOptions): Refinement {
  /** Whether the level is loaded or loading. */
  let fine = false;
  /** Attempts left. */
  let attempts = 3;
  let settled = true;
  /** When the map moved last, in ms of the page's clock. */
  let movedAt = 0;

  /** Without the level the sketch stays, without a message. */
  async function refine(): Promise<void> {
    fine = true;
    attempts--;
    try {
      const [writeLevel, topology] = await Promise.all([write(), world()]);
      const paths = await writeLevel(topology, gazetteer, unit, nextFrame);
      // Without a graphics card, painting the whole world takes several animation frames: not during a
      // movement.
      while (!settled || performance.now() - movedAt < REST) await nextFrame();
      onLevel(paths);
    } catch {
      fine = false;
    }
  }

  return {
    place({ scale, settled: rests }) {
      settled = rests;
      movedAt = performance.now();
      if (rests && !fine && attempts > 0 && scale * planeWidth >= FINE_FROM) void refine();
    },
  };
}
