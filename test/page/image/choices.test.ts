import { describe, expect, it } from 'vitest';
import { shorten } from '../../../src/page/image/choices.ts';

describe('the beginning of a passage in the list of the image dialog', () => {
  it('is the whole of a short text', () => {
    expect(shorten('hard to believe')).toBe('hard to believe');
  });

  it('ends at a space', () => {
    const text =
      'The data announce a crushing victory for the opposition and the world is waiting for him';
    expect(shorten(text)).toBe(
      'The data announce a crushing victory for the opposition and the world …',
    );
  });

  it('is short in scripts without spaces too', () => {
    const text = '我々は選挙結果を認めない。'.repeat(20);
    const short = shorten(text);
    expect(short).toMatch(/^(我々は選挙結果を認めない。){5}.* …$/);
    expect(short.length).toBeLessThanOrEqual(72);
  });

  it('is short where there is a single long word, and splits no emoji', () => {
    expect(shorten('a'.repeat(5000))).toBe(`${'a'.repeat(70)} …`);
    expect(shorten('👨‍👩‍👧‍👦'.repeat(50))).toMatch(/^(👨‍👩‍👧‍👦)+ …$/);
  });
});
