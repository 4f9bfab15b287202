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
  const written = new Map<number, WrittenArc>();

  /** An arc, reversed if its index is negative. Cached, because most are written at least twice. */
  function arcOf(index: number): WrittenArc {
    const kept = written.get(index);
    if (kept !== undefined) return kept;
    const arc = topology.arcs[index < 0 ? ~index : index] ?? [];
    const end = arc.reduce<readonly [number, number]>(
      ([x, y], [dx = 0, dy = 0]) => [x + dx, y + dy],
      [0, 0],
    );
    const [startX = 0, startY = 0] = arc[0] ?? [];
    const start = [startX, startY] as const;
    const steps = arc
      .slice(1)
      .filter(([dx, dy]) => dx !== 0 || dy !== 0)
      .map(([dx = 0, dy = 0]) =>
        index < 0 ? joined(-dx * scale, -dy * scale) : joined(dx * scale, dy * scale),
      );
    if (index < 0) steps.reverse();
    const text = steps.join('');
    const own: WrittenArc = {
      ...(index < 0 ? { start: end, end: start } : { start, end }),
      text,
      textButLast: text.slice(0, text.length - (steps.at(-1)?.length ?? 0)),
    };
    written.set(index, own);
    return own;
  }

  return (geometry) => {
    let path = '';
    let pen: readonly [number, number] = [0, 0];
    for (const { arcs: line, closed } of linesOf(geometry)) {
      const arcs = line.map(arcOf);
      const [first, last] = [arcs[0], arcs.at(-1)];
      if (first === undefined || last === undefined) continue;
      let steps = '';
      // The last step of a ring is what "z" draws.
      let isDrawnByClosing = closed;
      for (const { text, textButLast } of arcs.reverse()) {
        if (text === '') continue;
        steps = (isDrawnByClosing ? textButLast : text) + steps;
        isDrawnByClosing = false;
      }
      if (steps === '') continue;
      const [x, y] = first.start;
      // After "z" the pen is back at the start of its ring, so a relative move is shorter.
      path +=
        path === ''
          ? `M${pair(x * scale, y * scale)}`
          : `m${pair((x - pen[0]) * scale, (y - pen[1]) * scale)}`;
      path += `l${steps.trimStart()}${closed ? 'z' : ''}`;
      pen = closed ? first.start : last.end;
    }
    return path;
  };
}

/** An arc as it is written into a path. */
interface WrittenArc {
  /** Grid coordinates. */
  readonly start: readonly [number, number];
  readonly end: readonly [number, number];
  /** Every step, with the separator before it. */
  readonly text: string;
  readonly textButLast: string;
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
