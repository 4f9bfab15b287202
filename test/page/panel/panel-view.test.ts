import { describe, expect, it } from 'vitest';
import { createGazetteer, resolvePlace } from '../../../src/core/atlas/gazetteer.ts';
import { createEdition, type Edition } from '../../../src/core/edition/edition.ts';
import { panelPlace, territoryText } from '../../../src/core/edition/territory.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { createLocale } from '../../../src/core/i18n/locale.ts';
import type { Dataset, HttpUrl, SourceId } from '../../../src/core/statements/types.ts';
import { type PanelView, panelView } from '../../../src/page/panel/panel-view.ts';
import { dataset, electionEdition } from '../../fixtures/election.ts';
import {
  actor,
  both,
  language,
  squareDataset,
  squareEdition,
  statement,
  utterance,
  wording,
} from '../../fixtures/square-map.ts';
import type { SquareView } from '../../fixtures/square-world.ts';
import { world } from '../../fixtures/world.ts';

const english = electionEdition('en');
const spanish = electionEdition('es');
const real = (code: string, edition = english) => panelView(actor(code), edition);

/** The election as areas are administered. */
const defacto = createEdition(dataset, createGazetteer(world.meta, 'defacto'), english.locale);

type Kind = PanelView['kind'];

/** The panel as one of its kinds; the test fails where it is another. */
function ofKind<Wanted extends Kind>(view: PanelView, kind: Wanted): PanelView & { kind: Wanted } {
  expect(view.kind).toBe(kind);
  return view as PanelView & { kind: Wanted };
}

const said = [utterance(wording('first', 'words'))] as const;

/** The panel of AR in a map of squares with these changes. */
function panelOfAr(change: Partial<Dataset>): PanelView & { kind: 'stated' } {
  return ofKind(panelView(actor('AR'), squareEdition(squareDataset(change))), 'stated');
}

describe('the panel of a government', () => {
  it('has its name, its answer and its statements', () => {
    expect(real('GT')).toMatchObject({
      id: 'GT',
      kind: 'stated',
      name: 'Guatemala',
      answer: 'Voiced doubt',
      stance: 'doubted',
      statements: [{ id: 'GT-arevalo' }],
    });
    expect(real('GT', spanish)).toMatchObject({ name: 'Guatemala', answer: 'Expresó dudas' });
  });

  it('carries the note on it, and none where there is none', () => {
    expect(ofKind(real('UY'), 'stated').note).toMatch(/BBC News/);
    expect(ofKind(real('GT'), 'stated').note).toBeUndefined();
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
    expect(panelOfAr({ statements: [statement('AR-one', 'AR', 'doubted', said)] })).toMatchObject({
      previous: { id: 'AR' },
      next: { id: 'AR' },
    });
  });
});

describe('at the foot of a panel', () => {
  const url = (text: string) => text as HttpUrl;
  const [a, b] = [url('https://www.a.example/1'), url('https://b.example/2')];

  it('stand the links of all statements, each once', () => {
    const statements = [
      statement('AR-one', 'AR', 'doubted', said, { links: [a, b] }),
      statement('AR-two', 'AR', 'doubted', said, { links: [b] }),
    ];
    expect(panelOfAr({ statements }).links.map((link) => link.url)).toEqual([a, b]);
  });

  it('are links named by their outlet, or by their host', () => {
    const statements = [statement('AR-one', 'AR', 'doubted', said, { links: [a, b] })];
    expect(panelOfAr({ statements, outlets: { [b]: 'The B Times' } }).links).toEqual([
      { url: a, name: 'a.example' },
      { url: b, name: 'The B Times' },
    ]);
  });

  it('stand the titles of the sources in full, in the order of the map, with their address', () => {
    const [first, second] = squareDataset().sources;
    if (first === undefined || second === undefined) throw new Error('no sources');
    const sources = [{ ...first, url: a }, second];
    const statements = [
      statement('AR-one', 'AR', 'doubted', [
        utterance(wording('second', 'words'), wording('first', 'words')),
      ]),
    ];
    expect(panelOfAr({ statements, sources }).sources).toEqual([
      { title: 'First source', url: a },
      { title: 'Second source', url: undefined },
    ]);
  });

  it('stand the sources that report its own statements alone', () => {
    const { sources } = ofKind(real('UY'), 'stated');
    expect(sources.map(({ title }) => title)).toEqual(['BBC News (inferred from the text)']);
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

  it('has the note of a count with that count alone', () => {
    const count = (source: string) => ({
      heading: both(source),
      text: both('Text'),
      figures: [],
      sources: [source as SourceId],
    });
    const counts = [{ ...count('first'), note: both('Note') }, count('second')];
    const view = panelView(actor('VE'), squareEdition(squareDataset({ counts })));
    expect(ofKind(view, 'subject').counts.map(({ note }) => note)).toEqual(['Note', undefined]);
  });
});

describe('the panel of a place without a statement', () => {
  it('says that our sources report none, and that this means no more', () => {
    expect(real('BR')).toMatchObject({
      kind: 'none',
      name: 'Brazil',
      answer: 'No statement in our sources',
      text: expect.stringMatching(/no response from Brazil\. That does not mean/),
      seeAlso: [],
    });
  });

  it('names it as inside a sentence', () => {
    const statements = [statement('AR-one', 'AR', 'doubted', said)];
    const view = panelView(actor('GB'), squareEdition(squareDataset({ statements })));
    expect(ofKind(view, 'none').text).toBe('Nothing from the United Kingdom.');
  });

  it('leads from a dependency to its state where there is something to read', () => {
    expect(real('PR')).toMatchObject({ seeAlso: [{ id: 'US', name: 'United States' }] });
    expect(real('GL')).toMatchObject({ kind: 'none', seeAlso: [] });
  });

  it('stands for an unknown place too', () => {
    expect(real('ZZ')).toMatchObject({ kind: 'none', seeAlso: [] });
  });
});

describe('the panel of a disputed area', () => {
  it('of nobody’s leads to those who claim it and answered, and says nothing of an answer', () => {
    expect(ofKind(real('FK'), 'disputed')).toMatchObject({
      id: 'FK',
      name: 'Falkland Islands (Malvinas)',
      answer: 'Disputed area',
      text: undefined,
      seeAlso: [
        { id: 'GB', name: 'United Kingdom' },
        { id: 'AR', name: 'Argentina' },
      ],
    });
  });

  it('drawn in a state is that of the state', () => {
    expect(real('xcr')).toMatchObject({ id: 'UA', name: 'Ukraine', kind: 'none' });
    expect(real('xcr', defacto)).toMatchObject({ id: 'RU', kind: 'stated' });
  });

  it('that made a statement of its own is a government like any other', () => {
    const statements = [statement('FK-one', 'FK', 'doubted', said)];
    const edition = squareEdition(squareDataset({ statements }), 'en', 'holder');
    expect(panelView(actor('FK'), edition)).toMatchObject({ kind: 'stated', id: 'FK' });
  });
});

describe('the panel that opens', () => {
  it.each<[string, SquareView, string, string]>([
    ['AR', 'nobody', 'AR', 'a government has its own'],
    ['GI', 'nobody', 'GI', 'a dependency has its own'],
    ['FK', 'nobody', 'FK', 'a disputed area of nobody’s has its own'],
    ['FK', 'holder', 'GB', 'a disputed area that is held has that of its holder'],
    ['ZZ', 'nobody', 'ZZ', 'an unknown place has its own'],
  ])('for %s (%s) is %s: %s', (code, pointOfView, panel) => {
    const edition = squareEdition(squareDataset(), 'en', pointOfView);
    expect(panelPlace(actor(code), edition)).toBe(panel);
    expect(panelView(actor(code), edition).id).toBe(panel);
  });

  it('for an integral part is that of its state, which answers for it', () => {
    const id = resolvePlace(english.gazetteer, 'GF');
    expect(id && real(id)).toMatchObject({ id: 'FR', name: 'France' });
  });
});

describe('whose a place is', () => {
  const told = (code: string, edition: Edition = english) => territoryText(actor(code), edition);

  it.each(['BR', 'FR', 'GF', 'VE', 'ZZ', 'constructor'])('is not told of %s', (code) => {
    expect(told(code)).toBeNull();
  });

  it('is told of a dependency', () => {
    expect(told('PR')).toBe('Puerto Rico: a territory of the United States.');
    expect(told('PR', spanish)).toBe('Puerto Rico: territorio de Estados Unidos.');
  });

  it('is told of a state that another claims', () => {
    expect(told('XK')).toBe(
      'Kosovo: claimed by Serbia. This map draws it apart, because it can speak for itself. No position is implied.',
    );
    expect(told('EH', spanish)).toMatch(/^Sáhara Occidental: reclamación de Marruecos\. /);
  });

  it('is told of a disputed area in a state: who has it, who claims it and where it is drawn', () => {
    expect(told('xcr')).toBe(
      'Crimea: administered by Russia, also claimed by Ukraine. This map draws it in Ukraine. No position is implied.',
    );
    expect(told('xcr', defacto)).toMatch(/This map draws it in Russia\. No position is implied\.$/);
  });

  it('is told of a disputed area of nobody’s', () => {
    expect(told('FK')).toBe(
      'Falkland Islands (Malvinas): administered by the United Kingdom, also claimed by Argentina. This map gives it the colour of neither side. No position is implied.',
    );
  });

  it('is told of an area that governs itself, which does not claim itself', () => {
    expect(told('xsl')).toBe(
      'Somaliland: governs itself, claimed by Somalia. This map draws it in Somalia. No position is implied.',
    );
    expect(told('xsl', defacto)).toMatch(
      /^Somaliland: governs itself, claimed by Somalia\. This map draws it as governing itself\./,
    );
  });

  it('is told of an area that no side administers alone, by the name of whoever drew it', () => {
    const place = english.gazetteer.places['xcr'];
    if (place?.kind !== 'disputed') throw new Error('no dispute');
    const places = {
      ...english.gazetteer.places,
      xab: { ...place, administeredBy: null, owner: null, claimedBy: [actor('SD'), actor('SS')] },
    };
    const abyei = { name: { en: 'Abyei', es: 'Abyei' } };
    const dataset = { ...english.dataset, actorNames: { xab: abyei } };
    const locale = createLocale(dataset, language('en'), stringsFor('en'));
    expect(told('xab', { ...english, locale, gazetteer: { ...english.gazetteer, places } })).toBe(
      'Abyei: administered by no side alone, claimed by Sudan and South Sudan. This map gives it the colour of neither side. No position is implied.',
    );
  });

  it('is told in whole sentences of every disputed area, from both points of view', () => {
    for (const edition of [english, spanish, defacto]) {
      for (const [code, { kind }] of Object.entries(edition.gazetteer.places)) {
        if (kind !== 'disputed') continue;
        expect(told(code, edition), code).toMatch(/^[^{}]+\. [^{}]+\. No [^{}]+\.$/);
      }
    }
  });
});
