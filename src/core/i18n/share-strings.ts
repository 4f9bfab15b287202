import type { ThemeChoice } from '../statements/reader-choices.ts';

/** The texts of the share and embed section in one language, loaded when it opens. */
export interface ShareStrings {
  readonly heading: string;
  readonly link: string;
  readonly copyLink: string;
  readonly share: string;
  readonly embed: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<ThemeChoice, string>>;
  readonly view: string;
  readonly country: string;
  readonly noCountry: string;
  /** Before the day of a map over time. */
  readonly day: string;
  readonly dayShown: string;
  readonly lastDay: string;
  /** Where the page shows the map of chosen sources only. */
  readonly onlySources: string;
  /** Where the page is filtered by response. */
  readonly onlyStances: string;
  readonly title: string;
  readonly legend: string;
  /** Leaves the style out of the code. */
  readonly noStyle: string;
  /** Before the widths of the preview. */
  readonly width: string;
  readonly pixels: string;
  readonly preview: string;
  readonly code: string;
  readonly copyCode: string;
  /** Before the script that sets the height of embeds. */
  readonly byScript: string;
  /** Before the style that sets it without a script. */
  readonly byStyle: string;
  readonly copied: string;
  readonly notCopied: string;
  /** Where the address only works on this computer. */
  readonly local: string;
  /** In the snippet: title of the iframe, and text of the link under it. */
  readonly frameTitle: string;
}
