import type { Edition } from '../../core/edition/edition.ts';
import type { PictureStrings } from '../../core/i18n/picture-strings.ts';
import { cardTexts } from '../../core/picture/card-texts.ts';
import { FORMATS, type Format } from '../../core/picture/formats.ts';
import { createPaint } from '../../core/picture/paint.ts';
import { type Passage, passagesOf } from '../../core/picture/passages.ts';
import { type CardTexts, cardFits } from '../../core/picture/quote-card.ts';
import type { TextSetting } from '../../core/picture/setting.ts';
import { LEAST_TEXT, type Measure } from '../../core/picture/text.ts';
import { describeFault } from '../../core/statements/fault.ts';

/**
 * Texts of so many letters fit every card, which need not be set then to find that out. Letters of other scripts
 * count twice.
 */
export const SHORT = { around: 300, words: 900, foot: 600 } as const;
/** Names of so many letters fit no card, at the sizes that they are set in. */
const LONG = 3000;
const OTHER_SCRIPTS = /[^\0-\u024f\u2010-\u203a]/g;

/**
 * Finds the cards whose words would be too small to read, without drawing any.
 *
 * @param address address of the published map in readable form; undefined where it is not known
 * @returns a sentence for each passage: the map, the statement, the formats, and what to do
 */
export function longTexts(
  edition: Edition,
  strings: PictureStrings,
  measure: Measure,
  address: string | undefined,
): string[] {
  const { dataset, locale } = edition;
  const setting = {
    edition,
    measure,
    paint: createPaint(dataset.stances, 'light'),
    patterns: false,
  };
  const tooLongFor = (passage: Passage): Format[] => {
    const texts = cardTexts(passage, edition, strings, address);
    if (isShort(passage, texts)) return [];
    if (lettersIn(namesOf(passage)) > LONG) return Object.keys(FORMATS) as Format[];
    return (Object.keys(FORMATS) as Format[]).filter((format) => {
      const scene: TextSetting = { ...setting, format };
      return !cardFits(scene, passage, texts);
    });
  };
  return [...edition.order, ...edition.beside].flatMap((actor) =>
    passagesOf(actor, edition).flatMap((passage) => {
      const formats = tooLongFor(passage);
      if (formats.length === 0) return [];
      const isCrowded = tooLongFor(withoutWords(passage)).length > 0;
      const cards = `its card (${formats.join(', ')}; ${locale.language})`;
      return [
        describeFault({
          file: `maps/${dataset.slug}/statements.csv`,
          place: `statement ${passage.statement}`,
          message: `${whatIsLong(passage, isCrowded)} too long for ${cards}: its words would be smaller than ${LEAST_TEXT} px`,
          suggestion: whatToDo(passage, isCrowded),
        }),
      ];
    }),
  );
}

function isShort(passage: Passage, { kicker, note, foot, address }: CardTexts): boolean {
  const { words, inOurWords } = passage;
  const said =
    words.kind === 'paraphrased'
      ? [words.summary]
      : words.pieces.flatMap(({ link, text }) => [link, text]);
  return (
    lettersIn([...namesOf(passage), kicker, note]) <= SHORT.around &&
    lettersIn([inOurWords, ...said]) <= SHORT.words &&
    lettersIn([foot, address]) <= SHORT.foot
  );
}

/** What is set around the words at a size of its own. */
function namesOf({ country, answer, also, speaker, role, when, lead }: Passage) {
  return [country, answer, also, speaker, role, when, lead];
}

function lettersIn(texts: readonly (string | null | undefined)[]): number {
  return texts.reduce((sum, text) => sum + (text ?? '').replaceAll(OTHER_SCRIPTS, '--').length, 0);
}

/** The same card with next to nothing to say: where that does not fit either, the names take too much room. */
function withoutWords(passage: Passage): Passage {
  const { words } = passage;
  if (words.kind === 'paraphrased') return { ...passage, words: { ...words, summary: '–' } };
  const pieces = words.pieces
    .slice(0, 1)
    .map((piece) => ({ ...piece, link: undefined, text: '–' }));
  return { ...passage, inOurWords: undefined, words: { ...words, pieces } };
}

function whatIsLong({ words }: Passage, isCrowded: boolean): string {
  if (isCrowded) return 'what stands around its words is';
  return words.kind === 'quoted' ? 'its quotation is' : 'its summary is';
}

function whatToDo({ words }: Passage, isCrowded: boolean): string {
  if (isCrowded) return 'shorten speaker, role, lead or the name of the place';
  return words.kind === 'quoted'
    ? 'split it into passages, in rows with part 1, 2 and so on: each gets a card of its own'
    : 'shorten it';
}
