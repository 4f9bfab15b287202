import { afterAll, describe, expect, it } from 'vitest';
import { FORMATS, type Format } from '../../../src/core/picture/formats.ts';
import { createPaint } from '../../../src/core/picture/paint.ts';
import { type Passage, passagesOf } from '../../../src/core/picture/passages.ts';
import type { SnapshotContent } from '../../../src/core/picture/snapshot.ts';
import type {
  ActorId,
  Dataset,
  IsoDate,
  Language,
  Localized,
  Statement,
} from '../../../src/core/statements/types.ts';
import { dataset, electionRecord } from '../../fixtures/election.ts';
import { pictureFonts } from '../../fixtures/picture-fonts.ts';
import { world } from '../../fixtures/world.ts';
import { elements } from '../../tools/markup-search.ts';
import { createStudio, nameFaults, type Studio, textFaults } from '../../tools/picture-studio.ts';
import { byId, textBoxes, wordsOf } from '../../tools/text-boxes.ts';

const formats = Object.keys(FORMATS) as Format[];
const languages = ['en', 'es'] as const;

const fonts = await pictureFonts();

const studios = new Map<Dataset, Map<string, Studio>>();
// Hundreds of pictures, which no other file needs.
afterAll(() => studios.clear());

/** The studio of a map, made once. */
function studioOf(
  tag: 'en' | 'es' = 'en',
  map: Dataset = dataset,
  day: IsoDate | null = null,
): Studio {
  const ofMap = studios.get(map) ?? new Map<string, Studio>();
  const studio = ofMap.get(`${tag} ${day}`) ?? createStudio(map, tag as Language, day);
  studios.set(map, ofMap.set(`${tag} ${day}`, studio));
  return studio;
}

const wholeMap = (view = dataset.views[0]): SnapshotContent & { readonly kind: 'map' } => ({
  kind: 'map',
  view,
  selected: null,
  stances: [],
});

const text = (value: string): Localized => ({ en: value, es: value });
const LONG_WORD = 'Rechtsschutzversicherungsgesellschaftsvertretungsbefugnis';

/** As many governments as asked for, all with one answer. */
function statementsOf(count: number): Statement[] {
  const [first] = dataset.statements;
  if (first === undefined) throw new Error('the map has no statement');
  const states = Object.entries(world.meta.units)
    .filter(([id, { kind }]) => kind === 'state' && id !== dataset.event.subject)
    .map(([id]) => id);
  return states
    .slice(0, count)
    .map((id) => ({ ...first, id: `${id}-many`, actor: id as ActorId, stance: first.stance }));
}

describe('the places of the texts in a picture', () => {
  it.each(languages)('do not touch and do not leave the card of any statement (%s)', (tag) => {
    const studio = studioOf(tag);
    const cards = studio.edition.order.flatMap((actor) =>
      passagesOf(actor, studio.edition).map((passage) => ({ kind: 'card' as const, passage })),
    );
    expect(cards.length).toBeGreaterThan(15);
    expect(textFaults(studio, cards)).toEqual([]);
  });

  it.each(languages)('do not touch and do not leave the map in any view (%s)', (tag) => {
    const contents = dataset.views.flatMap((view): SnapshotContent[] => [
      wholeMap(view),
      {
        kind: 'map',
        view,
        selected: 'GT' as ActorId,
        stances: dataset.stances.slice(1, 3).map(({ id }) => id),
      },
    ]);
    expect(textFaults(studioOf(tag), contents)).toEqual([]);
  });

  it.each(languages)(
    'do not touch on a map of five responses, which names them all where it is asked to (%s)',
    (tag) => {
      const studio = studioOf(tag, electionRecord());
      const content = wholeMap(studio.edition.dataset.views[0]);
      const lists: SnapshotContent = { ...content, lists: true };
      expect(textFaults(studio, [content, lists])).toEqual([]);
      const words = wordsOf(studio.draw(lists, '16x9').svg);
      for (const { actors } of studio.edition.key.entries) {
        expect(words).toContain(actors.map(({ name }) => name).join(', '));
      }
    },
  );

  it.each(languages)('lie across no coloured country in a card or a map (%s)', (tag) => {
    const studio = studioOf(tag);
    const contents: SnapshotContent[] = [
      ...dataset.views.map((view) => wholeMap(view)),
      { kind: 'map', view: dataset.views[0], selected: 'CL' as ActorId, stances: [] },
      ...studio.edition.order.flatMap((actor) =>
        passagesOf(actor, studio.edition)
          .slice(0, 1)
          .map((passage) => ({ kind: 'card' as const, passage })),
      ),
    ];
    expect(nameFaults(studio, contents)).toEqual([]);
  });

  it.each([0, 1, 40, 120])('hold with %i names in one response', (count) => {
    const studio = studioOf('en', { ...dataset, statements: statementsOf(count) });
    const contents = dataset.views.map((view) => wholeMap(view));
    expect(textFaults(studio, contents)).toEqual([]);
  });

  it('hold with words of German length in every place', () => {
    const stances = dataset.stances.map((stance) => ({
      ...stance,
      label: text(`${LONG_WORD} und Wahlergebnisanerkennungsverweigerung`),
      answer: text(LONG_WORD),
      also: text(LONG_WORD),
    }));
    const studio = studioOf('en', {
      ...dataset,
      stances,
      headline: text(`Dreizehn Regierungen, vier ${LONG_WORD}`),
      kicker: text(`${LONG_WORD} am 28. Juli 2024`),
      moment: text(`Erste Antworten, ${LONG_WORD} und anderes, wie drei Artikel sie berichten`),
    });
    const cards = studio.edition.order.map((actor) => ({
      kind: 'card' as const,
      passage: passagesOf(actor, studio.edition)[0] as Passage,
    }));
    expect(textFaults(studio, [wholeMap(), ...cards])).toEqual([]);
  });

  it('hold with a very long quotation, which is set smaller and not cut', () => {
    const words = `${'A sentence that has been said at some length and on record. '.repeat(40)}End`;
    const studio = studioOf();
    const [passage] = passagesOf('UY' as ActorId, studio.edition);
    if (passage === undefined) throw new Error('no passage');
    const long: Passage = {
      ...passage,
      words: {
        kind: 'quoted',
        pieces: [{ link: undefined, text: words, lang: 'en' }],
        part: 1,
        parts: 1,
      },
    };
    const content = { kind: 'card', passage: long } as const;
    expect(textFaults(studio, [content])).toEqual([]);
    for (const format of formats) {
      expect(wordsOf(studio.draw(content, format).svg)).toContain(`“${words}”`);
    }
  });

  it('hold with a quotation that is written from right to left', () => {
    const words = 'نص تجريبي لعرض اتجاه الكتابة من اليمين إلى اليسار، (مثال) 2024!';
    const studio = studioOf();
    const [passage] = passagesOf('CR' as ActorId, studio.edition);
    if (passage === undefined) throw new Error('no passage');
    const content = {
      kind: 'card',
      passage: {
        ...passage,
        words: {
          kind: 'quoted',
          pieces: [{ link: undefined, text: words, lang: 'ar' }],
          part: 1,
          parts: 1,
        },
      },
    } as const;
    expect(textFaults(studio, [content])).toEqual([]);
    const { svg } = studio.draw(content, '1x1');
    expect(wordsOf(svg)).toContain(`“${words}”`);
  });
});

describe('the card of a government', () => {
  const cardOf = (code: string, studio: Studio): SnapshotContent => {
    const [passage] = passagesOf(code as ActorId, studio.edition);
    if (passage === undefined) throw new Error(`no passage of ${code}`);
    return { kind: 'card', passage };
  };

  it.each([dataset, electionRecord()])(
    'shows and names its country and the subject, however far apart ($slug)',
    (map) => {
      const studio = studioOf('en', map);
      const { subject } = dataset.event;
      const withPlace = studio.edition.order.filter((id) => world.meta.units[id] !== undefined);
      for (const actor of withPlace) {
        if (passagesOf(actor, studio.edition).length === 0) continue;
        const { svg, name } = studio.draw(cardOf(actor, studio), '1x1');
        const drawn = new Set(elements(svg).flatMap(({ attributes }) => attributes['id'] ?? []));
        const names = elements(svg, ({ attributes }) => /-names$/.test(attributes['id'] ?? ''))
          .map(wordsOf)
          .join(' ');
        const shows = (id: string) =>
          ['map', 'locator'].some(
            (map) => drawn.has(`${map}-${id}`) || drawn.has(`${map}-dot-${id}`),
          );
        expect([shows(actor), shows(subject ?? '')], name).toEqual([true, true]);
        expect(names, name).toContain('Venezuela');
        expect(names.replaceAll('Venezuela', '').trim(), name).not.toBe('');
      }
    },
  );

  it('says when its words were said, on a map over time alone', () => {
    const record = electionRecord();
    const studio = studioOf('en', record, '2024-08-24' as IsoDate);
    const dated = studio.draw(cardOf('CL', studio), '1x1');
    expect(wordsOf(dated.svg)).toContain('Gabriel Boric president 29 July 2024');
    expect(dated.description).toContain('Gabriel Boric, president. 29 July 2024. Called');
    expect(dated.caption).toContain('Chile: Voiced doubt. Statement: 29 July 2024. ');
    const first = studioOf();
    const still = first.draw(cardOf('CL', first), '1x1');
    for (const told of [wordsOf(still.svg), still.description, still.caption]) {
      expect(told).not.toContain('29 July');
    }
  });

  it.each(languages)('has room for a span of days (%s)', (tag) => {
    const studio = studioOf(tag, electionRecord());
    const spans = studio.edition.order
      .flatMap((actor) => passagesOf(actor, studio.edition))
      .filter(({ when }) => /^(Between|Entre) /.test(when ?? ''))
      .slice(0, 6);
    expect(spans.length).toBeGreaterThan(2);
    expect(
      textFaults(
        studio,
        spans.map((passage) => ({ kind: 'card', passage })),
      ),
    ).toEqual([]);
  });

  it('colours its country as the statement was, not as its government answers by now', () => {
    const studio = studioOf('en', electionRecord());
    const earlier = studio.edition.order
      .flatMap((actor) => passagesOf(actor, studio.edition))
      .filter(({ actor, stance }) => {
        const position = studio.edition.positions.get(actor);
        return position?.kind === 'stated' && position.stance !== stance;
      })
      .filter(({ actor }) => world.meta.units[actor] !== undefined)
      .slice(0, 5);
    expect(earlier).toHaveLength(5);
    const { stance: colourOf } = createPaint(studio.edition.dataset.stances, 'light');
    for (const passage of earlier) {
      const { svg, name } = studio.draw({ kind: 'card', passage }, '1x1');
      const fills = elements(svg, ({ attributes }) =>
        new RegExp(`^(map|locator)-(dot-)?${passage.actor}$`).test(attributes['id'] ?? ''),
      ).map(({ attributes }) => attributes['fill']);
      expect(new Set(fills), name).toEqual(new Set([colourOf(passage.stance)]));
    }
  });

  it('sets few words large, in the middle of their room', () => {
    const studio = studioOf();
    for (const [code, format] of [
      ['BO', '16x9'],
      ['CL', '16x9'],
      ['BO', '1x1'],
    ] as const) {
      const { svg } = studio.draw(cardOf(code, studio), format);
      const group = (id: string) =>
        textBoxes(
          {
            ...svg,
            children: elements(svg, ({ attributes }) => attributes['id'] === id),
          },
          fonts.measure,
        );
      const head = Math.max(...group('response').map(({ bottom }) => bottom));
      const first = [...group('lead'), ...group('words')].map(({ top }) => top);
      const said = group('words');
      const above = Math.min(...first) - head;
      const below = Math.min(...group('source').map(({ top }) => top)) - (said.at(-1)?.bottom ?? 0);
      expect(above, `${code} ${format}`).toBeGreaterThan(below * 0.15);
      expect(above, `${code} ${format}`).toBeLessThan(below);
    }
    const words = studio.draw(cardOf('CL', studio), '1x1').svg;
    const [hard] = textBoxes(words, fonts.measure).filter(({ text }) => text.includes('hard'));
    expect((hard?.bottom ?? 0) - (hard?.top ?? 0)).toBeGreaterThan(160);
  });

  it.each([
    [
      'ja',
      '我が国は、この選挙の結果が国民の意思を正確に反映したものであるか、すべての開票記録の速やかな公表を求めます。',
    ],
    [
      'zh',
      '我们要求立即公布所有投票站的记录，并由独立观察员进行核查，以确认选举结果是否真实反映了委内瑞拉人民的意愿。',
    ],
    ['th', 'เราขอให้เปิดเผยบันทึกการนับคะแนนทั้งหมดโดยทันทีและให้ผู้สังเกตการณ์อิสระตรวจสอบผลการเลือกตั้ง'],
    ['km', 'យើងសូមឱ្យបង្ហាញកំណត់ត្រារាប់សន្លឹកឆ្នោតទាំងអស់ភ្លាមៗ និងឱ្យអ្នកសង្កេតការណ៍ឯករាជ្យពិនិត្យ'],
    [
      'ar',
      'نطالب بنشر جميع محاضر CNE فورا وبالتحقق منها من قبل مراقبين مستقلين كما طلب Carter Center أمس',
    ],
    [
      'he',
      'אנו דורשים לפרסם מיד את כל הפרוטוקולים של CNE ולאפשר למשקיפים עצמאיים לבדוק אותם ביום 29/7',
    ],
  ])('sets words in %s in lines, large, alone and with ours between', (lang, words) => {
    const studio = studioOf();
    const card = cardOf('CL', studio);
    if (card.kind !== 'card') throw new Error('no card');
    const piece = { link: undefined, text: words, lang };
    const linked = { ...piece, link: 'and of the announced results' };
    for (const pieces of [[piece], [piece, linked], [{ ...linked }, piece]]) {
      const passage: Passage = {
        ...card.passage,
        words: { kind: 'quoted', pieces, part: 1, parts: 1 },
      };
      const content: SnapshotContent = { kind: 'card', passage };
      expect(textFaults(studio, [content])).toEqual([]);
      const { svg } = studio.draw(content, '1x1');
      const group = byId(svg, 'words');
      const size = Number(
        group && elements(group, ({ tag }) => tag === 'text')[0]?.attributes['font-size'],
      );
      expect(size).toBeGreaterThan(pieces.length === 1 ? 40 : 25);
      const drawn = wordsOf(svg).replaceAll(/\s/g, '');
      for (const { text } of pieces) expect(drawn).toContain(text.replaceAll(/\s/g, ''));
    }
  });

  it('says under words in another language what they say, marked as ours', () => {
    const studio = studioOf('es');
    const words = wordsOf(studio.draw(cardOf('RU', studio), '4x5').svg);
    expect(words).toContain(
      'En español, resumido por nosotros: Felicitó a Maduro y le dijo que siempre es bienvenido en Rusia.',
    );
    const english = studioOf();
    expect(wordsOf(english.draw(cardOf('RU', english), '4x5').svg)).not.toContain('summarised');
  });
});

describe('the words of a picture', () => {
  it.each(languages)('are those of the statement, each in place (%s)', (tag) => {
    const studio = studioOf(tag);
    const [open, close] = studio.edition.locale.strings.quotationMarks;
    for (const actor of studio.edition.order) {
      for (const passage of passagesOf(actor, studio.edition)) {
        const words = wordsOf(studio.draw({ kind: 'card', passage }, '4x5').svg);
        const said =
          passage.words.kind === 'quoted'
            ? passage.words.pieces.map(({ text }) => `${open}${text}${close}`)
            : [passage.words.summary];
        for (const part of [...said, passage.country, passage.answer, passage.reportedBy]) {
          expect(words).toContain(part);
        }
        if (passage.words.kind === 'paraphrased') {
          for (const mark of ['“', '”', '«', '»']) expect(words).not.toContain(mark);
        }
      }
    }
  });

  it.each(languages)('name every government once in the key, with every count (%s)', (tag) => {
    const studio = studioOf(tag);
    const { key, dataset: map, locale } = studio.edition;
    for (const format of formats) {
      const words = wordsOf(studio.draw(wholeMap(), format).svg);
      expect(words).toContain(locale.text(map.kicker ?? {}));
      expect(words).toContain(locale.text(map.headline));
      expect(words).toContain(locale.text(map.moment ?? map.title ?? {}));
      expect(words).toContain(locale.text(map.credit ?? {}));
      for (const { label, actors } of key.entries) {
        const names = actors.map(({ name }) => name).join(', ');
        expect(words).toContain(`${label} ${actors.length} ${names}`);
      }
    }
  });

  it('name no response that nobody gave, and end every sentence', () => {
    const record = electionRecord();
    const moment = text('Answers to the vote');
    const studio = studioOf('en', { ...record, moment }, '2024-07-28' as IsoDate);
    const { description } = studio.draw(wholeMap(record.views[0]), '16x9');
    expect(description).toContain(
      'Answers to the vote. Rejected the result (1): Costa Rica. All other',
    );
    expect(description).not.toMatch(/\(0\)|: \./);
    expect(description).not.toContain('no statement');
  });

  it('name no place without a colour on the map, but the one that is chosen', () => {
    const record = electionRecord();
    const studio = studioOf('en', record, '2024-07-28' as IsoDate);
    const view = record.views.find(({ id }) => id === 'americas');
    const selected = 'GD' as ActorId;
    expect(studio.edition.positions.get(selected)?.kind).toBe('undecided');
    const namesOn = (chosen: ActorId | null) =>
      elements(
        studio.draw(
          { kind: 'map', view: view ?? record.views[0], selected: chosen, stances: [] },
          '1x1',
        ).svg,
        ({ attributes }) => attributes['id'] === 'map-names',
      )
        .map(wordsOf)
        .join(' ');
    expect(namesOn(null)).toContain('Costa Rica');
    expect(namesOn(null)).not.toContain('Grenada');
    expect(namesOn(selected)).toContain('Grenada');
  });

  it('say how many names there are more where they have no room', () => {
    const studio = studioOf('en', { ...dataset, statements: statementsOf(190) });
    const words = wordsOf(studio.draw(wholeMap(), '16x9').svg);
    expect(words).toMatch(/ and \d+ more/);
    expect(words).toContain('190');
  });

  it('say what is filtered and which passage of several it is', () => {
    const studio = studioOf();
    const only = [dataset.stances[0]?.id].filter((id) => id !== undefined);
    const map: SnapshotContent = {
      kind: 'map',
      view: dataset.views[0],
      selected: null,
      stances: only,
    };
    expect(wordsOf(studio.draw(map, '1x1').svg)).toContain('Showing only: Congratulated Maduro');
    const second = passagesOf('AR' as ActorId, studio.edition)[1];
    if (second === undefined) throw new Error('no second passage');
    const card = wordsOf(studio.draw({ kind: 'card', passage: second }, '1x1').svg);
    expect(card).toContain('Passage 2 of 3 in this report.');
  });
});
