import { describe, expect, it } from 'vitest';
import { NO_ANSWERS, readAnswers } from '../../../src/core/intake/answers.ts';

import { findResponses } from '../../../src/core/intake/responses.ts';
import { voteOf } from '../../../src/core/statements/vote-words.ts';

function found(texts: readonly string[], ...answers: readonly string[]) {
  const read = readAnswers(answers);
  if (!read.ok) throw new Error(read.message);
  const responses = findResponses(texts, read.answers);
  return {
    ...responses,
    counts: responses.list.map(({ text, count }) => `${text} ${count}`),
  };
}

describe('answers of a vote', () => {
  it.each([
    [
      'in-favour',
      ['Yes', 'Y', 'For', 'In favour', 'a favor', 'Sí', 'Pour', 'oui', 'Ja', 'dafür', 'Sim'],
    ],
    ['against', ['No', 'N', 'Against', 'en contra', 'Contre', 'Nein', 'dagegen', 'Não', 'contra']],
    [
      'abstained',
      ['Abstain', 'A', 'Abstention', 'Se abstuvo', 'Abstención', 'Enthaltung', 'Abstenção'],
    ],
    ['absent', ['Absent', 'Not voting', 'Did not vote', 'Ausente', 'No votó', 'Abwesend', 'X']],
  ] as const)('are known in five languages: %s', (vote, words) => {
    expect(words.filter((word) => voteOf(word) !== vote)).toEqual([]);
  });

  it('are no names of prototypes', () => {
    const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];
    expect(names.map(voteOf)).toEqual(names.map(() => undefined));
  });

  it('stand in the order of votes, whatever the sheet calls them', () => {
    const { counts, isVote } = found([
      'Absent',
      'Abstain',
      'Abstain',
      'no',
      'Yes',
      'in favour',
      'Yes',
    ]);
    expect(isVote).toBe(true);
    expect(counts).toEqual(['Yes 3', 'no 1', 'Abstain 2', 'Absent 1']);
  });

  it('are no vote where another word stands among them', () => {
    expect(found(['Yes', 'No', 'Perhaps']).isVote).toBe(false);
    expect(found(['Yes', 'Yes']).isVote).toBe(false);
  });
});

describe('responses', () => {
  it('are counted, the most frequent first', () => {
    expect(found(['Welcomed', 'Rejected', 'Rejected']).counts).toEqual([
      'Rejected 2',
      'Welcomed 1',
    ]);
  });

  it('are one where they differ in case, blanks, accents, points or marks', () => {
    const { list, alike } = found([
      'Welcomed',
      'welcomed.',
      'Welcomed[3]',
      ' WELCOMED',
      'Rejected',
    ]);
    expect(list.map(({ text, count }) => [text, count])).toEqual([
      ['Welcomed', 4],
      ['Rejected', 1],
    ]);
    expect(alike).toEqual([]);
  });

  it('are asked about where a letter may be wrong, and joined where that is answered', () => {
    const texts = ['Welcomed', 'Welcomed', 'Welcommed', 'Rejected', 'Concerned', 'Condemned'];
    expect(found(texts).alike).toEqual([{ text: 'Welcommed', like: 'Welcomed', count: 1 }]);
    const joined = found(texts, 'response Welcommed=Welcomed');
    expect(joined.counts[0]).toBe('Welcomed 3');
    expect(joined.of('welcommed')?.text).toBe('Welcomed');
    const apart = found(texts, 'response Welcommed=Welcommed');
    expect(apart.alike).toEqual([]);
    expect(apart.counts).toContain('Welcommed 1');
  });

  it('are none where a cell is empty or says so, or where that is answered', () => {
    const { of } = found(['Yes', '-', 'n/a', '?', 'None', 'Other'], 'response Other=leave-out');
    expect(
      ['Yes', '', '-', 'n/a', '?', 'None', 'Other'].map((text) => of(text)?.text ?? null),
    ).toEqual(['Yes', null, null, null, null, null, null]);
  });

  it('are none of an empty column', () => {
    expect(findResponses([], NO_ANSWERS).list).toEqual([]);
  });
});

describe('answers to questions', () => {
  it('are about places unless they say otherwise', () => {
    const read = readAnswers([
      'Congo=CG',
      'place St. Martin=MF',
      'column Vote=response',
      'dates=day-first',
      'rest=Did not',
      'response A = B=C',
    ]);
    expect(read.ok && read.answers).toEqual({
      places: new Map([
        ['congo', 'CG'],
        ['saintmartin', 'MF'],
      ]),
      responses: new Map([['ab', 'C']]),
      columns: new Map([['Vote', 'response']]),
      dates: 'day-first',
      rest: 'Did not',
    });
  });

  it.each([
    ['Congo', '"Congo" is no answer: write the question, = and the answer'],
    ['Congo=', '"Congo=" is no answer: write the question, = and the answer'],
    ['dates=american', '"american" is no order: write dates=day-first or dates=month-first'],
  ])('are refused in a sentence: %s', (text, message) => {
    expect(readAnswers([text])).toEqual({ ok: false, message });
  });

  it('name what a column can say', () => {
    const read = readAnswers(['column Vote=answers']);
    expect(read.ok ? '' : read.message).toContain('use one of place, code, response');
  });
});
