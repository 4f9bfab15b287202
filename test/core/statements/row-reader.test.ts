import { describe, expect, it } from 'vitest';
import { faultsOf, read } from './parse-rows.ts';

describe('translated columns', () => {
  const header =
    'statement,utterance,source,part,actor,stance,quote,speaker,speaker:es,role,role:es,summary,summary:es';
  const parseBoth = (row: string) => [[row], header, ['en', 'es']] as const;

  it('give texts in every language of the map', () => {
    const [statement] = read(
      ...parseBoth('AR-one,a,first,1,AR,doubted,,Ann,,President,Presidenta,Said so.,Lo dijo.'),
    ).statements;
    expect(statement?.role).toEqual({ en: 'President', es: 'Presidenta' });
    expect(statement?.utterances[0].wordings[0].fragments[0].summary).toEqual({
      en: 'Said so.',
      es: 'Lo dijo.',
    });
  });

  it('let the name of a speaker stay as it is in other languages', () => {
    const [statement] = read(...parseBoth('AR-one,a,first,1,AR,doubted,,Ann,,,,s,s')).statements;
    expect(statement?.speaker).toEqual({ en: 'Ann', es: 'Ann' });
  });

  it('take a translated name of a speaker where there is one', () => {
    const [statement] = read(
      ...parseBoth('AR-one,a,first,1,AR,doubted,,Office,Oficina,,,s,s'),
    ).statements;
    expect(statement?.speaker).toEqual({ en: 'Office', es: 'Oficina' });
  });

  it('cannot translate what is not there', () => {
    expect(faultsOf(...parseBoth('AR-one,a,first,1,AR,doubted,,,,,Presidenta,s,s'))).toEqual([
      expect.stringMatching(/column role:es: "Presidenta" translates an empty role/),
    ]);
  });
});
