import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StaticServer, startStaticServer } from '../static-server.ts';
import { showMap } from './map-points.ts';
import { useBrowser } from './open-page.ts';
import { coloursAt } from './pixels.ts';
import { settle } from './settle.ts';

const SMALL = ['TV', 'DM', 'VA'] as const;
/** The committed colour of the stance that all of them take, in the light theme. */
const FILL = '#3c7e96';

const folder = mkdtempSync(join(tmpdir(), 'small-states-'));
const open = useBrowser();
let server: StaticServer | undefined;

/** A site with one map, on which only the smallest states have answered. */
beforeAll(async () => {
  const publicDir = join(folder, 'public');
  const map = join(publicDir, 'maps', 'small-states');
  for (const part of ['geo', 'fonts'])
    cpSync(join('public', part), join(publicDir, part), { recursive: true });
  cpSync('public/maps/venezuela-2024', map, { recursive: true });
  const file = join(map, 'map.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"venezuela-2024"', '"small-states"'));
  const rows = SMALL.map(
    (id) => `${id}-s,a,article-1,1,${id},congratulated,,A summary.,Un resumen.`,
  );
  const header = 'statement,utterance,source,part,actor,stance,quote,summary,summary:es';
  writeFileSync(join(map, 'statements.csv'), [header, ...rows, ''].join('\n'));
  await build({ publicDir, logLevel: 'error', build: { outDir: join(folder, 'dist') } });
  server = await startStaticServer([{ prefix: '/', folder: join(folder, 'dist') }]);
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each([360, 960].flatMap((width) => SMALL.map((id) => [id, width] as const)))(
  '%s is seen in the colour of its answer, and opens by a click, at %i px',
  async (id, width) => {
    const { page } = await open(`${server?.url}?view=world`, { width });
    await showMap(page);
    await settle(page);
    const point = await page.evaluate((code) => {
      const shown = [...document.querySelectorAll<SVGElement>(`.map [data-id="${code}"]`)].filter(
        (shape) => shape.closest('.dots') && !shape.hasAttribute('data-hidden'),
      );
      const box = shown.at(-1)?.getBoundingClientRect();
      return {
        x: (box?.left ?? 0) + (box?.width ?? 0) / 2,
        y: (box?.top ?? 0) + (box?.height ?? 0) / 2,
      };
    }, id);
    expect(await coloursAt(page, [point])).toEqual([FILL]);
    await page.mouse.click(point.x, point.y);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset['selected']))
      .toBe(id);
  },
);

it('without the fine level the sketch stays, and nothing is said', async () => {
  const { page, problems } = await open(`${server?.url}?view=world`, {
    prepare: async (opened) => {
      await opened.route('**/geo/world.js', (route) => route.abort());
    },
  });
  for (let i = 0; i < 3; i++) {
    await page.locator('[data-zoom=in]').click();
    await settle(page);
  }
  expect(await page.locator('#land path').count()).toBeGreaterThan(150);
  expect(
    problems.filter((problem) => !problem.includes('world.js') && !problem.includes('ERR_FAILED')),
  ).toEqual([]);
});
