import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { helperSnippet } from '../../../src/page/share/snippet.ts';
import { buildInto, SITE_MAPS } from '../built-sites.ts';
import { writePublicFolder } from '../public-folder.ts';
import { started } from '../started.ts';
import { startStaticServer } from '../static-server.ts';
import type { Published } from './host.ts';
import { until } from './processes.ts';

/** The map that is published, and one of its places. */
const MAP = SITE_MAPS[0];
export const PLACE = { id: 'CL', name: 'Chile' } as const;

export interface MapSite {
  readonly published: Published;
  readonly close: () => Promise<void>;
}

/**
 * Builds the site for the address that it is then served at, and copies the code of its maps as an editor does.
 * @param folder an empty one
 */
export async function startMapSite(browser: Browser, folder: string): Promise<MapSite> {
  const server = await startStaticServer([{ prefix: '/', folder }]);
  process.env['SITE_URL'] = server.url;
  const project = mkdtempSync(join(tmpdir(), 'map-site-'));
  try {
    const publicDir = join(project, 'public');
    writePublicFolder(publicDir, SITE_MAPS);
    await buildInto(folder, publicDir);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
  const address = `${server.url}${MAP}/`;
  return {
    published: {
      site: server.url,
      map: { address, code: await copiedCode(browser, address) },
      place: {
        address: `${address}c/${PLACE.id}/`,
        code: await copiedCode(browser, `${address}?country=${PLACE.id}`),
        name: PLACE.name,
      },
      helper: helperSnippet(`${server.url}embed.js`),
    },
    close: server.close,
  };
}

/** The code that a page of the map offers under "Share and embed". */
async function copiedCode(browser: Browser, address: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(address);
  await started(page);
  await page.locator('.show-embedding').click();
  const field = page.locator('[name=code]');
  // Its preview tells the height.
  await until('the code to embed', async () => /height="[1-9]/.test(await field.inputValue()));
  const code = await field.inputValue();
  await page.close();
  return code;
}
