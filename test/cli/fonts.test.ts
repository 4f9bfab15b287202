import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { fonts } from '../../src/cli/fonts-command.ts';
import { PUBLIC_DIR } from '../fixtures/folders.ts';
import { runCommand } from '../tools/run-command.ts';

it('the committed fonts are what npm run fonts writes, byte for byte', async () => {
  const root = mkdtempSync(join(tmpdir(), 'fonts-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const { status, stdout } = await runCommand(fonts, root, []);
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^newsreader\.woff2 {2}\d+ -> \d+ bytes\n.*\ntogether \d+ of 52000 bytes\n$/,
  );
  const names = readdirSync(join(root, 'public/fonts')).sort();
  expect(names).toEqual(readdirSync(join(PUBLIC_DIR, 'fonts')).sort());
  for (const name of names) {
    const written = readFileSync(join(root, 'public/fonts', name));
    const committed = readFileSync(join(PUBLIC_DIR, 'fonts', name));
    expect(written.equals(committed), `${name}: run npm run fonts and commit`).toBe(true);
  }
});
