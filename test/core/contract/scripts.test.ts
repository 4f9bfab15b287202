import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { dataScript, GLOBAL } from '../../../src/core/contract/scripts.ts';

/** The global after these scripts have run in one page, one after another. */
function run(...scripts: readonly string[]): unknown {
  const page: Record<string, unknown> = {};
  page['self'] = page;
  for (const script of scripts) runInNewContext(script, page);
  // Objects of the other context have other prototypes.
  return JSON.parse(JSON.stringify(page[GLOBAL]));
}

describe('a script that holds data', () => {
  it('leaves them under its name', () => {
    expect(run(dataScript('world', { type: 'Topology' }))).toEqual({ world: { type: 'Topology' } });
  });

  it('leaves what others have left', () => {
    const scripts = [dataScript('world', 1), dataScript('place-names', { DE: ['Allemagne'] })];
    expect(run(...scripts)).toEqual({ world: 1, 'place-names': { DE: ['Allemagne'] } });
  });

  it('keeps every text as it is', () => {
    const texts = ['"quoted"', '\\', '</script>', '\u2028 and \u2029', '`back` and $1', '%\n\t'];
    expect(run(dataScript('strings', texts))).toEqual({ strings: texts });
  });

  it('is one line that ends, so that scripts can be joined', () => {
    const script = dataScript('world', { a: [1, 2] });
    expect(script.endsWith(';\n')).toBe(true);
    expect(script.trimEnd()).not.toContain('\n');
    expect(run(script + dataScript('fonts', 2))).toEqual({ world: { a: [1, 2] }, fonts: 2 });
  });
});
