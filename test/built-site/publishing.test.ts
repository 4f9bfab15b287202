import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { headersFor, parseHeadersFile } from '../tools/headers-file.ts';
import { type Nginx, nginxVersion, startNginx } from '../tools/load/nginx.ts';
import { publish } from '../tools/load/publish.ts';

/* What docs/publishing.md tells people to copy, as it stands there. */

const hasNginx = nginxVersion() !== null;
if (!hasNginx) {
  console.warn(
    'The configuration of docs/publishing.md is not tried: sudo apt-get install nginx rsync',
  );
}

let folder: string;
let site: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'publishing-'));
  chmodSync(folder, 0o755);
  site = join(folder, 'site');
  mkdirSync(site);
  cpSync(inject('siteFolder'), join(folder, 'project/dist'), { recursive: true });
  if (hasNginx) publish(join(folder, 'project'), site);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An answer with the body as it came over the line. */
function get(
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; headers: Readonly<Record<string, unknown>>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(address, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe.skipIf(!hasNginx)('the configuration of nginx', () => {
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await startNginx(site);
  });
  afterAll(() => nginx.close());

  const at = (path: string) => nginx.url + path;
  const fileOf = (below: string, pattern: RegExp) =>
    `${below}${readdirSync(join(site, below)).find((name) => pattern.test(name) && !name.endsWith('.gz'))}`;

  it('has what bears a hash kept for ever, fonts for a week, and asks for the rest each time', async () => {
    const kept = async (path: string) => (await get(at(path))).headers['cache-control'];
    for (const path of [
      fileOf('assets/', /^main-/),
      fileOf('assets/', /^place-.*\.css$/),
      fileOf('', /^page-/),
      fileOf('election/', /^words-/),
      fileOf('election-record/c/CL/', /^panel-/),
    ]) {
      expect(await kept(path), path).toBe('public, max-age=31536000, immutable');
    }
    expect(await kept('fonts/newsreader.woff2')).toBe('public, max-age=604800');
    for (const path of ['', 'embed.js', 'election/embed.html', 'election/election.csv']) {
      expect(await kept(path), path).toBe('no-cache');
    }
    const missing = await get(at('assets/main-00000000.js'));
    expect(missing.status).toBe(404);
    expect(missing.headers['cache-control']).toBeUndefined();
  });

  it('answers that nothing has changed, with next to no bytes', async () => {
    const gzip = { 'accept-encoding': 'gzip' };
    const { headers } = await get(at('election/'), gzip);
    const again = await get(at('election/'), {
      ...gzip,
      'if-none-match': String(headers['etag']),
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers['cache-control']).toBe('no-cache');
  });

  it.each(['election/', 'embed.js', 'election/election.csv'])(
    'sends %s compressed to those who take it, and plain to the others',
    async (path) => {
      const [packed, plain] = [
        await get(at(path), { 'accept-encoding': 'gzip, br' }),
        await get(at(path)),
      ];
      expect(packed.headers['content-encoding']).toBe('gzip');
      expect(packed.headers['vary']).toBe('Accept-Encoding');
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
      expect(packed.headers['content-type']).toBe(plain.headers['content-type']);
    },
  );

  it('names the type and the encoding of each file, lets nobody guess, and lets everybody frame', async () => {
    for (const [path, type] of [
      ['', 'text/html; charset=utf-8'],
      ['embed.js', 'application/javascript; charset=utf-8'],
      ['election/election.csv', 'text/csv; charset=utf-8'],
      ['fonts/newsreader.woff2', 'font/woff2'],
      ['election/oembed.json', 'application/json; charset=utf-8'],
    ] as const) {
      const { status, headers } = await get(at(path));
      expect([status, headers['content-type']], path).toEqual([200, type]);
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin');
      expect(headers, path).not.toHaveProperty('x-frame-options');
      expect(headers, path).not.toHaveProperty('content-security-policy');
    }
  });

  it('sends the headers that _headers has other hosts send', async () => {
    const rules = parseHeadersFile(readFileSync(join(site, '_headers'), 'utf8'));
    for (const path of [
      '',
      'embed.js',
      'election/embed.html',
      'election/oembed.json',
      'election/election.csv',
      'fonts/newsreader.woff2',
      fileOf('assets/', /^main-/),
      fileOf('assets/', /^place-.*\.css$/),
    ]) {
      const { headers } = await get(at(path));
      expect(headers, path).toMatchObject(headersFor(`/${path}`, rules));
    }
  });

  it('names the type of what search engines and programs ask for', async () => {
    for (const [path, type] of [
      ['sitemap.xml', 'text/xml; charset=utf-8'],
      ['robots.txt', 'text/plain; charset=utf-8'],
      ['election/election.csv-metadata.json', 'application/json; charset=utf-8'],
    ] as const) {
      const { status, headers } = await get(at(path), { 'accept-encoding': 'gzip' });
      expect([status, headers['content-type']], path).toEqual([200, type]);
      expect(headers['cache-control'], path).toBe('no-cache');
    }
  });

  it('leads from a folder without its slash to the page, wherever the server stands', async () => {
    const { status, headers } = await get(at('election?country=CL'));
    expect([status, headers['location']]).toEqual([301, '/election/?country=CL']);
  });
});

describe.skipIf(!hasNginx)('the recipe of an update', () => {
  const timeOf = (path: string) => statSync(join(site, path)).mtimeMs;

  it('keeps the files of the pages before, and the time of what has not changed', () => {
    const project = join(folder, 'project');
    const [main = ''] = readdirSync(join(site, 'assets')).filter((name) =>
      /^main-.*\.js$/.test(name),
    );
    const before = timeOf('election/index.html');
    rmSync(join(project, 'dist/assets', main));
    rmSync(join(project, 'dist/assets', `${main}.gz`));
    writeFileSync(join(project, 'dist/assets/main-00000000.js'), 'new();');
    publish(project, site);
    expect(readdirSync(join(site, 'assets'))).toEqual(
      expect.arrayContaining([main, `${main}.gz`, 'main-00000000.js']),
    );
    expect(timeOf('election/index.html')).toBe(before);
  });

  it('drops what has neither been published nor read for a month, and nothing that was published', () => {
    const old = new Date(Date.now() - 40 * 24 * 3600 * 1000);
    writeFileSync(join(site, 'assets/gone-00000000.js'), 'old();');
    for (const path of ['assets/gone-00000000.js', 'embed.js'])
      utimesSync(join(site, path), old, old);
    publish(join(folder, 'project'), site);
    expect(readdirSync(join(site, 'assets'))).not.toContain('gone-00000000.js');
    expect(Math.round(timeOf('embed.js'))).toBe(old.getTime());
  });
});
