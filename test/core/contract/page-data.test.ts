import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../../src/core/contract/page-data.ts';
import { both, language, squareDataset } from '../../fixtures/square-map.ts';

describe('the dataset of a page', () => {
  const dataset = squareDataset({
    actorNotes: { AR: both('Note on AR') },
    actorNames: { GB: { short: both('UK') } },
    labels: { AR: { kind: 'inside', at: [0, 0] } },
  });

  it('has its texts in the language of the page alone', () => {
    const spanish = inLanguage(dataset, language('es'));
    expect(spanish.headline).toEqual({ es: 'Headline (es)' });
    expect(spanish.actorNotes).toEqual({ AR: { es: 'Note on AR (es)' } });
    expect(spanish.actorNames).toEqual({ GB: { short: { es: 'UK (es)' } } });
    expect(spanish.statements[0]?.utterances[0].wordings[0].fragments[0].summary).toEqual({
      es: 'summary 1 (es)',
    });
    expect(JSON.stringify(spanish)).not.toContain('"en":');
  });

  it('is the same as the whole one in everything else', () => {
    const english = inLanguage(dataset, language('en'));
    const strip = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value).replaceAll(/,"es":"[^"]*"/g, ''));
    expect(english).toEqual(strip(dataset));
    expect(english.languages).toEqual(['en', 'es']);
  });

  it('keeps a text that lacks the language', () => {
    const odd = squareDataset({ headline: { en: 'Only English' } });
    expect(inLanguage(odd, language('es')).headline).toEqual({ en: 'Only English' });
  });

  it('keeps empty lists and tables', () => {
    const english = inLanguage(squareDataset({ actorNotes: {}, counts: [] }), language('en'));
    expect(english.actorNotes).toEqual({});
    expect(english.counts).toEqual([]);
  });

  it('leaves the dataset as it was', () => {
    const before = JSON.stringify(dataset);
    inLanguage(dataset, language('es'));
    expect(JSON.stringify(dataset)).toBe(before);
  });
});
