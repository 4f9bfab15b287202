import { describe, expect, it } from 'vitest';
import { keyOrder, keyView } from '../../../src/core/edition/key-view.ts';
import { positionsOf } from '../../../src/core/statements/position.ts';
import {
  squareDataset,
  squareLocale,
  statement,
  utterance,
  wording,
} from '../../fixtures/square-map.ts';

const said = [utterance(wording('first', 'words'))] as const;
const dataset = squareDataset({
  statements: [
    statement('ES-one', 'ES', 'doubted', said),
    statement('DE-one', 'DE', 'doubted', said),
    statement('AT-one', 'AT', 'doubted', said),
    statement('FR-one', 'FR', 'agreed', said),
  ],
});
const view = (tag: 'en' | 'es', of = dataset) =>
  keyView(of, positionsOf(of), squareLocale(tag, of));

describe('the key', () => {
  it('has the stances in the order of the map', () => {
    expect(view('en').entries.map(({ stance, label }) => [stance, label])).toEqual([
      ['agreed', 'Agreed'],
      ['doubted', 'Doubted'],
    ]);
  });

  it('keeps a stance that nobody took', () => {
    expect(
      view('en', squareDataset({ statements: [] })).entries.map(({ actors }) => actors),
    ).toEqual([[], []]);
  });

  it('writes counts in the digits of each language', () => {
    expect(view('en').entries.map(({ count }) => count)).toEqual(['1', '3']);
  });

  it('sorts governments by their name in each language', () => {
    const names = (tag: 'en' | 'es') => view(tag).entries[1]?.actors.map(({ name }) => name);
    expect(names('en')).toEqual(['Austria', 'Germany', 'Spain']);
    expect(names('es')).toEqual(['Alemania', 'Austria', 'España']);
  });

  it('is walked through stance by stance, then by name', () => {
    expect(keyOrder(view('en'))).toEqual(['FR', 'AT', 'DE', 'ES']);
    expect(keyOrder(view('es'))).toEqual(['FR', 'DE', 'AT', 'ES']);
  });

  it('names the subject and those who said nothing in its language', () => {
    expect(view('es')).toMatchObject({
      subject: { id: 'VE', label: 'Subject label (es)', short: 'Subject short (es)' },
      noStatement: 'Silent (es)',
    });
  });

  it('has short names beside the whole ones', () => {
    const short = squareDataset({
      statements: [statement('GB-one', 'GB', 'agreed', said)],
      actorNames: { GB: { short: { en: 'UK', es: 'R. Unido' } } },
    });
    expect(view('es', short).entries[0]?.actors).toEqual([
      { id: 'GB', name: 'Reino Unido', shortName: 'R. Unido' },
    ]);
  });
});
