import { resolve } from 'node:path';

/** What a command works on, and where it says what it does. */
export interface CommandIo {
  /** Folder of the project: what stands in its `public/` and `dist/`. */
  readonly root: string;
  /** Writes to the standard output; the text brings its line ends. */
  readonly out: (text: string) => void;
  /** Writes to the standard error. */
  readonly err: (text: string) => void;
}

/**
 * A command as a function, so that tests need no process.
 *
 * @returns the exit code
 * @throws what is a fault of the command itself
 */
export type Command = (args: readonly string[], io: CommandIo) => number | Promise<number>;

/** Runs a command as this process: with its arguments, its output and its exit code. */
export async function runAsProcess(command: Command): Promise<void> {
  process.exitCode = await command(process.argv.slice(2), {
    root: resolve(import.meta.dirname, '../..'),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}
