import type { Edition } from '../core/edition/edition.ts';
import { ended, inARow, marksOf } from '../core/i18n/marks.ts';
import type { Passage } from '../core/picture/passages.ts';

/** Name of the picture that networks show beside a link, in the folder of the page it belongs to. */
export const CARD = 'card.png';
/** Name of the oEmbed answer, in the folder of the page it belongs to. */
export const OEMBED = 'oembed.json';

/** The card of a place. */
export interface PlaceCard {
  readonly title: string;
  /** What the picture shows, in words. */
  readonly alt: string;
  /** In px. */
  readonly width: number;
  readonly height: number;
}

/** A passage and who reported it, as one text: for search engines, and for networks that show a text. */
export function passageSummary(
  { speaker, role, lead, words, reportedBy }: Passage,
  { locale }: Edition,
): string {
  const [open, close] = locale.strings.quotationMarks;
  const said =
    words.kind === 'paraphrased'
      ? [words.summary]
      : words.pieces.flatMap(({ link, text }) => [link, `${open}${text}${close}`]);
  const { comma, space } = marksOf(locale.strings);
  return inARow(
    [
      [speaker, role].filter(Boolean).join(comma),
      [lead, ...said].filter(Boolean).join(space),
      reportedBy,
    ]
      .flatMap((part) => part || [])
      .map((part) => (/[.!?…。！？]$/.test(part) ? part : ended(part))),
  );
}
