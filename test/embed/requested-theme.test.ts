import { expect, it } from 'vitest';
import { requestedTheme } from '../../src/embed/requested-theme.ts';

const MESSAGE = { source: 'reaction-map-host', type: 'theme', theme: 'dark' };

it('is one that readers can choose', () => {
  expect(requestedTheme(MESSAGE)).toBe('dark');
  expect(requestedTheme({ ...MESSAGE, theme: 'pink' })).toBeUndefined();
});

it.each([
  { ...MESSAGE, source: 'other' },
  { ...MESSAGE, type: 'other' },
  'dark',
  null,
  undefined,
  0,
])('is none in %o', (data) => {
  expect(requestedTheme(data)).toBeUndefined();
});
