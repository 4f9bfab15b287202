import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { provided } from '../../../src/app/scripts.ts';
import { dataScript } from '../../../src/core/contract/scripts.ts';

afterEach(() => vi.unstubAllGlobals());

describe('a script with data', () => {
  it('leaves them where other scripts find them, next to what others have left', () => {
    const self = {};
    runInNewContext(dataScript('place-names', { CL: ['Chile'] }), { self });
    runInNewContext(dataScript('fonts', { serif: 'data:a', sans: 'data:b' }), { self });
    vi.stubGlobal('window', self);
    expect(provided('place-names')).toEqual({ CL: ['Chile'] });
    expect(provided('fonts')).toEqual({ serif: 'data:a', sans: 'data:b' });
    expect(provided('world')).toBeUndefined();
  });

  it('keeps every character of its texts', () => {
    const text = '"quoted" \\ </script> \u2028 é';
    const self = {};
    runInNewContext(dataScript('place-names', { CL: [text] }), { self });
    vi.stubGlobal('window', self);
    expect(provided('place-names')).toEqual({ CL: [text] });
  });
});
