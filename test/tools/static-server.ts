import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** A folder and the path under which it answers, which begins and ends with a slash. */
export interface Mount {
  readonly prefix: string;
  readonly folder: string;
}

/** A request as it came in. */
export interface RecordedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** What was answered. */
  readonly status: number;
}

export interface StaticServer {
  /** Address of the root, with a slash at the end. */
  readonly url: string;
  /** Every request so far, in the order of their answers. */
  readonly requests: readonly RecordedRequest[];
  /** Forgets the requests so far. */
  clear(): void;
  /** Ends all connections. */
  close(): Promise<void>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves folders as the plainest static host does: files, index.html for a folder, 404 for the rest.
 * It sends no CORS header, so that a page that needs one fails here as it would elsewhere.
 * @param mounts where two fit, the longer prefix answers
 * @param host loopback name to listen on; pages of two names are cross-site to each other
 * @param extra headers of every answer beside the usual ones
 */
export async function startStaticServer(
  mounts: readonly Mount[],
  host: '127.0.0.1' | 'localhost' = '127.0.0.1',
  extra: Readonly<Record<string, string>> = {},
): Promise<StaticServer> {
  const requests: RecordedRequest[] = [];
  const byLength = mounts.toSorted((a, b) => b.prefix.length - a.prefix.length);

  const server = createServer(async (request, response) => {
    const { method = '', url = '/' } = request;
    const { status, headers, body } = await findAnswer(byLength, method, url);
    requests.push({ method, url, status });
    response.writeHead(status, { 'content-length': body.length, ...headers, ...extra });
    response.end(method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');

  return {
    url: `http://${host}:${address.port}/`,
    requests,
    clear: () => {
      requests.length = 0;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // A browser keeps its connections open, and close() would wait for them.
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const plain = (status: number, text: string, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  body: Buffer.from(text),
});
const NOT_FOUND = plain(404, 'Not found');

/** What to say to a request: a file of the first mount that fits, or why there is none. Never throws. */
async function findAnswer(mounts: readonly Mount[], method: string, url: string): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') {
    return plain(405, 'Method not allowed', { allow: 'GET, HEAD' });
  }
  const [, pathname = '', query = ''] = /^([^?]*)(.*)$/s.exec(url) ?? [];
  const mount = mounts.find(({ prefix }) => pathname.startsWith(prefix));
  const file = mount && fileAt(mount, pathname);
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || found === undefined) return NOT_FOUND;
  if (found.isDirectory() && !pathname.endsWith('/')) {
    // Relative addresses in the page need the slash; every host redirects so.
    return plain(301, 'Moved', { location: `${pathname}/${query}` });
  }
  const path = found.isDirectory() ? join(file, 'index.html') : file;
  const body = await readFile(path).catch(() => undefined);
  if (body === undefined) return NOT_FOUND;
  const headers = {
    'content-type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
    // A browser that may not guess shows a wrong content type at once.
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
  return { status: 200, headers, body };
}

/** The file a path names; undefined where it leads out of the folder or cannot be read. */
function fileAt({ prefix, folder }: Mount, pathname: string): string | undefined {
  try {
    const path = normalize(join(folder, decodeURIComponent(pathname.slice(prefix.length))));
    return `${path}${sep}`.startsWith(normalize(`${folder}${sep}`)) ? path : undefined;
  } catch {
    return undefined;
  }
}
