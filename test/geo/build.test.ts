import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { makeOutputs } from '../../geo/outputs.ts';
import { readOverrides } from '../../geo/overrides.ts';
import { POLICY } from '../../geo/policy.ts';
import { readCommitted } from './committed.ts';

const folder = fileURLToPath(new URL('../../geo/overrides', import.meta.url));

it('the committed files are what npm run geo writes, byte for byte', () => {
  for (const [name, text] of makeOutputs(readOverrides(folder, POLICY))) {
    expect(readCommitted(name) === text, `${name}: run npm run geo and commit`).toBe(true);
  }
});
