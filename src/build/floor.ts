import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CSSOptions } from 'vite';

/** The oldest browsers that run the site's scripts and have its layout: major versions by browserslist's names. */
export const FLOOR: ReadonlyMap<string, number> = readFloor(
  readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'),
);

/** The same for Vite, which has scripts and style sheets written for these browsers. */
export const TARGETS = [...FLOOR].map(
  ([browser, version]) => `${browser === 'ios_saf' ? 'ios' : browser}${version}`,
);

/**
 * The same for Lightning CSS, which has the major version in its third byte. It serves in development too, because
 * rules that the build writes itself use the variables that it makes of `light-dark()`.
 */
export const CSS_OPTIONS: CSSOptions = {
  transformer: 'lightningcss',
  lightningcss: {
    targets: Object.fromEntries([...FLOOR].map(([browser, version]) => [browser, version << 16])),
  },
};

/**
 * Reads the field "browserslist" of package.json.
 *
 * @param text of package.json
 * @throws Error where the list is missing, or says anything but the oldest version of a browser
 */
export function readFloor(text: string): ReadonlyMap<string, number> {
  const { browserslist = [] } = JSON.parse(text) as { browserslist?: readonly string[] };
  if (browserslist.length === 0) throw new Error('browserslist in package.json names no browser');
  return new Map(
    browserslist.map((query): [string, number] => {
      const [, browser, version] = /^(\w+) >= (\d+)$/.exec(query) ?? [];
      if (browser === undefined) {
        throw new Error(
          `browserslist in package.json: "${query}" is no oldest version; write "firefox >= 110"`,
        );
      }
      return [browser, Number(version)];
    }),
  );
}
