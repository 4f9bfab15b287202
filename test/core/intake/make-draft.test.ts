import { describe, expect, it } from 'vitest';
import { makeDraft } from '../../../src/core/intake/make-draft.ts';
import { readFile } from '../../../src/core/intake/read-file.ts';
import { mapJson, statementsCsv } from '../../../src/core/intake/write-map.ts';
import { parseCsv } from '../../../src/core/statements/csv.ts';
import { columnNames } from '../../../src/core/statements/statement-columns.ts';
import { makeWorkbook } from '../workbook/make-workbook.ts';
import { contextOf, draftOf } from './draft-of.ts';

const VOTE = `Country;Vote;Date
Chad;Yes;02.03.2022
Mali;Abstain;02.03.2022
Congo;No;02.03.2022
Germny;yes;02.03.2022
;;
Total;4;
`;

const RECOGNITION = `No.\tName[a]\tDate of recognition
1\tNepal\t19 December 1988[96]
2\tChad[note 4]\tMay 1989[96]
3\tMali\t9 September 2011*[96]
`;

describe('a vote', () => {
  it('is made of places and votes, with neutral labels in the order of votes', () => {
    const draft = draftOf(VOTE);
    expect(draft.kind).toBe('vote');
    expect(draft.stances.map(({ id, label, count }) => [id, label, count])).toEqual([
      ['in-favour', 'Voted in favour', 2],
      ['against', 'Voted against', 0],
      ['abstained', 'Abstained', 1],
    ]);
    expect(draft.rows.map(({ actor, stance, fields }) => [actor, stance, fields.date])).toEqual([
      ['TD', 'in-favour', '2022-03-02'],
      ['ML', 'abstained', '2022-03-02'],
      ['DE', 'in-favour', '2022-03-02'],
    ]);
  });

  it('tells what it is made of, and loses no row in silence', () => {
    const { told, asked } = draftOf(VOTE);
    expect(told).toEqual([
      'Read: semicolons between its cells.',
      'Header in line 1.',
      '1 empty row left out.',
      'Column "Country": places.',
      'Column "Vote": responses.',
      'Column "Date": dates.',
      'Kind of map: vote. Language: en. Headline: "votes", which is the name of the file; to write another: «title».',
      'Response "Voted in favour": 2 rows.',
      'Response "Voted against": 0 rows.',
      'Response "Abstained": 1 row.',
      'Line 5: "Germny" is taken for Germany.',
      'Line 7: left out as a sum or a remark ("Total, 4").',
      '"Yes" is also written "yes".',
      '5 rows: 3 on the map, 1 to settle, 1 left out, as said above; 1 question below.',
    ]);
    expect(asked).toEqual([
      'Line 4: "Congo" may mean several places; Republic of the Congo: «place Congo=CG»; DR Congo: «place Congo=CD»; not on the map: «place Congo=leave-out».',
    ]);
  });

  it('has every row once its questions are answered', () => {
    const draft = draftOf(VOTE, ['Congo=Congo-Kinshasa']);
    expect(draft.rows.map(({ actor }) => actor)).toEqual(['TD', 'ML', 'CD', 'DE']);
    expect(draft.asked).toEqual([]);
  });

  it('says of an answer that it settles nothing', () => {
    const { told, asked } = draftOf(VOTE, ['Congo=Kongo', 'Nowhere=FR', 'column Votes=response']);
    expect(told.filter((line) => line.startsWith('The answer'))).toHaveLength(3);
    expect(asked).toHaveLength(1);
  });

  it('is written in the language of its headers', () => {
    const { language, stances } = draftOf('País,Voto\nChad,A favor\nMalí,En contra\n');
    expect(language).toBe('es');
    expect(stances.map(({ label }) => label)).toEqual(['Votó a favor', 'Votó en contra']);
  });
});

describe('rows under a table', () => {
  it('are sums and remarks, which are said to be left out', () => {
    const { rows, told } = draftOf(
      'Country;Vote\nChad;Yes\nMali;No\nTotal;2\n* as of 5 March;\nSource: an office that keeps such lists;\n',
    );
    expect(rows).toHaveLength(2);
    expect(told).toContain(
      'Lines 4, 5, 6: left out as a sum or a remark ("Total, 2", "* as of 5 March", "Source: an office that keeps such lists").',
    );
  });
});

describe('a list of recognitions', () => {
  it('has one response where there are places and days alone', () => {
    const draft = draftOf(RECOGNITION);
    expect(draft.kind).toBe('recognition');
    expect(draft.stances.map(({ label, count }) => [label, count])).toEqual([['Recognised', 3]]);
    expect(draft.rows.map(({ actor, fields }) => [actor, fields.date ?? ''])).toEqual([
      ['NP', '1988-12-19'],
      ['TD', ''],
      ['ML', '2011-09-09'],
    ]);
    expect(draft.asked).toEqual([
      'Line 3: "May 1989[96]" gives a month without a day. Its date is left out; write the day in the sheet, as in 2022-03-02, if it is known.',
      '197 states that the sheet does not list are shown as without an answer; to show them with a response of their own: «rest=Did not» with the words you want.',
    ]);
  });

  it('gives the states that it does not list a response where somebody says which', () => {
    const draft = draftOf(RECOGNITION, ['rest=Has not recognised']);
    expect(draft.stances.map(({ id, count }) => [id, count])).toEqual([
      ['recognised', 3],
      ['has-not-recognised', 197],
    ]);
    expect(draft.rows).toHaveLength(200);
    expect(draft.asked).toHaveLength(1);
  });
});

describe('statements', () => {
  const HEAD = 'Country;Who;Reaction;Date;Quote;Language;Link';
  const statements = (...rows: readonly string[]) => [HEAD, ...rows].join('\n');

  it('keep their words, speakers and sources', () => {
    const { kind, rows } = draftOf(
      statements(
        'Chad;A minister;Welcomed;02.03.2022;Well done;English;https://example.org/a https://example.org/b',
      ),
    );
    expect(kind).toBe('statements');
    expect(rows[0]?.fields).toEqual({
      date: '2022-03-02',
      speaker: 'A minister',
      quote: 'Well done',
      language: 'en',
      source_url: 'https://example.org/a',
      second_source_url: 'https://example.org/b',
    });
  });

  it('may be several of one place, but with one response', () => {
    const draft = draftOf(
      statements(
        'Chad;A;Welcomed;;;;',
        'Chad;B;Welcomed;;;;',
        'Chad;C;Rejected;;;;',
        'Mali;D;Rejected;;;;',
      ),
    );
    expect(draft.rows.map(({ line }) => line)).toEqual([2, 3, 5]);
    expect(draft.asked).toEqual([
      'Lines 2, 3, 4: Chad has different responses, and the map shows one for each place. The first is taken; remove the others, or write what holds.',
    ]);
  });

  it('leave out a quotation that has no source, and ask for it', () => {
    const { rows, asked } = draftOf(
      statements('Chad;A;Welcomed;;Well done;en;', 'Mali;;Rejected;;;;'),
    );
    expect(rows[0]?.fields).toEqual({ speaker: 'A' });
    expect(asked).toEqual([
      'Line 2: a quotation without its source is left out; write its link or its outlet in the sheet.',
    ]);
  });

  it('ask about every text that cannot be on a map', () => {
    const { asked } = draftOf(
      statements(
        'Chad;#REF!;Welcomed;soon;;;example',
        'Mali;B;Rejected;;Mots;Klingon;https://example.org/a',
        'Narnia;C;Rejected;;;;',
        ';D;Rejected;;;;',
        'Niger;E;;;;;',
      ),
    );
    expect(asked.map((one) => one.replace(/;.*/, ''))).toEqual([
      'Line 4: "Narnia" is not known as a place',
      'Line 5: no place is named ("D, Rejected")',
      'Line 6: a place without a response',
      expect.stringContaining('Line 2, column "Who": "#REF!"'),
      'Line 2, column "Link": "example" is not a web address',
      'Line 3, column "Language": "Klingon" is not a language that is known',
      expect.stringContaining('Line 2: "soon" is not a day that can be read.'),
    ]);
  });

  it('keep an organisation where somebody says that it answers', () => {
    const text = statements('European Union;A;Welcomed;;;;', 'Chad;B;Rejected;;;;');
    expect(draftOf(text).asked).toEqual([
      'Line 2: "European Union" is not a place, but an organisation, as it seems; an organisation that answers on the map: «place European Union=organisation»; not on the map: «place European Union=leave-out».',
    ]);
    const draft = draftOf(text, ['European Union=organisation']);
    expect(draft.organisations).toEqual([{ id: 'eu', name: 'European Union' }]);
    expect(draft.rows.map(({ actor }) => actor)).toEqual(['eu', 'TD']);
  });

  it('ask which of day and month comes first where no day tells', () => {
    const text = statements('Chad;A;Welcomed;2/3/2022;;;', 'Mali;B;Rejected;4/5/2022;;;');
    expect(draftOf(text).asked).toEqual([
      'Lines 2, 3: is the day or the month first in "2/3/2022", "4/5/2022"? «dates=day-first» or «dates=month-first». Until then these dates are left out.',
    ]);
    expect(draftOf(text, ['dates=month-first']).rows.map(({ fields }) => fields.date)).toEqual([
      '2022-02-03',
      '2022-04-05',
    ]);
  });

  it('with more responses than a map can tell apart ask which to join', () => {
    const places = ['Chad', 'Mali', 'Niger', 'Togo', 'Benin', 'Ghana', 'Gabon', 'Kenya'];
    const text = statements(
      ...places.map((name, i) => `${name};A;${'abcdefgh'.charAt(i).repeat(9)};;;;`),
    );
    expect(draftOf(text).asked[0]).toContain('There are 8 responses, and a map can tell 7 apart');
  });
});

describe('a workbook', () => {
  it('is read in the sheet with the most places, or in the one that is named', () => {
    const bytes = makeWorkbook([
      { name: 'Read me', rows: [['Votes as recorded']] },
      {
        name: 'Votes',
        rows: [
          ['Country', 'Vote'],
          ['Chad', 'Yes'],
          ['Mali', 'No'],
        ],
      },
      {
        name: 'Drafts',
        rows: [
          ['Country', 'Vote'],
          ['Niger', 'Yes'],
        ],
      },
    ]);
    const draft = draftOf(bytes);
    expect(draft.rows.map(({ actor }) => actor)).toEqual(['TD', 'ML']);
    expect(draft.told[0]).toBe('Sheet "Votes"; the workbook also has "Read me", "Drafts".');
    expect(draftOf(bytes, [], { sheet: 'drafts' }).rows.map(({ actor }) => actor)).toEqual(['NE']);
    expect(() => draftOf(bytes, [], { sheet: 'Results' })).toThrow('has no sheet named "Results"');
  });
});

describe('a sheet without places', () => {
  it('is refused, with what it has', () => {
    const read = readFile(new TextEncoder().encode('Title;Year\nA film;1999\n'), 'films.csv');
    const draft = read.ok ? makeDraft(read.value, undefined, 'films.csv', contextOf()) : read;
    expect(draft).toEqual({
      ok: false,
      faults: [
        {
          file: 'films.csv',
          message:
            'has no column with names or codes of countries; its columns are "Title", "Year"',
          suggestion:
            'let one row stand for one country, with its name in a column of its own, and name the columns in the row above',
        },
      ],
    });
  });
});

describe('the files of a map', () => {
  const draft = draftOf(
    'Country;Vote;Quote;Outlet;Note\nChad;Yes;"Said ""so"", twice";The Paper;\nEU;No;;;=1\nMali;No;;;\n',
    ['EU=organisation'],
  );

  it('say what cannot be left out, and no more', () => {
    const map = JSON.parse(mapJson(draft, 'my-map'));
    expect(Object.keys(map)).toEqual([
      'slug',
      'kind',
      'languages',
      'headline',
      'stances',
      'organisations',
    ]);
    expect(map.stances[0]).toEqual({
      id: 'yes',
      label: 'Yes',
      colour: { light: '#3C7E96', dark: '#65B5CF' },
      pattern: 'dots',
    });
    expect(map.organisations).toEqual([{ id: 'eu', name: 'EU', members: [] }]);
  });

  it('are read again by the build, with the columns that hold something', () => {
    const table = parseCsv(statementsCsv(draft), 'statements.csv', columnNames(['en']));
    expect(table.faults).toEqual([]);
    expect(table.columns).toEqual(['actor', 'stance', 'quote', 'lang', 'source_outlet']);
    expect(table.columns.every((name) => columnNames(['en']).includes(name))).toBe(true);
    expect(table.rows.map(({ cells }) => [...cells.values()])).toEqual([
      ['TD', 'yes', 'Said "so", twice', 'en', 'The Paper'],
      ['eu', 'no', '', '', ''],
      ['ML', 'no', '', '', ''],
    ]);
  });
});

describe('a sheet whose only place is not certain', () => {
  it('is asked about it', () => {
    const { rows, questions } = draftOf('Country;Vote\nCongo;Yes\n');
    expect(rows).toEqual([]);
    expect(questions).toMatchObject([{ kind: 'place', value: 'Congo', candidates: ['CG', 'CD'] }]);
  });
});
