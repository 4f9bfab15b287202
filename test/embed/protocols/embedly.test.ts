import { expect, it } from 'vitest';
import { startEmbedly } from '../../../src/embed/protocols/embedly.ts';
import { HREF, pageAt, SIZE } from '../page-at.ts';

it.each(['', '?country=CL#x'])('announces the height with the address at load: "%s"', (rest) => {
  expect(startEmbedly(pageAt(rest)).heightMessages?.(SIZE)).toEqual([
    `{"src":"${HREF}${rest}","context":"iframe.resize","height":446}`,
  ]);
});
