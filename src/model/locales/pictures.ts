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
  readonly inLanguage: string;
  /** Before what is said of when the map speaks, where it is shown at a day of its time. */
  readonly onDay: string;
  /** Alternative texts. */
  readonly altMap: string;
  readonly altStance: string;
  readonly altOthers: string;
  readonly altCard: string;
  readonly altPlaces: string;
  readonly dialog: DialogStrings;
}

/** The dialog in which a reader makes a picture. */
export interface DialogStrings {
  readonly heading: string;
  readonly close: string;
  readonly content: string;
  readonly map: string;
  readonly card: string;
  readonly words: string;
  readonly shape: string;
  readonly background: string;
  readonly light: string;
  readonly dark: string;
  readonly file: string;
  readonly size: string;
  readonly patterns: string;
  readonly preview: string;
  readonly download: string;
  readonly copyImage: string;
  readonly share: string;
  readonly alt: string;
  readonly caption: string;
  readonly copy: string;
  readonly working: string;
  readonly ready: string;
  /** Where the page shows what single sources report. */
  readonly allSources: string;
  readonly saved: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly imageCopied: string;
  readonly imageNotCopied: string;
  readonly tooLarge: string;
  readonly failed: string;
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
    inLanguage: 'Quoted in {language}.',
    onDay: 'Positions on {date}.',
    altMap: 'Map. {kicker}. {headline}. {moment}',
    altStance: '{label} ({count}): {countries}.',
    altOthers: 'For all other countries there is no statement in our sources.',
    altCard: 'Quote card. {country}: {answer}. {who}. {words} {reportedBy}.',
    altPlaces: 'A small map shows {places}.',
    dialog: {
      heading: 'Save as an image',
      close: 'Close',
      content: 'Content',
      map: 'Whole map',
      card: 'Quote card',
      words: 'Words',
      shape: 'Shape',
      background: 'Background',
      light: 'Light',
      dark: 'Dark',
      file: 'File',
      size: 'Size',
      patterns: 'Patterns besides colours',
      preview: 'Preview',
      download: 'Download {type}',
      copyImage: 'Copy image',
      share: 'Share',
      alt: 'Alt text',
      caption: 'Caption',
      copy: 'Copy',
      working: 'Making the picture…',
      ready: 'Preview updated.',
      allSources: 'The picture shows what all sources report.',
      saved:
        '{name} is ready. If it was not saved, press and hold the picture, or right-click it, to save it.',
      copied: 'Copied',
      notCopied: 'The text could not be copied. Select it and copy it by hand.',
      imageCopied: 'Image copied.',
      imageNotCopied:
        'The image could not be copied here. Press and hold the picture, or right-click it, to copy it.',
      tooLarge:
        'This browser cannot draw a picture of {width} × {height} px. Choose a smaller size, or SVG.',
      failed: 'The image could not be saved. Try another shape, or copy the table.',
    },
  },
  es: {
    boundaries: 'Límites: Natural Earth, editados.',
    noPosition: 'No implica ninguna postura.',
    latest: 'Última declaración con fecha: {date}.',
    more: '{names} y {count} más',
    indirect: 'Recogido en estilo indirecto.',
    passage: 'Pasaje {part} de {count} de esta información.',
    inLanguage: 'Citado en {language}.',
    onDay: 'Posiciones el {date}.',
    altMap: 'Mapa. {kicker}. {headline}. {moment}',
    altStance: '{label} ({count}): {countries}.',
    altOthers: 'De los demás países no hay declaraciones en nuestras fuentes.',
    altCard: 'Tarjeta con una cita. {country}: {answer}. {who}. {words} {reportedBy}.',
    altPlaces: 'Un mapa pequeño muestra {places}.',
    dialog: {
      heading: 'Guardar como imagen',
      close: 'Cerrar',
      content: 'Contenido',
      map: 'Mapa entero',
      card: 'Tarjeta con cita',
      words: 'Palabras',
      shape: 'Formato',
      background: 'Fondo',
      light: 'Claro',
      dark: 'Oscuro',
      file: 'Archivo',
      size: 'Tamaño',
      patterns: 'Tramas además de colores',
      preview: 'Vista previa',
      download: 'Descargar {type}',
      copyImage: 'Copiar la imagen',
      share: 'Compartir',
      alt: 'Texto alternativo',
      caption: 'Pie de imagen',
      copy: 'Copiar',
      working: 'Preparando la imagen…',
      ready: 'Vista previa actualizada.',
      allSources: 'La imagen muestra lo que recogen todas las fuentes.',
      saved:
        '{name} está lista. Si no se ha guardado, mantenga pulsada la imagen, o use el botón derecho, para guardarla.',
      copied: 'Copiado',
      notCopied: 'No se pudo copiar el texto. Selecciónelo y cópielo a mano.',
      imageCopied: 'Imagen copiada.',
      imageNotCopied:
        'Aquí no se pudo copiar la imagen. Mantenga pulsada la imagen, o use el botón derecho, para copiarla.',
      tooLarge:
        'Este navegador no puede dibujar una imagen de {width} × {height} px. Elija un tamaño menor, o SVG.',
      failed: 'No se pudo guardar la imagen. Pruebe otro formato o copie la tabla.',
    },
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
