import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type StaticServer, startStaticServer } from '../tools/static-server.ts';
import { mapFile } from './election-files.ts';
import { useMaps } from './map-site.ts';
import { useBrowser } from './open-page.ts';

const open = useBrowser();

const HEADER =
  'statement,utterance,source,part,actor,stance,speaker,quote,lang,summary,summary:es,source_url';
/** What would run if a text were read as anything else. */
const CANARY = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const FILES: Readonly<Record<string, string>> = {
  'other.csv': [
    HEADER,
    `a,a,article-1,1,CL,${stance(0)},A speaker,We recognise it.,en,Recognised it.,Lo reconoció.,`,
    'b,a,article-1,1,BE,rejected,,,,Rejected it.,Lo rechazó.,',
  ].join('\n'),
  'hostile.csv': [
    HEADER,
    `a,a,article-1,1,CL,rejected,${quoted(CANARY)},${quoted(CANARY)},en,${quoted(CANARY)},${quoted(CANARY)},`,
  ].join('\n'),
  'faulty.csv': [
    HEADER,
    `a,a,article-1,1,CL,nothing-known,,,,A summary.,Un resumen.,`,
    `b,a,article-1,1,${quoted(CANARY)},rejected,,,,A summary.,Un resumen.,`,
    'c,a,article-1,1,BE,rejected,,,,A summary.,Un resumen.,javascript:window.ran=1',
    'd,a,article-1,1,__proto__,rejected,,,,A summary.,Un resumen.,',
  ].join('\n'),
  'hints.csv': [HEADER, 'a,a,article-1,1,Alemania,rejected,,,,A summary.,Un resumen.,'].join('\n'),
  'endless.csv': `${HEADER}\n${'x'.repeat(2_100_000)}`,
};

/** The site names the listed origin: as long as that is the same, so is the site, and is built once. */
const PORT = 47_830;

let folder = '';
let listed: StaticServer;
let unlisted: StaticServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'other-data-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  // As an older Excel saves it where commas are decimal marks.
  writeFileSync(
    join(folder, 'western.csv'),
    [HEADER, `a,a,article-1,1,CL,${stance(0)},José,,,Said so.,Lo dijo.,`]
      .join('\r\n')
      .replaceAll(',', ';'),
    'latin1',
  );
  const readable = { 'access-control-allow-origin': '*' };
  const serve = (host: '127.0.0.1' | 'localhost', port: number) =>
    startStaticServer([{ prefix: '/', folder }], host, readable, port);
  listed = await serve('localhost', PORT).catch(() => serve('localhost', 0));
  unlisted = await serve('127.0.0.1', 0);
  vi.stubEnv('DATA_ORIGINS', listed.url);
});
const site = useMaps([{ slug: 'own', answers: { AR: stance(0), BR: stance(1) } }]);
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([listed?.close(), unlisted?.close()]);
  rmSync(folder, { recursive: true, force: true });
});

function stance(index: number): string {
  return mapFile.stances[index]?.id ?? '';
}

function address(page: string, data: string, query = ''): string {
  return `${site()}${page}?data=${encodeURIComponent(data)}${query}`;
}

const notice = (page: Page) => page.locator('.data-notices');
const stanceOf = (page: Page, id: string) =>
  page.evaluate(
    (code) =>
      document.querySelector(`#shapes [data-id="${code}"]`)?.getAttribute('data-stance') ?? null,
    id,
  );

/** What every page of the site shows by itself. */
async function expectOwnMap(page: Page): Promise<void> {
  expect(await stanceOf(page, 'AR')).toBe(stance(0));
  expect(await stanceOf(page, 'BR')).toBe(stance(1));
  expect(await stanceOf(page, 'CL')).toBeNull();
}

describe('a page whose address names a spreadsheet on a listed origin', () => {
  it('shows its statements on the map, in key, panel, search and table, and says whose they are', async () => {
    const { page, problems } = await open(address('', `${listed.url}other.csv`));
    expect(await stanceOf(page, 'CL')).toBe(stance(0));
    expect(await stanceOf(page, 'BE')).toBe('rejected');
    expect(await stanceOf(page, 'AR')).toBeNull();
    expect(await page.locator('.key .entry h3 b').allTextContents()).toEqual(
      mapFile.stances.map(({ id }) => (id === stance(0) || id === 'rejected' ? '1' : '0')),
    );
    await page.locator('.key .names a[data-id="CL"]').click();
    expect(await page.locator('.panel.open').textContent()).toContain('We recognise it.');
    await page.locator('.show-table').click();
    await page.locator('.table tbody tr').first().waitFor();
    expect(await page.locator('.table tbody tr').count()).toBe(2);
    await page.locator('.search input').fill('chi');
    expect(await page.locator('#found [role=option]').first().textContent()).toContain('Chile');
    const host = new URL(listed.url).host;
    expect(await notice(page).textContent()).toContain(`data from ${host}, not checked`);
    expect(await notice(page).textContent()).toContain('have not been compared');
    expect(await notice(page).locator('button, a').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await notice(page).boundingBox()).toMatchObject({ width: 1200 });
    await expect
      .poll(() => new URL(page.url()).searchParams.get('data'))
      .toBe(`${listed.url}other.csv`);
    await page.locator('.show-embedding').click();
    const link = await page.locator('.embedding input[readonly]').first().inputValue();
    const code = await page.locator('.embedding [name=code]').inputValue();
    for (const address of [link, /src="([^"]*)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? '']) {
      expect(new URL(address).searchParams.get('data')).toBe(`${listed.url}other.csv`);
    }
    expect(problems).toEqual([]);
  });

  it('reads it as it was saved, and says how', async () => {
    const { page, problems } = await open(address('', `${listed.url}western.csv`, '&country=CL'));
    expect(await page.locator('.panel.open').textContent()).toContain('José');
    expect(await notice(page).textContent()).toContain('read as Windows-1252');
    expect(await notice(page).textContent()).toContain('with semicolons between its cells');
    expect(problems).toEqual([]);
  });

  it('gives hints for places by all the names that the search knows', async () => {
    const { page } = await open(address('', `${listed.url}hints.csv`));
    expect(await notice(page).textContent()).toContain('did you mean DE, Germany?');
    await expectOwnMap(page);
  });

  it.each([
    [300, 250],
    [640, 700],
  ])('says so in a frame of %i by %i px, whatever is left out or opened', async (width, height) => {
    const asked = address(
      'own/es/embed.html',
      `${listed.url}other.csv`,
      '&title=0&credit=0&country=CL',
    );
    const { page, problems } = await open(asked, { width, height });
    expect(await stanceOf(page, 'BE')).toBe('rejected');
    expect(await notice(page).textContent()).toContain('no comprobados por este sitio');
    const isOnTop = await notice(page).evaluate((bar) => {
      const { left, top, width, height } = bar.getBoundingClientRect();
      const at = document.elementFromPoint(left + width / 2, top + height / 2);
      return bar.contains(at) && Math.round(top + height) === innerHeight;
    });
    expect(isOnTop).toBe(true);
    const full = await page.locator('.live a.full').getAttribute('href');
    expect(new URL(full ?? '', page.url()).searchParams.get('data')).toContain('other.csv');
    expect(problems).toEqual([]);
  });

  it.each([false, true])('shows markup in it as text (without a policy: %s)', async (bypassCsp) => {
    const { page, problems } = await open(
      address('', `${listed.url}hostile.csv`, '&country=CL&table'),
      {
        bypassCsp,
      },
    );
    await page.locator('.table tbody tr').first().waitFor();
    expect(await page.locator('.panel.open').textContent()).toContain(CANARY);
    expect(await page.locator('.table').textContent()).toContain(CANARY);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
    expect(problems).toEqual([]);
  });

  it('tells what is wrong with it and shows its own map', async () => {
    const { page, problems } = await open(address('', `${listed.url}faulty.csv`));
    const text = await notice(page).textContent();
    expect(text).toContain('cannot be shown');
    expect(text).toContain('line 2, column stance: "nothing-known" is not a known stance');
    expect(text).toContain(`line 3, column actor: "${CANARY}" is not a known actor`);
    expect(text).toContain('javascript:window.ran=1" is not a web address');
    expect(text).toContain('1 more fault.');
    expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
    await expectOwnMap(page);
    expect(problems).toEqual([]);
  });

  it.each(['missing.csv', 'endless.csv'])('says that it cannot be had: %s', async (file) => {
    const { page } = await open(address('own/embed.html', `${listed.url}${file}`));
    expect(await notice(page).textContent()).toContain('could not be loaded');
    await expectOwnMap(page);
  });
});

it('a page whose address names anything else shows its own map, and asks nobody', async () => {
  unlisted.clear();
  const asked = [
    `${unlisted.url}other.csv`,
    `//${new URL(listed.url).host}/other.csv`,
    listed.url.replace('//', '//user:word@'),
    `data:text/csv,${encodeURIComponent(FILES['other.csv'] ?? '')}`,
    'other.csv',
    '',
  ];
  for (const data of asked) {
    const { page, problems, requests, leave } = await open(address('', data));
    await expectOwnMap(page);
    expect(await notice(page).count(), data).toBe(0);
    expect(
      requests.filter((request) =>
        /foreign-data|sketch|other\.csv/.test(new URL(request).pathname),
      ),
    ).toEqual([]);
    expect(problems).toEqual([]);
    await leave();
  }
  expect(unlisted.requests).toEqual([]);
});
