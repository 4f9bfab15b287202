import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { TARGETS } from './floor.ts';

/** A package that code in dist/ is from. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** The name of its licence, where it gives one. */
  readonly identifier?: string;
  /** The text of its licence, where it ships one. */
  readonly text?: string;
}

/** A file of dist/ and the packages that code in it is from. */
export interface Bundle {
  readonly source: string;
  readonly packages: readonly BundledPackage[];
}

/** Has Vite list the packages of a build; `packagesIn` reads the list. */
export const PACKAGE_LIST = { fileName: 'packages.json' } as const;

/**
 * The packages that Vite lists for a build with `license: PACKAGE_LIST`.
 *
 * @throws Error where it lists none, because a licence would then be left out
 */
export function packagesIn(
  outputs: Iterable<Rolldown.OutputAsset | Rolldown.OutputChunk>,
): BundledPackage[] {
  const list = [...outputs].find(({ fileName }) => fileName === PACKAGE_LIST.fileName);
  if (list?.type !== 'asset') throw new Error('a build did not list the packages in it');
  return JSON.parse(String(list.source)) as BundledPackage[];
}

/**
 * Builds one more file beside the main script: a classic script from a `.ts` file, a style sheet from a
 * `.css` file.
 *
 * @param entry path below src/
 * @throws Error when the entry does not make exactly what it should
 */
export async function bundle(entry: string): Promise<Bundle> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      target: TARGETS,
      write: false,
      modulePreload: false,
      license: PACKAGE_LIST,
      rolldownOptions: {
        input: fileURLToPath(new URL(`../${entry}`, import.meta.url)),
        output: { format: entry.endsWith('.css') ? 'es' : 'iife' },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap(
    (one) => (one as Rolldown.RolldownOutput).output,
  );
  const wanted = outputs.find((output) =>
    entry.endsWith('.css') ? output.fileName.endsWith('.css') : output.type === 'chunk',
  );
  if (wanted === undefined) throw new Error(`src/${entry} made nothing`);
  const source = (wanted.type === 'chunk' ? wanted.code : String(wanted.source)).trim();
  return { source, packages: packagesIn(outputs) };
}
