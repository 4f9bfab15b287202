import type { Edition } from '../edition/edition.ts';
import { sentence, sentences, titleOf } from '../edition/map-texts.ts';
import { pointOfViewText } from '../edition/point-of-view.ts';
import { fill } from '../i18n/fill.ts';
import { inARow } from '../i18n/marks.ts';
import type { PictureStrings } from '../i18n/picture-strings.ts';
import type { Passage } from './passages.ts';
import type { CardTexts } from './quote-card.ts';

/**
 * The texts around the words of a card.
 *
 * @param address address of the published map in readable form; undefined where it is not known
 */
export function cardTexts(
  passage: Passage,
  edition: Edition,
  strings: PictureStrings,
  address: string | undefined,
): CardTexts {
  const { dataset, locale } = edition;
  const borders = bordersText(edition, strings);
  return {
    kicker: dataset.kicker && locale.text(dataset.kicker),
    note: noteOf(passage, strings, locale.language),
    foot: inARow([sentence(locale.text(titleOf(dataset))), sentences(passage.reportedBy), borders]),
    address,
  };
}

/** Whose borders a picture shows, and that they are no position. */
export function bordersText(edition: Edition, strings: PictureStrings): string {
  return inARow([strings.boundaries, pointOfViewText(edition), strings.noPosition]);
}

/** Note on the words: indirect speech, another language, or one passage of several. */
export function noteOf(
  { words }: Passage,
  strings: PictureStrings,
  language: string,
): string | null {
  if (words.kind === 'paraphrased') return strings.indirect;
  const foreign = words.pieces.find(({ lang }) => lang !== '' && !sameLanguage(lang, language));
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const notes = [
    words.unchecked ?? null,
    foreign === undefined
      ? null
      : fill(strings.inLanguage, { language: names.of(foreign.lang) ?? foreign.lang }),
    words.parts < 2
      ? null
      : fill(strings.passage, { part: String(words.part), count: String(words.parts) }),
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : inARow(notes);
}

function sameLanguage(a: string, b: string): boolean {
  return a.split('-')[0] === b.split('-')[0];
}
