import { expect, it } from 'vitest';
import { startOpenIframeResizer } from '../../../src/embed/protocols/open-iframe-resizer.ts';
import { pageAt, SIZE } from '../page-at.ts';

it.each(['iframe-child-init', 'iframe-get-child-dimensions'])(
  'hears of no height until it has asked by %s, and of every one from then on',
  (type) => {
    const { readFields, heightMessages } = startOpenIframeResizer(pageAt());
    expect(heightMessages?.(SIZE)).toEqual([]);
    expect(readFields?.({ type: 'other' })).toBe(false);
    expect(heightMessages?.(SIZE)).toEqual([]);
    expect(readFields?.({ type })).toBe(true);
    const report = { type: 'iframe-resized', height: 446, width: 700 };
    expect(heightMessages?.(SIZE)).toEqual([report]);
    expect(readFields?.({ type: 'other' })).toBe(false);
    expect(heightMessages?.(SIZE)).toEqual([report]);
  },
);
