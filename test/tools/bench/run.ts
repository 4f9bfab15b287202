/**
 * npm run bench: measures the site of the maps of the tests in Chromium. The figures of docs/measurements.md are its output.
 *
 *   npm run bench               everything
 *   npm run bench -- frames     one measurement
 *   npm run bench -- first-use desktop     on a fast computer, not on a slow phone
 */
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser.ts';
import { builtSite } from '../built-sites.ts';
import { startStaticServer } from '../static-server.ts';
import { measureDays } from './days.ts';
import { measureFirstUse } from './first-use/first-use.ts';
import { measureFrames } from './frames.ts';
import { measureGrowth } from './growth.ts';
import { measureMaking } from './make.ts';
import { measurePicking } from './picking.ts';

const DESKTOP = 'desktop';
const words = process.argv.slice(2);
const wanted = words.filter((word) => word !== DESKTOP);

const MEASUREMENTS: Readonly<
  Record<string, (browser: Browser, url: string, folder: string) => Promise<readonly string[]>>
> = {
  'first-use': (browser, _url, folder) =>
    measureFirstUse(browser, folder, words.includes(DESKTOP) ? DESKTOP : 'mobile'),
  growth: measureGrowth,
  days: measureDays,
  frames: measureFrames,
  picking: measurePicking,
  make: measureMaking,
};

const unknown = wanted.filter((name) => !Object.hasOwn(MEASUREMENTS, name));
if (unknown.length > 0) {
  throw new Error(
    `no measurement "${unknown[0]}": there are ${Object.keys(MEASUREMENTS).join(', ')}`,
  );
}
const folder = await builtSite();
const server = await startStaticServer([{ prefix: '/', folder }]);
const browser = await launchChromium();
for (const [name, measure] of Object.entries(MEASUREMENTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`${name}:`);
  for (const line of await measure(browser, server.url, folder)) console.log(`  ${line}`);
}
await browser.close();
await server.close();
