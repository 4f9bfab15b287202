import { expect, it } from 'vitest';
import { dataScripts } from '../../src/build/scripts.ts';
import { stringsScript } from '../../src/site/scripts.ts';
import { PUBLIC_DIR } from '../fixtures/folders.ts';

it('every language of a site has its strings, and places have their names in it', () => {
  const interfaces = [
    { language: 'fr', kind: 'statements' },
    { language: 'fr', kind: 'vote' },
  ] as const;
  // As the build gives them: once.
  const scripts = dataScripts(PUBLIC_DIR, interfaces.values(), { foreignData: false, make: false });
  const strings = interfaces.map(({ language, kind }) => stringsScript(language, kind));
  expect([...scripts.keys()]).toEqual(expect.arrayContaining(strings));
  expect(scripts.get('place-names')?.()).toContain('Birmanie');
  expect(scripts.get('place-names')?.()).not.toContain('Elfenbeinküste');
});
