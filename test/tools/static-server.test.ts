import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type StaticServer, startStaticServer } from './static-server.ts';

describe('the static server', () => {
  let folder = '';
  let server: StaticServer;
  const get = (path: string, options?: RequestInit): Promise<Response> =>
    fetch(new URL(path, server.url), options);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'static-server-'));
    const site = join(folder, 'site');
    await mkdir(join(site, 'es'), { recursive: true });
    await mkdir(join(site, 'empty'));
    await writeFile(join(folder, 'secret.txt'), 'secret');
    for (const name of ['index.html', 'es/index.html', 'a b.txt', 'x.bin']) {
      await writeFile(join(site, name), name);
    }
    for (const name of ['a.css', 'a.csv', 'a.js', 'a.json', 'a.png', 'a.svg', 'a.woff2']) {
      await writeFile(join(site, name), '');
    }
    server = await startStaticServer([
      { prefix: '/', folder: site },
      { prefix: '/any/where/', folder: site },
    ]);
  });
  beforeEach(() => server.clear());
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('gives the index of a folder', async () => {
    expect(await (await get('/')).text()).toBe('index.html');
    expect(await (await get('/es/?country=CL')).text()).toBe('es/index.html');
  });

  it('answers under a prefix too', async () => {
    expect(await (await get('/any/where/')).text()).toBe('index.html');
    expect(await (await get('/any/where/es/')).text()).toBe('es/index.html');
  });

  it('sends a folder without a slash to the one with it, query and all', async () => {
    const answer = await get('/any/where/es?country=CL', { redirect: 'manual' });
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe('/any/where/es/?country=CL');
  });

  it('names the type of each kind of file', async () => {
    const types: Record<string, string | null> = {};
    for (const name of ['index.html', 'a.css', 'a.csv', 'a.js', 'a.json', 'a.png', 'a.svg']) {
      types[name] = (await get(`/${name}`)).headers.get('content-type');
    }
    expect(types).toEqual({
      'index.html': 'text/html; charset=utf-8',
      'a.css': 'text/css; charset=utf-8',
      'a.csv': 'text/csv; charset=utf-8',
      'a.js': 'text/javascript; charset=utf-8',
      'a.json': 'application/json; charset=utf-8',
      'a.png': 'image/png',
      'a.svg': 'image/svg+xml; charset=utf-8',
    });
    expect((await get('/a.woff2')).headers.get('content-type')).toBe('font/woff2');
    expect((await get('/x.bin')).headers.get('content-type')).toBe('application/octet-stream');
  });

  it('reads escaped names', async () => {
    expect(await (await get('/a%20b.txt')).text()).toBe('a b.txt');
  });

  it('says 404 to a file or an index that is not there, and to a broken address', async () => {
    for (const path of ['/lost.js', '/empty/', '/index.html/', '/%E0%A4%A']) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
  });

  it('gives nothing from outside of its folder', async () => {
    // fetch would tidy the path up before it sends it.
    const { hostname, port } = new URL(server.url);
    const status = (path: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        request({ hostname, port, path }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
          .on('error', reject)
          .end();
      });
    expect(await status('/../secret.txt')).toBe(404);
    expect(await status('/%2e%2e%2fsecret.txt')).toBe(404);
    expect(await status('/any/where/..%2f..%2fsecret.txt')).toBe(404);
  });

  it('sends no header that would let another origin read', async () => {
    const { headers } = await get('/a.json', { headers: { origin: 'https://example.org' } });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('lets a browser use what it has only after asking again', async () => {
    const { headers } = await get('/a.css');
    expect(headers.get('cache-control')).toBe('no-cache');
    const again = { headers: { 'if-none-match': headers.get('etag') ?? '' } };
    expect((await get('/a.css', again)).status).toBe(304);
  });

  it('sends the extra headers that it is given with every answer', async () => {
    const open = await startStaticServer([{ prefix: '/', folder }], 'localhost', {
      'access-control-allow-origin': '*',
    });
    onTestFinished(() => open.close());
    for (const [path, status] of [
      ['secret.txt', 200],
      ['lost.txt', 404],
    ] as const) {
      const answer = await fetch(open.url + path);
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([
        status,
        '*',
      ]);
    }
  });

  it('takes no other method than GET and HEAD', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    const head = await get('/', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '10']);
  });

  it('records what was asked and answered', async () => {
    await get('/a.css?v=1');
    await get('/lost.js');
    expect(server.requests).toEqual([
      { method: 'GET', url: '/a.css?v=1', status: 200 },
      { method: 'GET', url: '/lost.js', status: 404 },
    ]);
  });
});
