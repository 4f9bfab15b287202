import { describe, expect, it } from 'vitest';
import { startPym } from '../../../src/embed/protocols/pym.ts';
import { pageAt, SIZE } from '../page-at.ts';

describe('with the name that pym.js gave', () => {
  const { readText, heightMessages } = startPym(pageAt('?childId=pym-0&parentUrl=x'));

  it('announces the height under it', () => {
    expect(heightMessages?.(SIZE)).toEqual(['pymxPYMxpym-0xPYMxheightxPYMx446']);
  });

  it('asks for the height under it', () => {
    expect(readText?.('pymxPYMxpym-0xPYMxwidthxPYMx700')).toBe(true);
    expect(readText?.('pymxPYMxpym-1xPYMxwidthxPYMx700')).toBe(false);
    expect(readText?.('pymxPYMxpym-0xPYMxscrollxPYMx700')).toBe(false);
  });
});

it.each(['', '?childId=', '?childId=a%20b', `?childId=${'x'.repeat(129)}`])(
  'is not spoken without a name as pym.js gives them: "%s"',
  (rest) => {
    expect(startPym(pageAt(rest))).toEqual({});
  },
);
