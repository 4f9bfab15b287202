import { describe, expect, it } from 'vitest';
import { unitPolygons } from '../../geo/mesh.ts';
import { project } from '../../geo/projection.ts';
import { polygonContains } from '../../geo/rings.ts';
import { createGazetteer, featureOf, placeOf } from '../../src/core/atlas/gazetteer.ts';
import type { Level } from './committed.ts';
import { fine, meta, sketch } from './committed.ts';

/** Place, longitude, latitude, unit, owner by `un`, owner by `defacto`. */
const PLACES = [
  ['Simferopol', 34.1, 44.95, 'xcr', 'UA', 'RU'],
  ['Smara', -11.67, 26.74, 'xws', 'EH', 'MA'],
  ['Tifariti', -10.57, 26.16, 'EH', 'EH', 'EH'],
  ['Tarfaya', -12.8, 27.9, 'MA', 'MA', 'MA'],
  ['Hargeisa', 44.07, 9.56, 'xsl', 'SO', 'xsl'],
  ['Quneitra', 35.82, 33.12, 'xgo', 'SY', 'IL'],
  ['Kyrenia', 33.2, 35.28, 'xnc', 'CY', 'xnc'],
  ['Pristina', 21.17, 42.66, 'XK', 'XK', 'XK'],
  ['Iturup', 147.9, 45.0, 'xku', 'RU', 'RU'],
  ['Cayenne', -52.7, 4.6, 'GF', 'FR', 'FR'],
  ['Stanley', -58.6, -51.75, 'FK', 'FK', 'FK'],
  ['Hong Kong', 114.1, 22.45, 'HK', 'CN', 'CN'],
  ['Nuuk', -51.3, 64.2, 'GL', 'GL', 'GL'],
] as const;

function unitAt({ mesh }: Level, longitude: number, latitude: number): string[] {
  const point = project([longitude, latitude]);
  return [...mesh.units.keys()].filter((id) =>
    unitPolygons(mesh, id).some((polygon) => polygonContains(polygon, point)),
  );
}

/** Whose colour a unit has on a page; its own where it is nobody's. */
function ownerOf(id: string, view: 'un' | 'defacto'): string | undefined {
  const place = placeOf(createGazetteer(meta, view), id);
  return place && featureOf(id, place);
}

describe.each(PLACES)('%s', (_place, longitude, latitude, unit, un, defacto) => {
  it(`lies in ${unit} on both levels`, () => {
    expect(unitAt(fine, longitude, latitude)).toEqual([unit]);
    expect(unitAt(sketch, longitude, latitude)).toEqual([unit]);
  });

  it('is shown as its owner by either point of view', () => {
    expect([ownerOf(unit, 'un'), ownerOf(unit, 'defacto')]).toEqual([un, defacto]);
  });
});
