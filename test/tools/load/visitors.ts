import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { findResources } from '../../../src/cli/first-visit.ts';
import { partsOf } from '../../../src/cli/page-parts.ts';

/** What readers met who loaded pages with all their files. */
export interface Visits {
  readonly pages: number;
  readonly files: number;
  /** How many pages each headline was read on. */
  readonly headlines: ReadonlyMap<string, number>;
  /** Files of pages that were not there, and with which status. */
  readonly missing: readonly string[];
}

/** Pages that readers open: paths below the root. */
const PAGES = ['', 'election/embed.html', 'election/es/', 'election-record/'];
/** How long readers look before they touch a page, which then fetches its files; ms. */
const PAUSES = [0, 300, 1000, 3000, 10_000];

/**
 * Readers who open one page after another, wait, and load every file that the page names, in its HTML and in its data.
 *
 * @param url root of the site
 * @param isOver whether they may stop; who has opened a page still loads its files
 */
export async function visit(url: string, isOver: () => boolean): Promise<Visits> {
  const headlines = new Map<string, number>();
  const missing: string[] = [];
  let [pages, files] = [0, 0];
  /** By HTML: reading a page takes longer than loading all its files. */
  const known = new Map<string, Promise<readonly string[]>>();
  const filesOnce = (html: string, page: string) => {
    const key = `${page}\n${html}`;
    const found = known.get(key) ?? filesOf(html, page, url);
    known.set(key, found);
    return found;
  };
  const readers = PAGES.flatMap((page) => PAUSES.map((pause) => ({ page, pause })));
  await Promise.all(
    readers.map(async ({ page, pause }) => {
      while (!isOver()) {
        const html = await get(new URL(page, url));
        if (html.status !== 200) missing.push(`${html.status} /${page}`);
        pages++;
        const headline = /<h1>(.*?)<\/h1>/.exec(html.body)?.[1] ?? '';
        headlines.set(headline, (headlines.get(headline) ?? 0) + 1);
        await sleep(Math.max(pause, 50));
        for (const path of await filesOnce(html.body, page)) {
          const { status } = await get(new URL(path, url));
          files++;
          if (status !== 200) missing.push(`${status} /${path} of /${page}`);
        }
      }
    }),
  );
  return { pages, files, headlines, missing };
}

/** Everything that a page may fetch, as paths below the root. */
async function filesOf(html: string, page: string, url: string): Promise<readonly string[]> {
  const path = page.replace(/(^|\/)$/, '$1index.html');
  const { fetchedScripts, scriptsOnUse } = partsOf(html, path);
  const { own } = findResources(html, path);
  const data = scriptsOnUse.find((script) => /(?:^|\/)page-[^/]+\.js$/.test(script));
  const named = data === undefined ? '' : (await get(new URL(data, url))).body;
  const panels = [...html.matchAll(/"([^"\s]*\/panel-\w+\.js)"/g)];
  const onDemand = [...named.matchAll(/"((?:\.\.\/)*(?:assets\/)?[\w-]+\.js)"/g)];
  const base = new URL(path, url);
  const resolved = [...onDemand, ...panels].map(([, address = '']) =>
    new URL(address, base).pathname.slice(1),
  );
  return [
    ...new Set([...own.map((one) => one.path), ...fetchedScripts, ...scriptsOnUse, ...resolved]),
  ];
}

/** Plain HTTP: fetch() would share its connections with other measurements. */
function get(address: URL): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    request(address, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
      answer.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}
