/** Maps that only tests have, in one site: it is built once for all files that need one of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STORIES_DIR } from '../fixtures/folders.ts';
import { mapFile } from './election-files.ts';
import type { OwnMap, OwnSite } from './map-site.ts';

/** Three smallest, two whose shapes vanish on a phone, and a disputed area drawn in a state. */
export const SMALL = ['TV', 'DM', 'VA', 'XK', 'EH', 'xsl'] as const;

/** Both sides of three disputes have answered, each something else. */
export const DISPUTED = {
  UA: 'rejected',
  RU: 'congratulated',
  EH: 'rejected',
  MA: 'congratulated',
  SY: 'rejected',
  IL: 'congratulated',
} as const;

/** The slugs of three maps of the same answers, each drawn by another point of view. */
export const POINTS_OF_VIEW = ['un', 'defacto', 'edited'] as const;

/** What would run if a text were read as HTML, as an attribute, as a style or as the end of a script. */
export const CANARY = [
  `"'><img src=x onerror=window.ran=1><svg onload=window.ran=1>`,
  '</script></style></title><script>window.ran=1</script><!--',
  '<a href="javascript:window.ran=1">link</a>',
].join('');

export const OWN_MAPS: readonly OwnMap[] = [
  // The first page of the site: its slug comes first in the alphabet.
  textMap('canary', CANARY),
  // Only states have answered that are hard to see, and an area inside one.
  {
    slug: 'small-states',
    answers: Object.fromEntries(SMALL.map((id) => [id, 'congratulated'])),
  },
  { slug: 'un', answers: DISPUTED },
  { slug: 'defacto', answers: DISPUTED, settings: { pointOfView: 'defacto' } },
  {
    slug: 'edited',
    answers: DISPUTED,
    settings: { pointOfView: 'defacto', owners: { xcr: 'UA', xgo: null } },
  },
];

/** A map of which every text is one word of so many letters, with and without places to break. */
export const LONG_WORD = 'Rechtsschutzversicherung'.repeat(208);
export const LONG_WORDS: readonly OwnMap[] = [
  // One whose own texts are as they should be: a picture of five thousand letters everywhere takes a minute.
  { ...textMap('long-statements', LONG_WORD), settings: {} },
  textMap('long-words', LONG_WORD),
];

/** A map of which every text is this one. */
function textMap(slug: string, said: string): OwnMap {
  const both = { en: said, es: said };
  const cell = `"${said.replaceAll('"', '""')}"`;
  const header =
    'statement,utterance,source,part,actor,stance,quote,speaker,role,role:es,summary,summary:es,note,note:es,act,act:es,source_title,source_outlet,source_url';
  const rows = mapFile.stances.map(({ id }, i) => {
    const texts = Array.from({ length: 9 }, () => cell).join(',');
    const page = `${cell},${cell},https://news.example/?${encodeURIComponent(said).slice(0, 2000)}`;
    return `${cell.replace(/"$/, `${i}"`)},a,article-1,1,${['CL', 'DM', 'BE', 'BR'][i]},${id},,${texts},${page}`;
  });
  const text = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(text);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    return entries.length === 2 && 'en' in value && 'es' in value
      ? both
      : Object.fromEntries(entries.map(([key, inner]) => [key, text(inner)]));
  };
  const settings = text(mapFile) as Readonly<Record<string, unknown>>;
  const names = { CL: { name: both, short: both }, DM: { name: both }, BR: { name: both } };
  return {
    slug,
    settings: { ...settings, actorNames: names, corrections: said, shortCredit: both },
    answers: {},
    sheet: [header, ...rows, ''].join('\n'),
  };
}

/** Maps with few fields, as their folders are. */
export const STORIES: readonly OwnMap[] = ['reactions', 'recognition', 'vote'].map(storyFiles);

/** A map with few fields, as its folder is. */
export function storyFiles(slug: string): OwnMap {
  const files = ['map.json', 'statements.csv'].map((name) => [
    name,
    readFileSync(join(STORIES_DIR, 'maps', slug, name), 'utf8'),
  ]);
  return { slug, answers: {}, files: Object.fromEntries(files) };
}

/** A publication that settles all that it can, but for the map at the root: its maps are listed there. */
export const PUBLICATION: OwnSite = {
  settings: {
    name: 'The Example',
    address: 'https://maps.example/atlas',
    language: 'en',
    home: 'https://paper.example/',
    make: false,
    logo: { file: 'logo.svg', dark: 'logo-dark.svg', alt: 'The Example' },
    footer: [
      { text: { en: 'Privacy', es: 'Privacidad' }, address: 'https://paper.example/privacy' },
    ],
    // Our own files in each other's place: whoever draws a text in the usual one is found out.
    typefaces: {
      headlines: { file: 'fonts/libre-franklin.woff2', weights: '400 700' },
      text: { file: 'fonts/newsreader.woff2', weights: '400 600' },
    },
    colours: {
      accent: { light: '#8a3b00', dark: '#ffb37a' },
      paper: { light: '#fffdf7', dark: '#0e151c' },
      wash: { light: '#f6efe0', dark: '#18222c' },
    },
    counting: {
      script: 'https://stats.example/count.js',
      attributes: { 'data-domain': 'maps.example' },
      sendsTo: 'https://hits.example',
    },
  },
  files: {
    'logo.svg': logo('#222'),
    'logo-dark.svg': logo('#ddd'),
    'robots.txt': 'User-agent: *\nDisallow: /drafts/\n',
  },
};

function logo(fill: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 32" width="120" height="32"><path fill="${fill}" d="M0 0h120v32H0z"/></svg>`;
}
