import { gzipSync } from 'node:zlib';
import { feature, mergeArcs } from 'topojson-client';
import type { MultiPolygon } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { findConflicts, segmentsOfArcs } from '../../geo/conflicts.ts';
import { arcUsers, pathPoints, unitPolygons } from '../../geo/mesh.ts';
import { UNITS_PER_PX2 } from '../../geo/projection.ts';
import { boxAround, polygonContains, polygonsArea, ringArea } from '../../geo/rings.ts';
import type { Level } from './committed.ts';
import { fine, meta, readCommitted, sketch } from './committed.ts';

const ids = Object.keys(meta.units);

/** Pairs of units that share an arc. */
function neighbours({ mesh }: Level): Set<string> {
  const shared = [...arcUsers(mesh.units).values()].filter(({ length }) => length > 1);
  return new Set(shared.map((users) => users.toSorted().join(' ')));
}

describe.each([
  ['fine', fine, 1],
  ['sketch', sketch, 8],
] as const)('the %s level', (_name, level, grid) => {
  const { topology, mesh } = level;

  it('has every unit, in order, and no names', () => {
    const geometries = topology.objects.units.geometries;
    expect(geometries.map(({ id }) => id)).toEqual(ids);
    expect(geometries.every((geometry) => !('properties' in geometry))).toBe(true);
  });

  it('is on its grid', () => {
    expect(topology.transform).toEqual({ scale: [grid, grid], translate: [0, 0] });
    expect(topology.arcs.flat(2).every(Number.isInteger)).toBe(true);
  });

  it('neither crosses nor touches itself outside common vertices', () => {
    expect(findConflicts(segmentsOfArcs(mesh.arcs))).toEqual([]);
  });

  it('uses every arc, at most twice, and never twice for one unit', () => {
    const users = arcUsers(mesh.units);
    expect(users.size).toBe(mesh.arcs.length);
    for (const [arc, of] of users) {
      expect(of.length, `arc ${arc}`).toBeLessThanOrEqual(2);
      expect(new Set(of).size, `arc ${arc} of ${of[0]}`).toBe(of.length);
    }
  });

  it('has no ring without area', () => {
    for (const path of [...mesh.units.values()].flat(2)) {
      expect(Math.abs(ringArea(pathPoints(mesh, path)))).toBeGreaterThan(0);
    }
  });

  it('covers as much land by units as merged', () => {
    const drawn = topology.objects.units.geometries.filter(({ type }) => type !== null);
    const merged = mergeArcs(topology, drawn as MultiPolygon[]);
    const { coordinates } = feature(topology, merged).geometry as unknown as {
      coordinates: [number, number][][][];
    };
    const sum = ids.reduce((total, id) => total + polygonsArea(unitPolygons(mesh, id)), 0);
    expect(Math.abs(sum - polygonsArea(coordinates)) / UNITS_PER_PX2).toBeLessThan(0.01);
  });

  it('draws lines along borders only', () => {
    const users = arcUsers(mesh.units);
    for (const { kind, paths } of mesh.lines) {
      for (const arc of paths.flat()) expect(users.get(arc < 0 ? ~arc : arc), kind).toHaveLength(2);
    }
  });

  it('has no unit across the map, save those on both edges', () => {
    const wide = ids.filter((id) => {
      const [left, , right] = boxAround(unitPolygons(mesh, id).flat(2));
      return right - left > 20_000;
    });
    expect(wide.filter((id) => id !== 'US' && id !== 'KI')).toEqual([]);
  });
});

it('the fine level is small enough to fetch', () => {
  expect(gzipSync(readCommitted('world.topo.json'), { level: 9 }).length).toBeLessThan(75_000);
});

it('the sketch is small enough to inline', () => {
  expect(gzipSync(readCommitted('sketch.topo.json'), { level: 9 }).length).toBeLessThan(30_000);
});

it('every unit has an area on the fine level', () => {
  const empty = ids.filter((id) => polygonsArea(unitPolygons(fine.mesh, id)) <= 0);
  expect(empty).toEqual([]);
});

describe('sketch and fine level', () => {
  const isDrawn = (id: string) => unitPolygons(sketch.mesh, id).length > 0;

  it('have the same neighbours, save units too small for the sketch', () => {
    const kept = [...neighbours(fine)].filter((pair) => pair.split(' ').every(isDrawn));
    expect([...neighbours(sketch)].sort()).toEqual(kept.sort());
  });

  it('have the same disputed lines', () => {
    expect(sketch.mesh.lines.map(({ kind }) => kind)).toEqual(
      fine.mesh.lines.map(({ kind }) => kind),
    );
    for (const { kind, paths } of sketch.mesh.lines) expect(paths.length, kind).toBeGreaterThan(0);
  });

  it('leave out of the sketch only units that are drawn as dots', () => {
    const missing = ids.filter((id) => !isDrawn(id));
    expect(missing.filter((id) => (meta.units[id]?.largest ?? 0) > 0.15)).toEqual([]);
  });

  it('agree on where a unit is', () => {
    const astray = ids.filter((id) => {
      const { anchor, radius } = meta.units[id] ?? { anchor: [0, 0], radius: 0 };
      // Below three steps of the sketch's grid the outline may pass the anchor.
      if (!isDrawn(id) || radius < 24) return false;
      return !unitPolygons(sketch.mesh, id).some((polygon) => polygonContains(polygon, anchor));
    });
    expect(astray).toEqual([]);
  });

  it('agree within a fifth on how big a unit is, from 6 px² up', () => {
    const off = ids.filter((id) => {
      const [a, b] = [fine, sketch].map(({ mesh }) => polygonsArea(unitPolygons(mesh, id)));
      if (!a || !b || a / UNITS_PER_PX2 < 6) return false;
      return Math.abs(a - b) / a > 0.2;
    });
    expect(off).toEqual([]);
  });
});
