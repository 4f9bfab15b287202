import { expect, it } from 'vitest';
import { makeOutputs } from '../../geo/outputs.ts';
import { readCommitted } from './committed.ts';

it('the committed files are what npm run geo writes, byte for byte', { timeout: 60_000 }, () => {
  for (const [name, text] of makeOutputs()) {
    expect(readCommitted(name) === text, `${name}: run npm run geo and commit`).toBe(true);
  }
});
