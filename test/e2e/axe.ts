import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Half as long as the one for developers, and read by every page anew. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core objects to: its rules with the elements that break them. */
export function violations(page: Page): Promise<string[]> {
  return check(page, { runOnly: { type: 'tag', values: RULES } });
}

/** What axe-core objects to in one part of a page, by all of its rules that are no experiments. */
export function violationsWithin(page: Page, selector: string): Promise<string[]> {
  return check(page, {}, selector);
}

async function check(page: Page, options: axe.RunOptions, selector?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return page.evaluate(
    async ([wanted, part]) => {
      const { axe: checker } = window as unknown as { readonly axe: typeof axe };
      const found = await checker.run(part ?? document, {
        ...wanted,
        // It looks at everything all the same, but describes only these: half of its work.
        resultTypes: ['violations'],
        // Style sheets would be read for a rule that is an experiment, and does not run: a third of the rest.
        preload: { assets: ['media'] },
      });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      );
    },
    [options, selector] as const,
  );
}
