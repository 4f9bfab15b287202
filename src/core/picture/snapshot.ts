import type { Atlas } from '../atlas/atlas.ts';
import { answerOf, type Edition, filterText } from '../edition/edition.ts';
import { momentOf, sentence, sentences, titleOf } from '../edition/map-texts.ts';
import { fill } from '../i18n/fill.ts';
import { inARow, marksOf } from '../i18n/marks.ts';
import type { PictureStrings } from '../i18n/picture-strings.ts';
import { h, type MarkupElement, toHtml } from '../markup/markup.ts';
import type { IsoDate, Localized } from '../statements/types.ts';
import { showsSubject } from './card-maps.ts';
import { bordersText, cardTexts, noteOf } from './card-texts.ts';
import { FORMATS, type Format } from './formats.ts';
import { type MapPictureState, mapPicture } from './map-picture.ts';
import { createPaint } from './paint.ts';
import type { Theme } from './palette.ts';
import { type Passage, passagesOf } from './passages.ts';
import { quoteCard } from './quote-card.ts';
import type { PictureSetting } from './setting.ts';
import type { Measure } from './text.ts';

/** The content of a picture: the map as a reader sees it, or the words of one government. */
export type SnapshotContent =
  | ({ readonly kind: 'map' } & MapPictureState)
  | { readonly kind: 'card'; readonly passage: Passage };

/** Everything that a picture is made from. */
export interface SnapshotRequest {
  readonly edition: Edition;
  /** The level of the world that is drawn. */
  readonly atlas: Atlas;
  /** Width of the whole plane, in plane units. */
  readonly planeWidth: number;
  readonly strings: PictureStrings;
  readonly content: SnapshotContent;
  readonly format: Format;
  readonly theme: Theme;
  readonly patterns: boolean;
  /** The day whose positions the edition shows; by default the last. */
  readonly day?: IsoDate | null | undefined;
  /** Address of the published map in readable form; left out where it is not known. */
  readonly address?: string | undefined;
  readonly measure: Measure;
}

/** A picture with the texts that must accompany it. */
export interface Snapshot {
  readonly width: number;
  readonly height: number;
  readonly svg: MarkupElement;
  readonly title: string;
  /** The alternative text. */
  readonly description: string;
  /** Text to print under it. */
  readonly caption: string;
  /** Where its words come from. */
  readonly source: string;
  /** Whether all its texts are large enough to be read; see `LEAST_TEXT`. */
  readonly fits: boolean;
  /** Name of the file without its ending. */
  readonly name: string;
}

/** Composes a picture. The same request always gives exactly the same picture. */
export function createSnapshot(request: SnapshotRequest): Snapshot {
  const { edition, strings, content, format, theme, address } = request;
  const { dataset, locale } = edition;
  const [width, height] = FORMATS[format];
  const paint = createPaint(dataset.stances, theme);
  const scene: PictureSetting = { ...request, paint };
  const text = wordsOf(request);
  const passage = content.kind === 'card' ? content.passage : null;
  const title =
    passage === null
      ? inARow(
          [locale.text(dataset.headline), text.moment ?? [], ...shownOf(content, edition)]
            .flat()
            .map(sentence),
        )
      : inARow([
          sentence(`${passage.country}${marksOf(locale.strings).colon}${passage.answer}`),
          passage.when !== undefined && fill(strings.statement, { when: passage.when }),
          text.kicker ?? locale.text(titleOf(dataset)),
        ]);
  const description = passage === null ? altMap(request, text.moment) : altCard(passage, request);
  const source =
    passage === null ? (text.credit ?? '') : inARow([sentences(passage.reportedBy), text.credit]);
  const drawn =
    content.kind === 'map'
      ? mapPicture(
          scene,
          {
            kicker: text.kicker,
            headline: locale.text(dataset.headline),
            moment: text.moment,
            foot: inARow([text.credit, text.latest, text.borders]),
            address,
            filterText: filterTextOf(content, edition),
            more: strings.more,
            elsewhere: strings.elsewhere,
          },
          content,
        )
      : quoteCard(scene, content.passage, cardTexts(content.passage, edition, strings, address));
  return {
    width,
    height,
    title,
    description,
    source,
    fits: drawn.fits,
    caption: [inARow([sentence(title), sentences(source)]), address].filter(Boolean).join(' '),
    name: [
      dataset.slug,
      ...contentName(content, edition),
      format,
      ...(request.patterns ? ['patterns'] : []),
      theme,
      locale.language,
      request.day ?? latestDate(edition),
    ]
      .filter((part) => part !== undefined)
      .join('-'),
    svg: h(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        'aria-labelledby': 'picture-title picture-description',
        'xml:lang': locale.language,
      },
      h('title', { id: 'picture-title' }, title),
      h('desc', { id: 'picture-description' }, description),
      h('rect', { id: 'paper', width, height, fill: paint.paper }),
      drawn.markup,
    ),
  };
}

/** The texts inside the PNG of a picture. */
export function pngTexts(
  { title, description, source }: Snapshot,
  url: string | undefined,
): Readonly<Record<string, string>> {
  return { Title: title, Description: description, Source: source, URL: url ?? '' };
}

/** Font families of a picture, as `font-family` values. */
export interface PictureFamilies {
  readonly serif: string;
  readonly sans: string;
}

/** The typefaces by their published names, under which designers have them installed. */
export const PUBLISHED_FAMILIES: PictureFamilies = {
  serif: "Newsreader, Georgia, 'Times New Roman', serif",
  sans: "'Libre Franklin', Arial, Helvetica, sans-serif",
};

/**
 * A picture as the text of an SVG file.
 *
 * @param css rules that load the typefaces; empty where they are installed
 * @param scale px of the file per px of the picture
 */
export function toSvg(
  { svg, width, height }: Snapshot,
  families: PictureFamilies,
  css = '',
  scale = 1,
): string {
  const root = withFamilies(svg, families);
  const style = css === '' ? [] : [h('style', {}, css)];
  const size = { width: String(width * scale), height: String(height * scale) };
  const attributes = { ...root.attributes, ...size };
  const source = toHtml({ ...root, attributes, children: [...style, ...root.children] });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${source}\n`;
}

function withFamilies(element: MarkupElement, families: PictureFamilies): MarkupElement {
  const family = element.attributes['font-family'];
  return {
    ...element,
    attributes:
      family === 'serif' || family === 'sans'
        ? { ...element.attributes, 'font-family': families[family] }
        : element.attributes,
    children: element.children.map((child) =>
      typeof child === 'string' ? child : withFamilies(child, families),
    ),
  };
}

/** Parts of the file name that distinguish a picture by its content. */
function contentName(content: SnapshotContent, edition: Edition): string[] {
  if (content.kind === 'card') {
    const { actor } = content.passage;
    const passages = passagesOf(actor, edition);
    const text = ({ words, when }: Passage) => JSON.stringify([words, when]);
    const at = passages.findIndex((passage) => text(passage) === text(content.passage));
    return [actor, ...(at > 0 ? [`passage${at + 1}`] : [])];
  }
  const { view, selected, stances, lists } = content;
  const first = edition.dataset.views[0].id;
  return [
    ...(selected === null ? [] : [`select-${selected}`]),
    ...(view.id === first ? [] : [view.id]),
    ...(stances.length === 0 ? [] : [`only-${stances.join('-')}`]),
    ...(lists ? ['lists'] : []),
  ];
}

/** File name of a picture, with its size where that is not the size of the format. */
export function fileName({ name }: Snapshot, scale: number, ending: string): string {
  return `${name}${scale === 1 ? '' : `-${scale}x`}.${ending}`;
}

/** The part of the map that is shown, in words; empty for the whole map. */
function shownOf(content: SnapshotContent, edition: Edition): string[] {
  if (content.kind === 'card') return [];
  const { view } = content;
  const isFirst = view.id === edition.dataset.views[0].id;
  return [isFirst ? null : edition.locale.text(view.label), filterTextOf(content, edition)].filter(
    (text) => text !== null,
  );
}

function wordsOf({ edition, strings, day: on }: SnapshotRequest) {
  const { dataset, locale } = edition;
  const day = latestDated(edition, on);
  const textOf = (text: Localized | undefined) =>
    text === undefined ? undefined : locale.text(text);
  const moment = [
    on == null ? undefined : fill(strings.onDay, { date: locale.day(on) }),
    textOf(momentOf(dataset)),
  ].filter((text) => text !== undefined);
  return {
    kicker: textOf(dataset.kicker),
    credit: textOf(dataset.credit),
    moment: moment.length === 0 ? undefined : inARow(moment),
    latest: day === undefined ? '' : fill(strings.latest, { date: locale.date(day) }),
    borders: bordersText(edition, strings),
  };
}

/** The latest date that a source gives a statement, up to the day that is shown. */
function latestDated({ dataset }: Edition, shown?: IsoDate | null): IsoDate | undefined {
  return dataset.statements
    .flatMap(({ date, utterances }) => [
      date,
      ...utterances.flatMap(({ wordings }) => wordings.map((wording) => wording.date)),
    ])
    .filter((day) => day !== undefined)
    .filter((day) => shown == null || day <= shown)
    .sort()
    .at(-1);
}

function latestDate(edition: Edition): IsoDate | undefined {
  return latestDated(edition) ?? edition.dataset.event.date;
}

/** Which responses the picture shows only, in words; null where it shows all. */
function filterTextOf({ stances }: MapPictureState, edition: Edition): string | null {
  return stances.length === 0 ? null : filterText(stances, edition);
}

function altMap(
  { edition, strings, content }: SnapshotRequest,
  moment: string | undefined,
): string {
  const { dataset, key, locale } = edition;
  const selected = content.kind === 'map' ? content.selected : null;
  const shown = shownOf(content, edition);
  return inARow([
    withoutGaps(
      fill(strings.altMap, {
        kicker: sentences(dataset.kicker && locale.text(dataset.kicker)),
        headline: sentence(locale.text(dataset.headline)),
        moment: sentences(moment),
      }),
    ),
    ...key.entries
      .filter(({ actors }) => actors.length > 0)
      .map(({ label, count, actors }) =>
        fill(strings.altStance, {
          label,
          count,
          countries: locale.list(actors.map(({ name }) => name)),
        }),
      ),
    dataset.timeline === undefined ? strings.altOthers : strings.altOthersOnDay,
    ...shown.map(sentence),
    ...(selected === null
      ? []
      : [
          fill(locale.strings.announce.selected, {
            country: locale.name(selected),
            answer: answerOf(selected, edition),
          }),
        ]),
  ]);
}

function altCard(passage: Passage, { edition, strings }: SnapshotRequest): string {
  const { dataset, locale } = edition;
  const { words, lead, speaker, role, when } = passage;
  const [open, close] = locale.strings.quotationMarks;
  const { comma, space } = marksOf(locale.strings);
  const said =
    words.kind === 'paraphrased'
      ? words.summary
      : words.pieces
          .flatMap(({ link, text }) => [link, `${open}${text}${close}`])
          .filter(Boolean)
          .join(space);
  const { subject } = dataset.event;
  const places =
    subject !== undefined && subject !== passage.actor && showsSubject(passage.actor, edition)
      ? [passage.actor, subject]
      : [passage.actor];
  return inARow([
    withoutGaps(
      fill(strings.altCard, {
        country: passage.country,
        answer: passage.answer,
        who: inARow(
          [[speaker, role].filter(Boolean).join(comma), when ?? ''].filter(Boolean).map(sentence),
        ),
        words: sentence([lead, said].filter(Boolean).join(space)),
        reportedBy: passage.reportedBy ?? '',
      }),
    ),
    passage.inOurWords,
    noteOf(passage, strings, locale.language),
    fill(strings.altPlaces, { places: locale.list(places.map(locale.nameInText)) }),
  ]);
}

/** A text without the gaps that are left where one of its parts is missing. */
function withoutGaps(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/([.!?…。！？](?:[\u00a0\u202f]?["”»’“」』])?) ?[.。]$|\s+$/, '$1');
}
