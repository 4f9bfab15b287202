import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/core/atlas/gazetteer.ts';
import { unpackGazetteer } from '../../../src/core/atlas/gazetteer-pack.ts';
import type { PageData } from '../../../src/core/contract/page-data.ts';
import type { Words } from '../../../src/core/contract/words.ts';
import { describeFault } from '../../../src/core/statements/fault.ts';
import { parseStatements } from '../../../src/core/statements/statements.ts';
import type { Dataset, Language, ViewId } from '../../../src/core/statements/types.ts';
import { quotationsOf } from '../../../src/site/map/receipt.ts';
import { type RenderedPage, renderErrorPage, renderPage } from '../../../src/site/pages/page.ts';
import type { ForeignData, PageAssets } from '../../../src/site/pages/page-in-parts.ts';
import { dataset, SLUG } from '../../fixtures/election.ts';
import { INLINE, TEMPLATE } from '../../fixtures/page-sources.ts';
import {
  actor,
  both,
  squareDataset,
  statement,
  utterance,
  wording,
} from '../../fixtures/square-map.ts';
import { registry, world } from '../../fixtures/world.ts';

const CSS = 'body{color:red}';
const ASSETS: PageAssets = {
  script: { src: '../assets/main-abc.js', type: 'classic' },
  css: CSS,
  csp: true,
};
const EVIL = '</script><script>alert(1)</script><!--';

const SCRIPTS = { lens: '../assets/lens-abc.js', world: '../assets/world-abc.js' };

function render(
  tag: 'en' | 'es',
  of: Dataset = dataset,
  assets: PageAssets = ASSETS,
  foreignData?: ForeignData,
): string {
  return rendered(tag, of, assets, foreignData).html;
}

function rendered(
  tag: 'en' | 'es',
  of: Dataset = dataset,
  assets: PageAssets = ASSETS,
  foreignData?: ForeignData,
): RenderedPage {
  const other = tag === 'en' ? 'es' : 'en';
  return renderPage(
    TEMPLATE,
    {
      setting: {
        kind: 'page',
        embedPage: 'embed.html',
      },
      dataset: of,
      language: tag as Language,
      world,
      alternates: [{ language: other as Language, href: `../${other}/` }],
      fontsHref: '../fonts/',
      statementsHref: `../maps/${SLUG}/statements.csv`,
      licencesHref: '../licences.txt',
      scripts: SCRIPTS,
      others: [{ title: 'Another map & more', href: '../another/' }],
      foreignData,
      share: null,
      boot: INLINE.boot,
    },
    assets,
  );
}

/** The source between the tags of every script or style, with its start tag. */
function rawElements(html: string, tag: 'script' | 'style') {
  return [...html.matchAll(new RegExp(`<${tag}([^>]*)>([\\s\\S]*?)</${tag}>`, 'g'))].map(
    ([, attributes = '', content = '']) => ({ attributes, content }),
  );
}

/** Everything but scripts, styles and data: what a browser reads as elements. */
function markupOf(html: string): string {
  return html.replace(/<(script|style)([^>]*)>[\s\S]*?<\/\1>/g, '<$1$2></$1>');
}

/** What the script with the data of a page provides. */
function dataOf({ data }: RenderedPage): PageData {
  const self: { reactionMap?: { page: PageData } } = {};
  runInNewContext(data.source, { self });
  if (self.reactionMap === undefined) throw new Error('the script provides nothing');
  return JSON.parse(JSON.stringify(self.reactionMap.page)) as PageData;
}

/** What the script with the words of its statements provides. */
function wordsOf({ words }: RenderedPage): Words {
  const self: { reactionMap?: { words: Words } } = {};
  runInNewContext(words.source, { self });
  if (self.reactionMap === undefined) throw new Error('the script provides nothing');
  return JSON.parse(JSON.stringify(self.reactionMap.words)) as Words;
}

function policyOf(html: string): Map<string, string> {
  const policy =
    /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

const sha256 = (text: string) =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

describe.each(['en', 'es'] as const)('the page in %s', (tag) => {
  const html = render(tag);
  const markup = markupOf(html);
  const scripts = rawElements(html, 'script');
  const inline = scripts.filter(({ attributes }) => attributes === '');

  it('has its policy before everything else in the head', () => {
    expect(html).toMatch(
      /^<!doctype html>\n<html [^>]*>\n<head>\s*<meta http-equiv="Content-Security-Policy"/,
    );
    expect(html.match(/http-equiv/g)).toHaveLength(1);
  });

  it('allows nothing but its own files, its style sheet and its one inline script', () => {
    const policy = policyOf(html);
    expect(policy.get('default-src')).toBe("'none'");
    expect(inline).toHaveLength(1);
    expect(policy.get('script-src')).toBe(
      `'self' 'strict-dynamic' ${sha256(inline[0]?.content ?? '')}`,
    );
    const styles = rawElements(html, 'style');
    expect(styles).toHaveLength(1);
    expect(policy.get('style-src')).toBe(sha256(styles[0]?.content ?? ''));
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe|\*|https?:/);
  });

  it('has no other script than the inline one, which fetches the others when they are needed', () => {
    expect(scripts.map(({ attributes }) => attributes)).toEqual(['']);
    const { html: page, data } = rendered(tag);
    expect(/data-scripts="([^"]*)"/.exec(page)?.[1]).toBe(`${data.fileName} ../assets/main-abc.js`);
  });

  it('has no style attribute and no script in an attribute', () => {
    expect(markup).not.toMatch(/<[^>]*\sstyle[\s=>]/);
    expect(markup).not.toMatch(/<[^>]*\son\w+=/);
    expect(markup).not.toContain('javascript:');
  });

  it('loads nothing from another host', () => {
    const loaded = [
      ...markup.matchAll(/<(?:script|img|link|iframe|source)\b[^>]*\s(?:src|href)="([^"]*)"/g),
    ];
    expect(
      loaded
        .map(([, address]) => address)
        .filter((address) => /^(https?:)?\/\//.test(address ?? '')),
    ).toEqual([]);
  });

  it('has all 17 statements in the HTML, each once', () => {
    const ids = [...markup.matchAll(/data-statement="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(17);
    expect(ids.sort()).toEqual(dataset.statements.map(({ id }) => id).sort());
  });

  it('has every word of all quotations in the HTML, before any script runs', () => {
    const text = markup
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    for (const { key, quote } of quotationsOf(dataset.statements))
      expect(text, key).toContain(quote);
  });

  it('has the counts of the four answers in its key', () => {
    const counts = [...markup.matchAll(/<b aria-hidden="true">(\d+)<\/b>/g)].map(
      ([, count]) => count,
    );
    expect(counts).toEqual(['5', '2', '3', '3']);
  });

  it('links each government to a panel that is there', () => {
    const ids = new Set([...markup.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    const targets = [...markup.matchAll(/href="#(c-[^"]*)"/g)].map(([, id]) => id);
    expect(new Set(targets).size).toBe(14);
    for (const target of targets) expect(ids).toContain(target);
  });

  it('gives no id twice', () => {
    const ids = [...markup.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('has one heading of the first level, and its language', () => {
    expect(markup.match(/<h1/g)).toHaveLength(1);
    expect(markup).toContain(`<h1>${dataset.headline[tag]}</h1>`);
    expect(markup).toContain(`<html lang="${tag}" dir="ltr"`);
  });

  it('shows the panel of the subject until a reader chooses', () => {
    const open = [...markup.matchAll(/class="panel open" id="([^"]*)"/g)].map(([, id]) => id);
    expect(open).toEqual(['c-VE']);
  });

  it('links to its other language, in the head and for readers', () => {
    const other = tag === 'en' ? 'es' : 'en';
    const name = tag === 'en' ? 'Español' : 'English';
    expect(markup).toContain(`<link rel="alternate" hreflang="${other}" href="../${other}/">`);
    expect(markup).toContain(
      `<a href="../${other}/" hreflang="${other}" lang="${other}">${name}</a>`,
    );
  });

  it('carries its data in its own language alone', () => {
    const data = dataOf(rendered(tag));
    expect(data.language).toBe(tag);
    expect(data.dataset.headline).toEqual({ [tag]: dataset.headline[tag] });
    expect(data.dataset.statements).toHaveLength(17);
  });

  it('carries the world in its data, and where its fine level is', () => {
    const { extent: frame, regions, planeWidth, scripts, ...data } = dataOf(rendered(tag));
    expect(placeOf(unpackGazetteer(data.gazetteer), 'GF')).toMatchObject({
      kind: 'integral',
      owner: 'FR',
    });
    expect({ frame, planeWidth, regions }).toEqual({
      frame: world.meta.plane.frame,
      planeWidth: world.meta.plane.width,
      regions: world.meta.regions,
    });
    expect(scripts).toMatchObject(SCRIPTS);
  });

  it('names in the inset map those who are not in the first view', () => {
    const lists = [
      ...markup.matchAll(/<ul class="names" data-main="(\w+)"( hidden)?[^>]*>(.*?)<\/ul>/g),
    ].map(([, main, hidden, items = '']) => [
      main,
      hidden !== undefined,
      [...items.matchAll(/data-id="(\w+)"/g)].map(([, id]) => id).sort(),
    ]);
    expect(lists).toEqual([['americas', false, ['CN', 'GB', 'RU']]]);
  });

  it('links each view, zoom step and region to a control that says what it does', () => {
    const labels = [
      ...markup.matchAll(/<button type="button" data-zoom="(\w+)" aria-label="[^"]+"/g),
    ];
    expect(labels.map(([, step]) => step)).toEqual(['in', 'out', 'reset']);
    const places = [...markup.matchAll(/<option value="(\w+ [^"]+)"/g)].map(([, value]) => value);
    expect(places).toEqual([
      ...dataset.views.map(({ id }) => `view ${id}`),
      ...Object.keys(world.meta.regions).map((region) => `region ${region}`),
    ]);
  });

  it('links the spreadsheet', () => {
    expect(markup).toContain(`<a href="../maps/${SLUG}/statements.csv" download>`);
  });

  it('marks quotations as English', () => {
    const langs = [...markup.matchAll(/class="words" lang="([^"]*)"/g)].map(([, lang]) => lang);
    // Two of Boric’s quotations are the words of another article and stand there once.
    expect(langs).toHaveLength(23);
    expect(new Set(langs)).toEqual(new Set(['en']));
  });
});

describe('data of a page', () => {
  const evil: Dataset = {
    ...dataset,
    headline: { en: EVIL, es: EVIL },
    title: { en: EVIL, es: EVIL },
    description: { en: `"${EVIL}`, es: EVIL },
    credit: { en: EVIL, es: EVIL },
    corrections: EVIL,
    actorNotes: { CL: { en: EVIL, es: EVIL } },
  };
  const page = rendered('en', evil);
  const { html } = page;

  it('reaches the scripts as it is', () => {
    expect(rawElements(html, 'script')).toHaveLength(1);
    expect(dataOf(page).dataset.headline).toEqual({ en: EVIL });
    expect(dataOf(page).dataset.actorNotes).toEqual({ CL: { en: EVIL } });
  });

  it('cannot put a script into the page anywhere else', () => {
    expect(html).not.toContain(EVIL);
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!--');
  });

  it('cannot take the place of the main script', () => {
    const tricky = {
      ...dataset,
      standfirst: { en: '<script type="text/plain"></script>$&', es: '' },
    };
    const [, before = ''] = /class="standfirst">(.*?)<\/p>/.exec(render('en', tricky)) ?? [];
    expect(before).toBe('&lt;script type="text/plain"&gt;&lt;/script&gt;$&amp;');
  });

  it('says where corrections go, where the newsroom gives an address', () => {
    const corrected = { ...dataset, corrections: 'desk@news.example' };
    expect(markupOf(render('en', corrected))).toContain('Corrections: desk@news.example');
    expect(markupOf(render('en')).includes('Corrections:')).toBe(false);
  });
});

describe('the names and owners of an editor', () => {
  it('stay text on the page, whatever they hold', () => {
    const name = '<img src=x onerror=alert(1)>';
    const [first] = dataset.statements;
    const html = render('en', {
      ...dataset,
      actorNames: { GB: { short: { en: name, es: name } } },
      sources: dataset.sources.map((source) => ({ ...source, name: { en: name, es: name } })),
      outlets: Object.fromEntries((first?.links ?? []).map((link) => [link, name])),
    });
    expect(markupOf(html)).not.toContain('<img');
    expect(markupOf(html).split('&lt;img src=x onerror=alert(1)&gt;').length).toBeGreaterThan(3);
  });

  it('are told in the footer, with the point of view', () => {
    const footer = (change: Partial<Dataset>) =>
      /<footer.*<\/footer>/s.exec(render('en', { ...dataset, ...change }))?.[0] ?? '';
    expect(footer({})).toContain('follow United Nations practice.');
    expect(footer({})).not.toContain('The editors of this map');
    expect(footer({ pointOfView: 'defacto' })).toContain('drawn as they are administered,');
    expect(footer({ owners: { xcr: null } })).toContain(
      'The editors of this map have decided otherwise on Crimea.',
    );
  });

  it('are drawn', () => {
    const disputed = (change: Partial<Dataset>) =>
      placeOf(unpackGazetteer(dataOf(rendered('en', { ...dataset, ...change })).gazetteer), 'xcr');
    expect(disputed({})).toMatchObject({ owner: 'UA' });
    expect(disputed({ pointOfView: 'defacto' })).toMatchObject({ owner: 'RU' });
    expect(disputed({ owners: { xcr: null } })).toMatchObject({ owner: null });
  });
});

describe('a spreadsheet with HTML in its cells', () => {
  const file = 'html-in-a-name.csv';
  const text = readFileSync(new URL(`../../fixtures/bad-data/${file}`, import.meta.url), 'utf8');
  const result = parseStatements(text, dataset, registry, file);
  if (!result.ok) throw new Error(result.faults.map(describeFault).join('\n'));
  const { statements } = result.value;

  it.each(['en', 'es'] as const)('is shown as it stands on the page in %s', (tag) => {
    const page = rendered(tag, { ...dataset, statements });
    const markup = markupOf(page.html);
    expect(markup).toContain('&lt;img src=x onerror="alert(1)"&gt;');
    expect(markup).toContain('&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(markup).not.toMatch(/<img|<b>President|<i>Said|<b>presidente|<i>Dijo/i);
    expect(rawElements(page.html, 'script')).toHaveLength(1);
    expect(wordsOf(page).statements[0]?.speaker).toEqual({
      [tag]: '<img src=x onerror="alert(1)">',
    });
  });
});

describe('the template of a page', () => {
  it('leaves no comment and no gap in the page', () => {
    const html = render('en');
    expect(html.slice(0, html.indexOf('<style>'))).not.toMatch(/<!--|%\w+%/);
    expect(html).not.toMatch(/%(?:language|direction|attributes|head|body)%/);
  });

  it('fills nothing that looks like a gap in a text', () => {
    const tricky = { ...dataset, credit: { en: '100 %body% $& $1', es: '' } };
    expect(render('en', tricky)).toContain('<p class="text">100 %body% $&amp; $1</p>');
  });
});

describe('a page for development', () => {
  const html = render('en', dataset, {
    script: { src: '/src/scripts/main.ts', type: 'module' },
    css: '',
    csp: false,
  });

  it('has no policy, because the server adds scripts, and its script as a module', () => {
    expect(html).not.toContain('Content-Security-Policy');
    expect(html).toContain('<script type="module" src="/src/scripts/main.ts"></script>');
  });

  it('shows faults as text', () => {
    expect(renderErrorPage('<b>"x"</b>')).toContain('<pre>&lt;b&gt;"x"&lt;/b&gt;</pre>');
  });
});

it('a map whose first view is wide says so from the start', () => {
  const [americas, eurasia, ...others] = dataset.views;
  if (eurasia === undefined) throw new Error('no second view');
  const wide: Dataset = { ...dataset, views: [eurasia, americas, ...others] };
  expect(render('en', wide)).toMatch(/<html [^>]* data-wide>/);
  expect(render('en')).not.toMatch(/<html [^>]*data-wide/);
});

it('a page that may show data of listed origins may ask these alone, and starts by its gate', () => {
  const page = rendered('en', dataset, ASSETS, {
    gate: '../gate.js',
    script: '../data.js',
    sketch: '../sketch.js',
    origins: ['https://a.example', 'https://b.example'],
  });
  expect(policyOf(page.html).get('connect-src')).toBe("'self' https://a.example https://b.example");
  expect(policyOf(page.html).get('script-src')).toBe(policyOf(render('en')).get('script-src'));
  expect(page.html).toContain(`data-scripts="${page.data.fileName} ../gate.js"`);
  expect(dataOf(page).foreignData).toMatchObject({
    main: '../assets/main-abc.js',
    script: '../data.js',
    sketch: '../sketch.js',
    origins: ['https://a.example', 'https://b.example'],
  });
});

describe('ids', () => {
  /** Every id of a page of a map whose own names are ids of the page. */
  function idsOf(slug: string, kind: 'page' | 'embed'): string[] {
    const names = ['words', 'alt', 'heading', 'data', 'live', 'summary', 'pattern-words'];
    const stances = names.map((id, i) => ({
      ...squareDataset().stances[i % 2],
      id,
    })) as unknown as Dataset['stances'];
    const organisations = ['live', 'data', 'c-ar'].map((id) => ({
      id: actor(id),
      name: both(id),
      members: [],
    }));
    const { views } = dataset;
    const of: Dataset = {
      ...dataset,
      slug,
      stances,
      organisations,
      views: [{ ...views[0], id: 'live' as ViewId }, ...views.slice(1)],
      statements: names.map((name, i) =>
        statement(name, ['AR', 'CL', 'live', 'data', 'c-ar', 'BR', 'UY'][i] ?? '', name, [
          utterance(wording('article-1', 'words')),
        ]),
      ),
    };
    const setting =
      kind === 'page'
        ? ({ kind, embedPage: 'embed.html' } as const)
        : ({ kind, page: './', script: 'embed-page.js' } as const);
    const { html } = renderPage(
      TEMPLATE,
      {
        setting,
        dataset: of,
        language: 'en' as Language,
        world,
        alternates: [],
        fontsHref: 'fonts/',
        statementsHref: 'a.csv',
        licencesHref: 'licences.txt',
        scripts: SCRIPTS,
        others: [],
        share: null,
        boot: INLINE.boot,
      },
      ASSETS,
    );
    return [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
  }

  const kinds = ['page', 'embed'] as const;
  it.each(
    kinds.flatMap((kind) =>
      ['live', 'data', 'statements', 'summary', 'keys'].map((slug) => [slug, kind] as const),
    ),
  )('stand once each, whatever the map calls its own: %s, %s', (slug, kind) => {
    const ids = idsOf(slug, kind);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining(['live', 'summary', 'c-live']));
  });
});
