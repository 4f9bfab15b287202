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

/** Three smallest, two whose shapes vanish on a phone, and a disputed area drawn in a state. */
const SMALL = ['TV', 'DM', 'VA', 'XK', 'EH', 'xsl'] as const;
/** The committed colour of the stance that all of them take, in the light theme. */
const FILL = '#3c7e96';

const folder = mkdtempSync(join(tmpdir(), 'small-states-'));
const open = useBrowser();
let server: StaticServer | undefined;

/** A site with one map, on which only states have answered that are hard to see, and an area inside one. */
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

/** Every whole px in a box and on its left upper edge. */
function pointsIn({
  x,
  y,
  width,
  height,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
}) {
  const steps = (from: number, length: number) =>
    Array.from({ length: Math.ceil(length) }, (_, i) => Math.floor(from) + i);
  return steps(y, height).flatMap((top) => steps(x, width).map((left) => ({ x: left, y: top })));
}

it.each([360, 960].flatMap((width) => SMALL.map((id) => [id, width] as const)))(
  '%s is seen in the colour of its answer, and opens by a click, at %i px',
  async (id, width) => {
    const { page } = await open(`${server?.url}?view=world`, { width });
    await showMap(page);
    await settle(page);
    const shapes = page.locator(`.map :is(.answers, .dots) [data-id="${id}"]:not([data-hidden])`);
    const box = await shapes.last().boundingBox();
    if (box === null) throw new Error(`${id} is not drawn`);
    // A name, or the line that leads to it, may lie over the middle.
    const points = pointsIn(box);
    const colours = await coloursAt(page, points);
    const point = points[colours.indexOf(FILL)];
    if (point === undefined) throw new Error(`${id} is not in ${FILL}, but in ${colours}`);
    await page.mouse.click(point.x, point.y);
    await expect.poll(() => page.locator('.panel.open').getAttribute('id')).toBe(`c-${id}`);
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
