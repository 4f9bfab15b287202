import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { visitCounter } from '../../../src/build/inline/counting-script.ts';

const ADDRESS = 'https://stats.example/count.js';

type Listener = (event: object) => void;

/** Runs the script in a page of this origin and lets the page load. */
function run(origin: string, attributes: Readonly<Record<string, string>> = {}) {
  const { source } = visitCounter({ script: ADDRESS, attributes, inEmbeds: false });
  const listeners: Record<string, Listener> = {};
  const given: Record<string, string> = {};
  const script = {
    setAttribute: (name: string, value: string) => Object.assign(given, { [name]: value }),
  };
  const self = { requestIdleCallback: (task: () => void) => task() };
  runInNewContext(source, {
    self,
    origin,
    location: { protocol: 'https:' },
    document: { createElement: () => script, head: { append: () => {} } },
    addEventListener: (type: string, listener: Listener) =>
      Object.assign(listeners, { [type]: listener }),
  });
  listeners['load']?.({});
  /** Whether the page hears of an error. */
  const isHeard = (event: object) => {
    let heard = true;
    listeners['error']?.({
      ...event,
      stopImmediatePropagation: () => {
        heard = false;
      },
    });
    return heard;
  };
  return { source, self, script, given, isHeard };
}

describe('the page', () => {
  it('hears of errors in its own scripts, and of none in the script that counts', () => {
    const { self, script, isHeard } = run('https://maps.example');
    expect(isHeard({ target: self, filename: 'https://maps.example/assets/main.js' })).toBe(true);
    expect(isHeard({ target: {}, filename: undefined })).toBe(true);
    expect(isHeard({ target: self, filename: '' })).toBe(false);
    expect(isHeard({ target: script })).toBe(false);
  });

  it('hears of them in a frame without an origin too, where they come without their file', () => {
    const { self, script, isHeard } = run('null');
    expect(isHeard({ target: self, filename: '' })).toBe(true);
    expect(isHeard({ target: script })).toBe(false);
  });
});

it.each(['</script ><img src=x>', '<!--<script>', '<SCRIPT', 'a\\<!--', '\u2028</Script'])(
  'an attribute with %j ends no script and hides none, and arrives as it is',
  (text) => {
    const { source, given } = run('https://maps.example', { 'data-a': text });
    expect(source).not.toMatch(/<(?:!--|\/?script)/i);
    expect(given).toEqual({ 'data-a': text });
  },
);
