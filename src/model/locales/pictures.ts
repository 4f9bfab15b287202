/** What pictures and the image dialog say. Kept apart: a page does not need it before an image is wanted. */
export interface PictureStrings {
  /** Under the map of a picture. */
  readonly boundaries: string;
  readonly noPosition: string;
  readonly latest: string;
  /** A list of names that goes on. */
  readonly more: string;
  /** On the card of a quotation. */
  readonly indirect: string;
  readonly passage: string;
  /** Alternative texts. */
  readonly altMap: string;
  readonly altCard: string;
  readonly altPlaces: string;
}

/** The pictures' words, by language tag. */
export const PICTURE_LANGUAGES: Readonly<Record<string, PictureStrings>> = {
  en: {
    boundaries: 'Boundaries: Natural Earth, edited.',
    noPosition: 'No position is implied.',
    latest: 'Latest dated statement: {date}.',
    more: '{names} and {count} more',
    indirect: 'Reported in indirect speech.',
    passage: 'Passage {part} of {count} in this report.',
    altMap: 'Map. {kicker}. {headline}. {moment}',
    altCard: 'Quote card. {country}: {answer}. {who}. {words} {reportedBy}.',
    altPlaces: 'A small map shows {places}.',
  },
  es: {
    boundaries: 'Límites: Natural Earth, editados.',
    noPosition: 'No implica ninguna postura.',
    latest: 'Última declaración con fecha: {date}.',
    more: '{names} y {count} más',
    indirect: 'Recogido en estilo indirecto.',
    passage: 'Pasaje {part} de {count} de esta información.',
    altMap: 'Mapa. {kicker}. {headline}. {moment}',
    altCard: 'Tarjeta con una cita. {country}: {answer}. {who}. {words} {reportedBy}.',
    altPlaces: 'Un mapa pequeño muestra {places}.',
  },
};

/**
 * The pictures' words in one language.
 *
 * @throws Error naming a language that has none
 */
export function pictureStringsFor(language: string): PictureStrings {
  const strings = Object.hasOwn(PICTURE_LANGUAGES, language)
    ? PICTURE_LANGUAGES[language]
    : undefined;
  if (strings === undefined) {
    throw new Error(
      `pictures have no language "${language}": add it to src/model/locales/pictures.ts`,
    );
  }
  return strings;
}
