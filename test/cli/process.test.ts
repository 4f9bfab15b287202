import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command as `npm run` does. */
function run(command: string, ...args: readonly string[]) {
  const tsx = `${ROOT}/node_modules/tsx/dist/cli.mjs`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, `${ROOT}/src/cli/${command}.ts`, ...args],
    { encoding: 'utf8', cwd: ROOT },
  );
  return { status, stdout, stderr };
}

it('a command ends with its exit code and writes its faults to the standard error', () => {
  const { status, stdout, stderr } = run('verify', ROOT, 'moon');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^no map named moon; there are: .*\n$/);
});

it('a command takes its options and writes its answer to the standard output', () => {
  const { status, stdout, stderr } = run('snapshot', '--json', '--map', 'moon', '--out', 'a.png');
  expect(JSON.parse(stdout)).toEqual({ error: expect.stringMatching(/^there is no map "moon"; /) });
  expect([status, stderr]).toEqual([2, '']);
});
