import { describe, expect, it } from 'vitest';
import { resolvePlace } from '../../src/model/gazetteer.ts';
import { type PanelView, panelView, type StatementView } from '../../src/model/panel-view.ts';
import type { SourceId } from '../../src/model/types.ts';
import { panelContext } from '../site/committed-map.ts';
import {
  actor,
  both,
  fragment,
  squareContext,
  squareDataset,
  stance,
  statement,
  utterance,
  wording,
} from './square-map.ts';

const english = panelContext('en');
const spanish = panelContext('es');
const real = (code: string, context = english) => panelView(actor(code), context);

type Kind = PanelView['kind'];

/** The panel as one of its kinds; the test fails where it is another. */
function ofKind<Wanted extends Kind>(view: PanelView, kind: Wanted): PanelView & { kind: Wanted } {
  expect(view.kind).toBe(kind);
  return view as PanelView & { kind: Wanted };
}

function stated(code: string, context = english): readonly StatementView[] {
  return ofKind(real(code, context), 'stated').statements;
}

const said = [utterance(wording('first', 'words'))] as const;

describe('the panel of a government', () => {
  it('has one quotation with who said it, where it was reported and where else to read it', () => {
    const [guatemala, ...others] = stated('GT');
    expect(others).toEqual([]);
    expect(guatemala).toMatchObject({
      speaker: 'Bernardo Arévalo',
      role: 'President of Guatemala',
      also: undefined,
      utterances: [
        {
          kind: 'quoted',
          lead: 'Said of the results that he had',
          words: [{ lang: 'en', segments: [{ text: 'many doubts', differs: false }] }],
          reportedBy: 'Reported by Article 1',
          excerpts: [],
          variants: [],
        },
      ],
    });
    expect(guatemala?.links.length).toBeGreaterThan(0);
    expect(real('GT').answer).toBe('Voiced doubt');
  });

  it('joins outlets that print the same words, and begins with what most of them print', () => {
    const [boric] = stated('CL');
    expect(boric?.utterances.map((one) => one.reportedBy)).toEqual([
      'Reported by Article 1, BBC News and Article 3',
      'Reported by Article 1',
      'Reported by BBC News',
    ]);
  });

  it('says which outlet quotes only a piece of the words', () => {
    expect(stated('CL')[0]?.utterances[2]).toMatchObject({
      kind: 'quoted',
      excerpts: [{ name: 'Article 3', quote: 'total transparency', lang: 'en' }],
      variants: [],
    });
  });

  it('has three wordings of the same words: the longest, and two with what differs', () => {
    const [blinken] = stated('US');
    expect(blinken?.utterances).toHaveLength(1);
    expect(blinken?.utterances[0]).toMatchObject({
      kind: 'quoted',
      reportedBy: 'Reported by Article 1',
      excerpts: [],
      variants: [
        {
          name: 'BBC News',
          words: [
            {
              segments: [
                { text: 'serious concerns that the', differs: false },
                { text: 'declared outcome', differs: true },
                {
                  text: 'does not reflect the will or the votes of the Venezuelan people',
                  differs: false,
                },
              ],
            },
          ],
        },
        {
          name: 'Article 3',
          words: [
            { link: undefined, segments: [{ text: 'serious concerns', differs: false }] },
            {
              link: 'that the result',
              segments: [
                {
                  text: 'does not reflect the will or the votes of the Venezuelan people',
                  differs: false,
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('has a broken quotation in its printed order, with our words between', () => {
    const [putin] = stated('RU');
    const broken = putin?.utterances.find((one) => one.kind === 'quoted' && one.words.length === 2);
    expect(broken).toMatchObject({
      lead: 'Said he was confident that Maduro would continue the',
      words: [
        { link: undefined, segments: [{ text: 'progressive development' }] },
        { link: 'of bilateral relations', segments: [{ text: 'in all areas' }] },
      ],
      reportedBy: 'Reported by Article 3, which dates it 29 July 2024',
    });
  });

  it('has paragraphs of one post as fragments without words of ours between', () => {
    const [milei] = stated('AR');
    expect(milei?.utterances[0]).toMatchObject({
      words: [{ link: undefined }, { link: undefined }, { link: undefined }],
    });
  });

  it('says plainly what is only paraphrased', () => {
    const [colombia] = stated('CO');
    expect(colombia).toMatchObject({
      speaker: undefined,
      role: 'Government of Colombia, speaker not named',
      utterances: [
        {
          kind: 'paraphrased',
          summary: 'Called for all votes to be counted and for an independent audit.',
          reportedBy: 'Reported by Article 1',
        },
      ],
    });
  });

  it('has quotations before paraphrases, and among these what more sources report', () => {
    const paraphrase = (id: string, ...wordings: Parameters<typeof utterance>) =>
      statement(id, 'AR', 'doubted', [utterance(...wordings)]);
    const context = squareContext(
      squareDataset({
        statements: [
          paraphrase('one-source', wording('first', null)),
          paraphrase('two-sources', wording('first', null), wording('second', null)),
          statement('quoted', 'AR', 'doubted', said),
        ],
      }),
    );
    const { statements } = ofKind(panelView(actor('AR'), context), 'stated');
    expect(statements.map(({ id }) => id)).toEqual(['quoted', 'two-sources', 'one-source']);
  });

  it('has what more sources print before what only one prints', () => {
    const alone = { ...utterance(wording('first', 'alone')), id: 'a' };
    const shared = { ...utterance(wording('first', 'both'), wording('second', 'both')), id: 'b' };
    const statements = [statement('AR-one', 'AR', 'doubted', [alone, shared])];
    const view = panelView(actor('AR'), squareContext(squareDataset({ statements })));
    expect(ofKind(view, 'stated').statements[0]?.utterances.map((one) => one.reportedBy)).toEqual([
      'Reported by First and Second',
      'Reported by First',
    ]);
  });

  it('says which second answer fits', () => {
    expect(stated('CL')[0]?.also).toBe('Also asked for full results');
    expect(stated('GB', spanish)[0]?.also).toBe('También expresó dudas');
    expect(stated('US')[0]?.also).toBeUndefined();
  });

  it('carries the note on it, and none where there is none', () => {
    expect(ofKind(real('UY'), 'stated').note).toMatch(/BBC News/);
    expect(ofKind(real('GT'), 'stated').note).toBeUndefined();
  });

  it('speaks Spanish around quotations that stay as they are', () => {
    expect(real('GT', spanish)).toMatchObject({
      name: 'Guatemala',
      answer: 'Expresó dudas',
      statements: [
        {
          role: 'Presidente de Guatemala',
          utterances: [
            {
              lead: 'Dijo sobre los resultados que tenía',
              words: [{ lang: 'en', segments: [{ text: 'many doubts' }] }],
              reportedBy: 'Recogido por Artículo 1',
            },
          ],
        },
      ],
    });
  });

  it('leads to its neighbours in the key, around in a circle', () => {
    const { order } = english;
    const [first = actor(''), second = actor('')] = order;
    const last = order.at(-1) ?? actor('');
    expect(order).toHaveLength(13);
    expect(real(first)).toMatchObject({ previous: { id: last }, next: { id: second } });
    expect(real(last)).toMatchObject({ next: { id: first, name: english.locale.name(first) } });
    let at = first;
    const walked = order.map(() => {
      at = ofKind(real(at), 'stated').next.id;
      return at;
    });
    expect(walked).toEqual([...order.slice(1), first]);
  });

  it('leads to itself where it is alone', () => {
    const alone = squareContext(
      squareDataset({ statements: [statement('AR-one', 'AR', 'doubted', said)] }),
    );
    expect(panelView(actor('AR'), alone)).toMatchObject({
      previous: { id: 'AR' },
      next: { id: 'AR' },
    });
  });

  it('names a source that paraphrases what others quote', () => {
    const context = squareContext(
      squareDataset({
        statements: [
          statement('AR-one', 'AR', 'doubted', [
            utterance(wording('first', 'hard to believe'), wording('second', null)),
          ]),
        ],
      }),
    );
    expect(JSON.stringify(panelView(actor('AR'), context))).toContain('Second');
  });

  it('puts the words before the first fragment apart from those between fragments', () => {
    const context = squareContext(
      squareDataset({
        statements: [
          statement('AR-one', 'AR', 'doubted', [
            utterance(
              wording('first', [fragment(1, 'one', 'He said'), fragment(2, 'two', 'and then')]),
            ),
          ]),
        ],
      }),
    );
    expect(
      ofKind(panelView(actor('AR'), context), 'stated').statements[0]?.utterances,
    ).toMatchObject([{ lead: 'He said', words: [{ link: undefined }, { link: 'and then' }] }]);
  });

  it('shows a source that nobody declared by its id', () => {
    const context = squareContext(
      squareDataset({
        statements: [statement('AR-one', 'AR', 'doubted', [utterance(wording('third', 'words'))])],
      }),
    );
    expect(JSON.stringify(panelView(actor('AR'), context))).toContain('Reported by third');
  });
});

describe('the panel of the subject', () => {
  it('has both counts in the same form, each with its own source', () => {
    const { counts } = ofKind(real('VE'), 'subject');
    expect(counts).toMatchObject([
      {
        figures: [
          { name: 'Nicolás Maduro', share: '51.2%' },
          { name: 'Edmundo González', share: '44.2%' },
        ],
        sources: 'Source: Article 1.',
      },
      {
        figures: [{ name: 'Edmundo González', share: '70%' }],
        sources: 'Source: Article 1 and BBC News.',
      },
    ]);
    expect(counts.map((count) => Object.keys(count))).toEqual([
      Object.keys(counts[0] ?? {}),
      Object.keys(counts[0] ?? {}),
    ]);
  });

  it('writes shares as its language does', () => {
    const { counts } = ofKind(real('VE', spanish), 'subject');
    expect(counts[0]?.figures[0]?.share).toBe('51,2\u00a0%');
  });

  it('has the facts around the vote with their sources', () => {
    const { context, answer } = ofKind(real('VE'), 'subject');
    expect(context).toHaveLength(3);
    expect(context[0]?.sources).toBe('Source: BBC News and Article 3.');
    expect(answer).toBe('Where the vote was held');
  });
});

describe('the panel of a place without a statement', () => {
  it('says that our sources report none, and that this means no more', () => {
    expect(real('BR')).toMatchObject({
      kind: 'none',
      name: 'Brazil',
      answer: 'No statement in our sources',
      text: expect.stringMatching(/no response from Brazil\. That does not mean/),
      territory: undefined,
      seeAlso: [],
    });
  });

  it('says of a dependency whose it is, and leads there where there is something to read', () => {
    expect(real('PR')).toMatchObject({
      kind: 'none',
      territory: expect.stringMatching(/^Puerto Rico is a territory of .*United States\.$/),
      seeAlso: [{ id: 'US', name: 'United States' }],
    });
    expect(real('GL')).toMatchObject({
      territory: expect.stringContaining('Denmark'),
      seeAlso: [],
    });
  });

  it('stands for an unknown place too', () => {
    expect(real('constructor')).toMatchObject({ kind: 'none', territory: undefined });
  });
});

describe('the panel of a disputed area', () => {
  it('drawn in a state is that of the state, with the dispute explained', () => {
    const crimea = real('xcr');
    expect(crimea).toMatchObject({ id: 'UA', name: 'Ukraine', kind: 'none' });
    expect(crimea.territory).toBe(
      'Crimea is administered by Russia and claimed by Russia and Ukraine. Following United Nations practice, this map draws it in Ukraine. No position is implied.',
    );
  });

  it('drawn in nobody’s says who has it and who claims it, and leads to those who answered', () => {
    const falklands = ofKind(real('FK'), 'disputed');
    expect(falklands).toMatchObject({
      id: 'FK',
      name: 'Falkland Islands',
      answer: 'Disputed area',
      text: undefined,
      seeAlso: expect.arrayContaining([
        { id: 'GB', name: 'United Kingdom' },
        { id: 'AR', name: 'Argentina' },
      ]),
    });
    expect(falklands.territory).toMatch(
      /administered by .*United Kingdom and claimed by .*Argentina/,
    );
    expect(falklands.territory).toMatch(/the colour of neither side\. No position is implied\.$/);
  });

  it('that administers itself does not claim itself', () => {
    const self = Object.entries(english.gazetteer).find(
      ([id, place]) => place.kind === 'disputed' && place.administeredBy === id,
    );
    if (self === undefined) throw new Error('the atlas has none');
    const [id] = self;
    const name = english.locale.name(actor(id));
    expect(real(id).territory).toMatch(
      new RegExp(`^${name} governs itself and is claimed by (?!.*${name})`),
    );
  });

  it('of the small world changes with the point of view', () => {
    const of = (pointOfView: 'nobody' | 'holder') =>
      panelView(actor('FK'), squareContext(squareDataset(), 'en', pointOfView));
    expect(of('nobody')).toMatchObject({ kind: 'disputed', id: 'FK' });
    expect(of('holder')).toMatchObject({
      kind: 'stated',
      id: 'GB',
      territory: expect.stringMatching(/draws it in .*United Kingdom/),
    });
  });

  it('that made a statement of its own is a government like any other', () => {
    const context = squareContext(
      squareDataset({ statements: [statement('FK-one', 'FK', 'doubted', said)] }),
    );
    expect(panelView(actor('FK'), context)).toMatchObject({ kind: 'stated', id: 'FK' });
  });
});

describe('the panel of an integral part', () => {
  it('is that of its state, which answers for it', () => {
    const id = resolvePlace(english.gazetteer, 'GF');
    expect(id && real(id)).toMatchObject({ id: 'FR', name: 'France', territory: undefined });
  });
});

it('a second answer that the map does not declare is left out', () => {
  const context = squareContext(
    squareDataset({
      statements: [statement('AR-one', 'AR', 'doubted', said, { also: stance('unheard-of') })],
    }),
  );
  expect(ofKind(panelView(actor('AR'), context), 'stated').statements[0]?.also).toBeUndefined();
});

it('a note of a source goes with its count alone', () => {
  const context = squareContext(
    squareDataset({
      counts: [
        {
          heading: both('One'),
          text: both('Text'),
          figures: [],
          sources: ['first' as SourceId],
          note: both('Note'),
        },
        { heading: both('Two'), text: both('Text'), figures: [], sources: ['second' as SourceId] },
      ],
    }),
  );
  expect(ofKind(panelView(actor('VE'), context), 'subject').counts.map(({ note }) => note)).toEqual(
    ['Note', undefined],
  );
});
