import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { siteCss } from '../../../src/site/pages/site-css.ts';
import { USUAL_COLOURS } from '../../../src/site/settings/site-colours.ts';
import type { SiteSettings } from '../../../src/site/settings/site-file-schema.ts';

const css = (colours: SiteSettings['colours']) =>
  siteCss({ colours, typefaces: {} } as unknown as SiteSettings);
const light = (property: string, of: string) =>
  new RegExp(`--${property}:var\\(--lightningcss-light,(#\\w+)\\)`).exec(of)?.[1];
const dark = (property: string, of: string) =>
  new RegExp(`--${property}:[^;}]*?--lightningcss-dark,(#\\w+)\\)`).exec(of)?.[1];

it('what lies over the map has the paper of the publication under it, in both themes', () => {
  const rules = css({ paper: { light: '#fffdf7', dark: '#0e151c' } });
  expect([light('paper', rules), dark('paper', rules)]).toEqual(['#fffdf7', '#0e151c']);
  expect([light('veil', rules), dark('veil', rules)]).toEqual(['#fffdf7b8', '#0e151cb8']);
});

it('and the usual one where the publication settles another colour', () => {
  expect(css({ ink: { light: '#111111', dark: '#eeeeee' } })).not.toContain('--veil');
});

it('as much of the paper is left as base.css leaves of the usual one', () => {
  const base = readFileSync(new URL('../../../src/page/styles/base.css', import.meta.url), 'utf8');
  const rules = css({ paper: USUAL_COLOURS.paper });
  expect(base).toContain(`--veil: light-dark(${light('veil', rules)}, ${dark('veil', rules)})`);
});
