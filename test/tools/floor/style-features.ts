import { type AtRule, parse, type Root, type Rule } from 'postcss';
import stylelint from 'stylelint';

/**
 * The last year whose features all browsers of the floor have: all that was Baseline by its end was in Chrome and
 * Edge 108, Firefox 108 and Safari 16. See https://web.dev/baseline.
 */
const BASELINE = 2022;

/**
 * What a style sheet uses that became Baseline after that year or never did, outside of `@supports` that asks for
 * it, each once: `Property "text-wrap"`. A selector comes with its rule, because browsers drop the whole rule for it:
 * `Selector "has" of .a:has(b)`.
 *
 * @throws Error where a style sheet cannot be read
 */
export async function styleFeaturesAbove(css: string): Promise<ReadonlySet<string>> {
  const { results } = await stylelint.lint({
    code: css,
    config: {
      plugins: ['stylelint-plugin-use-baseline'],
      rules: { 'plugin/use-baseline': [true, { available: BASELINE }] },
    },
  });
  const warnings = results.flatMap((result) => result.warnings);
  const root = warnings.length === 0 ? null : parse(css);
  const found = new Set<string>();
  for (const { rule, text, line, column } of warnings) {
    if (rule !== 'plugin/use-baseline') throw new Error(`a style sheet cannot be read: ${text}`);
    const feature = text.replace(/ is not a \d+ available baseline feature.*$/, '');
    const selector = root === null ? '' : selectorAt(root, line, column);
    found.add(feature.startsWith('Selector') ? `${feature} of ${selector}` : feature);
  }
  return found;
}

/** The selector of the innermost rule at a place; nothing outside of rules. */
function selectorAt(root: Root, line: number, column: number): string {
  let found = '';
  root.walkRules((rule) => {
    if (isWithin(rule, line, column)) found = rule.selector;
  });
  return found;
}

function isWithin({ source }: Rule | AtRule, line: number, column: number): boolean {
  const [from, to] = [source?.start, source?.end];
  if (from === undefined || to === undefined) return false;
  const isAfter = line > from.line || (line === from.line && column >= from.column);
  const isBefore = line < to.line || (line === to.line && column <= to.column);
  return isAfter && isBefore;
}
