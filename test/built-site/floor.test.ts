import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { bundle } from '../../src/build/bundle.ts';
import { FLOOR, readFloor } from '../../src/build/floor.ts';
import { FOREIGN_DATA_SHEET } from '../../src/site/site.ts';
import { builtMaps } from '../e2e/map-site.ts';
import { PUBLICATION, STORIES } from '../e2e/own-maps.ts';
import { ALLOWED, ALLOWED_ON_MAKE } from '../tools/floor/allowed.ts';
import { scriptFeaturesAbove } from '../tools/floor/script-features.ts';
import { type SitePart, sitePartsOf, stylesIn } from '../tools/floor/site-parts.ts';
import { styleFeaturesAbove } from '../tools/floor/style-features.ts';

/** Features above the floor, each with a file that uses it. */
async function featuresOf(parts: readonly SitePart[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { kind, file, source } of parts) {
    const features =
      kind === 'script' ? scriptFeaturesAbove(source) : await styleFeaturesAbove(source);
    for (const feature of features) found.set(feature, file);
  }
  return found;
}

/** What only sites have that show data of others. */
async function foreignDataParts(): Promise<readonly SitePart[]> {
  const scripts = ['scripts/gate.ts', 'scripts/foreign-data.ts'];
  return Promise.all(
    [...scripts, FOREIGN_DATA_SHEET].map(async (file) => ({
      kind: file.endsWith('.ts') ? 'script' : 'style',
      file,
      source: (await bundle(file)).source,
    })),
  );
}

it('uses nothing that a browser of the floor lacks, but for what is listed with a reason', async () => {
  const parts = sitePartsOf(inject('siteFolder'));
  const scriptOf = ({ file }: SitePart) => /\/(make(?:-worker)?)-\w{6}\.js$/.exec(file)?.[1];
  const isOnMake = (part: SitePart) => scriptOf(part) !== undefined;
  for (const [script, allowed] of Object.entries(ALLOWED_ON_MAKE)) {
    const used = await featuresOf(parts.filter((part) => scriptOf(part) === script));
    const above = [...used.keys()].filter((one) => !Object.hasOwn(ALLOWED, one));
    expect(above.toSorted(), script).toEqual(Object.keys(allowed).toSorted());
  }
  // The second has a list of maps, and what a publication settles.
  const both = [...parts, ...sitePartsOf(await builtMaps(STORIES, PUBLICATION))];
  const found = await featuresOf([
    ...both.filter((part) => !isOnMake(part)),
    ...(await foreignDataParts()),
  ]);
  const above = [...found].filter(([feature]) => !Object.hasOwn(ALLOWED, feature));
  expect(Object.fromEntries(above)).toEqual({});
  const unused = Object.keys(ALLOWED).filter((feature) => !found.has(feature));
  expect(unused, 'listed, but used no more').toEqual([]);
});

describe('a feature above the floor is found', () => {
  it.each([
    ['[].toSorted()', '.toSorted'],
    ['new Intl.Segmenter("en")', 'Intl.Segmenter'],
    ['Object.groupBy(a, b)', 'Object.groupBy'],
    ['document.startViewTransition(f)', 'document.startViewTransition'],
    ['element["checkVisibility"]()', '.checkVisibility'],
    ['self.navigation', 'self.navigation'],
    ['new CSSStyleSheet()', 'new CSSStyleSheet'],
    ['class A { static { f() } }', 'static block'],
    ['/(?<=a)b/', 'lookbehind'],
    ['RegExp(`(?<!a)b`)', 'lookbehind'],
  ])('in a script: %s', (source, feature) => {
    expect([...scriptFeaturesAbove(source)]).toContain(feature);
  });

  it.each([
    ['.a{block-size:round(up,3.2px,1px)}', 'Function "round"'],
    ['.a:has(b){color:red}', 'Selector "has" of .a:has(b)'],
    ['.a{&:hover{color:red}}', 'Selector "nesting" of &:hover'],
    ['.a{color:light-dark(red,blue)}', 'Function "light-dark"'],
    [
      'details::details-content{color:red}',
      'Selector "details-content" of details::details-content',
    ],
  ])('in a style sheet: %s', async (css, feature) => {
    expect([...(await styleFeaturesAbove(css))]).toContain(feature);
  });

  it.each([
    ['link.matches("a, :has(b)")', 'a, :has(b){color:red}'],
    ['f(".a{color:red}@media all{.b{color:red}}")', '.a{color:red}@media all{.b{color:red}}'],
  ])('in the styles of a script: %s', (script, css) => {
    expect([...stylesIn(script)]).toEqual([css]);
  });

  it('but not where it is asked for first, or where the floor has it', async () => {
    const css =
      '@supports (color:color-mix(in srgb,red,red)){a{color:color-mix(in srgb,red,red)}}a{inset:0}';
    expect([...(await styleFeaturesAbove(css))]).toEqual([]);
    expect([
      ...scriptFeaturesAbove('structuredClone(a.findLast(b).at(1)); Object.hasOwn(a, b)'),
    ]).toEqual([]);
  });
});

it('names its floor in the README as package.json does', () => {
  const version = (browser: string) => FLOOR.get(browser);
  expect(version('edge')).toBe(version('chrome'));
  expect(version('ios_saf')).toBe(version('safari'));
  expect(readFileSync('README.md', 'utf8').replaceAll('\n', ' ')).toContain(
    `Chrome and Edge ${version('chrome')}, Firefox ${version('firefox')} and Safari ${version('safari')}`,
  );
});

it('takes no floor that says more or less than the oldest version of each browser', () => {
  const list = (...queries: string[]) => JSON.stringify({ browserslist: queries });
  expect(readFloor(list('firefox >= 110'))).toEqual(new Map([['firefox', 110]]));
  expect(() => readFloor(list('last 2 versions'))).toThrow(
    'browserslist in package.json: "last 2 versions" is no oldest version',
  );
  expect(() => readFloor('{}')).toThrow('names no browser');
});
