import { describe, expect, it } from 'vitest';
import { unitPolygons } from '../../geo/mesh.ts';
import { boxAround, polygonContains, polygonsArea } from '../../geo/rings.ts';
import { fine, meta } from './committed.ts';

const units = Object.entries(meta.units);
const ofKind = (kind: string) => units.filter(([, unit]) => unit.kind === kind);

describe('units', () => {
  it('has exactly the 200 that can speak for themselves, each with an area', () => {
    expect(ofKind('state')).toHaveLength(200);
    for (const [id, { area }] of ofKind('state')) expect(area, id).toBeGreaterThan(0);
  });

  it('names owners that are states', () => {
    for (const [id, unit] of units) {
      if ('owner' in unit) expect(meta.units[unit.owner]?.kind, id).toBe('state');
    }
  });

  it('names claimants that exist, the administering one among them', () => {
    for (const [id, unit] of units) {
      if (unit.kind !== 'disputed') continue;
      if (unit.administeredBy !== null) expect(unit.claimedBy, id).toContain(unit.administeredBy);
      for (const claimant of unit.claimedBy) expect(meta.units, id).toHaveProperty(claimant);
    }
  });

  it('puts anchors on land and in their box', () => {
    for (const [id, { anchor, box, radius }] of units) {
      const inBox =
        anchor[0] >= box[0] && anchor[0] <= box[2] && anchor[1] >= box[1] && anchor[1] <= box[3];
      expect(inBox, id).toBe(true);
      if (radius < 2) continue;
      const polygons = unitPolygons(fine.mesh, id);
      expect(
        polygons.some((polygon) => polygonContains(polygon, anchor)),
        id,
      ).toBe(true);
    }
  });

  it('zooms to the main parts', () => {
    const width = (id: string) => {
      const [left, , right] = meta.units[id]?.box ?? [0, 0, 0, 0];
      return right - left;
    };
    const whole = (id: string) => {
      const [left, , right] = boxAround(unitPolygons(fine.mesh, id).flat(2));
      return right - left;
    };
    for (const id of ['ES', 'PT', 'EC', 'CL', 'US', 'KI', 'ZA']) {
      expect(width(id), id).toBeLessThan(0.98 * whole(id));
    }
    for (const id of ['ID', 'PH', 'FJ', 'AO', 'TV', 'MH', 'ST'])
      expect(width(id), id).toBe(whole(id));
  });

  it('sums up to the land', () => {
    const drawn = units.reduce((sum, [id]) => sum + polygonsArea(unitPolygons(fine.mesh, id)), 0);
    const stated = units.reduce((sum, [, { area }]) => sum + area, 0);
    expect(stated).toBeCloseTo(drawn / 1600, 1);
  });
});

describe.each(['un', 'defacto'] as const)('the point of view %s', (name) => {
  const view = meta.pointsOfView[name];

  it('says whose every disputed unit is', () => {
    const needed = units.filter(([, { kind }]) => kind === 'disputed');
    expect(Object.keys(view.owners).sort()).toEqual(needed.map(([id]) => id).sort());
  });

  it('names owners that exist', () => {
    for (const [id, owner] of Object.entries(view.owners)) {
      if (owner !== null) expect(meta.units, id).toHaveProperty(owner);
    }
  });

  it('hatches disputed units only, and every unit that is nobody’s', () => {
    for (const id of view.hatched) expect(meta.units[id]?.kind, id).toBe('disputed');
    for (const [id, owner] of Object.entries(view.owners)) {
      if (owner === null) expect(view.hatched).toContain(id);
    }
  });

  it('draws kinds of line that exist', () => {
    const kinds = fine.mesh.lines.map(({ kind }) => kind);
    for (const kind of view.lines) expect(kinds).toContain(kind);
  });
});
