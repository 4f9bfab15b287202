import { describe, expect, it } from 'vitest';
import { changed } from '../../../src/make/project/change-project.ts';
import type { Choice, OpenQuestion } from '../../../src/make/project/derived.ts';
import { stateOf } from '../../../src/make/project/state.ts';
import { derivedOf, projectOf, VOTE } from './surroundings.ts';

function questionsOf(text: string): readonly OpenQuestion[] {
  return derivedOf(projectOf(text)).questions;
}

/** A question in words: `places place 4: CG, CD, leave-out`. */
function told({ group, question, lines, choices }: OpenQuestion): string {
  return `${group} ${question.kind} ${lines.join(' ')}: ${choices.map(choiceOf).join(', ')}`;
}

function choiceOf(choice: Choice): string {
  switch (choice.kind) {
    case 'place':
      return `${choice.code} ${choice.name}`;
    case 'same-as':
    case 'own':
      return `${choice.kind} ${choice.response}`;
    case 'column':
      return choice.name;
    case 'dates':
      return choice.order;
    case 'organisation':
    case 'leave-out':
      return choice.kind;
  }
}

describe('questions', () => {
  it.each([
    [VOTE, ['places place 4: CG Republic of the Congo, CD DR Congo, leave-out']],
    ['Country;Vote\nChad;Yes\nMali;No\nEU;Yes\n', ['places place 4: organisation, leave-out']],
    [
      'Country;Reaction\nChad;Condemned it\nMali;Condemned it\nTogo;Condemmed it\nNiger;Welcomed it\nPeru;Welcomed it\n',
      ['responses same 4: same-as Condemned it, own Condemmed it'],
    ],
    [
      'Country;Vote;Date\nChad;Yes;2/3/2022\nMali;No;2/3/2022\n',
      ['dates day-order 2 3: day-first, month-first'],
    ],
    ['Country;Vote\nChad;Yes\nMali;No\nTogo;\n', ['rows no-response 4: ']],
    ['Country;Recognised\nChad;2022-03-02\nMali;2022-03-03\n', ['responses rest : ']],
  ])('have the answers that one press gives: %s', (text, expected) => {
    expect(questionsOf(text).map(told)).toEqual(expected);
  });

  it('are gone once any of their answers is taken', () => {
    const texts = [
      VOTE,
      'Country;Vote\nChad;Yes\nMali;No\nEU;Yes\n',
      'Country;Reaction\nChad;Condemned it\nMali;Condemned it\nTogo;Condemmed it\nNiger;Welcomed it\nPeru;Welcomed it\n',
      'Country;Vote;Date\nChad;Yes;2/3/2022\nMali;No;2/3/2022\n',
    ];
    for (const text of texts) {
      const project = projectOf(text);
      const choices = questionsOf(text).flatMap((question) => question.choices);
      expect(choices.length).toBeGreaterThan(1);
      for (const { change } of choices) {
        expect(derivedOf(changed(project, change)).questions).toEqual([]);
      }
    }
  });

  it('come in the order in which one decides the next', () => {
    const text = 'Country;Who;Date\nCongo;A;2/3/2022\nMali;B;5/3/2022\n;C;4/3/2022\n';
    expect(questionsOf(text).map(({ group }) => group)).toEqual([
      'columns',
      'places',
      'dates',
      'rows',
    ]);
  });
});

describe('the state of a map', () => {
  const text = [
    'Country;Vote',
    'Chad;Yes',
    'Congo;No',
    'Mali;No',
    'Chad;Yes',
    'Total;4',
    'Togo;',
    ';;',
    'Peru;Abstain',
  ].join('\n');

  it('counts rows, and questions by where they are settled', () => {
    const derived = derivedOf(
      projectOf(text, [{ kind: 'place', value: 'Peru', answer: 'leave-out' }]),
    );
    expect(stateOf(derived)).toMatchObject({
      rows: 7,
      placed: 2,
      toSettle: 2,
      leftOut: 3,
      open: { columns: 0, places: 1, responses: 0, dates: 0, rows: 1 },
    });
  });

  it('says what became of each line', () => {
    const { lines } = stateOf(derivedOf(projectOf(text)));
    const [chad, mali] = [
      { actor: 'TD', stance: 'in-favour' },
      { actor: 'ML', stance: 'against' },
    ];
    expect([...lines].toSorted(([a], [b]) => a - b).slice(0, 6)).toEqual([
      [2, { places: [chad], questions: [], isLeftOut: false }],
      [3, { places: [], questions: [0], isLeftOut: false }],
      [4, { places: [mali], questions: [], isLeftOut: false }],
      [5, { places: [], questions: [], isLeftOut: true }],
      [6, { places: [], questions: [], isLeftOut: true }],
      [7, { places: [], questions: [1], isLeftOut: false }],
    ]);
  });

  it('knows several places of one line of a sheet of lists, and none of states that it does not list', () => {
    const lists = projectOf('Yes;No\nChad;Mali\nTogo;\n', [{ kind: 'rest', answer: 'Silent' }]);
    const { lines, placed } = stateOf(derivedOf(lists));
    expect(placed).toBe(3);
    expect([...lines.keys()]).toEqual([2, 3]);
    expect(lines.get(2)?.places.map(({ actor }) => actor)).toEqual(['TD', 'ML']);
  });
});
