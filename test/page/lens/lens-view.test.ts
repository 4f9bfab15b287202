import { describe, expect, it } from 'vitest';
import { lensView } from '../../../src/page/lens/lens-view.ts';
import { sceneWith } from '../../fixtures/scene.ts';
import { squareDataset, squareEdition } from '../../fixtures/square-map.ts';
import { recordEdition, said, squareRecord } from '../../fixtures/square-record.ts';

const edition = recordEdition(
  squareRecord([
    said('AR', 'doubted', 2, { source: 'first' }),
    said('AR', 'refused', 6, { source: 'second' }),
    said('GB', 'agreed', 3, { source: 'second' }),
    said('FR', 'agreed', 3, { source: 'first' }),
    said('union', 'doubted', 4, { source: 'second' }),
  ]),
);
const viewOf = (...sources: readonly string[]) => lensView(sceneWith(edition, { sources }));

describe('the words of the lens', () => {
  it('count governments, and no organisations', () => {
    expect(viewOf('first')).toEqual({
      words: ['The map of First: 2 of 3 governments.', 'Not reported by First: United Kingdom.'],
      folded: null,
    });
  });

  it('say nothing of what all sources report', () => {
    expect(viewOf('first', 'second').words).toEqual([
      'The map of First and Second: 3 of 3 governments.',
    ]);
    expect(viewOf()).toEqual({ words: [], folded: null });
  });

  it('name whom the sources leave out by name, in the language of the page', () => {
    const wordsIn = (tag: 'en' | 'es') =>
      lensView(sceneWith(squareEdition(squareDataset(), tag), { sources: ['second'] })).words[1];
    expect(wordsIn('en')).toMatch(/^Not reported by Second: /);
    expect(wordsIn('es')).toMatch(/^No recogido por Second \(es\): /);
  });

  it('fold the names where many governments are left out', () => {
    const codes = 'AT BE BG BR CA CL CU DE DK EE ES FI GR HU IE IT'.split(' ');
    const many = recordEdition(
      squareRecord([
        said('AR', 'agreed', 2, { source: 'first' }),
        ...codes.map((code) => said(code, 'doubted', 2, { source: 'second' })),
      ]),
    );
    const view = lensView(sceneWith(many, { sources: ['first'] }));
    expect(view.words[1]).toBe('Not reported by First: 16 governments.');
    expect(view.folded).toMatch(/^Austria, Belgium, .* and Spain$/);
  });
});
