import { describe, expect, it } from 'vitest';
import { toHtml } from '../../../src/core/markup/markup.ts';
import type { IsoDate } from '../../../src/core/statements/types.ts';
import type { DatasetFacts } from '../../../src/site/dataset-facts.ts';
import { datasetJsonLd } from '../../../src/site/pages/json-ld.ts';

const FACTS: DatasetFacts = {
  title: 'A vote',
  description: 'How everybody voted.',
  language: 'en',
  page: 'https://maps.example/vote/',
  spreadsheet: 'https://maps.example/vote/vote.csv',
  licence: 'https://maps.example/licences.txt',
  sources: [],
  places: [],
};

/** What a browser hands to whoever reads the element. */
function read(facts: DatasetFacts): { readonly html: string; readonly json: unknown } {
  const html = toHtml(datasetJsonLd(facts));
  const [, text = ''] = /^<script type="application\/ld\+json">(.*?)<\/script/s.exec(html) ?? [];
  return { html, json: JSON.parse(text) };
}

describe('what search engines for data read', () => {
  it('names the data, their licence and where to get them', () => {
    expect(read(FACTS).json).toEqual({
      '@context': 'https://schema.org/',
      '@type': 'Dataset',
      name: 'A vote',
      description: 'How everybody voted.',
      url: 'https://maps.example/vote/',
      inLanguage: 'en',
      license: 'https://maps.example/licences.txt',
      isAccessibleForFree: true,
      distribution: [
        {
          '@type': 'DataDownload',
          encodingFormat: 'text/csv',
          contentUrl: 'https://maps.example/vote/vote.csv',
        },
      ],
    });
  });

  it('says who publishes them, which days and places they tell of, and when they were changed, if that is known', () => {
    const known = read({
      ...FACTS,
      publisher: { name: 'The Example', home: 'https://paper.example/' },
      sources: ['https://news.example/'],
      days: '1990-01-01/2000-06-30',
      places: ['Brazil', 'Kenya'],
      updated: '2026-11-30' as IsoDate,
    });
    const organisation = {
      '@type': 'Organization',
      name: 'The Example',
      url: 'https://paper.example/',
    };
    expect(known.json).toMatchObject({
      creator: organisation,
      publisher: organisation,
      isBasedOn: ['https://news.example/'],
      temporalCoverage: '1990-01-01/2000-06-30',
      spatialCoverage: [
        { '@type': 'Place', name: 'Brazil' },
        { '@type': 'Place', name: 'Kenya' },
      ],
      dateModified: '2026-11-30',
    });
  });

  it.each([
    '</script><script>window.ran=1</script>',
    '<!--<script>',
    '</SCRIPT\n>',
    '&lt;/script&gt; & &quot;',
    '"}\u2028\\',
    '%head% $& $1',
  ])('keeps a text as it is, and lets it end nothing: %s', (text) => {
    const { html, json } = read({ ...FACTS, title: text, places: [text] });
    expect(json).toMatchObject({ name: text, spatialCoverage: [{ name: text }] });
    const inside = html.replace(/^<script type="application\/ld\+json">|<\/script>$/g, '');
    expect(inside).not.toMatch(/[<>&]/);
  });
});
