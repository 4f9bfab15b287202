import { placeOf } from '../atlas/gazetteer.ts';
import type { ScreenBox } from '../atlas/viewport.ts';
import { contains } from '../atlas/views.ts';
import type { Edition } from '../edition/edition.ts';
import { type MapLabel, mapLabels } from '../edition/map-labels.ts';
import { h, type MarkupElement } from '../markup/markup.ts';
import type { ActorId, Box, View } from '../statements/types.ts';
import { footPart } from './foot.ts';
import { FORMATS, type Format } from './formats.ts';
import { type Paint, type Part, rectangle, round, stancePattern, textBlock } from './paint.ts';
import type { Passage } from './passages.ts';
import type { PictureScene } from './scene.ts';
import {
  balanceText,
  blockHeight,
  breaksWords,
  type Font,
  isRightToLeft,
  type Measure,
  VERTICAL,
  wrapText,
} from './text.ts';
import { worldMarkup } from './world.ts';

/** The texts around the words of a card. */
export interface CardTexts {
  /** Which election the card is about, and when it was. */
  readonly kicker: string;
  /** Said of a passage that is one of several, in another language or of indirect speech. */
  readonly note: string | null;
  readonly foot: string;
  readonly address: string | undefined;
}

/** Sizes of one format in px. */
interface Layout {
  readonly margin: number;
  readonly top: number;
  readonly bottom: number;
  readonly tag: number;
  readonly words: { readonly largest: number; readonly smallest: number };
  readonly foot: number;
  readonly label: number;
  /** The column of words beside the map; the whole width where the map is under them. */
  readonly column: number;
  /** Where the small map is. */
  readonly map: ScreenBox;
  /** Height of the second map, at the bottom of the first, for a country far from the subject. */
  readonly locator: number;
}

const LAYOUTS: Readonly<Record<Format, Layout>> = {
  '16x9': {
    margin: 56,
    top: 50,
    bottom: 34,
    tag: 21,
    words: { largest: 150, smallest: 9 },
    foot: 14.5,
    label: 15,
    column: 690,
    map: { left: 770, top: 0, right: 1200, bottom: 675 },
    locator: 190,
  },
  card: {
    margin: 56,
    top: 46,
    bottom: 30,
    tag: 21,
    words: { largest: 140, smallest: 9 },
    foot: 14.5,
    label: 15,
    column: 690,
    map: { left: 770, top: 0, right: 1200, bottom: 630 },
    locator: 180,
  },
  '1x1': {
    margin: 64,
    top: 58,
    bottom: 46,
    tag: 27,
    words: { largest: 196, smallest: 9 },
    foot: 19,
    label: 20,
    column: 500,
    map: { left: 590, top: 610, right: 1080, bottom: 1080 },
    locator: 180,
  },
  '4x5': {
    margin: 68,
    top: 66,
    bottom: 54,
    tag: 30,
    words: { largest: 220, smallest: 9 },
    foot: 20,
    label: 22,
    column: 490,
    map: { left: 584, top: 770, right: 1080, bottom: 1350 },
    locator: 210,
  },
  '9x16': {
    margin: 72,
    top: 270,
    bottom: 340,
    tag: 33,
    words: { largest: 220, smallest: 9 },
    foot: 22,
    label: 24,
    column: 430,
    map: { left: 530, top: 1010, right: 1080, bottom: 1580 },
    locator: 210,
  },
};

const TRACKING = -0.012;
const LEADING = 1.13;
const SANS_LEADING = 1.24;

/** The card of one passage: whose it is, the words as large as they fit, who said them, and where. */
export function quoteCard(
  scene: PictureScene,
  passage: Passage,
  texts: CardTexts,
): MarkupElement[] {
  const { format, paint, measure, patterns, edition } = scene;
  const [width, height] = FORMATS[format];
  const layout = LAYOUTS[format];
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
  // All that is said ends above the foot; where the map is under the words, these end above it.
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
  return [
    ...(patterns && stance !== undefined
      ? [h('defs', {}, stancePattern(`key-pattern-${stance.id}`, stance, paint, 1, tag / 16))]
      : []),
    ...cardMaps(passage, scene, layout),
    ...head.markup,
    ...intro.markup,
    ...said.markup,
    ...summary.markup,
    ...speaker.markup,
    ...foot.markup,
  ];
}

/** The country and the subject of the map: in one map where they are near each other, else in two. */
function cardMaps(passage: Passage, scene: PictureScene, layout: Layout): MarkupElement[] {
  const { actor } = passage;
  const { edition, paint } = scene;
  const { map, locator, label, margin } = layout;
  const draw = (id: string, box: Box, area: ScreenBox, textSize: number, far: boolean) =>
    worldMarkup({
      ...scene,
      id,
      box,
      area,
      shown: (other) => (other === actor ? 'full' : 'plain'),
      taken: passage,
      chosen: null,
      textSize,
      names: cardNames(actor, edition),
      limits: far ? EVERYWHERE : cardLimits(actor, edition),
      nameArea: inner(area, textSize * 0.6),
      obstacles: [],
      trusted: false,
      everyName: true,
      fades: far ? [] : ['left', 'top', 'bottom', 'right'],
      softness: SOFTNESS,
      lines: far ? 0.45 : 1,
    });
  const together = boxOfBoth(actor, scene);
  const near = together !== null && showsTogether(actor, scene);
  const own = placeOf(edition.gazetteer, actor)?.box;
  if (near || together === null || own === undefined) {
    const box = together ?? own ?? edition.dataset.views[0].box;
    return [draw('map', around(box, map, AROUND, LEAST_WIDTH), map, label, false)];
  }
  const [width, height] = FORMATS[scene.format];
  const right = width - margin;
  const bottom = Math.min(map.bottom, height - layout.bottom);
  const small = { left: map.left + margin * 0.4, top: bottom - locator, right, bottom };
  const large = { ...map, bottom: small.top - label };
  return [
    draw('map', around(own, large, AROUND, LEAST_WIDTH), large, label, false),
    draw('locator', around(together, small, AROUND_BOTH, 0), small, label * 0.85, true),
    rectangle(small.left, small.top, small.right - small.left, locator, {
      id: 'locator-edge',
      fill: 'none',
      stroke: paint.rule,
      'stroke-width': 1.5,
    }),
  ];
}

function cardHead(
  { country, answer, also }: Passage,
  kicker: string,
  paint: Paint,
  measure: Measure,
  x: number,
  top: number,
  width: number,
  size: number,
  stanceFill: string,
): Part {
  const square = size * 0.86;
  const indent = square * 1.5;
  const bold: Font = { family: 'sans', weight: 700, size };
  const regular: Font = { family: 'sans', weight: 400, size };
  const small: Font = { family: 'sans', weight: 400, size: size * 0.82 };
  const nameWidth = measure(country, bold);
  const rest = indent + nameWidth + size * 0.6;
  const election: Font = { family: 'sans', weight: 600, size: size * 0.86 };
  const about = textBlock(
    { lines: wrapText(kicker, election, width, measure), font: election },
    { x, top: top + 6 + size * 0.5, leading: 1.25, fill: paint.ink2 },
  );
  const lineTop = about.bottom + size * 0.4;
  const name = textBlock(
    { lines: wrapText(country, bold, width - indent, measure), font: bold },
    { x: x + indent, top: lineTop, leading: 1.25, fill: paint.ink },
  );
  // Beside the country where it fits on the line, else under it.
  const beside = rest + measure(answer, regular) <= width;
  const response = textBlock(
    {
      lines: beside ? [answer] : wrapText(answer, regular, width - indent, measure),
      font: regular,
    },
    {
      x: beside ? x + rest : x + indent,
      top: beside ? lineTop : name.bottom + size * 0.1,
      leading: 1.25,
      fill: paint.ink2,
    },
  );
  const second =
    also === undefined
      ? { markup: [], bottom: response.bottom }
      : textBlock(
          { lines: wrapText(also, small, width - indent, measure), font: small },
          { x: x + indent, top: response.bottom + size * 0.1, leading: 1.25, fill: paint.ink3 },
        );
  const squareTop = lineTop + VERTICAL.sans.ascent * size - square * 0.92;
  return {
    markup: [
      h(
        'g',
        { id: 'response' },
        rectangle(x, top, width, 6, { fill: stanceFill }),
        rectangle(x, squareTop, square, square, { fill: stanceFill }),
        name.markup,
        response.markup,
        second.markup,
      ),
      h('g', { id: 'kicker' }, about.markup),
    ],
    bottom: second.bottom,
  };
}

/** A text that goes with the words, over or under them; its height is known before its place. */
function besideWords(
  id: string,
  text: string | undefined,
  size: number,
  { paint, measure }: PictureScene,
  x: number,
  width: number,
): Movable {
  if (text === undefined) return { height: 0, draw: (top) => ({ markup: [], bottom: top }) };
  const font: Font = { family: 'sans', weight: 400, size };
  const lines = wrapText(text, font, width, measure);
  return {
    height: blockHeight({ lines, font }, 1.3),
    draw(top) {
      const { markup, bottom } = textBlock(
        { lines, font },
        { x, top, leading: 1.3, fill: paint.ink2 },
      );
      return { markup: [h('g', { id }, markup)], bottom };
    },
  };
}

/** Something whose height in px is known before its place. */
interface Movable {
  readonly height: number;
  readonly draw: (top: number) => Part;
}

/** The speaker with role, day and note; its height is known before its place. */
function cardSpeaker(
  { speaker, role, when }: Passage,
  note: string | null,
  paint: Paint,
  measure: Measure,
  x: number,
  width: number,
  tag: number,
): Movable {
  const rows: readonly { text: string | undefined; font: Font; fill: string }[] = [
    { text: speaker, font: { family: 'sans', weight: 600, size: tag * 1.1 }, fill: paint.ink },
    {
      text: role,
      font: {
        family: 'sans',
        weight: speaker === undefined ? 600 : 400,
        size: tag * (speaker === undefined ? 1.1 : 1),
      },
      fill: speaker === undefined ? paint.ink : paint.ink2,
    },
    { text: when, font: { family: 'sans', weight: 400, size: tag * 0.92 }, fill: paint.ink2 },
    {
      text: note ?? undefined,
      font: { family: 'sans', weight: 400, size: tag * 0.76 },
      fill: paint.ink3,
    },
  ];
  const blocks = rows.flatMap(({ text, font, fill }) =>
    text === undefined ? [] : [{ font, fill, lines: wrapText(text, font, width, measure) }],
  );
  const space = tag * 0.12;
  const draw = (top: number): Part => {
    let bottom = top;
    const markup = blocks.flatMap(({ lines, font, fill }) => {
      const part = textBlock({ lines, font }, { x, top: bottom, leading: 1.25, fill });
      bottom = part.bottom + space;
      return part.markup;
    });
    return { markup: [h('g', { id: 'speaker' }, markup)], bottom };
  };
  return { height: draw(0).bottom, draw };
}

/** One word of a quotation, or of our words between two pieces of it. */
interface Word {
  readonly text: string;
  readonly own: boolean;
}

/** The words at the largest size that fits, balanced, with a hanging mark. */
function cardWords(
  { edition, paint, measure }: PictureScene,
  passage: Passage,
  layout: Layout,
  height: number,
  width: number,
): Movable {
  const { words } = passage;
  const [open, close] = edition.locale.strings.quotationMarks;
  const quoted = words.kind === 'quoted';
  const family = quoted ? ('serif' as const) : ('sans' as const);
  const leading = quoted ? LEADING : SANS_LEADING;
  const tracking = quoted ? TRACKING : -0.008;
  const set: Word[] = quoted
    ? words.pieces.flatMap(({ link, text }) => [
        ...(link ?? '')
          .split(/\s+/)
          .filter(Boolean)
          .map((text) => ({ text, own: true })),
        ...`${open}${text}${close}`.split(/[ \n\t]+/).map((text) => ({ text, own: false })),
      ])
    : words.summary.split(/[ \n\t]+/).map((text) => ({ text, own: false }));
  const plain = set.map(({ text }) => text).join(' ');
  const lang = quoted ? words.pieces[0]?.lang : undefined;
  const { largest, smallest } = layout.words;
  // Paraphrase is never as loud as the words themselves.
  const loudest = quoted ? largest : largest * 0.42;
  let font: Font = { family, weight: 400, size: loudest, tracking };
  for (; font.size > smallest; font = { ...font, size: font.size - 1 }) {
    const lines = wrapText(plain, font, width, measure);
    const tall = blockHeight({ lines, font }, leading);
    if (tall <= height && !breaksWords(plain, lines)) break;
  }
  const lines = balanceText(plain, font, width, measure);
  const turned = isRightToLeft(plain);
  const mark = quoted && !turned ? measure(open, font) * 0.92 : 0;
  const hang = Math.min(mark, layout.margin * 0.5);
  const fitted = { lines, font };
  const options = (top: number) => ({
    x: layout.margin - font.size * (quoted ? 0.02 : 0),
    top,
    leading,
    fill: paint.ink,
    lang: lang === '' ? undefined : lang,
    hang,
    right: layout.margin + width,
  });
  const mixed = set.some(({ own }) => own);
  return {
    height: blockHeight(fitted, leading),
    draw(top) {
      const { markup, bottom } = mixed
        ? mixedBlock(set, fitted, options(top), paint.ink3, measure)
        : textBlock(fitted, options(top));
      return { markup: [h('g', { id: 'words' }, markup)], bottom };
    },
  };
}

/** Lines in which our own words stand between quoted ones, in a quieter colour. */
function mixedBlock(
  words: readonly Word[],
  fitted: { readonly lines: readonly string[]; readonly font: Font },
  options: Parameters<typeof textBlock>[1],
  quiet: string,
  measure: Measure,
): Part {
  const { markup, bottom } = textBlock(fitted, options);
  const [block] = markup;
  if (block === undefined || breaksWords(words.map(({ text }) => text).join(' '), fitted.lines)) {
    return { markup, bottom };
  }
  let at = 0;
  const baseline = options.top + VERTICAL[fitted.font.family].ascent * fitted.font.size;
  const spans = fitted.lines.flatMap((line, i) => {
    const count = line.split(' ').length;
    const own = words.slice(at, at + count);
    at += count;
    const runs: { text: string; own: boolean }[] = [];
    for (const word of own) {
      const last = runs.at(-1);
      if (last !== undefined && last.own === word.own) last.text += ` ${word.text}`;
      else runs.push({ ...word });
    }
    let x = options.x - (i === 0 ? (options.hang ?? 0) : 0);
    return runs.map((run, j) => {
      const text = j < runs.length - 1 || i < fitted.lines.length - 1 ? `${run.text} ` : run.text;
      const span = h(
        'tspan',
        {
          x: round(x),
          y: round(baseline + i * (options.leading ?? 1.3) * fitted.font.size),
          fill: run.own ? quiet : null,
        },
        text,
      );
      x += measure(`${run.text} `, fitted.font);
      return span;
    });
  });
  const { x: _x, y: _y, ...attributes } = block.attributes;
  return { markup: [h('text', attributes, spans)], bottom };
}

/** The names of the country and of the subject. */
function cardNames(actor: ActorId, edition: Edition): MapLabel[] {
  return mapLabels(edition)
    .filter(({ id }) => id === actor || id === edition.dataset.event.subject)
    .map((label) => ({
      ...label,
      onlyChosen: false,
      place: label.place.kind === 'beside' ? { ...label.place, far: true } : label.place,
    }));
}

function inner({ left, top, right, bottom }: ScreenBox, by: number): ScreenBox {
  return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
}

/** How far around a view a card's map reaches at its sides, in widths of the view. */
const BESIDE = 0.15;

/** A card shows the view that has its country, not the corner of another continent. */
function cardLimits(actor: ActorId, edition: Edition): Box {
  const [left, , right] = viewAround(actor, edition).box;
  const more = (right - left) * BESIDE;
  return [left - more, Number.NEGATIVE_INFINITY, right + more, Number.POSITIVE_INFINITY];
}

/** How much more than the countries a card's map shows: names stand at their sides. */
const AROUND = { x: 1.6, y: 1.22 };
/** Least width of what a card's map shows, in plane units: a small state needs its surroundings. */
const LEAST_WIDTH = 3600;

/** Room around the two countries in the second map. */
const AROUND_BOTH = { x: 1.16, y: 1.3 };
const EVERYWHERE: Box = [
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
];
/** Up to this part of the plane's width, one map shows the country and the subject. */
const NEAR = 0.3;
/** Part of the free height that stands above what is said: the middle that the eye sees lies high. */
const ABOVE = 0.4;
/** How much deeper than a whole map a card's fades at its edges. */
const SOFTNESS = 2.5;

/** A box with the proportions of an area, with room around. */
function around(
  [left, top, right, bottom]: Box,
  area: ScreenBox,
  more: { readonly x: number; readonly y: number },
  least: number,
): Box {
  const ratio = (area.right - area.left) / (area.bottom - area.top);
  const width = Math.max((right - left) * more.x, (bottom - top) * more.y * ratio, least);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [x - width / 2, y - width / ratio / 2, x + width / 2, y + width / ratio / 2];
}

/** The country and the subject of the map; null where the world has not both. */
function boxOfBoth(actor: ActorId, { edition }: PictureScene): Box | null {
  const { dataset, gazetteer } = edition;
  const [own, subject] = [placeOf(gazetteer, actor), placeOf(gazetteer, dataset.event.subject)];
  return own === undefined || subject === undefined ? null : unite(own.box, subject.box);
}

/** Whether one map shows both without making them small. */
function showsTogether(actor: ActorId, scene: PictureScene): boolean {
  const { dataset, gazetteer } = scene.edition;
  const subject = placeOf(gazetteer, dataset.event.subject);
  const both = boxOfBoth(actor, scene);
  return (
    subject !== undefined &&
    both !== null &&
    contains(viewAround(actor, scene.edition).box, subject.anchor) &&
    both[2] - both[0] <= scene.planeWidth * NEAR
  );
}

/** Whether a card of this government shows the subject of the map too. */
export function showsSubject(actor: ActorId, { dataset, gazetteer }: Edition): boolean {
  return [actor, dataset.event.subject].every((id) => placeOf(gazetteer, id) !== undefined);
}

/** The smallest view that has a place; the first of the map where none has. */
function viewAround(actor: ActorId, { dataset, gazetteer }: Edition): View {
  const place = placeOf(gazetteer, actor);
  const size = ({ box: [left, top, right, bottom] }: View) => (right - left) * (bottom - top);
  const around = dataset.views
    .filter(({ box }) => place !== undefined && contains(box, place.anchor))
    .sort((a, b) => size(a) - size(b));
  return around[0] ?? dataset.views[0];
}

function unite(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
