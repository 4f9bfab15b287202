import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Dataset, Language } from '../../../src/core/statements/types.ts';
import type { MakeKit } from '../../../src/make/kit.ts';
import { singleFile } from '../../../src/make/take-away/single-file.ts';
import type { FetchFile } from '../../../src/make/take-away/site-zip.ts';
import type { Progress } from '../../../src/make/take-away/zip.ts';
import { parseSiteFile } from '../../../src/site/settings/site-file.ts';
import { dataset, electionRecord } from '../../fixtures/election.ts';
import { story } from '../../fixtures/stories.ts';
import { world } from '../../fixtures/world.ts';
import { fetchFile, KIT } from './invented-kit.ts';

const EN = 'en' as Language;

async function fileOf(
  map: Dataset = dataset,
  language: Language = EN,
  { kit = KIT, fetched = fetchFile }: { kit?: MakeKit; fetched?: FetchFile } = {},
): Promise<string> {
  return (await singleFile({ dataset: map, world, kit }, language, fetched)).text();
}

/** The sources of all scripts in the HTML. */
const scriptsIn = (html: string) =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, source = '']) => source);

function policyOf(html: string): readonly string[] {
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  return policy.split('; ');
}

describe('the page in one file', () => {
  it('names no file beside it', async () => {
    const html = await fileOf();
    expect(html).not.toMatch(/<script [^>]*src|<link [^>]*href="(?!data:)|data-scripts|data-fonts/);
    const own = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(own.filter((href) => !/^(?:https?:|#|data:)/.test(href))).toEqual([]);
  });

  it('may run the scripts in it by their hashes, and ask for nothing', async () => {
    const html = await fileOf();
    const hashes = scriptsIn(html).map(
      (source) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`,
    );
    expect(hashes.length).toBeGreaterThan(5);
    expect(policyOf(html)).toContain(`script-src ${hashes.join(' ')}`);
    for (const rule of ["default-src 'none'", "connect-src 'none'", 'img-src data: blob:']) {
      expect(policyOf(html)).toContain(rule);
    }
    expect(policyOf(html).join()).not.toMatch(/'self'|strict-dynamic|unsafe/);
  });

  it('says how it is encoded where browsers look for it', async () => {
    const head = new TextEncoder().encode(await fileOf()).subarray(0, 1024);
    expect(new TextDecoder().decode(head)).toContain('<meta charset="utf-8">');
  });

  it('holds the scripts of a map of its kind and language, and none for an embed page', async () => {
    const names = scriptsIn(await fileOf(story('vote'))).join('\n');
    for (const name of ['fonts', 'search', 'table', 'strings-en-vote', 'main']) {
      expect(names).toContain(`/* assets/${name}-1.js */`);
    }
    expect(names).not.toMatch(/assets\/(?:address|share|embed-page|gate|timeline|strings-e[ns]-1)/);
  });

  it('holds the script of the timeline where the map is one over time', async () => {
    const scripts = scriptsIn(await fileOf(electionRecord()));
    const [timeline, main] = ['timeline', 'main'].map((name) =>
      scripts.findIndex((source) => source.includes(`/* assets/${name}-1.js */`)),
    );
    expect(timeline).toBeGreaterThan(0);
    expect(main).toBeGreaterThan(timeline ?? 0);
  });

  it('holds what the panels of a map with many statements leave out', async () => {
    const record = electionRecord();
    const html = await fileOf(record);
    expect(record.statements.length).toBeGreaterThan(100);
    const places = [...html.matchAll(/<a href="#c-([\w-]+)" data-script/g)].map(([, id]) => id);
    expect(places.length).toBeGreaterThan(10);
    for (const id of places) expect(html).toContain(`["panel ${id}"]=`);
  });

  it('holds the spreadsheet and the licences as files to save', async () => {
    const html = await fileOf(dataset, 'es' as Language);
    const [, sheet = ''] =
      /href="data:text\/csv;charset=utf-8;base64,([^"]*)" download="election.csv"/.exec(html) ?? [];
    const text = Buffer.from(sheet, 'base64').toString('utf8');
    expect(text).toMatch(/^\uFEFFPaís,/);
    expect(html).toContain(
      `href="data:text/plain;charset=utf-8;base64,${btoa('/* licences.txt */')}" download="licences.txt"`,
    );
  });

  it('leaves out other languages and the button for an embed page', async () => {
    const html = await fileOf();
    expect(html).toContain('<html lang="en"');
    expect(html).not.toMatch(/<(?:link|a) [^>]*hreflang/);
    expect(html).toMatch(/<button type="button" class="show-embedding"[^>]* hidden>/);
  });

  it('cannot be ended by what a script or a text holds', async () => {
    const hostile = '</script><script>window.ran=1</script><!--';
    const map = { ...dataset, credit: { en: hostile, es: hostile } };
    const scripts = scriptsIn(await fileOf());
    const html = await fileOf(map, EN, {
      fetched: async (path) => new TextEncoder().encode(`"${hostile}";/* ${path} */`),
    });
    expect(scriptsIn(html)).toHaveLength(scripts.length);
    expect(html.slice(html.indexOf('<body'))).not.toContain('<!--');
  });

  it('holds the logo of the publication, and no script that counts', async () => {
    const settings = parseSiteFile(
      JSON.stringify({
        name: 'The Example',
        logo: { file: 'logo.svg', dark: 'logo-dark.svg', alt: 'The Example' },
        counting: { script: 'https://stats.example/count.js', attributes: {} },
      }),
      () => true,
    );
    if (!settings.ok) throw new Error(JSON.stringify(settings.faults));
    const html = await fileOf(dataset, EN, {
      kit: { ...KIT, settings: settings.value },
    });
    expect(html).toContain(`src="data:image/svg+xml;base64,${btoa('/* logo.svg */')}"`);
    expect(html).toContain(btoa('/* logo-dark.svg */'));
    expect(html).not.toContain('stats.example');
  });

  it('says how far it is, and stops when it is told to', async () => {
    const seen: Progress[] = [];
    const map = { dataset, world, kit: KIT };
    await singleFile(map, EN, fetchFile, { onProgress: (now) => seen.push(now) });
    expect(seen.at(-1)?.done).toBe(seen.at(-1)?.total);
    const stopped = singleFile(map, EN, fetchFile, { signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });
});
