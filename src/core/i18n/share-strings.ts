import type { ThemeChoice } from '../statements/reader-choices.ts';

/** What the section on sharing and embedding says in one language; it is loaded when it is opened. */
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
  /** Where the page shows the map of some sources alone. */
  readonly onlySources: string;
  /** Where the page shows some responses alone. */
  readonly onlyStances: string;
  readonly title: string;
  readonly legend: string;
  /** Before the widths of the preview. */
  readonly width: string;
  readonly pixels: string;
  readonly preview: string;
  readonly code: string;
  readonly copyCode: string;
  /** Before the line that gives frames their height by script. */
  readonly byScript: string;
  /** Before the style that does so without one. */
  readonly byStyle: string;
  readonly copied: string;
  readonly notCopied: string;
  /** Where the address is of no use to other computers. */
  readonly local: string;
  /** Title of the frame, and the words of the link under it, in the snippet. */
  readonly frameTitle: string;
}
