import { planarTriangleArea, presimplify } from 'topojson-simplify';
import type { ArcPath, ArcPolygon, Mesh } from './mesh.ts';
import { arcNumber, arcUsers, pathPoints } from './mesh.ts';
import { UNITS_PER_PX2 } from './projection.ts';
import type { Chain, OptionalVertex } from './repair.ts';
import { repair } from './repair.ts';
import type { Point } from './rings.ts';
import { ringArea } from './rings.ts';

/** How much of the outlines a level keeps. Areas in px² on a map 960 px wide. */
export interface Detail {
  /** Plane units between possible positions. */
  readonly grid: number;
  /** Vertices with a smaller triangle are left out. */
  readonly triangle: number;
  /** A vertex whose triangle exceeds this share of its smallest ring is kept. */
  readonly ringShare: number;
  /** Islands, exclaves and units below this are not drawn. */
  readonly least: number;
  /** Islands and lakes below this are left out, except islands of small units. */
  readonly islet: number;
  /** Units below this are small: they keep all islands down to `least`. */
  readonly smallUnit: number;
}

/**
 * Simplifies all outlines together (Visvalingam and Whyatt, 1993), so that neighbours still fit, and
 * puts them on a grid.
 *
 * @param source plane units
 * @returns plane units, all multiples of the grid; outlines meet only in common vertices
 * @throws Error when rounding collapses a ring or leaves crossings
 */
export function simplifyMesh(source: Mesh, detail: Detail): Mesh {
  const units = dropIslets(source, detail);
  const users = arcUsers(units);
  const thresholds = arcThresholds(source, units, detail);
  const chains = makeChains(source, thresholds, detail.grid, users);
  repair([...chains.values()], detail.grid);
  return collect(source, units, chains, detail.grid);
}

function areaOf(source: Mesh, path: ArcPath | undefined): number {
  return path ? Math.abs(ringArea(pathPoints(source, path))) / UNITS_PER_PX2 : 0;
}

function dropIslets(source: Mesh, detail: Detail): Map<string, ArcPolygon[]> {
  const users = arcUsers(source.units);
  const units = new Map<string, ArcPolygon[]>();
  for (const [id, polygons] of source.units) {
    const areas = polygons.map(([outer]) => areaOf(source, outer));
    const [total, largest] = [areas.reduce((sum, area) => sum + area, 0), Math.max(...areas)];
    units.set(
      id,
      polygons.filter(([outer = []], index) => {
        const area = areas[index] ?? 0;
        const others = outer.map((arc) => users.get(arcNumber(arc))?.find((user) => user !== id));
        const isIsland = others.every((other) => other === undefined);
        const isSpared = !isIsland || area === largest || total < detail.smallUnit;
        return area >= (isSpared ? detail.least : detail.islet) || isBetween(others);
      }),
    );
  }
  return dropHoles(source, units, detail);
}

/** Whether a part is landlocked between several units: without it, a gap would belong to nobody. */
function isBetween(others: readonly (string | undefined)[]): boolean {
  return !others.includes(undefined) && new Set(others).size > 1;
}

/** Fills small lakes and the holes left by dropped enclaves. */
function dropHoles(source: Mesh, units: Map<string, ArcPolygon[]>, { islet }: Detail) {
  const users = arcUsers(units);
  const isShared = (path: ArcPath) => path.some((arc) => users.get(arcNumber(arc))?.length === 2);
  for (const [id, polygons] of units) {
    units.set(
      id,
      polygons.map((polygon) =>
        polygon.filter((path, at) => at === 0 || isShared(path) || areaOf(source, path) >= islet),
      ),
    );
  }
  return units;
}

/** The smallest triangle, in square plane units, that each arc keeps. */
function arcThresholds(source: Mesh, units: Mesh['units'], detail: Detail): Map<number, number> {
  const thresholds = new Map<number, number>();
  for (const path of [...units.values()].flat(2)) {
    const share = detail.ringShare * areaOf(source, path);
    for (const arc of path) {
      const before = thresholds.get(arcNumber(arc)) ?? detail.triangle * UNITS_PER_PX2;
      thresholds.set(arcNumber(arc), Math.min(before, share * UNITS_PER_PX2));
    }
  }
  return thresholds;
}

function makeChains(
  source: Mesh,
  thresholds: Map<number, number>,
  grid: number,
  users: Map<number, string[]>,
): Map<number, Chain> {
  const arcs = source.arcs as unknown as number[][][];
  const weighted = presimplify<Record<string, never>>(
    { type: 'Topology', objects: {}, arcs },
    planarTriangleArea,
  ).arcs;
  const ends = new Map<string, OptionalVertex>();
  const chains = new Map<number, Chain>();
  for (const number of [...users.keys()].sort((a, b) => a - b)) {
    const arc = weighted[number] ?? [];
    const chain = arc.map(([x = 0, y = 0, weight = 0], index): OptionalVertex => {
      const isEnd = index === 0 || index === arc.length - 1;
      const isKept = isEnd || weight >= (thresholds.get(number) ?? 0);
      const made = { x: Math.round(x / grid), y: Math.round(y / grid), weight, isKept };
      if (!isEnd) return made;
      const end = ends.get(`${x} ${y}`) ?? made;
      ends.set(`${x} ${y}`, end);
      return end;
    });
    dropRepeats(chain);
    chains.set(number, chain);
  }
  return chains;
}

/** Leaves out inner vertices that rounding moved onto the vertex before them, or onto the last one. */
function dropRepeats(chain: Chain): void {
  const last = chain.at(-1);
  let previous = chain[0];
  for (const vertex of chain.slice(1, -1)) {
    if (!vertex.isKept) continue;
    if (vertex.x === previous?.x && vertex.y === previous.y) vertex.isKept = false;
    else previous = vertex;
  }
  for (const vertex of chain.slice(1, -1).reverse()) {
    if (vertex.isKept && (vertex.x !== last?.x || vertex.y !== last.y)) break;
    vertex.isKept = false;
  }
}

function collect(
  source: Mesh,
  units: Map<string, ArcPolygon[]>,
  chains: Map<number, Chain>,
  grid: number,
): Mesh {
  const numbers = new Map([...chains.keys()].map((before, after) => [before, after]));
  const renumber = (arc: number) => {
    const number = numbers.get(arcNumber(arc)) ?? 0;
    return arc < 0 ? ~number : number;
  };
  const arcs = [...chains.values()].map((chain) => outline(chain, grid));
  const mesh: Mesh = {
    arcs,
    units: new Map(
      [...units].map(([id, polygons]) => [
        id,
        polygons.map((polygon) => polygon.map((path) => path.map(renumber))),
      ]),
    ),
    lines: source.lines.map(({ kind, paths }) => ({
      kind,
      paths: paths
        .filter((path) => path.every((arc) => chains.has(arcNumber(arc))))
        .map((path) => path.map(renumber)),
    })),
  };
  for (const [id, polygons] of mesh.units) {
    for (const path of polygons.flat()) {
      if (ringArea(pathPoints(mesh, path)) !== 0) continue;
      throw new Error(`geo/simplify.ts: a ring of ${id} collapsed on the grid of ${grid}.`);
    }
  }
  return mesh;
}

/** The points of a simplified arc, without those in the middle of a straight line. */
function outline(chain: Chain, grid: number): Point[] {
  const kept: OptionalVertex[] = [];
  for (const vertex of chain.filter(({ isKept }) => isKept)) {
    const [a, b] = [kept.at(-2), kept.at(-1)];
    if (a && b && (b.x - a.x) * (vertex.y - a.y) === (b.y - a.y) * (vertex.x - a.x)) kept.pop();
    kept.push(vertex);
  }
  return kept.map(({ x, y }) => [x * grid, y * grid]);
}
