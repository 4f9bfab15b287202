import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { loadMap } from '../../src/build/read/load-map.ts';
import { quotationsOf } from '../../src/site/map/receipt.ts';
import { PUBLIC_DIR } from '../fixtures/folders.ts';
import { world } from '../fixtures/world.ts';
import { builtPublication } from '../tools/built-sites.ts';
import { useSite } from './map-site.ts';
import { useBrowser } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { settle } from './settle.ts';

/** A folder with the texts of the sources, which are not ours to publish. */
const SOURCES_DIR = process.env['SOURCES_DIR'];

/**
 * What must hold of the pages of every map of `public/maps/`: they open and answer, and quote what its files have.
 * Called by the browser test that lies beside these.
 */
export function checkPages(slug: string): void {
  const site = useSite(builtPublication);
  const open = useBrowser();
  const { languages, statements, sources } = loadMap(PUBLIC_DIR, slug, world);
  const pages = languages.flatMap((language, i) =>
    ['', 'embed.html'].map((file) => (i === 0 ? file : `${language}/${file}`)),
  );

  describe(`the pages of ${slug}`, () => {
    it.each(pages)('open without a message, and answer for a place: /%s', async (path) => {
      const { page, problems, requests } = await open(`${site()}${slug}/${path}`);
      await settle(page);
      const link = page.locator('.names a[data-id]:visible, .answers a[data-id]:visible').first();
      await link.focus();
      await link.press('Enter');
      const id = (await link.getAttribute('data-id')) ?? '';
      await expect.poll(() => new URL(page.url()).searchParams.get('country')).toBe(id);
      expect(await visibleHeadings(page)).toHaveLength(1);
      expect(problems).toEqual([]);
      const foreign = requests.filter(
        (request) => !/^data:/.test(request) && !request.startsWith(site()),
      );
      expect(foreign).toEqual([]);
    });

    it('quote all that its files quote, each from its source, and nothing else', async () => {
      const actors = [...new Set(statements.map(({ actor }) => actor))];
      const shown = quotationsOn(join(await builtPublication(), slug), actors);
      const written = quotationsOf(statements);
      const pairs = written.map(({ source, quote }) => `${source}: ${quote}`);
      for (const { source, text } of shown) expect(pairs).toContain(`${source}: ${text}`);
      // The same words of several sources stand there once.
      const texts = written.map(({ quote }) => quote);
      expect(new Set(shown.map(({ text }) => text))).toEqual(new Set(texts));
      if (SOURCES_DIR === undefined) return;
      const articles = new Map<string, string>(
        sources.flatMap(({ id, textFile }) =>
          textFile === undefined ? [] : [[id, readFileSync(join(SOURCES_DIR, textFile), 'utf8')]],
        ),
      );
      for (const { source, text } of shown) {
        expect(articles.get(source)?.includes(text), `“${text}” is in ${source}`).toBe(true);
      }
    });
  });
}

/** What the pages of these places put between quotation marks, and from which source. */
function quotationsOn(
  folder: string,
  ids: readonly string[],
): readonly { readonly source: string; readonly text: string }[] {
  const { DOMParser } = new Window();
  return ids.flatMap((id) => {
    const html = readFileSync(join(folder, 'c', id, 'index.html'), 'utf8');
    const page = new DOMParser().parseFromString(html, 'text/html');
    return [...page.querySelectorAll('.words')].map((words) => ({
      source: words.getAttribute('data-source') ?? '',
      text: words.textContent,
    }));
  });
}
