import type { Command } from '../../src/cli/command.ts';

/** What a command left behind, in the words of a process. */
export interface CommandResult {
  /** Its exit code. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command of src/cli without a process.
 *
 * @param root the folder of the project that it works on
 */
export async function runCommand(
  command: Command,
  root: string,
  args: readonly string[],
): Promise<CommandResult> {
  let [stdout, stderr] = ['', ''];
  const status = await command(args, {
    root,
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
  });
  return { status, stdout, stderr };
}
