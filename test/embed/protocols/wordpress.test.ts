import { describe, expect, it } from 'vitest';
import { startWordPress } from '../../../src/embed/protocols/wordpress.ts';
import { pageAt, SIZE } from '../page-at.ts';

describe('with a secret', () => {
  const { readFields, sharedFields } = startWordPress(pageAt('#?secret=Ab3dE5gH1j'));

  it('announces the height with it', () => {
    expect(sharedFields?.(SIZE)).toEqual({ message: 'height', value: 446, secret: 'Ab3dE5gH1j' });
  });

  it('asks for the height with it', () => {
    expect(readFields?.({ message: 'ready', secret: 'Ab3dE5gH1j' })).toBe(true);
  });

  it.each([{ message: 'ready', secret: 'wrong' }, { message: 'ready' }, { secret: 'Ab3dE5gH1j' }])(
    'is not moved by %o',
    (fields) => {
      expect(readFields?.(fields)).toBe(false);
    },
  );
});

it.each(['', '#?secret=%3Cb%3E'])('is not spoken where no secret was given: "%s"', (rest) => {
  expect(startWordPress(pageAt(rest))).toEqual({});
});
