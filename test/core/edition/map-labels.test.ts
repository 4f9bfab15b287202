import { describe, expect, it } from 'vitest';
import { mapLabels } from '../../../src/core/edition/map-labels.ts';
import type { Dataset, Position } from '../../../src/core/statements/types.ts';
import { actor, squareDataset, squareEdition } from '../../fixtures/square-map.ts';

const GB_PLACE = { kind: 'beside', at: [20, -5], side: 'left', leader: true, far: true } as const;

const labelsOf = (change: Partial<Dataset>, tag: 'en' | 'es' = 'en') =>
  mapLabels(squareEdition(squareDataset(change), tag));

/** The default place of AR in a world where its largest circle has this radius, in plane units. */
function defaultPlace(radius: number) {
  const edition = squareEdition();
  const { AR } = edition.gazetteer.places;
  if (AR === undefined) throw new Error('no AR');
  const gazetteer = { ...edition.gazetteer, places: { AR: { ...AR, radius } } };
  return mapLabels({ ...edition, gazetteer })[0]?.place;
}

describe('names on the map', () => {
  it('stand for every position, those first that the map file places, in its order', () => {
    const labels: Dataset['labels'] = { VE: { kind: 'inside', at: [1, 2] }, GB: GB_PLACE };
    expect(labelsOf({ labels }).map(({ id }) => id)).toEqual(['VE', 'GB', 'AR']);
    expect(labelsOf({}).map(({ id }) => id)).toEqual(['VE', 'AR', 'GB']);
  });

  it('are the short ones of the page’s language', () => {
    const actorNames = { GB: { short: { en: 'UK', es: 'R. Unido' } } };
    const text = (tag: 'en' | 'es') => labelsOf({ actorNames }, tag).map(({ text }) => text);
    expect(text('en')).toEqual(['Venezuela', 'Argentina', 'UK']);
    expect(text('es')).toEqual(['Venezuela', 'Argentina', 'R. Unido']);
  });

  it('belong to the point that the map file gives, or to the anchor', () => {
    const labels: Dataset['labels'] = { GB: { ...GB_PLACE, point: [40, 30] }, AR: GB_PLACE };
    expect(labelsOf({ labels }).map(({ id, point }) => [id, point])).toEqual([
      ['GB', [40, 30]],
      ['AR', [10, 10]],
      ['VE', [10, 30]],
    ]);
  });

  it('keep the place that the map file gives', () => {
    expect(labelsOf({ labels: { GB: GB_PLACE } })[0]?.place).toEqual(GB_PLACE);
  });

  it('stand by default inside a large country, and beside a small one with a leader', () => {
    expect(defaultPlace(600)).toEqual({ kind: 'inside', at: [0, 0] });
    expect(defaultPlace(599)).toMatchObject({ kind: 'beside', leader: true, far: false });
  });

  it('are left out for places without a position and for positions without a place', () => {
    const labels: Dataset['labels'] = { FR: { kind: 'inside', at: [0, 0] } };
    expect(labelsOf({ labels }).map(({ id }) => id)).not.toContain('FR');
    const edition = squareEdition();
    const positions = new Map([[actor('ZZ'), { kind: 'none' } as const]]);
    expect(mapLabels({ ...edition, positions })).toEqual([]);
  });

  it('show only for the subject and the chosen country where there are more than 40 positions', () => {
    const edition = squareEdition();
    const onlyChosen = (count: number) => {
      const positions = new Map<ReturnType<typeof actor>, Position>(edition.positions);
      for (let i = positions.size; i < count; i++) positions.set(actor(`X${i}`), { kind: 'none' });
      return mapLabels({ ...edition, positions }).map((label) => label.onlyChosen);
    };
    expect(onlyChosen(40)).toEqual([false, false, false]);
    expect(onlyChosen(41)).toEqual([false, true, true]);
  });
});
