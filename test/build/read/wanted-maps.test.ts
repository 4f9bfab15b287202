import { describe, expect, it } from 'vitest';
import { parseWantedMaps } from '../../../src/build/read/wanted-maps.ts';

const known = ['a-map', 'b-map', 'c-map'];

describe('the maps of a site', () => {
  it.each([undefined, '', ' '])('are all of them without a wish (%j)', (value) => {
    expect(parseWantedMaps(value, known)).toEqual(known);
  });

  it('are those that are named, in the order of their names', () => {
    expect(parseWantedMaps('c-map, a-map', known)).toEqual(['a-map', 'c-map']);
  });

  it('are refused where one is not there, with those that are', () => {
    expect(() => parseWantedMaps('a-map d-map', known)).toThrow(
      'there is no map named "d-map" in public/maps/; there are: a-map, b-map, c-map',
    );
  });
});
