import { expect, it } from 'vitest';
import { startAmp } from '../../../src/embed/protocols/amp.ts';
import { pageAt, SIZE } from '../page-at.ts';

it.each(['?amp=1', '#amp=1'])('greets where the address says that it stands in one: %s', (rest) => {
  expect(startAmp(pageAt(rest)).greetings).toEqual([{ sentinel: 'amp', type: 'embed-ready' }]);
});

it.each(['', '#stamp=1'])('greets nobody else: "%s"', (rest) => {
  expect(startAmp(pageAt(rest)).greetings).toEqual([]);
});

it('announces the height wherever it stands', () => {
  const fields = { sentinel: 'amp', type: 'embed-size', height: 446 };
  expect(startAmp(pageAt()).sharedFields?.(SIZE)).toEqual(fields);
  expect(startAmp(pageAt('#amp=1')).sharedFields?.(SIZE)).toEqual(fields);
});
