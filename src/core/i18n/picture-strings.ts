/** The texts of pictures and the image dialog, which a page only loads when the dialog opens. */
export interface PictureStrings {
  /** Under the map of a picture. */
  readonly boundaries: string;
  readonly noPosition: string;
  readonly latest: string;
  /** A list of names that goes on. */
  readonly more: string;
  /** Over a second map of answers that no view of the map shows together. */
  readonly elsewhere: string;
  /** On the card of a quotation. */
  readonly indirect: string;
  readonly passage: string;
  readonly inLanguage: string;
  /** Before the map's `moment`, where the picture shows one day of a map over time. */
  readonly onDay: string;
  /** In the title of a card of a map over time: the date of its words. */
  readonly statement: string;
  /** Alternative texts. */
  readonly altMap: string;
  readonly altStance: string;
  readonly altOthers: string;
  /** The same on a map over time, where later or undecided statements leave a place uncoloured. */
  readonly altOthersOnDay: string;
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
  /** The key names all governments, although the map becomes smaller by it. */
  readonly lists: string;
  readonly preview: string;
  readonly download: string;
  readonly copyImage: string;
  readonly share: string;
  readonly alt: string;
  readonly caption: string;
  readonly copy: string;
  readonly working: string;
  readonly ready: string;
  /** Shown where the page is limited to chosen sources. */
  readonly allSources: string;
  /** Shown where the words of the picture are smaller than `{size}` px. */
  readonly tooLong: string;
  readonly saved: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly imageCopied: string;
  readonly imageNotCopied: string;
  readonly tooLarge: string;
  readonly failed: string;
}
