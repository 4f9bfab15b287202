import { loadLate } from './late-script.ts';
import { LEVEL_CALLBACK, type WriteLevel } from './layout.ts';
import type { WorldTopology } from './model/atlas.ts';
import type { Gazetteer } from './model/gazetteer.ts';
import type { MapPaths } from './model/map-paths.ts';
import type { Viewport } from './model/viewport.ts';
import { nextFrame } from './next-frame.ts';

/** Draws the fine level of the world once the sketch would show its corners. */
export interface Refinement {
  /** The map has moved, or has come to rest. */
  readonly place: (viewport: Viewport) => void;
}

export interface RefinementOptions {
  /** Address of the script that writes the level. */
  readonly script: string;
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
/** The map rests when it has not moved for this time, in ms: longer than two steps of a wheel are apart. */
const REST = 200;

export function createRefinement({
  script,
  world,
  gazetteer,
  unit,
  planeWidth,
  onLevel,
}: RefinementOptions): Refinement {
  /** Whether the level is there, or on its way. */
  let fine = false;
  /** How often more it is worth asking for. */
  let attempts = 3;
  let settled = true;
  /** When the map moved last, in ms of the page's clock. */
  let movedAt = 0;

  /** Without the level the sketch stays, and nobody need know. */
  async function refine(): Promise<void> {
    fine = true;
    attempts--;
    try {
      const [write, topology] = await Promise.all([
        loadLate<WriteLevel>(script, LEVEL_CALLBACK),
        world(),
      ]);
      const paths = await write(topology, gazetteer, unit, nextFrame);
      // Without a graphics card the whole world takes some frames to paint: not amid a movement.
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
