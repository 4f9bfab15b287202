import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Kinds of files that hosts compress. */
const TEXTS: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const OTHERS: Readonly<Record<string, string>> = { '.png': 'image/png', '.woff2': 'font/woff2' };

interface Packed {
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Uint8Array;
}

/**
 * Serves a folder, and pages that are given as text, as a host does that compresses beforehand: texts by brotli at
 * its best. A file is compressed when it is first asked for, so that only the first visit waits for it.
 *
 * @param pages HTML by path, such as `/floor.html`
 */
export async function startPackedServer(
  folder: string,
  pages: ReadonlyMap<string, string>,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const packed = new Map<string, Packed>();
  const contentOf = (path: string): Uint8Array | undefined => {
    const page = pages.get(path);
    if (page !== undefined) return Buffer.from(page);
    const file = join(folder, path);
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
    const content = packed.has(path) ? undefined : contentOf(path);
    if (content !== undefined) packed.set(path, pack(path, content));
    const answer = packed.get(path);
    if (answer === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function pack(path: string, content: Uint8Array): Packed {
  const kind = extname(path);
  const text = TEXTS[kind];
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const body = text === undefined ? content : brotliCompressSync(content, { params });
  return {
    headers: {
      'content-type': text ?? OTHERS[kind] ?? 'application/octet-stream',
      'content-length': body.length,
      ...(text === undefined ? {} : { 'content-encoding': 'br' }),
    },
    body,
  };
}
