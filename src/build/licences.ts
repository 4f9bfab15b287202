import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BundledPackage } from './bundle.ts';

/** Packages whose data, not code, are in scripts: borders, and names of countries. */
const DATA_PACKAGES = ['i18n-iso-countries', 'world-atlas'] as const;

/** The typefaces, by the names of their files in public/fonts/. */
const TYPEFACES = ['libre-franklin', 'newsreader'] as const;

const require = createRequire(import.meta.url);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RULE = '='.repeat(80);

/**
 * The licences of everything in dist/, in one text: ours, those of the data and the typefaces, and of every package
 * whose code is in a script.
 *
 * @param bundled the packages in all scripts and style sheets; each may be named more than once
 * @throws Error where a package ships no licence, because it could not be passed on
 */
export function licencesText(publicDir: string, bundled: readonly BundledPackage[]): string {
  const read = (...path: string[]) => readFileSync(join(...path), 'utf8').trim();
  const packages = new Map(
    [...bundled, ...DATA_PACKAGES.map(dataPackage)].map((one) => [
      `${one.name} ${one.version}`,
      one,
    ]),
  );
  const sections: (readonly [title: string, text: string])[] = [
    ['The code of this site', read(ROOT, 'LICENSE')],
    ['The data of this site', read(ROOT, 'LICENSE-DATA.md')],
    ...TYPEFACES.map(
      (name) => [`The typeface ${name}`, read(publicDir, 'fonts', `OFL-${name}.txt`)] as const,
    ),
    ...[...packages]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([title, { identifier, text }]) => {
        if (text === undefined) {
          throw new Error(
            `the package ${title} ships no licence: write it down in src/build/licences.ts`,
          );
        }
        return [identifier === undefined ? title : `${title} (${identifier})`, text] as const;
      }),
  ];
  // With a byte order mark, browsers read © from any server.
  return `\uFEFF${sections.map(([title, text]) => `${RULE}\n${title}\n${RULE}\n\n${text}\n`).join('\n\n')}`;
}

function dataPackage(name: (typeof DATA_PACKAGES)[number]): BundledPackage {
  const file = require.resolve(`${name}/package.json`);
  const { version, license } = JSON.parse(readFileSync(file, 'utf8')) as {
    version: string;
    license: string;
  };
  const text = readFileSync(join(dirname(file), 'LICENSE'), 'utf8').trim();
  return { name, version, identifier: license, text };
}
