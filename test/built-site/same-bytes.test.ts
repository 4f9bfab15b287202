import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';

/** The files below a folder, in the order of their paths. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

it('two builds in different folders are byte for byte the same', () => {
  const [here, elsewhere] = inject('siteFoldersOfCopies');
  const files = filesIn(here);
  expect(files.length).toBeGreaterThan(60);
  expect(filesIn(elsewhere)).toEqual(files);
  const different = files.filter(
    (file) => !readFileSync(join(here, file)).equals(readFileSync(join(elsewhere, file))),
  );
  expect(different).toEqual([]);
});
