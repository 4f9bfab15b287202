import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A place on the disk where nothing can be written; the message says which, why, and what to do. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}

/**
 * Makes sure that a file, or files in a folder, can be written there, before somebody waits for what is written. It
 * makes the folder and leaves nothing else behind. Permissions alone do not tell: a disk may be read-only.
 *
 * @throws WriteError
 */
export function assertWritable(path: string, kind: 'file' | 'folder'): void {
  const folder = kind === 'file' ? dirname(path) : path;
  try {
    makeFolder(folder);
    if (kind === 'folder') {
      rmdirSync(mkdtempSync(join(folder, '.writable-')));
      return;
    }
    const isNew = !existsSync(path);
    closeSync(openSync(path, 'a'));
    if (isNew) rmSync(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WriteError(
      `nothing can be written to "${path}" (${reason}); name a ${kind} in a folder that you may write to`,
    );
  }
}

/** Folder by folder: the recursive option of Node never ends where a system's own folder, such as /proc, takes none. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
