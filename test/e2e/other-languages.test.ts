/** Pages in languages that the site does not have: one without a Latin letter, one from right to left. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { en } from '../../src/core/i18n/en.ts';
import * as languages from '../../src/core/i18n/languages.ts';
import type { Strings } from '../../src/core/i18n/strings.ts';
import type { Dataset } from '../../src/core/statements/types.ts';
import { ar, inArabic, translate } from '../fixtures/arabic.ts';
import { dataset } from '../fixtures/election.ts';
import { boxFaults } from './boxes.ts';
import { booted, useBrowser, type Visit } from './open-page.ts';
import { visibleHeadings } from './open-panel.ts';
import { type Layout, pageIn } from './rendered-page.ts';
import { settle } from './settle.ts';
import { unfoldNames } from './unfold.ts';

const open = useBrowser();

/** Writes a text in Greek letters, but for what stands in braces. */
function disguised(text: string): string {
  return text.replace(/\{\w+\}|[A-Za-zÀ-ž]/g, (piece) =>
    piece.startsWith('{')
      ? piece
      : String.fromCodePoint(0x3b1 + ((piece.codePointAt(0) ?? 0) % 17)),
  );
}

/** The same shape with every text disguised. */
function disguise<Shape>(value: Shape): Shape {
  if (typeof value === 'string') return disguised(value) as Shape;
  if (Array.isArray(value)) return value.map(disguise) as Shape;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, disguise(item)]),
  ) as Shape;
}

/** Greek, because Intl then has Greek names, dates and lists. */
const greek: Strings = {
  ...disguise(en),
  direction: 'ltr',
  formats: 'el',
  aliases: {},
  namesInText: {},
};

/** What is asked for beside the languages of the site. */
const OTHERS: Readonly<Record<string, Strings>> = { el: greek, ar };
beforeAll(() => {
  const real = languages.stringsFor;
  vi.spyOn(languages, 'stringsFor').mockImplementation(
    (language) => OTHERS[language] ?? real(language),
  );
});
afterAll(() => vi.restoreAllMocks());

/** The election with every text of its files in Greek letters; quotations, names of people and outlets too. */
function greekDataset(): Dataset {
  const texts = translate(dataset, disguised, 'el') as Dataset;
  return {
    ...texts,
    languages: [...dataset.languages, 'el'] as unknown as Dataset['languages'],
    outlets: disguise(texts.outlets),
    counts: texts.counts.map((count) => ({
      ...count,
      figures: count.figures.map((figure) => ({ ...figure, name: disguised(figure.name) })),
    })),
    statements: texts.statements.map((statement) => ({
      ...statement,
      // An address without an outlet is named by its host, which is no word of ours.
      links: statement.links.filter((url) => Object.hasOwn(dataset.outlets, url)),
      utterances: statement.utterances.map((utterance) => ({
        ...utterance,
        wordings: utterance.wordings.map((wording) => ({
          ...wording,
          fragments: wording.fragments.map((fragment) =>
            fragment.quote === undefined
              ? fragment
              : { ...fragment, quote: disguised(fragment.quote) },
          ),
        })),
      })),
    })) as unknown as Dataset['statements'],
  };
}

/**
 * Opens a page of the built site in another language.
 *
 * @param spoil changes the page before it arrives, as an accident would
 */
async function openIn(
  language: string,
  map: Dataset,
  query: string,
  width: number,
  layout: Layout = 'page',
  spoil: (html: string) => string = (html) => html,
): Promise<Visit> {
  const { html, data, words } = pageIn(language, map, layout);
  const path = `${language}/`;
  return open(`${path}${query}`, {
    width,
    script: spoil(html) === html ? 'runs' : 'held',
    prepare: async (page) => {
      await page.route(`${inject('baseUrl')}${path}*`, (route) => {
        const { pathname } = new URL(route.request().url());
        const script = [data, words].find(({ fileName }) => pathname.endsWith(fileName));
        return route.fulfill(
          script === undefined
            ? { body: spoil(html), contentType: 'text/html; charset=utf-8' }
            : { body: script.source, contentType: 'text/javascript' },
        );
      });
    },
  });
}

describe('a page whose language has no Latin letters', () => {
  it('holds no word that is written outside the files of its language and its map', async () => {
    const { page } = await openIn('el', greekDataset(), '', 1200);
    const found = new Set<string>();
    const look = async () => {
      for (const text of await latin(page)) found.add(text);
    };
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const live = document.querySelector('#live');
      if (live) {
        new MutationObserver(() => said.push(live.textContent ?? '')).observe(live, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      }
    });
    await look();
    for (const id of ['US', 'AR', 'CO', 'RU', 'VE']) {
      await page.locator(`.key a[data-id="${id}"]`).click();
      await look();
    }
    const field = page.locator('.search input');
    for (const code of ['BR', 'FK', 'xcr', 'xws', 'GL', 'TW', 'XK']) {
      await field.fill(code);
      await page.locator('#found').waitFor();
      await look();
      await field.press('Enter');
      await look();
    }
    await field.fill('zzz');
    await look();
    await field.press('Escape');
    await page.locator('.key button[data-only]').first().click();
    await page.locator('.show-table').click();
    await page.locator('.table button[data-column="date"]').click();
    await look();
    await page.locator('.table button[data-action="copy"]').click();
    await page.locator('.table button[data-column="date"]').click();
    await page.locator('.show-all').click();
    await look();
    await page.locator('.show-table').click();
    for (const view of ['eurasia', 'world', 'americas']) {
      await page.locator(`.toolbar button[data-view="${view}"]`).click();
      await settle(page);
      await look();
    }
    await page.locator('.map a[tabindex="0"]').focus();
    for (const key of ['Home', 'ArrowLeft', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'Escape']) {
      await page.keyboard.press(key);
    }
    await page.locator('.map').hover();
    await look();
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said.length).toBeGreaterThan(10);
    for (const text of said) if (/\p{Script=Latin}/u.test(text)) found.add(`said: ${text}`);
    // What a reader has typed is quoted as it was typed.
    expect([...found].filter((text) => !/zzz/.test(text))).toEqual([]);
  });

  it('has such words, or the test above would prove nothing', async () => {
    const { page } = await openIn(
      'el',
      { ...greekDataset(), kicker: dataset.kicker ?? {} },
      '',
      1200,
    );
    expect((await latin(page)).length).toBeGreaterThan(0);
  });
});

/** The election in Arabic. */
const arabic = inArabic(dataset);

describe.each([360, 720, 1200])('a page in Arabic at %i px', (width) => {
  it('is mirrored but for its map, and nothing overlaps or leaves its place', async () => {
    const { page, problems } = await openIn('ar', arabic, '', width);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const found = await boxFaults(page);
    const start = await sides(page, width);

    await unfoldNames(page);
    await page.locator('.names a[data-id="US"]:visible').first().click();
    await expect.poll(() => visibleHeadings(page)).toHaveLength(1);
    await settle(page);
    await picture(page, `arabic-${width}.png`);
    found.push(...(await boxFaults(page)).map((fault) => `chosen: ${fault}`));
    await page.locator('.search input').fill('ا');
    found.push(...(await boxFaults(page)).map((fault) => `search open: ${fault}`));
    await page.keyboard.press('Escape');
    await page.locator('.show-table').click();
    await settle(page);
    found.push(...(await boxFaults(page)).map((fault) => `table: ${fault}`));
    expect(found).toEqual([]);
    expect(start).toEqual({
      headline: 'right',
      searchIcon: 'right',
      swatch: 'right',
      // On a phone it lies over the sea in the east, as the map does not turn round.
      zoom: width === 360 ? 'right' : 'left',
      key: width === 1200 ? 'right' : 'both',
      panel: width === 360 ? 'both' : 'left',
      westIsLeft: true,
    });
    expect(problems).toEqual([]);
  });

  it('says so where what sharing and pictures say does not arrive', async () => {
    const { page } = await openIn('ar', arabic, '', width);
    await page.route('**/strings-*.js', (route) => route.abort());
    await page.locator('.show-embedding').click();
    await expect.poll(() => page.locator('#live').textContent()).toBe(ar.page.notLoaded);
    await page.locator('.show-image').click();
    await expect.poll(() => page.locator('#live').textContent()).toBe(ar.image.failed);
    expect(await boxFaults(page)).toEqual([]);
  });

  it('says in its own direction that parts of it are missing', async () => {
    const { page, releaseScript } = await openIn('ar', arabic, '', width, 'page', (html) =>
      html.replace(/page-\w+\.js/, 'gone.js'),
    );
    await page.route('**/gone.js', (route) => route.abort());
    await page.evaluate(() => dispatchEvent(new Event('focusin')));
    releaseScript();
    const alert = page.locator('[role=alert]:visible');
    await expect.poll(() => alert.textContent()).toContain(ar.notice.incomplete);
    expect(await boxFaults(page)).toEqual([]);
  });

  it('stands in a frame, with a country open and without', async () => {
    const { page } = await openIn('ar', arabic, '', width, 'embed');
    expect(await boxFaults(page)).toEqual([]);
    await page.locator('.key button[data-only]').first().click();
    await settle(page);
    expect(await boxFaults(page)).toEqual([]);
    await page.locator('.map a[data-id="AR"]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => visibleHeadings(page)).toHaveLength(1);
    await settle(page);
    await picture(page, `arabic-frame-${width}.png`);
    const [panel] = await visibleHeadings(page);
    expect(panel).toMatch(/\p{Script=Arabic}/u);
  });

  it('is written from right to left in the other views too', async () => {
    for (const view of ['eurasia', 'world']) {
      const { page } = await openIn('ar', arabic, `?view=${view}`, width);
      await booted(page);
      expect(await boxFaults(page), view).toEqual([]);
    }
  });
});

/** Latin letters in texts, names and titles that a reader can come across, with where they are. */
async function latin(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ATTRIBUTES = [
      'aria-label',
      'title',
      'placeholder',
      'alt',
      'data-label',
      'aria-description',
    ];
    const isLatin = (text: string | null) => /\p{Script=Latin}/u.test(text ?? '');
    const found = [document.title].filter(isLatin);
    const description = document.querySelector<HTMLMetaElement>('meta[name=description]')?.content;
    if (isLatin(description ?? null)) found.push(description ?? '');
    for (const element of document.body.querySelectorAll('*')) {
      if (element.matches('script, style, script *')) continue;
      for (const name of ATTRIBUTES) {
        const value = element.getAttribute(name);
        if (isLatin(value)) found.push(`${element.tagName} ${name}: ${value}`);
      }
      for (const child of element.childNodes) {
        // Where a script runs, what stands in <noscript> is text with its tags.
        const text = child.textContent?.replace(/<[^>]*>/g, '') ?? '';
        if (child.nodeType === Node.TEXT_NODE && isLatin(text)) {
          found.push(`${element.tagName}.${element.getAttribute('class') ?? ''}: ${text}`);
        }
      }
    }
    return found;
  });
}

type Side = 'left' | 'right' | 'both' | 'middle';

/** On which side of what holds them the parts of a page stand, and whether west is on the left. */
async function sides(page: Page, width: number): Promise<Record<string, Side | boolean>> {
  return page.evaluate((across) => {
    const box = (selector: string) => {
      const element = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility());
      if (element === undefined) throw new Error(`no ${selector} is to be seen`);
      return element.getBoundingClientRect();
    };
    const side = (inner: DOMRect, outer: DOMRect): Side => {
      const [before, after] = [inner.left - outer.left, outer.right - inner.right];
      if (before < 20 && after < 20) return 'both';
      return Math.abs(before - after) < 2 ? 'middle' : before < after ? 'left' : 'right';
    };
    const page = new DOMRect(0, 0, across, 1);
    const headline = document.createRange();
    const heading = document.querySelector('h1');
    if (heading) headline.selectNodeContents(heading);
    const place = (id: string) => box(`.map .answers [data-id="${id}"]`).x;
    return {
      headline: side(headline.getBoundingClientRect(), page),
      searchIcon: side(box('.search > svg'), box('.search')),
      swatch: side(box('.key .swatch'), box('.key .entry')),
      zoom: side(box('.zoom'), box('.stage')),
      key: side(box('.key'), page),
      panel: side(box('.statements'), page),
      westIsLeft: place('CL') < place('AR') && place('US') < place('CU'),
    };
  }, width);
}

/** A picture to look at, in test/output/. */
async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test/output/${name}`, fullPage: true });
}
