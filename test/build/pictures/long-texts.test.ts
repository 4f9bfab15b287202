import { describe, expect, it } from 'vitest';
import { longTexts, SHORT } from '../../../src/build/pictures/long-texts.ts';
import { createPictureStudio } from '../../../src/build/pictures/picture-studio.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { cardTexts } from '../../../src/core/picture/card-texts.ts';
import { FORMATS, type Format } from '../../../src/core/picture/formats.ts';
import { createPaint } from '../../../src/core/picture/paint.ts';
import { type Passage, passagesOf } from '../../../src/core/picture/passages.ts';
import { cardFits } from '../../../src/core/picture/quote-card.ts';
import type { ActorId, Dataset, Fragment, Language } from '../../../src/core/statements/types.ts';
import { pictureEdition } from '../../../src/site/picture-studio.ts';
import { dataset, electionRecord } from '../../fixtures/election.ts';
import { PUBLIC_DIR } from '../../fixtures/folders.ts';
import { pictureFonts } from '../../fixtures/picture-fonts.ts';
import { world } from '../../fixtures/world.ts';

const fonts = await pictureFonts();
const en = 'en' as Language;

const linesOf = (map: Dataset, language = en) =>
  longTexts(
    pictureEdition(world, map, language),
    stringsFor(language).pictures,
    fonts.measure,
    undefined,
  );

/** The map with other words of Argentina's president, whose first passage they are. */
function withQuotation(quote: string, speaker?: string): Dataset {
  const statements = dataset.statements.map((statement) => {
    if (statement.actor !== 'AR') return statement;
    const change = (fragment: Fragment): Fragment => ({ ...fragment, quote });
    const utterances = statement.utterances.map((utterance) => ({
      ...utterance,
      wordings: utterance.wordings.map((wording) => ({
        ...wording,
        fragments: wording.fragments.slice(0, 1).map(change),
      })),
    }));
    const said = { ...statement, utterances } as unknown as typeof statement;
    return speaker === undefined ? said : { ...said, speaker: { en: speaker, es: speaker } };
  });
  return { ...dataset, statements };
}

const sentence = 'We ask that all tallies be published at once and that observers verify them. ';

describe('texts that are too long for pictures', () => {
  it('has nothing to say of maps whose texts have room', () => {
    for (const map of [dataset, electionRecord()]) {
      expect([...linesOf(map), ...linesOf(map, 'es' as Language)]).toEqual([]);
    }
  });

  it('names map, statement, format and language, and what to do with a long quotation', () => {
    expect(linesOf(withQuotation(sentence.repeat(36).trim()))).toEqual([
      expect.stringMatching(
        /^maps\/election\/statements\.csv, statement AR-milei: its quotation is too long for its card \(16x9, card; en\): its words would be smaller than 14 px; split it into passages/,
      ),
    ]);
  });

  it('names more formats, the longer a quotation is', () => {
    const [line = ''] = linesOf(withQuotation(sentence.repeat(150).trim()));
    for (const format of Object.keys(FORMATS)) expect(line).toContain(format);
  });

  it('is right not to set what is short: the longest such texts fit every card', () => {
    const edition = pictureEdition(world, dataset, en);
    const [passage] = passagesOf('AR' as ActorId, edition);
    if (passage === undefined) throw new Error('no passage');
    const texts = cardTexts(passage, edition, stringsFor(en).pictures, undefined);
    const lettersOf = (text: string, count: number) => text.repeat(count).slice(0, count).trim();
    const [speaker, role, lead] = [60, 60, 60].map((count) => lettersOf('Name of ', count));
    const longest = {
      ...passage,
      speaker: speaker ?? '',
      role,
      lead,
      words: {
        kind: 'quoted' as const,
        part: 1,
        parts: 1,
        pieces: [{ lang: 'en', text: lettersOf(sentence, SHORT.words) }],
      },
    };
    for (const format of Object.keys(FORMATS) as Format[]) {
      const scene = {
        edition,
        measure: fonts.measure,
        paint: createPaint(dataset.stances, 'light'),
        patterns: false,
        format,
      };
      const foot = lettersOf('Foot of a card. ', SHORT.foot);
      expect(cardFits(scene, longest as unknown as Passage, { ...texts, foot }), format).toBe(true);
    }
  });

  it('says that a word of thousands of letters is too long', () => {
    expect(linesOf(withQuotation('a'.repeat(5000)))).toHaveLength(1);
  });

  it('says that a name is too long where no words would fit', () => {
    const [line] = linesOf(withQuotation('No.', 'Excelentísimo Señor '.repeat(60).trim()));
    expect(line).toContain('what stands around its words is too long for its card');
    expect(line).toContain('shorten speaker, role, lead or the name of the place');
  });

  it('says it of the pictures that say it of themselves, whatever the length', () => {
    for (const times of [20, 26, 28, 32, 40]) {
      const map = withQuotation(sentence.repeat(times).trim());
      const studio = createPictureStudio(PUBLIC_DIR, world, map, en, fonts);
      const [passage] = passagesOf('AR' as ActorId, studio.edition);
      if (passage === undefined) throw new Error('no passage');
      const crowded = (['16x9', 'card'] as Format[]).filter((format) => {
        const content = { kind: 'card', passage } as const;
        const wish = {
          content,
          format,
          theme: 'light',
          patterns: false,
          address: undefined,
        } as const;
        return !studio.snapshot(wish).fits;
      });
      const [line = ''] = linesOf(map);
      for (const format of ['16x9', 'card'] as const) {
        expect(line.includes(format), `${format} ${times}`).toBe(crowded.includes(format));
      }
    }
  });

  it('finds the texts of every length that it does not look at short enough', () => {
    // The widest letters of each kind, at the most that is passed over.
    for (const quote of ['W'.repeat(8).concat(' ').repeat(25), '国'.repeat(110)]) {
      const map = withQuotation(quote.trim());
      const studio = createPictureStudio(PUBLIC_DIR, world, map, en, fonts);
      const [passage] = passagesOf('AR' as ActorId, studio.edition);
      if (passage === undefined) throw new Error('no passage');
      for (const format of Object.keys(FORMATS) as Format[]) {
        const content = { kind: 'card', passage } as const;
        const wish = {
          content,
          format,
          theme: 'light',
          patterns: false,
          address: undefined,
        } as const;
        expect(studio.snapshot(wish).fits, `${format} ${quote[0]}`).toBe(true);
      }
    }
  });
});
