import { describe, expect, it } from 'vitest';
import { arcBoxes, createCrop } from '../../../src/core/picture/crop.ts';
import { squareTopology } from '../../fixtures/square-world.ts';

const [argentina, , , , , , france] = squareTopology.objects.units.geometries;
const [line] = squareTopology.objects.lines.geometries;
const boxes = arcBoxes(squareTopology);

describe('createCrop', () => {
  it('keeps what reaches into the box, whole', () => {
    const crop = createCrop(boxes, [15, 5, 25, 10]);
    expect(argentina && crop(argentina)).toBe(argentina);
  });

  it('leaves out polygons, parts and lines beside the box', () => {
    const crop = createCrop(boxes, [0, 22, 10, 30]);
    expect(argentina && crop(argentina)).toMatchObject({ type: 'Polygon', arcs: [] });
    expect(france && crop(france)).toMatchObject({ type: 'MultiPolygon', arcs: [] });
    expect(line && crop(line)).toMatchObject({ type: 'LineString', arcs: [] });
  });

  it('keeps an empty geometry as it is', () => {
    const empty = { type: null, id: 'XX' } as const;
    expect(createCrop(boxes, [0, 0, 1, 1])(empty)).toBe(empty);
  });
});
