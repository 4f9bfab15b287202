import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { csvParse } from 'd3-dsv';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { RECORD_SLUG, readMapText } from '../fixtures/election.ts';
import { useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { settle } from './settle.ts';
import { unfoldNames } from './unfold.ts';

const SLUG = RECORD_SLUG;
const rows = csvParse(readMapText('statements.csv', SLUG));
const SAMPLE = ['AR', 'PE', 'MX', 'CL', 'US', 'CO', 'BR', 'GB', 'TR', 'LC', 'AO', 'eu'];

const open = useBrowser();

const countsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.key .entry')].map((entry) => ({
      count: Number(entry.querySelector('h3 b')?.textContent),
      names: entry.querySelectorAll('.names a').length,
      drawn: new Set(
        [...document.querySelectorAll<SVGElement>('.map svg.world [data-id][data-stance]')]
          .filter((shape) => shape.dataset['stance'] === (entry as HTMLElement).dataset['stance'])
          .map((shape) => shape.dataset['id']),
      ).size,
    })),
  );

it.each([
  { name: 'on a host', address: () => `${SLUG}/` },
  { name: 'in Spanish', address: () => `${SLUG}/es/` },
  {
    name: 'as a file',
    address: () => pathToFileURL(join(inject('servedFolder'), SLUG, 'index.html')).href,
  },
])(
  'shows the positions of the last day $name, counted alike in key, names and map',
  async ({ address }) => {
    const { page, problems } = await open(address());
    await settle(page);
    const counts = await countsOf(page);
    expect(counts.map(({ count }) => count)).toEqual([20, 9, 17, 24, 13]);
    for (const { count, names, drawn } of counts) expect([names, drawn]).toEqual([count, count]);
    expect(problems).toEqual([]);
  },
);

it.each(['runs', 'off'] as const)(
  'leads to every statement of twelve sampled actors, with every link, when the script %s',
  async (script) => {
    const { page } = await open(`${SLUG}/`, { script });
    for (const code of SAMPLE) {
      const wanted = rows.filter(({ actor }) => actor === code);
      const panel = page.locator(`#c-${code}`);
      expect(await panel.locator('[data-statement]').count(), code).toBe(1);
      if (script === 'off') {
        const { href } = new URL(
          (await panel.locator('.rest a').getAttribute('href')) ?? '',
          page.url(),
        );
        await page.goto(href);
      } else {
        await page.goto(new URL(`?country=${code}`, page.url()).href);
        await panel.locator('.cite').first().waitFor();
      }
      const statements = await panel
        .locator('[data-statement]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-statement')));
      expect([...statements].sort(), code).toEqual(
        [...new Set(wanted.map(({ statement }) => statement))].sort(),
      );
      for (const { statement, source_url, second_source_url, summary } of wanted) {
        const section = panel.locator(`[data-statement="${statement}"]`);
        const links = await section
          .locator('a')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
        for (const url of [source_url, second_source_url]) {
          if (url) expect(links, statement).toContain(url);
        }
        // What an article quotes stands in its own words.
        if (source_url) expect(await section.textContent(), statement).toContain(summary);
      }
      await page.goto(new URL(`${SLUG}/`, inject('baseUrl')).href);
    }
  },
);

it('opens the panel of a place that has statements but no colour', async () => {
  const { page, problems } = await open(`${SLUG}/?country=AO`);
  await settle(page);
  expect(await visibleHeadings(page)).toContain('Angola');
  expect(await page.locator('.panel.open .answer').textContent()).toBe(
    'On record, not enough for a colour',
  );
  expect(problems).toEqual([]);
});

it('stays readable where the script with its data does not come', async () => {
  const { page, problems, releaseScript } = await open(`${SLUG}/`, {
    script: 'held',
    prepare: async (fresh) => {
      await fresh.route('**/page-*.js', (route) => route.abort());
    },
  });
  await page.evaluate(() => dispatchEvent(new Event('focusin')));
  releaseScript();
  await expect.poll(() => problems.join()).toContain('"page" did not load');
  await unfoldNames(page);
  await page.locator('.key a[data-id="PE"]').click();
  expect(await visibleHeadings(page)).toContain('Peru');
  await page.locator('#c-PE .rest a').click();
  await page.waitForURL('**/c/PE/');
  expect(await page.locator('[data-statement]').count()).toBe(
    new Set(rows.filter(({ actor }) => actor === 'PE').map((row) => row['statement'])).size,
  );
});

it('leaves the first map at the root of the site', async () => {
  const { page } = await open(inject('baseUrl'));
  const atRoot = await page.title();
  await page.goto(new URL('election/', inject('baseUrl')).href);
  expect(await page.title()).toBe(atRoot);
  await page.goto(new URL(`${SLUG}/`, inject('baseUrl')).href);
  expect(await page.title()).not.toBe(atRoot);
});
