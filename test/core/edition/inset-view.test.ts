import { describe, expect, it } from 'vitest';
import { findView } from '../../../src/core/atlas/views.ts';
import { insetView } from '../../../src/core/edition/inset-view.ts';
import type { Dataset, View } from '../../../src/core/statements/types.ts';
import { dataset, electionEdition } from '../../fixtures/election.ts';
import {
  squareDataset,
  squareEdition,
  statement,
  utterance,
  wording,
} from '../../fixtures/square-map.ts';

const said = [utterance(wording('first', 'words'))] as const;

/** What the inset map shows while this view is in the main map. */
function beside(id: string, change: Partial<Dataset> = {}, tag: 'en' | 'es' = 'en') {
  const edition = squareEdition(squareDataset(change), tag);
  return insetView(findView(edition.dataset, id as View['id']), edition);
}

/** Statements of these governments; GB, FR, GI and FK have their anchors in the east. */
const statementsOf = (...codes: readonly string[]) =>
  codes.map((code) => statement(`${code}-one`, code, 'agreed', said));

describe('the inset map', () => {
  it('shows the view that belongs beside the one in the main map', () => {
    expect(beside('west')).toMatchObject({ view: { id: 'east' }, name: 'east' });
    expect(beside('east')).toMatchObject({ view: { id: 'west' }, name: 'west' });
  });

  it('says what choosing it does, in the language of the page', () => {
    expect(beside('west')?.action).toBe('Show east');
    expect(beside('west', {}, 'es')?.action).toBe('Mostrar east (es)');
  });

  it('shows nothing where the main map shows everything', () => {
    const [west, ...others] = squareDataset().views;
    const { inset: _inset, ...whole } = west;
    expect(beside('west', { views: [whole, ...others] })).toBeNull();
  });

  it('names the governments in it that the main map does not show, in key order', () => {
    const statements = statementsOf('GI', 'FK', 'AR', 'GB');
    // GB is in both views, AR in the first alone.
    expect(beside('west', { statements })?.actors).toEqual([
      { id: 'FK', name: 'Falkland Islands (Malvinas)' },
      { id: 'GI', name: 'Gibraltar' },
    ]);
    expect(beside('east', { statements })?.actors.map(({ id }) => id)).toEqual(['AR']);
  });

  it('names them in short', () => {
    const actorNames = { GI: { short: { en: 'Gib.', es: 'Gib.' } } };
    expect(beside('west', { statements: statementsOf('GI'), actorNames })?.actors).toEqual([
      { id: 'GI', name: 'Gib.' },
    ]);
  });

  it('names nobody where there are more than four', () => {
    const edition = squareEdition(squareDataset({ statements: statementsOf('GI') }));
    const { GI } = edition.gazetteer.places;
    if (GI === undefined) throw new Error('no GI');
    const named = (count: number) => {
      const codes = Array.from({ length: count }, (_, i) => `T${i}`);
      const places = Object.fromEntries(codes.map((code) => [code, GI]));
      const order = codes as unknown as typeof edition.order;
      const crowded = { ...edition, order, gazetteer: { ...edition.gazetteer, places } };
      return insetView(edition.dataset.views[0], crowded)?.actors.length;
    };
    expect(named(4)).toBe(4);
    expect(named(5)).toBe(0);
  });

  it('of the election names in each view those who are in the other', () => {
    const edition = electionEdition('en');
    const actors = (id: string) =>
      insetView(findView(dataset, id as View['id']), edition)
        ?.actors.map((each) => each.id)
        .sort();
    expect(actors('americas')).toEqual(['CN', 'GB', 'RU']);
    expect(actors('eurasia')).toEqual([]);
    expect(actors('world')).toBeUndefined();
  });
});
