import { describe, expect, it } from 'vitest';
import { lensView } from '../../../src/page/lens/lens-view.ts';
import { type ChoiceNames, sceneIn } from '../../fixtures/scene.ts';
import {
  squareDataset,
  squareEdition,
  statement,
  utterance,
  wording,
} from '../../fixtures/square-map.ts';
import { day, recordEdition, said, squareRecord } from '../../fixtures/square-record.ts';

const record = squareRecord([
  said('AR', 'doubted', 2, { source: 'first' }),
  said('AR', 'refused', 6, { source: 'second' }),
  said('GB', 'agreed', 3, { source: 'second' }),
  said('FR', 'agreed', 3, { source: 'first' }),
  said('union', 'doubted', 4, { source: 'second' }),
]);
const view = (choices: ChoiceNames) => lensView(sceneIn(recordEdition(record), choices));

describe('the map through a source, in words', () => {
  it('counts governments, and no organisations', () => {
    expect(view({ lens: ['first'] })).toEqual({
      words: ['The map of First: 2 of 3 governments.', 'Not reported by First: United Kingdom.'],
      folded: null,
    });
  });

  it('is of the day', () => {
    expect(view({ lens: ['second'], on: day(5) }).words).toEqual([
      'The map of Second: 1 of 3 governments.',
      'Not reported by Second: Argentina and France.',
    ]);
  });

  it('does not hang on the filter', () => {
    expect(view({ lens: ['first'], only: ['doubted'] })).toEqual(view({ lens: ['first'] }));
  });

  it('says nothing of what all sources report', () => {
    expect(view({ lens: ['first', 'second'] }).words).toEqual([
      'The map of First and Second: 3 of 3 governments.',
    ]);
    expect(view({})).toEqual({ words: [], folded: null });
  });

  it('names who is left out by name, in the language of the page', () => {
    const dataset = squareDataset({
      statements: [
        statement('AR-one', 'AR', 'doubted', [
          utterance(wording('first', null), wording('second', null)),
        ]),
        statement('GB-one', 'GB', 'agreed', [utterance(wording('first', null))]),
        statement('FR-one', 'FR', 'agreed', [utterance(wording('The Post', null))]),
      ],
    });
    const words = (tag: 'en' | 'es', ...lens: readonly string[]) =>
      lensView(sceneIn(squareEdition(dataset, tag), { lens })).words;
    expect(words('en', 'second')[1]).toBe('Not reported by Second: France and United Kingdom.');
    expect(words('es', 'second')[1]).toBe('No recogido por Second (es): Francia y Reino Unido.');
    expect(words('en', 'first', 'The Post')).toEqual([
      'The map of First and The Post: 3 of 3 governments.',
    ]);
  });

  it('sorts who is left out by name across stances', () => {
    const parted = squareRecord([
      said('AR', 'doubted', 2, { source: 'second' }),
      said('FR', 'agreed', 2, { source: 'second' }),
      said('BR', 'refused', 2, { source: 'second' }),
      said('GB', 'agreed', 2, { source: 'first' }),
    ]);
    expect(lensView(sceneIn(recordEdition(parted), { lens: ['first'] })).words[1]).toBe(
      'Not reported by First: Argentina, Brazil and France.',
    );
  });

  it('folds the names where many governments are left out', () => {
    const codes = 'AT BE BG BR CA CL CU DE DK EE ES FI GR HU IE IT'.split(' ');
    const folded = (count: number) =>
      lensView(
        sceneIn(
          recordEdition(
            squareRecord([
              said('AR', 'agreed', 2, { source: 'first' }),
              ...codes
                .slice(0, count)
                .map((code) => said(code, 'doubted', 2, { source: 'second' })),
            ]),
          ),
          { lens: ['first'] },
        ),
      );
    expect(folded(16).words[1]).toBe('Not reported by First: 16 governments.');
    expect(folded(16).folded).toMatch(/^Austria, Belgium, .* and Spain$/);
    expect(folded(15).words[1]).toMatch(/^Not reported by First: Austria, .*\.$/);
    expect(folded(15).folded).toBeNull();
  });
});
