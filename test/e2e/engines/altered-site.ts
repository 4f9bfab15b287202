import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site on a host of its own. */
export interface AlteredSite {
  /** With a slash at the end. */
  readonly url: string;
  readonly close: () => void;
}

/**
 * Serves a site as somebody has changed it on the way.
 *
 * @param origin address of the site's root, with a slash at the end
 * @param alter what becomes of the HTML at a path
 */
export async function startAlteredSite(
  origin: string,
  alter: (html: string, path: string) => string,
): Promise<AlteredSite> {
  const server = createServer(async ({ url = '/' }, response) => {
    const answer = await fetch(new URL(url.replace(/^\/+/, ''), origin));
    const type = answer.headers.get('content-type') ?? 'text/plain';
    response.writeHead(answer.status, { 'content-type': type, 'cache-control': 'no-cache' });
    const body = Buffer.from(await answer.arrayBuffer());
    response.end(type.startsWith('text/html') ? alter(body.toString('utf8'), url) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
