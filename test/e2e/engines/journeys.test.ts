import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { startStaticServer } from '../../tools/static-server.ts';
import { type ArticleServer, startArticleServer } from '../article-server.ts';
import { openFrame } from '../frame.ts';
import { chromium } from './chromium.ts';
import type { Engine, EngineWindow, WindowOptions } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

/*
 * What readers do, in every engine that is installed. `.ci/run` installs all three, and sets ALL_ENGINES so that none
 * may be missing.
 */

const ENGINES: readonly Engine[] = [chromium, firefox, webkit];
const DIST = new URL('../../../dist/', import.meta.url);

for (const engine of ENGINES) {
  if (engine.kind === 'installed') continue;
  const text = `No ${engine.name} is installed, so nothing is tried in it: ${engine.help}`;
  if (process.env['ALL_ENGINES']) throw new Error(text);
  console.log(text);
}

const isOpen = () => document.querySelector('.panel.open h2')?.textContent ?? '';
const wake = () => {
  dispatchEvent(new Event('focusin'));
  return document.documentElement.classList.contains('booted');
};

describe.each(ENGINES)('in $name', (engine) => {
  describe.runIf(engine.kind === 'installed')('a reader', () => {
    const windows = new Map<string, EngineWindow>();
    let articles: ArticleServer | undefined;

    beforeAll(async () => {
      articles = await startArticleServer();
    });
    afterAll(async () => {
      articles?.close();
      for (const one of windows.values()) await one.close();
    });
    afterEach(async ({ task }) => {
      // A window in which a test failed may be in any state.
      if (task.result?.state !== 'fail') return;
      for (const one of windows.values()) await one.close();
      windows.clear();
    });

    /** A window of that kind, which tests share one after another. */
    async function windowOf(options: WindowOptions = {}): Promise<EngineWindow> {
      if (engine.kind === 'missing') throw new Error(engine.help);
      const key = JSON.stringify(options);
      const one = windows.get(key) ?? (await engine.open(options));
      windows.set(key, one);
      return one;
    }

    async function open(path: string, options: WindowOptions = {}): Promise<EngineWindow> {
      const one = await windowOf(options);
      await one.goto(inject('baseUrl') + path);
      await expect.poll(() => one.run(wake)).toBe(true);
      return one;
    }

    async function clickOn(one: EngineWindow, selector: string): Promise<void> {
      const [x, y] = await one.run((wanted: string): [number, number] => {
        const element = [...document.querySelectorAll(wanted)].find((each) =>
          each.checkVisibility(),
        );
        if (element === undefined) throw new Error(`nothing to see of ${wanted}`);
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = element.getBoundingClientRect();
        return [left + width / 2, top + height / 2];
      }, selector);
      await one.click(x, y);
    }

    it.each(['light', 'dark'])('chooses a country on the map (%s)', async (theme) => {
      const one = await open('', { isDark: theme === 'dark' });
      const [x, y] = await one.run((): [number, number] => {
        const shape = document.querySelector('.answers [data-id="AR"] path');
        const { left, top, width, height } = shape?.getBoundingClientRect() ?? new DOMRect();
        return [left + width * 0.35, top + height * 0.3];
      });
      await one.click(x, y);
      await expect.poll(() => one.run(isOpen)).toBe('Argentina');
      await expect.poll(() => one.run(() => location.search)).toBe('?country=AR');
      const paper = await one.run(() => getComputedStyle(document.body).backgroundColor);
      const [red = 0] = (/\d+/.exec(paper) ?? []).map(Number);
      expect(red > 128).toBe(theme === 'light');
    });

    it('chooses by keyboard alone, and closes with Escape', async () => {
      const one = await open('');
      await one.run(
        () => document.querySelector<SVGElement>('.map a[tabindex="0"]')?.focus() ?? null,
      );
      await one.press('ArrowRight');
      await one.press('Enter');
      await expect.poll(() => one.run(() => location.search)).toMatch(/^\?country=[A-Z]{2}$/);
      await one.press('Escape');
      await expect.poll(() => one.run(() => location.search)).toBe('');
    });

    it('searches for a country', async () => {
      const one = await open('');
      await clickOn(one, '.search input');
      await one.type('chile');
      await expect
        .poll(() => one.run(() => document.querySelectorAll('[role="option"]').length))
        .toBeGreaterThan(0);
      await one.press('Enter');
      await expect.poll(() => one.run(isOpen)).toBe('Chile');
    });

    it('goes to another view, and zooms', async () => {
      const one = await open('');
      await clickOn(one, '.segment [data-view="world"]');
      await expect.poll(() => one.run(() => location.search)).toBe('?view=world');
      await clickOn(one, '.zoom [data-zoom="in"]');
      await expect
        .poll(() => one.run(() => document.querySelector('.map')?.hasAttribute('data-moved')))
        .toBe(true);
    });

    it('shows only one response', async () => {
      const one = await open('');
      await clickOn(one, '.key [data-only="doubted"]');
      await expect.poll(() => one.run(() => location.search)).toBe('?stance=doubted');
      expect(
        await one.run(() => document.querySelectorAll('.answers [data-faded]').length),
      ).toBeGreaterThan(5);
    });

    it('opens the table', async () => {
      const one = await open('');
      await clickOn(one, '.show-table');
      await expect
        .poll(() => one.run(() => document.querySelectorAll('.table tbody tr').length))
        .toBeGreaterThan(12);
    });

    it('is offered a picture', async () => {
      const one = await open('');
      await clickOn(one, '.show-image');
      await expect
        .poll(
          () =>
            one.run(() => {
              const picture = document.querySelector<HTMLImageElement>('.image-dialog img');
              return picture?.src.startsWith('blob:') ? picture.naturalWidth : 0;
            }),
          { timeout: 30_000 },
        )
        .toBeGreaterThan(500);
    });

    it('follows the days of the record', async () => {
      const one = await open('venezuela-2024-record/?on=2024-08-24');
      await expect
        .poll(() => one.run(() => document.querySelector('.timeline input')?.ariaValueText ?? ''))
        .toContain('24 August 2024');
    });

    it('reads Spanish', async () => {
      const one = await open('venezuela-2024/es/?country=CL');
      await expect.poll(() => one.run(isOpen)).toBe('Chile');
      expect(await one.run(() => document.documentElement.lang)).toBe('es');
    });

    it.each([null, 'allow-scripts', 'allow-scripts allow-same-origin'])(
      'opens a country in an article, in sandbox %s, which knows the height of the map',
      async (sandbox) => {
        const one = await windowOf({ width: 700 });
        const map = `${inject('otherUrl')}venezuela-2024/embed.html`;
        const heights = `<script>addEventListener('message', ({ data }) => {
          if (Number.isFinite(data?.height)) document.body.dataset.height = data.height;
        })</script>`;
        const article = heights + openFrame(sandbox).replace('{map}', map);
        await one.goto(articles?.publish(article) ?? '');
        await expect.poll(() => one.runInFrame(wake)).toBe(true);
        await expect
          .poll(() => one.run(() => Number(document.body.dataset['height'] ?? 0)))
          .toBeGreaterThan(300);
        const [x, y] = await one.runInFrame((): [number, number] => {
          const link = [...document.querySelectorAll('.names a')].find((each) =>
            each.checkVisibility(),
          );
          const { left, top, width, height } = link?.getBoundingClientRect() ?? new DOMRect();
          return [left + width / 2, top + height / 2];
        });
        const [left, top] = await one.run((): [number, number] => {
          const box = document.querySelector('iframe')?.getBoundingClientRect();
          return [box?.left ?? 0, box?.top ?? 0];
        });
        await one.click(left + x, top + y);
        await expect.poll(() => one.runInFrame(isOpen)).toBe('China');
      },
    );

    it('is safe from scripts that somebody has written into a page', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'foreign-script-'));
      const html = readFileSync(new URL('venezuela-2024/embed.html', DIST), 'utf8');
      const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
      expect(html).toMatch(policy);
      const foreign = `<script src="${inject('otherUrl')}foreign.js"></script><script>self.foreign = 1</script>`;
      const withForeign = html.replace('</body>', `${foreign}</body>`);
      mkdirSync(join(folder, 'a'));
      writeFileSync(join(folder, 'a', 'held.html'), withForeign);
      writeFileSync(join(folder, 'a', 'free.html'), withForeign.replace(policy, ''));
      const server = await startStaticServer([{ prefix: '/', folder }]);
      try {
        const one = await windowOf({});
        const isForeign = () => 'foreign' in self;
        await one.goto(`${server.url}a/free.html`);
        await expect.poll(() => one.run(isForeign)).toBe(true);
        await one.goto(`${server.url}a/held.html`);
        await expect
          // Its own script runs, and misses the files of the site.
          .poll(() => one.run(() => document.documentElement.className))
          .toContain('broken');
        expect(await one.run(isForeign)).toBe(false);
      } finally {
        await server.close();
        rmSync(folder, { recursive: true });
      }
    });
  });
});
