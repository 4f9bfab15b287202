import { resolve } from 'node:path';

/** The folder that a command works on, and its output. */
export interface CommandIo {
  /** Folder of the project, with its `public/` and `dist/`. */
  readonly root: string;
  /** Writes to standard output; the text includes its line ends. */
  readonly out: (text: string) => void;
  /** Writes to standard error. */
  readonly err: (text: string) => void;
}

/**
 * A command as a function, so that tests need no process.
 *
 * @returns the exit code
 * @throws on a fault of the command itself
 */
export type Command = (args: readonly string[], io: CommandIo) => number | Promise<number>;

/**
 * The exit code for a command that takes no arguments and was given some; null where it was given none.
 *
 * @param name as in `npm run <name>`
 */
export function refuseArguments(name: string, args: readonly string[], io: CommandIo): 2 | null {
  if (args.length === 0) return null;
  io.err(`npm run ${name} takes no arguments, not "${args.join(' ')}"\n`);
  return 2;
}

/** Runs a command with the arguments, output and exit code of this process. */
export async function runAsProcess(command: Command): Promise<void> {
  process.exitCode = await command(process.argv.slice(2), {
    root: resolve(import.meta.dirname, '../..'),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}
