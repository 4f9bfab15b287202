import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const built = new Map<string, Promise<string>>();

/**
 * A module as a script that leaves what it exports under a name, for a page of the built site.
 *
 * @param entry path below src/
 */
export function library(entry: string, name: string): Promise<string> {
  const known = built.get(entry) ?? buildLibrary(entry, name);
  built.set(entry, known);
  return known;
}

async function buildLibrary(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL(`../../src/${entry}`, import.meta.url)),
        formats: ['iife'],
        name,
      },
    },
  });
  const [{ output }] = result as [Rolldown.RolldownOutput];
  return output[0].code;
}
