import type { MakeKit } from '../../../src/make/kit.ts';
import type { FetchFile } from '../../../src/make/take-away/site-zip.ts';
import { NO_SETTINGS } from '../../../src/site/settings/site-file.ts';
import { INLINE, TEMPLATE } from '../../fixtures/page-sources.ts';

/** A kit whose scripts say their names, for tests that run none of them. */
export const KIT: MakeKit = {
  template: TEMPLATE,
  inline: INLINE,
  settings: NO_SETTINGS,
  sheets: {
    common: 'body{margin:0}',
    'embed/embed.css': '.frame{margin:0}',
    'page/timeline/timeline.css': '.timeline{margin:0}',
  },
  main: 'assets/main-1.js',
  scripts: {
    ...Object.fromEntries(
      [
        'address',
        'embed-page',
        'fonts',
        'gate',
        'search',
        'share',
        'sketch',
        'table',
        'timeline',
      ].map((name) => [name, `assets/${name}-1.js`]),
    ),
    embed: 'embed.js',
    'strings-en': 'assets/strings-en-1.js',
    'strings-en-vote': 'assets/strings-en-vote-1.js',
    'strings-es': 'assets/strings-es-1.js',
  },
  own: { make: 'assets/make-1.js' },
  placeSheet: 'assets/place-1.css',
  files: ['fonts/newsreader.woff2', 'licences.txt'],
};

/** Gives each file of the kit a content by which it is known. */
export const fetchFile: FetchFile = async (path) => new TextEncoder().encode(`/* ${path} */`);
