import { describe, expect, it } from 'vitest';
import { sourceName, sourcesOf } from '../../../src/core/edition/sources.ts';
import {
  type StatementView,
  statementViews,
  type UtteranceView,
} from '../../../src/core/edition/statement-view.ts';
import type { Dataset, SourceId, Statement } from '../../../src/core/statements/types.ts';
import { dataset, electionEdition } from '../../fixtures/election.ts';
import {
  actor,
  both,
  fragment,
  squareDataset,
  squareEdition,
  stance,
  statement,
  utterance,
  wording,
} from '../../fixtures/square-map.ts';

const english = electionEdition('en');

/** What the panel of a government of the election shows of its statements. */
function real(code: string, edition = english): readonly StatementView[] {
  return statementViews(
    dataset.statements.filter((one) => one.actor === code),
    edition,
  );
}

/** What it shows of invented statements of AR. */
function invented(statements: readonly Statement[], tag: 'en' | 'es' = 'en') {
  return statementViews(statements, squareEdition(squareDataset({ statements }), tag));
}

/** What it shows of one utterance with these wordings. */
function shown(...wordings: Parameters<typeof utterance>): UtteranceView | undefined {
  return invented([statement('AR-one', 'AR', 'doubted', [utterance(...wordings)])])[0]
    ?.utterances[0];
}

const said = [utterance(wording('first', 'words'))] as const;

/** The text of a quoted utterance that a quotation or a variant has. */
const segmentsOf = (view: UtteranceView | undefined) =>
  view?.kind === 'quoted'
    ? view.variants.map(({ name, fragments }) => [
        name,
        fragments.map(({ link, segments }) => [
          link,
          segments.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
        ]),
      ])
    : [];

describe('a statement', () => {
  it('has its speaker, the role and the words with who reports them', () => {
    expect(real('GT')).toMatchObject([
      {
        id: 'GT-arevalo',
        speaker: 'Bernardo Arévalo',
        role: 'President of Guatemala',
        also: undefined,
        utterances: [
          {
            kind: 'quoted',
            lead: 'Said of the results that he had',
            quotation: {
              source: 'article-1',
              fragments: [{ lang: 'en', segments: [{ text: 'many doubts', differs: false }] }],
            },
            reportedBy: 'Reported by Article 1',
            excerpts: [],
            variants: [],
            paraphrasedBy: undefined,
          },
        ],
      },
    ]);
  });

  it('speaks Spanish around quotations that stay as they are', () => {
    expect(real('GT', electionEdition('es'))).toMatchObject([
      {
        role: 'presidente de Guatemala',
        utterances: [
          {
            lead: 'Dijo sobre los resultados que tenía',
            quotation: { fragments: [{ lang: 'en', segments: [{ text: 'many doubts' }] }] },
            reportedBy: 'Recogido por el artículo 1',
          },
        ],
      },
    ]);
  });

  it('says which second answer fits, and none that the map does not declare', () => {
    expect(real('CL')[0]?.also).toBe('Also asked for full results');
    expect(real('US')[0]?.also).toBeUndefined();
    const odd = statement('AR-one', 'AR', 'doubted', said, { also: stance('unheard-of') });
    expect(invented([odd])[0]?.also).toBeUndefined();
  });

  it('names the government where it names neither speaker nor role, as inside a sentence', () => {
    expect(real('CO')[0]).toMatchObject({
      speaker: undefined,
      role: 'Government of Colombia, speaker not named',
    });
    const british = statement('GB-one', 'GB', 'agreed', said);
    expect(invented([british])[0]?.role).toBe(
      'Government of the United Kingdom, speaker not named',
    );
    expect(invented([{ ...british, role: both('Minister') }])[0]?.role).toBe('Minister');
    expect(invented([{ ...british, speaker: both('Ann') }])[0]?.role).toBeUndefined();
  });
});

describe('statements of one government', () => {
  const paraphrase = (id: string, ...wordings: Parameters<typeof utterance>) =>
    statement(id, 'AR', 'doubted', [utterance(...wordings)]);
  const statements = [
    paraphrase('one-source', wording('first', null)),
    paraphrase('two-sources', wording('first', null), wording('second', null)),
    statement('quoted', 'AR', 'doubted', said),
  ];

  it('come quoted before paraphrased, and among these the most reported first', () => {
    expect(invented(statements).map(({ id }) => id)).toEqual([
      'quoted',
      'two-sources',
      'one-source',
    ]);
  });

  it('stay in their order in the dataset', () => {
    const before = statements.map(({ id }) => id);
    invented(statements);
    expect(statements.map(({ id }) => id)).toEqual(before);
  });

  it('begin with what more sources print', () => {
    const alone = { ...utterance(wording('first', 'alone')), id: 'a' };
    const shared = { ...utterance(wording('first', 'both'), wording('second', 'both')), id: 'b' };
    expect(
      invented([statement('AR-one', 'AR', 'doubted', [alone, shared])])[0]?.utterances,
    ).toMatchObject([
      { reportedBy: 'Reported by First and Second' },
      { reportedBy: 'Reported by First' },
    ]);
  });
});

describe('a quotation', () => {
  it('that several sources print is reported by all of them', () => {
    expect(real('CL')[0]?.utterances).toMatchObject([
      { reportedBy: 'Reported by Article 1, BBC News and Article 3' },
      { reportedBy: 'Reported by Article 1' },
      { reportedBy: 'Reported by BBC News' },
    ]);
  });

  it('that a source dates has the day after it', () => {
    const dated = shown(wording('first', 'same'), wording('second', 'same', '2024-07-29'));
    expect(dated).toMatchObject({
      reportedBy: expect.stringMatching(
        /^Reported by First and Second \(statement of Monday,? 29 July 2024\)$/,
      ),
    });
  });

  it('that a source cuts to a piece is quoted from it as an excerpt', () => {
    expect(real('CL')[0]?.utterances[2]).toMatchObject({
      excerpts: [
        {
          source: 'article-3',
          name: 'Article 3',
          fragments: [{ lang: 'en', segments: [{ text: 'total transparency', differs: false }] }],
        },
      ],
      variants: [],
    });
  });

  it('that sources word otherwise has each wording, with what differs', () => {
    expect(segmentsOf(real('US')[0]?.utterances[0])).toEqual([
      [
        'BBC News',
        [
          [
            undefined,
            'serious concerns that the [declared outcome] does not reflect the will or the votes of the Venezuelan people',
          ],
        ],
      ],
      [
        'Article 3',
        [
          [undefined, 'serious concerns'],
          ['that the result', 'does not reflect the will or the votes of the Venezuelan people'],
        ],
      ],
    ]);
  });

  it('that is broken keeps its printed order, with our words between', () => {
    const broken = real('RU')[0]?.utterances.find(
      (one) => one.kind === 'quoted' && one.quotation.fragments.length === 2,
    );
    expect(broken).toMatchObject({
      lead: 'Said he was confident that Maduro would continue the',
      quotation: {
        fragments: [
          { link: undefined, segments: [{ text: 'progressive development' }] },
          { link: 'of bilateral relations', segments: [{ text: 'in all areas' }] },
        ],
      },
    });
  });

  it('of several paragraphs has them as fragments without words of ours between', () => {
    expect(real('AR')[0]?.utterances[0]).toMatchObject({
      quotation: { fragments: [{ link: undefined }, { link: undefined }, { link: undefined }] },
    });
  });

  it('has the words before it apart from those between its fragments', () => {
    expect(
      shown(wording('first', [fragment(1, 'one', 'He said'), fragment(2, 'two', 'and then')])),
    ).toMatchObject({
      lead: 'He said',
      quotation: { fragments: [{ link: undefined }, { link: 'and then' }] },
    });
  });

  it('that others paraphrase says who', () => {
    expect(shown(wording('first', 'hard to believe'), wording('second', null))).toMatchObject({
      reportedBy: 'Reported by First',
      paraphrasedBy: 'Also reported, in indirect speech, by Second',
    });
  });
});

describe('the name of a source', () => {
  const lowerCase: Partial<Dataset> = {
    sources: [
      { id: 'first' as SourceId, name: both('the first'), title: both('The first source') },
      { id: 'second' as SourceId, name: both('the second'), title: both('The second source') },
    ],
  };

  it('stands in small letters inside a sentence, and with a capital at its head', () => {
    const statements = [
      statement('AR-one', 'AR', 'doubted', [
        utterance(
          wording('first', 'hard to believe this'),
          wording('second', 'hard to swallow this'),
        ),
      ]),
      statement('AR-two', 'AR', 'doubted', [
        utterance(wording('first', 'total transparency'), wording('second', 'transparency')),
      ]),
    ];
    const edition = squareEdition(squareDataset({ ...lowerCase, statements }));
    const views = statementViews(statements, edition).map(({ utterances }) => utterances[0]);
    expect(views).toMatchObject([
      { reportedBy: 'Reported by the first', variants: [{ name: 'The second' }] },
      { reportedBy: 'Reported by the first', excerpts: [{ name: 'The second' }] },
    ]);
  });

  it('that nobody declared is its id', () => {
    expect(sourceName('third' as SourceId, squareEdition())).toBe('third');
    expect(shown(wording('third', 'words'))).toMatchObject({ reportedBy: 'Reported by third' });
  });
});

describe('a paraphrase', () => {
  it('has our summary and who reports it', () => {
    expect(real('CO')[0]?.utterances).toEqual([
      {
        kind: 'paraphrased',
        reports: [
          {
            summary: 'Called for all votes to be counted and for an independent audit.',
            reportedBy: 'Reported by Article 1',
          },
        ],
      },
    ]);
  });

  it('that two sources give alike is told once', () => {
    expect(shown(wording('first', null), wording('second', null))).toEqual({
      kind: 'paraphrased',
      reports: [{ summary: 'summary 1', reportedBy: 'Reported by First and Second' }],
    });
  });

  it('that sources give otherwise is told with all their summaries, parts joined', () => {
    expect(
      shown(wording('first', null), wording('second', [fragment(2), fragment(3)], '2024-07-29')),
    ).toEqual({
      kind: 'paraphrased',
      reports: [
        { summary: 'summary 1', reportedBy: 'Reported by First' },
        {
          summary: 'summary 2 summary 3',
          reportedBy: expect.stringMatching(/^Reported by Second \(statement of /),
        },
      ],
    });
  });
});

describe('the sources of statements', () => {
  it('are each given once, in the order of the map', () => {
    const statements = [
      statement('AR-one', 'AR', 'doubted', [
        utterance(wording('second', 'a')),
        utterance(wording('first', 'b'), wording('second', 'b')),
      ]),
    ];
    expect(sourcesOf(statements, squareEdition()).map(({ id }) => id)).toEqual(['first', 'second']);
  });

  it('are those alone that report them', () => {
    const statements = dataset.statements.filter((one) => one.actor === actor('UY'));
    expect(sourcesOf(statements, english).map(({ id }) => id)).toEqual(['article-2']);
  });
});
