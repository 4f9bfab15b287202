import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

/** Libraries that articles load, by the path that the article's host has them at. */
const LIBRARIES: Readonly<Record<string, string>> = {
  '/pym.js': 'pym.js/dist/pym.v1.min.js',
  '/iframe-resizer.js': 'iframe-resizer/js/iframeResizer.min.js',
  '/frames.js': '@newswire/frames/dist/frames.umd.js',
  '/open-iframe-resizer.js': '@open-iframe-resizer/core/dist/index.umd.cjs',
};

/** A host of articles, and of the libraries that they load. */
export interface ArticleServer {
  /** Publishes an article with this HTML in it; gives its address. */
  readonly publish: (html: string, headers?: Readonly<Record<string, string>>) => string;
  readonly close: () => void;
}

/** Starts a host of articles; close() it at the end. */
export async function startArticleServer(): Promise<ArticleServer> {
  const articles = new Map<string, { html: string; headers: Readonly<Record<string, string>> }>();
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const library = LIBRARIES[path];
    const article = articles.get(path);
    const body =
      library === undefined
        ? article?.html
        : await readFile(`${packageFolder(library)}/${library.replace(/^(@[^/]+\/)?[^/]+\//, '')}`);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': library === undefined ? 'text/html; charset=utf-8' : 'text/javascript',
      ...article?.headers,
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    publish(html, headers = {}) {
      const path = `/article-${articles.size}`;
      articles.set(path, { html: articleHtml(html), headers });
      return `http://127.0.0.1:${port}${path}`;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The style sheet of every article. */
export const ARTICLE_STYLE =
  'body{margin:0;font:16px/1.5 sans-serif}iframe{border:0;display:block;width:100%}';

function articleHtml(content: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>An article</title>
<style>${ARTICLE_STYLE}</style>
<body>${content}</body></html>`;
}

function packageFolder(library: string): string {
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(library)?.[0] ?? '';
  const entry = createRequire(import.meta.url).resolve(name);
  return entry.slice(0, entry.lastIndexOf(`node_modules/${name}`) + `node_modules/${name}`.length);
}
