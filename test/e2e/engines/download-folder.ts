import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SavedFile } from './engine.ts';
import { until } from './until.ts';

/** What browsers call a file that has not arrived. */
const UNFINISHED = /\.(?:part|crdownload|wkdownload|tmp)$/;

/** A folder of its own that a browser saves files in. */
export interface DownloadFolder {
  readonly path: string;
  /** The next file that is there whole; it is taken out. */
  readonly saved: () => Promise<SavedFile>;
  readonly remove: () => void;
}

export function createDownloadFolder(): DownloadFolder {
  const path = mkdtempSync(join(tmpdir(), 'saved-'));
  return {
    path,
    saved: () =>
      until('the page saves a file', async () => {
        const files = readdirSync(path, { withFileTypes: true }).filter(
          (entry) => entry.isFile() && !entry.name.startsWith('.'),
        );
        // Firefox has an empty file of the final name beside one that grows.
        if (files.some(({ name }) => UNFINISHED.test(name))) return undefined;
        const name = files.find((entry) => statSync(join(path, entry.name)).size > 0)?.name;
        if (name === undefined) return undefined;
        const bytes = readFileSync(join(path, name));
        rmSync(join(path, name));
        return { name, bytes };
      }),
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }),
  };
}
