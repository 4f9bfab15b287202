import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '../../e2e/engines/chromium.ts';
import type { Engine } from '../../e2e/engines/engine.ts';
import { firefox } from '../../e2e/engines/firefox.ts';
import { until } from '../../e2e/engines/until.ts';
import { webkit } from '../../e2e/engines/webkit.ts';
import { builtSite } from '../built-sites.ts';
import { startStaticServer } from '../static-server.ts';
import { sideBySide } from './side-by-side.ts';

/* npm run screenshots: takes the pictures of docs/testing.md from the site of the maps of the tests, an engine beside the other. */

/** Windows, in px. */
const WINDOWS = [
  { width: 360, height: 900 },
  { width: 768, height: 820 },
  { width: 1200, height: 720 },
] as const;

const FOLDER = new URL('../../../docs/engines/', import.meta.url);

const server = await startStaticServer([{ prefix: '/', folder: await builtSite() }]);
mkdirSync(FOLDER, { recursive: true });
const pictures = new Map<number, Uint8Array[]>();
for (const engine of [chromium, firefox, webkit]) {
  if (engine.kind === 'missing') {
    console.log(`${engine.name} is missing from the pictures: ${engine.help}`);
    continue;
  }
  await takePictures(engine);
}
for (const [width, taken] of pictures) {
  const png = sideBySide(taken);
  writeFileSync(new URL(`${width}.png`, FOLDER), png);
  console.log(`${width}.png: ${(png.length / 1000).toFixed(0)} kB`);
}
await server.close();

async function takePictures(engine: Extract<Engine, { kind: 'installed' }>): Promise<void> {
  const one = await engine.open();
  try {
    for (const { width, height } of WINDOWS) {
      await one.resize(width, height);
      await one.goto(`${server.url}?country=CL&theme=light`);
      await until(`${engine.name} shows the page`, async () =>
        (await one.run(isReady)) ? true : undefined,
      );
      await one.run(() => {
        scrollTo(0, 0);
        return null;
      });
      // What has changed last may not be painted yet.
      let last = await one.screenshot();
      const taken = await until(`${engine.name} has painted all`, async () => {
        const next = await one.screenshot();
        const isSame = Buffer.compare(next, last) === 0;
        last = next;
        return isSame ? next : undefined;
      });
      pictures.set(width, [...(pictures.get(width) ?? []), taken]);
    }
  } finally {
    await one.close();
  }
}

/** The scripts, the typefaces and the names on the map are there. */
function isReady(): boolean {
  const { classList } = document.documentElement;
  return (
    classList.contains('booted') &&
    classList.contains('typefaces') &&
    document.querySelector('.map .label[data-chosen]') !== null
  );
}
