import { describe, expect, it } from 'vitest';
import { faultsOf } from './map-text.ts';

describe('a mistyped field of map.json', () => {
  const texts = { en: 'A', es: 'B' };

  it.each([
    [
      'of the file',
      { timelin: {} },
      'timelin: "timelin" is not a field of this file; did you mean timeline?',
    ],
    [
      'in a list',
      { organisations: [{ id: 'union', name: texts, members: [], nameInTxt: texts }] },
      'organisations[0].nameInTxt: "nameInTxt" is not a field of this file; did you mean nameInText?',
    ],
    [
      'of a kind of label',
      { 'labels.AR.leadr': true },
      'labels.AR.leadr: "leadr" is not a field of this file; did you mean leader?',
    ],
    [
      'deep inside',
      { 'stances.0.colour.darkk': '#000000' },
      'stances[0].colour.darkk: "darkk" is not a field of this file; did you mean dark?',
    ],
  ])('is told with the one that was meant: %s', (_name, changes, told) => {
    expect(faultsOf(changes)).toEqual([`map.json, ${told}`]);
  });
});
