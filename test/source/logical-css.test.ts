import stylelint from 'stylelint';
import { expect, it } from 'vitest';

/** The rules by which stylelint reports a declaration, planted where style sheets of the page lie. */
async function reports(declaration: string): Promise<readonly string[]> {
  const { results } = await stylelint.lint({
    code: `@media print { .a { ${declaration} } }`,
    codeFilename: 'src/page/planted.css',
  });
  return results.flatMap(({ warnings }) => warnings.map(({ rule }) => rule));
}

const LOGICAL = 'csstools/use-logical';
const PROPERTY = 'property-disallowed-list';
const VALUE = 'declaration-property-value-disallowed-list';

it.each([
  ['margin-left: 1px', LOGICAL],
  ['text-align: right', LOGICAL],
  ['float: left', LOGICAL],
  ['width: 1px', LOGICAL],
  ['max-height: 1px', LOGICAL],
  ['top: 0', LOGICAL],
  ['border-left-width: 1px', LOGICAL],
  ['border-top-left-radius: 1px', LOGICAL],
  ['scroll-margin-top: 1px', PROPERTY],
  ['caption-side: right', VALUE],
  ['padding: 0 1px 0 2px', VALUE],
  ['inset: auto auto 0 calc(2 * (1rem + 1px))', VALUE],
  ['border-width: 0 1px 1px 0', VALUE],
])('"%s" names a side of the screen', async (declaration, rule) => {
  expect(await reports(declaration)).toEqual([rule]);
});

it.each([
  'padding: 0 1px',
  'padding: 0 calc(1rem + 1px) 0 calc(1rem + 1px)',
  'margin-inline-start: 1px',
  'text-align: start',
  'inset: 1px 0 auto',
])('"%s" is let be', async (declaration) => {
  expect(await reports(declaration)).toEqual([]);
});

it('an exception gives its reason, and goes when it is no longer needed', async () => {
  const exception = (reason: string) => `/* stylelint-disable-next-line ${LOGICAL}${reason} */`;
  expect(await reports(`${exception(' -- why')}\n left: 0;`)).toEqual([]);
  expect(await reports(`${exception('')}\n left: 0;`)).toEqual([
    '--report-descriptionless-disables',
  ]);
  expect(await reports(`${exception(' -- why')}\n inset: 0;`)).toEqual([
    '--report-needless-disables',
  ]);
});
