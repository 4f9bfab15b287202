import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = new URL('../../src/', import.meta.url);

/** Properties and values that name a side or a dimension of the screen instead of the text's. */
const PHYSICAL =
  /^(?:left|right|top|bottom|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius|(?:min-|max-)?(?:width|height))$/;
const SIDED_VALUE = /^(?:text-align|float|clear|caption-side)$/;
const FOUR_SIDES = /^(?:margin|padding|inset|border-(?:width|style|color))$/;

/** What is physical on purpose: neither the map is mirrored nor what lies over its seas, and
 * turned corners make arrows. */
const ALLOWED = new Set([
  'choropleth.css .map { padding-right }',
  'choropleth.css [data-wide] .map { padding-right }',
  'print.css .second-frame { inset }',
  'embed.css .frame .map { padding }',
  'embed.css .frame .second-frame { border-width }',
  'embed.css .frame .second-frame { inset }',
  'embed.css .frame .second-frame { left }',
  'embed.css .frame .second-frame { right }',
  'embed.css .frame .second-frame { border-bottom-left-radius }',
  'embed.css .frame .map { padding-right }',
  'embed.css .frame .map-key { left }',
  'embed.css .frame .toolbar { right }',
  'page.css .toolbar { right }',
  'page.css .map-key { left }',
  'page.css .second-frame { left }',
  'page.css .second-frame { right }',
  'page.css .second-frame { border-left-width }',
  'page.css .second-frame { border-bottom-left-radius }',
  'timeline.css .frame-day { left }',
  'choropleth.css .tooltip { left }',
  'choropleth.css .chooser { left }',
  'choropleth.css .leaflet-pane, .leaflet-image-layer { left }',
  'choropleth.css .leaflet-pane, .leaflet-image-layer { top }',
  'key.css .index summary::after { border-width }',
  'panel.css .previous::before, .next::after { border-width }',
]);

/** Declarations with the selector that they stand under. */
function declarations(css: string): { selector: string; property: string; value: string }[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) =>
    body.split(';').flatMap((declaration) => {
      const [property = '', ...value] = declaration.split(':');
      if (value.length === 0) return [];
      return [
        {
          selector: selector.trim().replace(/\s+/g, ' '),
          property: property.trim(),
          value: value.join(':').trim(),
        },
      ];
    }),
  );
}

function isPhysical(property: string, value: string): boolean {
  if (PHYSICAL.test(property)) return true;
  if (SIDED_VALUE.test(property)) return /\b(?:left|right)\b/.test(value);
  if (!FOUR_SIDES.test(property)) return false;
  const [, right, , left] = value.split(/\s+(?![^(]*\))/);
  return left !== undefined && left !== right;
}

it('the style sheets name no side of the screen, but where the map needs it', () => {
  const found = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) =>
      declarations(readFileSync(new URL(name, FOLDER), 'utf8'))
        .filter(({ property, value }) => isPhysical(property, value))
        .map(({ selector, property }) => `${basename(name)} ${selector} { ${property} }`),
    );
  expect([...new Set(found)].toSorted()).toEqual([...ALLOWED].toSorted());
});

it.each([
  'padding: 0 1px 0 2px',
  'margin-left: 1px',
  'text-align: right',
  'width: 1px',
  'border-top-left-radius: 1px',
])('"%s" is noticed', (declaration) => {
  const [found] = declarations(`@media print { .a { ${declaration} } }`);
  expect(found && isPhysical(found.property, found.value)).toBe(true);
});

it.each(['padding: 0 1px', 'margin-inline-start: 1px', 'text-align: start', 'inset: 1px 0 auto'])(
  '"%s" is let be',
  (declaration) => {
    const [found] = declarations(`.a { ${declaration} }`);
    expect(found && isPhysical(found.property, found.value)).toBe(false);
  },
);
