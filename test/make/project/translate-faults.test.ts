import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/make/project/project.ts';
import { derivedOf, projectOf, QUOTES, VOTE, words } from './surroundings.ts';

describe('faults', () => {
  it('have the line and the column of the sheet that was dropped', () => {
    const text = [
      'A title above',
      '',
      'Link;Headline;Country;Reaction;Quote',
      'https://example.org/a;One title;Chad;Welcomed;"Over\ntwo lines"',
      ';;;;',
      'https://example.org/a;Another title;Mali;Regretted;Words',
    ].join('\n');
    const { dataset, faults } = derivedOf(projectOf(text));
    expect(dataset).toBeNull();
    expect(faults).toEqual([
      {
        file: 'votes.csv',
        line: 7,
        place: 'Headline',
        value: 'https://example.org/a',
        message: 'is described otherwise in line 4',
        about: { kind: 'row', line: 7, column: 'Headline' },
      },
    ]);
  });

  it('of a subject that answers name its row', () => {
    const { faults } = derivedOf(projectOf(QUOTES, [words('subject', 'ML')]));
    expect(faults).toMatchObject([
      {
        file: 'votes.csv',
        line: 4,
        place: 'Country',
        value: 'ML',
        about: { kind: 'row', line: 4, column: 'Country' },
      },
    ]);
  });

  it('of a row that was added have its line', () => {
    const cells: readonly Change[] = [
      { kind: 'cell', sheet: null, line: 5, column: 0, text: 'Niger' },
      { kind: 'cell', sheet: null, line: 5, column: 1, text: 'Regretted' },
    ];
    const project = projectOf(QUOTES, [
      { kind: 'add-row', sheet: null },
      ...cells,
      words('subject', 'NE'),
    ]);
    expect(derivedOf(project).faults).toMatchObject([{ line: 5 }]);
  });

  it('of words name their field', () => {
    const changes = [words('date', '2022-02-30'), words('subject', 'XX'), words('headline', '=A1')];
    const { faults } = derivedOf(projectOf(VOTE, changes));
    expect(faults.map(({ file, place, value, about }) => [file, place, value, about])).toEqual(
      expect.arrayContaining([
        ['this page', 'date', '2022-02-30', { kind: 'words', field: 'date' }],
        ['this page', 'headline', '=A1', { kind: 'words', field: 'headline' }],
      ]),
    );
    const unknown = derivedOf(projectOf(VOTE, [words('subject', 'XX')])).faults;
    expect(unknown).toMatchObject([{ value: 'XX', about: { kind: 'words', field: 'subject' } }]);
  });

  it('of responses call them by their names', () => {
    const { colour } = derivedOf(projectOf(VOTE)).draft.stances[0] ?? {};
    if (colour === undefined) throw new Error('no colour');
    const { faults } = derivedOf(
      projectOf(VOTE, [{ kind: 'look', stance: 'against', look: { colour } }]),
    );
    expect(faults).toMatchObject([
      {
        file: 'this page',
        place: 'response, colour on light pages',
        message: 'is the colour of "Voted in favour" too: nobody could tell the two apart',
        about: { kind: 'response', stance: 'against' },
      },
      { place: 'response, colour on dark pages' },
    ]);
  });

  it('of views count them', () => {
    const views: Change = {
      kind: 'views',
      views: [
        { kind: 'named', name: 'world' },
        { kind: 'box', label: '', box: [0, 0, 5, 5] },
      ],
    };
    const { faults } = derivedOf(projectOf(VOTE, [views]));
    expect(faults.map(({ about, place }) => [about, place])).toEqual([
      [{ kind: 'view', index: 1 }, 'view 2'],
      [{ kind: 'view', index: 1 }, 'view 2'],
    ]);
  });

  it('tell that no row is on the map yet', () => {
    const { dataset, faults, questions } = derivedOf(projectOf('Country;Vote\nCongo;Yes\n'));
    expect(dataset).toBeNull();
    expect(faults).toMatchObject([{ about: { kind: 'map' } }]);
    expect(questions).toHaveLength(1);
  });

  it('tell that there are more responses than a map can tell apart', () => {
    const rows = ['Chad', 'Mali', 'Togo', 'Peru', 'Cuba', 'Iran', 'Iraq', 'Oman'];
    const text = ['Country;Position', ...rows.map((name, i) => `${name};Answer ${'abcdefgh'[i]}x`)];
    const { dataset, faults } = derivedOf(projectOf(text.join('\n')));
    expect(dataset).toBeNull();
    expect(faults[0]?.message).toBe('has 8 responses, and a map can tell 7 apart');
  });
});

describe('warnings', () => {
  it('tell a figure in the headline that is no count, beside the headline', () => {
    const { warnings, dataset } = derivedOf(projectOf(VOTE, [words('headline', '17 said yes')]));
    expect(dataset).not.toBeNull();
    expect(warnings).toMatchObject([
      {
        file: 'this page',
        place: 'headline',
        value: '17',
        about: { kind: 'words', field: 'headline' },
      },
    ]);
  });

  it('tell two responses of one name', () => {
    const look: Change = { kind: 'look', stance: 'against', look: { label: 'Voted in favour' } };
    expect(derivedOf(projectOf(VOTE, [look])).warnings).toMatchObject([
      { value: 'Voted in favour', about: { kind: 'response', stance: 'against' } },
    ]);
  });
});
