import { expect, it } from 'vitest';
import { startNewswire } from '../../../src/embed/protocols/newswire.ts';
import { pageAt } from '../page-at.ts';

const { readFields } = startNewswire(pageAt());

it('asks for the height when it starts', () => {
  expect(readFields?.({ sentinel: 'amp', type: 'frames-init' })).toBe(true);
});

it.each([
  { sentinel: 'amp', type: 'navigate', url: 'https://evil.example' },
  { type: 'frames-init' },
])('asks for nothing else: %o', (fields) => {
  expect(readFields?.(fields)).toBe(false);
});
