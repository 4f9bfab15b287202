import { h } from '../markup/markup.ts';
import { cardHead } from './card-head.ts';
import { CARD_LAYOUTS, type CardLayout } from './card-layout.ts';
import { cardMaps } from './card-maps.ts';
import { cardSpeaker } from './card-speaker.ts';
import { besideWords, cardWords } from './card-words.ts';
import { footPart } from './foot.ts';
import { FORMATS } from './formats.ts';
import { stancePattern } from './paint.ts';
import type { Passage } from './passages.ts';
import type { FittedPicture, PictureSetting, TextSetting } from './setting.ts';
import { LEAST_TEXT } from './text.ts';

/** The texts around the words of a card. */
export interface CardTexts {
  /** The event that the card is about, and its date. */
  readonly kicker: string | undefined;
  /** Note on a passage that is one of several, in another language or in indirect speech. */
  readonly note: string | null;
  readonly foot: string;
  readonly address: string | undefined;
}

/** Share of the free height above the words: the optical centre lies above the middle. */
const ABOVE = 0.4;

/** The card of one passage: country, words at the largest size that fits, speaker and source. */
export function quoteCard(
  scene: PictureSetting,
  passage: Passage,
  texts: CardTexts,
): FittedPicture {
  const layout = CARD_LAYOUTS[scene.format];
  const { markup, fits } = setTexts(scene, passage, texts, layout);
  return { markup: [...cardMaps(passage, scene, layout), ...markup], fits };
}

/** Whether the words of a card are large enough to be read; found out without drawing it. */
export function cardFits(scene: TextSetting, passage: Passage, texts: CardTexts): boolean {
  const layout = CARD_LAYOUTS[scene.format];
  // No larger size needs to be tried.
  const words = { ...layout.words, largest: LEAST_TEXT };
  return setTexts(scene, passage, texts, { ...layout, words }).fits;
}

function setTexts(
  scene: TextSetting,
  passage: Passage,
  texts: CardTexts,
  layout: CardLayout,
): FittedPicture {
  const { format, paint, measure, patterns, edition } = scene;
  const [width, height] = FORMATS[format];
  const { margin, tag, column } = layout;
  const flat = format === '16x9' || format === 'card';
  const wide = flat ? column : width - 2 * margin;
  const stance = edition.dataset.stances.find(({ id }) => id === passage.stance);
  const stanceFill =
    patterns && stance !== undefined
      ? `url(#key-pattern-${stance.id})`
      : paint.stance(passage.stance);

  const foot = footPart({
    text: texts.foot,
    address: texts.address,
    x: margin,
    width: column,
    bottom: height - layout.bottom,
    size: layout.foot,
    mostLines: flat ? 5 : 9,
    paint,
    measure,
  });
  const head = cardHead(
    passage,
    texts.kicker,
    paint,
    measure,
    margin,
    layout.top,
    wide,
    tag,
    stanceFill,
  );
  const who = cardSpeaker(passage, texts.note, paint, measure, margin, column, tag);
  const lead = besideWords('lead', passage.lead, tag, scene, margin, wide);
  const ours = besideWords('in-our-words', passage.inOurWords, tag * 0.9, scene, margin, wide);
  const gap = tag * 1.1;
  const above = lead.height === 0 ? 0 : lead.height + tag * 0.35;
  const between = ours.height === 0 ? gap : ours.height + tag * 0.7 + gap;
  const top = head.bottom + tag * 0.75;
  // The text ends above the foot, or above the map where that is below the words.
  const floor = foot.top - tag * 0.8;
  const wordsFloor = Math.min(
    floor - who.height - between,
    flat ? Number.POSITIVE_INFINITY : layout.map.top - (between - gap),
  );
  const words = cardWords(scene, passage, layout, wordsFloor - top - above, wide);
  const room = wordsFloor - top - above - words.height;
  const down = top + Math.max(room, 0) * ABOVE;
  const intro = lead.draw(down);
  const said = words.draw(down + above);
  const summary = ours.draw(said.bottom + tag * 0.7);
  const speaker = who.draw(said.bottom + between);
  const defs =
    patterns && stance !== undefined
      ? [h('defs', {}, stancePattern(`key-pattern-${stance.id}`, stance, paint, 1, tag / 16))]
      : [];
  return {
    fits: words.fits,
    markup: [
      ...defs,
      ...head.markup,
      ...intro.markup,
      ...said.markup,
      ...summary.markup,
      ...speaker.markup,
      ...foot.markup,
    ],
  };
}
