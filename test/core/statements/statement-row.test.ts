import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../src/core/statements/fault.ts';
import { parseStatements } from '../../../src/core/statements/statements.ts';
import { language } from '../../fixtures/square-map.ts';
import { squareRecord } from '../../fixtures/square-record.ts';
import { faultsOf, HEADER, read, registry } from './parse-rows.ts';

describe('optional columns', () => {
  const header = `${HEADER},also,date,date_to,scope,confidence,source_url,second_source_url`;

  it('give a statement what stands in them, and nothing where they are empty', () => {
    const { statements } = read(
      [
        'AR-one,a,first,1,AR,doubted,,,s,agreed,2024-07-29,2024-07-31,own,high,https://a.example/,',
        'GB-one,a,first,1,GB,agreed,,,s,,,,,,,',
      ],
      header,
    );
    expect(statements[0]).toMatchObject({
      also: 'agreed',
      date: '2024-07-29',
      dateTo: '2024-07-31',
      scope: 'own',
      confidence: 'high',
      links: ['https://a.example/'],
    });
    expect(Object.keys(statements[1] ?? {}).sort()).toEqual(
      ['actor', 'id', 'links', 'stance', 'utterances'].sort(),
    );
  });

  it('date a wording only where its own source gives the day', () => {
    const [statement] = read(
      [
        'AR-one,a,first,1,AR,doubted,,,s,,,,,,,',
        'AR-one,a,second,1,AR,doubted,,,s,,2024-07-29,,,,,',
      ],
      header,
    ).statements;
    expect(statement?.date).toBe('2024-07-29');
    expect(statement?.utterances[0].wordings.map(({ date }) => date)).toEqual([
      undefined,
      '2024-07-29',
    ]);
  });

  it('collect the links of all rows, each once and in their order', () => {
    const [statement] = read(
      [
        'AR-one,a,first,1,AR,doubted,,,s,,,,,,https://b.example/,https://a.example/',
        'AR-one,b,first,1,AR,doubted,,,s,,,,,,https://a.example/,https://c.example/',
      ],
      header,
    ).statements;
    expect(statement?.links).toEqual([
      'https://b.example/',
      'https://a.example/',
      'https://c.example/',
    ]);
  });

  it('may span one day, but not end before they begin', () => {
    const row = (from: string, to: string) => `AR-one,a,first,1,AR,doubted,,,s,,${from},${to},,,,`;
    expect(faultsOf([row('2024-07-29', '2024-07-29')], header)).toEqual([]);
    expect(faultsOf([row('2024-07-29', '2024-07-28')], header)).toEqual([
      expect.stringMatching(/line 2, column date_to: "2024-07-28" lies before the date 2024-07-29/),
    ]);
  });

  it('hold only known scopes and confidences', () => {
    expect(faultsOf(['AR-one,a,first,1,AR,doubted,,,s,,,,onw,hihg,,'], header)).toEqual([
      expect.stringMatching(/column scope: "onw" .*did you mean own\?/),
      expect.stringMatching(/column confidence: "hihg" .*did you mean high\?/),
    ]);
  });
});

describe('an actor', () => {
  it('that is an integral part of a state is told with its state', () => {
    expect(faultsOf(['HK-one,a,first,1,HK,doubted,,,s'])).toEqual([
      's.csv, line 2, column actor: "HK" is an integral part of CN, China; write CN',
    ]);
  });
});

describe('a part', () => {
  it.each(['1.0', '1,0', '01', "'1"])(
    'as spreadsheets format it is told as it should be: %s',
    (part) => {
      expect(faultsOf([`AR-one,a,first,"${part}",AR,doubted,,,s`])).toEqual([
        expect.stringMatching(/column part: .* is not a whole number from 1; write it as 1$/),
      ]);
    },
  );

  it.each(['0', '-1', '1.5', 'one', '1000'])('cannot be %s', (part) => {
    expect(faultsOf([`AR-one,a,first,${part},AR,doubted,,,s`])).toEqual([
      expect.stringContaining(`column part: "${part}" is not a whole number from 1`),
    ]);
  });

  it('that is wrong does not hide that the summary is missing', () => {
    const told = faultsOf(['AR-one,a,first,0,AR,doubted,,,']);
    expect(told).toEqual([
      expect.stringContaining('column part'),
      expect.stringContaining('column summary'),
    ]);
  });
});

describe('a quotation', () => {
  it.each(['en', 'es-AR', 'pt-BR'])('may be in %s', (lang) => {
    expect(faultsOf([`AR-one,a,first,1,AR,doubted,word,${lang},s`])).toEqual([]);
  });

  it.each(['english language', 'e', 'en_GB'])('cannot be in “%s”', (lang) => {
    expect(faultsOf([`AR-one,a,first,1,AR,doubted,word,${lang},s`])).toEqual([
      expect.stringContaining(`column lang: "${lang}" must name the language`),
    ]);
  });

  it('without a language does not hide that the summary is missing', () => {
    expect(faultsOf(['AR-one,a,first,1,AR,doubted,word,,'])).toEqual([
      expect.stringContaining('column lang'),
      expect.stringContaining('column summary'),
    ]);
  });
});

describe('a paraphrase', () => {
  it('needs a summary', () => {
    expect(faultsOf(['AR-one,a,first,1,AR,doubted,,,'])).toEqual([
      expect.stringMatching(/line 2, column summary: .*must not be empty/),
    ]);
  });

  it('needs a source too', () => {
    expect(faultsOf(['AR-one,a,,1,AR,doubted,,,s'])).toEqual([
      expect.stringMatching(/line 2, column source: .*must not be empty/),
    ]);
  });
});

describe('a page that a row links to', () => {
  const header =
    'statement,utterance,source,part,actor,date,stance,quote,lang,summary,source_title,source_outlet,source_date,source_url,second_source_url';
  const row = (cells: string) => `AR-one,a,,1,AR,,doubted,,,s,${cells}`;
  const page = 'The title,The Post,2024-07-29,https://post.example/1,https://other.example/2';

  it('is told with its title, outlet and day, by its address', () => {
    const { statements, pages } = read([row(page)], header);
    expect(pages).toEqual({
      'https://post.example/1': { title: 'The title', outlet: 'The Post', date: '2024-07-29' },
    });
    expect(statements[0]?.links).toEqual(['https://post.example/1', 'https://other.example/2']);
  });

  it('may have no day, and keeps the brackets around a title of ours', () => {
    const { pages } = read([row('[A talk],The Post,,https://post.example/1,')], header);
    expect(pages['https://post.example/1']).toEqual({ title: '[A talk]', outlet: 'The Post' });
  });

  it('may say the language of its title', () => {
    const own = `${header},source_lang`;
    const { pages } = read([row('El título,The Post,,https://post.example/1,,es')], own);
    expect(pages['https://post.example/1']).toEqual({
      title: 'El título',
      lang: 'es',
      outlet: 'The Post',
    });
    expect(faultsOf([row('El título,The Post,,https://post.example/1,,Spanish?')], own)).toEqual([
      expect.stringMatching(/column source_lang: "Spanish\?" must name the language of the title/),
    ]);
    expect(
      faultsOf([row(',,,https://post.example/1,,es').replace(',,1,', ',first,1,')], own),
    ).toEqual(
      ['source_outlet', 'source_title'].map((column) =>
        expect.stringContaining(`column ${column}: "" must not be empty`),
      ),
    );
  });

  it('is the source of a row that names none, by its outlet', () => {
    const { statements } = read([row(page)], header);
    expect(statements[0]?.utterances[0].wordings[0].source).toBe('The Post');
  });

  it('is no source of a quotation, which must stand in a text', () => {
    const quoted = row(page).replace(',doubted,,,s', ',doubted,hard to believe,en,s');
    expect(faultsOf([quoted], header)).toEqual([
      expect.stringMatching(/column source: "" must not be empty: a quotation needs the source/),
    ]);
  });

  it.each([
    ['The title,,,https://post.example/1,', /column source_outlet: "" must not be empty/],
    [',The Post,,https://post.example/1,', /column source_title: "" must not be empty/],
    ['The title,The Post,,,', /column source_url: "" must not be empty/],
    ['The title,The Post,May,https://post.example/1,', /column source_date: "May" is not a day/],
    [
      'The title,first,,https://post.example/1,',
      /column source_outlet: "first" is the id of a source/,
    ],
  ])('is refused where it is told as “%s”', (cells, told) => {
    expect(faultsOf([row(cells)], header).join('\n')).toMatch(told);
  });

  it('must be told alike in every row, or not at all', () => {
    const again = (cells: string) => row(cells).replace('AR-one', 'AR-two');
    expect(faultsOf([row(page), again(page)], header)).toEqual([]);
    expect(faultsOf([row(page), again(page.replace('The title', 'A title'))], header)).toEqual([
      expect.stringMatching(
        /line 3, column source_title, source_lang, .*"https:\/\/post.example\/1" is described otherwise in line 2/,
      ),
    ]);
  });
});

describe('the days of a statement', () => {
  const header = 'statement,utterance,source,part,actor,date,date_to,stance,quote,lang,summary';
  const row = (dates: string) => `AR-one,a,first,1,AR,${dates},doubted,,,s`;

  it.each([
    ['2024-07-29,', { date: '2024-07-29' }],
    ['2024-07-29,2024-08-02', { date: '2024-07-29', dateTo: '2024-08-02' }],
    ['2024-07-29,..', { date: '2024-07-29', dateTo: '..' }],
  ])('are read from “%s”', (dates, expected) => {
    const [statement] = read([row(dates)], header).statements;
    expect({ date: statement?.date, dateTo: statement?.dateTo }).toMatchObject(expected);
  });

  it('are not those of a wording where only a span is known', () => {
    const [first] = read([row('2024-07-29,2024-08-02')], header).statements;
    expect(first?.utterances[0].wordings[0].date).toBeUndefined();
  });

  it.each([
    [',2024-08-02', /column date_to: "2024-08-02" needs the first day in date/],
    [',..', /column date_to: ".." needs the first day in date/],
    ['2024-07-29,...', /column date_to: "\.\.\." is not a day/],
  ])('are refused as “%s”', (dates, told) => {
    expect(faultsOf([row(dates)], header)).toEqual([expect.stringMatching(told)]);
  });
});

describe('on a map with a rule', () => {
  const header =
    'statement,utterance,source,part,actor,date,stance,note,quote,lang,summary,scope,confidence,event';
  const faults = (row: string) => {
    const result = parseStatements(`${header}\n${row}`, squareRecord([]), registry, 's.csv');
    return result.ok ? [] : result.faults.map(describeFault);
  };

  it('a statement has a scope and a confidence, and may have an event and a note', () => {
    const map = { ...squareRecord([]), languages: [language('en')] as const };
    const row = 'AR-one,a,first,1,AR,2020-05-03,doubted,by night,,,s,joint,high,pact';
    const result = parseStatements(`${header}\n${row}`, map, registry, 's.csv');
    expect(result.ok && result.value.statements[0]).toMatchObject({
      scope: 'joint',
      confidence: 'high',
      event: 'pact',
      note: { en: 'by night' },
    });
  });

  it('a span must end within the period, because it is shown from its last day on', () => {
    const spans = header.replace('date,', 'date,date_to,');
    const told = (days: string) => {
      const row = `AR-one,a,first,1,AR,${days},doubted,,,,s,own,high,`;
      const map = { ...squareRecord([]), languages: [language('en')] as const };
      const result = parseStatements(`${spans}\n${row}`, map, registry, 's.csv');
      return result.ok ? [] : result.faults.map(describeFault);
    };
    expect(told('2020-05-18,2020-05-20')).toEqual([]);
    expect(told('2020-05-18,..')).toEqual([]);
    expect(told('2020-05-18,2020-05-21')).toEqual([
      's.csv, line 2, column date_to: "2020-05-21" lies after the period of the map, which ends on 2020-05-20: a span is shown from its last day on; let timeline.period of map.json end later, or write .. if nobody knows the last day',
    ]);
    expect(told('2020-05-21,2020-05-22')).toEqual([
      expect.stringMatching(/column date: "2020-05-21" lies outside the period/),
    ]);
  });

  it.each([
    [
      'AR-one,a,first,1,AR,2020-05-03,doubted,,,,s,,high,',
      /column scope: "" must not be empty; use one of: own, joint, vote, attendance, listed, party/,
    ],
    [
      'AR-one,a,first,1,AR,2020-05-03,doubted,,,,s,own,,',
      /column confidence: "" must not be empty; use one of: high, medium, low/,
    ],
    [
      'AR-one,a,first,1,AR,2020-05-03,doubted,,,,s,own,high,pakt',
      /column event: "pakt" is not a known event; did you mean pact/,
    ],
    [
      'AR-one,a,first,1,AR,2020-06-01,doubted,,,,s,own,high,',
      /column date: "2020-06-01" lies outside the period of the map, 2020-05-01 to 2020-05-20/,
    ],
  ])('the row %s is refused', (row, told) => {
    expect(faults(row).join('\n')).toMatch(told);
  });
});
