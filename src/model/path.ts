import type { GeometryObject, Topology } from 'topojson-specification';

/** Writes geometries of one topology as SVG path data. */
export type PathWriter = (geometry: GeometryObject) => string;

/**
 * Makes path data straight from the integer arcs of a quantized topology: no coordinate is decoded,
 * so shared borders stay shared to the last digit.
 *
 * @param unit plane units in one unit of the SVG; by default the topology's own grid, so that all
 *   numbers are whole
 */
export function createPathWriter(topology: Topology, unit?: number): PathWriter {
  const grid = topology.transform?.scale[0] ?? 1;
  const scale = grid / (unit ?? grid);
  const arcs = topology.arcs.map((points) =>
    points.map(([x, y]) => [(x ?? 0) * scale, (y ?? 0) * scale] as const),
  );

  /** Points of an arc (reversed if the index is negative) as absolute grid coordinates. */
  function pointsOf(index: number): (readonly [number, number])[] {
    const arc = arcs[index < 0 ? ~index : index] ?? [];
    let [x, y] = [0, 0];
    const points = arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x, y] as const;
    });
    return index < 0 ? points.reverse() : points;
  }

  return (geometry) => {
    let path = '';
    let [startX, startY] = [0, 0];
    for (const { arcs: line, closed } of linesOf(geometry)) {
      const points = line.flatMap((index, i) => pointsOf(index).slice(i === 0 ? 0 : 1));
      const [first, ...rest] = points;
      if (first === undefined) continue;
      // After "z" the pen is back at the start of its ring, so a relative move is shorter.
      const move =
        path === ''
          ? `M${pair(first[0], first[1])}`
          : `m${pair(first[0] - startX, first[1] - startY)}`;
      let [x, y] = first;
      let steps = '';
      for (const [nextX, nextY] of closed ? rest.slice(0, -1) : rest) {
        if (nextX === x && nextY === y) continue;
        steps += steps === '' ? pair(nextX - x, nextY - y) : joined(nextX - x, nextY - y);
        [x, y] = [nextX, nextY];
      }
      if (steps === '') continue;
      path += `${move}l${steps}${closed ? 'z' : ''}`;
      [startX, startY] = closed ? first : [x, y];
    }
    return path;
  };
}

/** A number pair as short as SVG allows: a minus sign needs no separator. */
function pair(x: number, y: number): string {
  return `${x}${y < 0 ? '' : ' '}${y}`;
}

function joined(x: number, y: number): string {
  return `${x < 0 ? '' : ' '}${pair(x, y)}`;
}

/** Rings and lines of a geometry as lists of arc indexes. */
function linesOf(
  geometry: GeometryObject,
): { readonly arcs: readonly number[]; readonly closed: boolean }[] {
  switch (geometry.type) {
    case 'Polygon':
      return geometry.arcs.map((arcs) => ({ arcs, closed: true }));
    case 'MultiPolygon':
      return geometry.arcs.flat().map((arcs) => ({ arcs, closed: true }));
    case 'LineString':
      return [{ arcs: geometry.arcs, closed: false }];
    case 'MultiLineString':
      return geometry.arcs.map((arcs) => ({ arcs, closed: false }));
    default:
      return [];
  }
}
