import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';

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

/** Kinds of text, for which sirv names no encoding. */
const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
};

/**
 * Serves folders as the plainest static host does: files, index.html for a folder, 404 for the rest.
 * A browser asks again for everything it has, so that a site that is built anew shows at once.
 * It sends no CORS header, so that a page that needs one fails here as it would elsewhere.
 * @param mounts where two fit, the longer prefix answers
 * @param host loopback name to listen on; pages of two names are cross-site to each other
 * @param extra headers of every answer beside the usual ones
 * @param port any that is free if it is 0
 * @throws if the port is taken
 */
export async function startStaticServer(
  mounts: readonly Mount[],
  host: '127.0.0.1' | 'localhost' = '127.0.0.1',
  extra: Readonly<Record<string, string>> = {},
  port = 0,
): Promise<StaticServer> {
  const requests: RecordedRequest[] = [];
  const handlers = mounts
    .toSorted((a, b) => b.prefix.length - a.prefix.length)
    .map((mount) => ({ ...mount, answer: answerFrom(mount) }));

  const server = createServer((request, response) => {
    const { method = '', url = '/' } = request;
    response.once('finish', () => requests.push({ method, url, status: response.statusCode }));
    for (const [name, value] of Object.entries(extra)) response.setHeader(name, value);
    if (method !== 'GET' && method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return end(response, 405, 'Method not allowed');
    }
    const handler = handlers.find(({ prefix }) => url.startsWith(prefix));
    if (handler === undefined) return end(response, 404, 'Not found');
    handler.answer(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
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

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What answers to addresses below a prefix. */
function answerFrom({ prefix, folder }: Mount): Answer {
  const serve = sirv(folder, {
    // Reads the folder anew for each request.
    dev: true,
    etag: true,
    // Only the file that was asked for: a host that adds .html or leaves slashes out is another one.
    extensions: [],
    setHeaders(response, path) {
      const type = TEXT_TYPES[extname(path)];
      if (type !== undefined) response.setHeader('content-type', `${type}; charset=utf-8`);
      // A browser that may not guess shows a wrong content type at once.
      response.setHeader('x-content-type-options', 'nosniff');
    },
  });
  return (request, response) => {
    const [, path = '', query = ''] = /^([^?]*)(.*)$/s.exec(request.url ?? '') ?? [];
    const below = path.slice(prefix.length - 1);
    request.url = below.endsWith('/') ? `${below}index.html` : below;
    serve(request, response, () => {
      if (!hasIndex(folder, below)) return end(response, 404, 'Not found');
      // Relative addresses in the page need the slash; every host redirects so.
      response.setHeader('location', `${path}/${query}`);
      end(response, 301, 'Moved');
    });
  };
}

/** Whether a path that does not end with a slash names a folder with a page. */
function hasIndex(folder: string, path: string): boolean {
  return !path.endsWith('/') && existsSync(join(folder, path, 'index.html'));
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}
