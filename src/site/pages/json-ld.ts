import { h, type MarkupElement } from '../../core/markup/markup.ts';
import type { DatasetFacts } from '../dataset-facts.ts';

/**
 * The statements of a map as search engines for data read them: a `Dataset` of schema.org. No browser runs it, so that
 * the policy of the page need not name it.
 *
 * @see https://schema.org/Dataset
 */
export function datasetJsonLd(facts: DatasetFacts): MarkupElement {
  const { publisher, sources, places } = facts;
  const organisation = publisher && {
    '@type': 'Organization',
    name: publisher.name,
    url: publisher.home,
  };
  const dataset = {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: facts.title,
    description: facts.description,
    url: facts.page,
    inLanguage: facts.language,
    license: facts.licence,
    isAccessibleForFree: true,
    creator: organisation,
    publisher: organisation,
    isBasedOn: sources.length === 0 ? undefined : sources,
    temporalCoverage: facts.days,
    spatialCoverage:
      places.length === 0 ? undefined : places.map((name) => ({ '@type': 'Place', name })),
    dateModified: facts.updated,
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: facts.spreadsheet },
    ],
  };
  return h('script', { type: 'application/ld+json' }, jsonInHtml(dataset));
}

/**
 * JSON in which nothing has a meaning in HTML. What a script element holds ends at the first `</script`, whatever it
 * stands in; and it is no place for `&lt;`.
 */
function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
