import { Zip, ZipDeflate } from 'fflate';

/** A file to be put into an archive. */
export interface ZipEntry {
  /** Path in the archive, with slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** How far a work is that can be seen and stopped. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What those who wait for a work hand in. */
export interface Watch {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Some files of an archive, and how far the work is with them. */
export interface ZipBatch extends Progress {
  readonly files: readonly ZipEntry[];
}

/** Files that no compression makes smaller. */
const COMPRESSED = /\.(?:png|jpe?g|webp|woff2)$/;
/** zip holds the time to two seconds in local time, and no year before 1980. */
const FIRST = Date.UTC(1980, 0, 2);

/**
 * Writes an archive while its files are made, and lets the browser answer between them.
 *
 * @param changed when the files were changed: hosts tell browsers by it whether they have the latest
 * @throws DOMException named AbortError where it was stopped; Error as the files do
 */
export async function zipOf(
  batches: AsyncIterable<ZipBatch> | Iterable<ZipBatch>,
  changed: Date,
  { signal, onProgress }: Watch = {},
): Promise<Blob> {
  const parts: BlobPart[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    parts.push(chunk.slice());
  });
  const mtime = Math.max(changed.getTime(), FIRST);
  for await (const { files, done, total } of batches) {
    for (const { path, content } of files) {
      signal?.throwIfAborted();
      // Not even these are put in without the method: some programs cannot read a file whose length comes behind it.
      const entry = new ZipDeflate(path, { level: COMPRESSED.test(path) ? 0 : 6 });
      entry.mtime = mtime;
      zip.add(entry);
      entry.push(typeof content === 'string' ? new TextEncoder().encode(content) : content, true);
    }
    onProgress?.({ done, total });
    await breath();
  }
  signal?.throwIfAborted();
  zip.end();
  return new Blob(parts, { type: 'application/zip' });
}

/** Lets the browser answer and draw before more work is done. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
