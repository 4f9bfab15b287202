import { describe, expect, it } from 'vitest';
import { withoutMarks, withoutStuckNumber } from '../../../src/core/intake/footnotes.ts';

describe('footnote marks', () => {
  it.each([
    ['Angola[96]', 'Angola', 1],
    ['9 September 2011*[96]', '9 September 2011', 2],
    ['Afghanistan[note 4]', 'Afghanistan', 1],
    ['Brazil[158][159]', 'Brazil', 2],
    ['Name[a]', 'Name', 1],
    ['Chad ²', 'Chad', 1],
    ['Chad†', 'Chad', 1],
    ['2011*', '2011', 1],
    ['Kosovo [nb 12] *', 'Kosovo', 2],
  ])('are left out of "%s" and counted', (written, text, marks) => {
    expect(withoutMarks(written)).toEqual({ text, marks });
  });

  it.each(['Chad', 'Congo (Kinshasa)', 'said [sic] so', 'a [different] word', '*', '#', '[…]', ''])(
    'are not what "%s" has',
    (text) => {
      expect(withoutMarks(text)).toEqual({ text, marks: 0 });
    },
  );

  it('are numbers that stick to a word', () => {
    expect(withoutStuckNumber('Angola12')).toBe('Angola');
    expect(withoutStuckNumber('G20')).toBeNull();
    expect(withoutStuckNumber('Angola')).toBeNull();
  });
});
