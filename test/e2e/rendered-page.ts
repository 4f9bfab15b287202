import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Dataset, Language } from '../../src/core/statements/types.ts';
import { type RenderedPage, renderPage } from '../../src/site/pages/page.ts';
import { INLINE, TEMPLATE } from '../fixtures/page-sources.ts';
import { world } from '../fixtures/world.ts';

export type Layout = 'page' | 'embed';

/** Pages that were rendered before, by their map and then by language and layout. */
const rendered = new Map<Dataset, Map<string, RenderedPage>>();

/** A page of the built site, rendered anew in a language that its texts are there in. */
export function pageIn(language: string, map: Dataset, layout: Layout): RenderedPage {
  const ofMap = rendered.get(map) ?? new Map<string, RenderedPage>();
  rendered.set(map, ofMap);
  const key = `${language} ${layout}`;
  const page = ofMap.get(key) ?? renderIn(language, map, layout);
  ofMap.set(key, page);
  return page;
}

function renderIn(language: string, map: Dataset, layout: Layout): RenderedPage {
  const file = layout === 'page' ? 'index.html' : 'embed.html';
  const folder = join(inject('servedFolder'), 'election');
  const built = readFileSync(join(folder, file), 'utf8');
  const css = /<style>([\s\S]*?)<\/style>/.exec(built)?.[1] ?? '';
  const script = (name: string) => new RegExp(`[^ "]*/${name}-[^ "]+`).exec(built)?.[0] ?? '';
  const [own = ''] = /(?<!-)page-\w+\.js/.exec(built) ?? [];
  const builtData = readFileSync(join(folder, own), 'utf8');
  const scripts = JSON.parse(/"scripts":(\{[^}]*\})/.exec(builtData)?.[1] ?? '{}');
  return renderPage(
    TEMPLATE,
    {
      dataset: map,
      language: language as Language,
      world,
      alternates: [],
      fontsHref: '../fonts/',
      statementsHref: '../maps/election/statements.csv',
      licencesHref: '../licences.txt',
      scripts,
      others: [],
      setting:
        layout === 'embed'
          ? { kind: 'embed', page: './', script: script('embed-page') }
          : { kind: 'page', embedPage: '../election/embed.html' },
      share: null,
      boot: INLINE.boot,
    },
    { script: { src: script('main'), type: 'classic' }, css, csp: true },
  );
}
