import { expect, it } from 'vitest';
import { startDatawrapper } from '../../../src/embed/protocols/datawrapper.ts';
import { pageAt, SIZE } from '../page-at.ts';

it('announces the height under the slug of the map', () => {
  expect(startDatawrapper(pageAt()).sharedFields?.(SIZE)).toEqual({
    'datawrapper-height': { vote: 446 },
  });
});
