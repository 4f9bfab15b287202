import { describe, expect, it } from 'vitest';
import { toElement } from '../../src/browser/dom.ts';
import { createAtlas } from '../../src/core/atlas/atlas.ts';
import { createGazetteer } from '../../src/core/atlas/gazetteer.ts';
import { inLanguage, type PageLayout } from '../../src/core/contract/page-data.ts';
import { createEdition, type Edition } from '../../src/core/edition/edition.ts';
import { stringsFor } from '../../src/core/i18n/languages.ts';
import { createLocale } from '../../src/core/i18n/locale.ts';
import { pageStrings } from '../../src/core/i18n/page-strings.ts';
import { type MarkupElement, toHtml } from '../../src/core/markup/markup.ts';
import type { Dataset, Language } from '../../src/core/statements/types.ts';
import {
  PART_SELECTORS,
  type PageParts,
  type PartName,
  pageParts,
} from '../../src/page/page-parts.ts';
import { replaceParts } from '../../src/page/replace-parts.ts';
import { embedBodyMarkup } from '../../src/site/pages/embed-body.ts';
import { pageBodyMarkup } from '../../src/site/pages/page-body.ts';
import { dataset, electionRecord } from '../fixtures/election.ts';
import { world } from '../fixtures/world.ts';

/** One page of a site. */
interface PageOf {
  readonly map: Dataset;
  readonly language: Language;
  readonly layout: PageLayout['kind'];
}

const maps = [dataset, electionRecord()];
const pages: readonly PageOf[] = maps.flatMap((map) =>
  map.languages.flatMap((language) => [
    { map, language, layout: 'page' as const },
    { map, language, layout: 'embed' as const },
  ]),
);

function partsOf(edition: Edition, layout: PageLayout['kind']): PageParts {
  const { gazetteer, locale } = edition;
  const atlas = createAtlas(world.sketch, gazetteer);
  return pageParts(edition, atlas, layout, stringsFor(locale.language));
}

/** The body of a page as the build lays it out. */
function built({ map, language, layout }: PageOf): MarkupElement {
  const gazetteer = createGazetteer(world.meta, map.pointOfView, map.owners);
  const edition = createEdition(map, gazetteer, createLocale(map, language, stringsFor(language)));
  const parts = partsOf(edition, layout);
  return layout === 'page'
    ? pageBodyMarkup(
        { edition, parts, alternates: [], statementsHref: '', licencesHref: '', others: [] },
        null,
      )
    : embedBodyMarkup({ edition, parts, pageHref: '' }, null);
}

/** The parts as the script of a page derives them, from what the page holds of its map and its texts. */
function derived({ map, language, layout }: PageOf): PageParts {
  const held = inLanguage(map, language);
  const gazetteer = createGazetteer(world.meta, map.pointOfView, map.owners);
  const locale = createLocale(held, language, pageStrings(stringsFor(language)));
  return partsOf(createEdition(held, gazetteer, locale), layout);
}

/** A page as a browser has it. */
function opened(body: MarkupElement): HTMLElement {
  const page = document.createElement('body');
  page.append(toElement(body));
  return page;
}

/** The elements of the parts that a page has, by name. */
function elementsOf(page: Element): ReadonlyMap<string, Element> {
  return new Map(
    Object.entries(PART_SELECTORS).flatMap(([name, selector]) => {
      const element = page.querySelector(selector);
      return element === null ? [] : [[name, element]];
    }),
  );
}

/** The first line in which a page differs from markup. Comparing them whole would print megabytes. */
function firstDifference(page: Element, body: MarkupElement): readonly [string, string] | null {
  const [lines, others] = [linesOf(page.innerHTML), linesOf(toHtml(body))];
  const at = Array.from({ length: Math.max(lines.length, others.length) }).findIndex(
    (_, i) => lines[i] !== others[i],
  );
  return at === -1 ? null : [lines[at] ?? '', others[at] ?? ''];
}

/** HTML with a tag a line, and without what browsers and the build write in two ways. */
function linesOf(html: string): string[] {
  return html
    .replaceAll('=""', '')
    .replaceAll('/>', '>')
    .replaceAll(/<\/(?:path|use|rect|circle|line)>/g, '')
    .replaceAll('&nbsp;', '\u00a0')
    .split(/(?<=>)/);
}

// A page of the record has thousands of elements.
const TIMEOUT = 60_000;

describe.each(pages)(
  'the parts of $map.slug in $language, layout $layout',
  { timeout: TIMEOUT },
  (of) => {
    const names = Object.keys(PART_SELECTORS) as PartName[];
    const body = built(of);
    const parts = derived(of);
    const page = opened(body);

    it('are those that the page has', () => {
      const isPage = of.layout === 'page';
      const none = [
        ...(isPage ? [] : ['index']),
        ...(isPage && of.map.timeline ? [] : ['timeline']),
      ];
      expect(names.filter((name) => parts[name] === null).toSorted()).toEqual(none);
      expect([...elementsOf(page).keys()]).toEqual(names.filter((name) => parts[name] !== null));
    });

    it('leave the page as it is when they replace themselves', () => {
      const before = elementsOf(page);
      replaceParts(page, parts);
      const after = elementsOf(page);
      for (const [name, element] of before) expect(after.get(name) === element, name).toBe(false);
      expect(firstDifference(page, body)).toBeNull();
    });

    it('are all that the build writes otherwise for other statements', () => {
      const actors = [...new Set(of.map.statements.map(({ actor }) => actor))];
      const kept = new Set(actors.filter((_, i) => i % 2 === 0));
      const statements = of.map.statements.filter(({ actor }) => kept.has(actor));
      const other = { ...of, map: { ...of.map, statements } };
      replaceParts(page, derived(other));
      expect(firstDifference(page, body)).not.toBeNull();
      expect(firstDifference(page, built(other))).toBeNull();
    });
  },
);

describe('labels that a page has not had', () => {
  const [language] = dataset.languages;
  const all = { map: dataset, language, layout: 'page' as const };
  const few = { ...all, map: { ...dataset, statements: dataset.statements.slice(0, 1) } };
  const points = derived(all).labelPoints;
  const fewer = derived(few).labelPoints;

  it('get their points, and the others keep those of the style sheet', () => {
    const had = new Set(fewer.map(({ id }) => id));
    expect(had.size).toBeGreaterThan(0);
    const page = opened(built(few));
    replaceParts(page, derived(all));
    const labels = [...page.querySelectorAll<SVGElement>('.map g.label')];
    expect(
      labels.map(({ id, style }) => [
        id,
        style.getPropertyValue('--x'),
        style.getPropertyValue('--y'),
      ]),
    ).toEqual(points.map(({ id, x, y }) => (had.has(id) ? [id, '', ''] : [id, `${x}`, `${y}`])));
  });

  it('do not move those that it has had', () => {
    expect(points).toEqual(expect.arrayContaining([...fewer]));
  });
});

it('a page that lacks the place of a part is told so', () => {
  const [language] = dataset.languages;
  const of = { map: dataset, language, layout: 'page' as const };
  const page = opened(built(of));
  page.querySelector(PART_SELECTORS.index)?.remove();
  expect(() => replaceParts(page, derived(of))).toThrow(PART_SELECTORS.index);
});
