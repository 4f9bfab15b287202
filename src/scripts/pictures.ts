import { provide } from '../app/scripts.ts';
import { copyText, saveFile } from '../browser/download.ts';
import { createStore } from '../browser/store.ts';
import { addStyles } from '../browser/styles.ts';
import { type Atlas, createAtlas } from '../core/atlas/atlas.ts';
import { findView } from '../core/atlas/views.ts';
import { withWords } from '../core/contract/words.ts';
import { createEdition, type Edition } from '../core/edition/edition.ts';
import { panelPlace } from '../core/edition/territory.ts';
import { fill } from '../core/i18n/fill.ts';
import { marksOf } from '../core/i18n/marks.ts';
import type { PictureStrings } from '../core/i18n/picture-strings.ts';
import { type Passage, passagesOf } from '../core/picture/passages.ts';
import {
  createSnapshot,
  fileName,
  type Snapshot,
  type SnapshotContent,
} from '../core/picture/snapshot.ts';
import { LEAST_NOTE, LEAST_TEXT } from '../core/picture/text.ts';
import type { ActorId, IsoDate } from '../core/statements/types.ts';
import {
  type FontFiles,
  loadPictureFonts,
  type PictureFonts,
} from '../page/image/browser-fonts.ts';
import { type PictureChoices, shorten } from '../page/image/choices.ts';
import css from '../page/image/image-dialog.css?inline';
import {
  createImageDialog,
  type ImageDialog,
  type PassagesOfCountry,
} from '../page/image/image-dialog.ts';
import { pictureAddress } from '../page/image/picture-address.ts';
import { pngFile, svgFile } from '../page/image/picture-file.ts';
import type { CreatePictures, PictureContext } from '../page/image/pictures.ts';
import { CanvasTooLarge, canSharePng, copyPng, sharePng } from '../page/image/png.ts';

interface DialogState {
  readonly choices: PictureChoices;
  readonly preview: string | null;
  readonly status: string;
  readonly busy: boolean;
  /** The country whose card comes first; null where none is chosen. */
  readonly selected: ActorId | null;
}

let loaded: Promise<PictureFonts> | null = null;

/** The typefaces, prepared once. */
function pictureFonts(files: () => Promise<FontFiles>): Promise<PictureFonts> {
  loaded ??= files()
    .then(loadPictureFonts)
    .catch((error: unknown) => {
      loaded = null;
      throw error;
    });
  return loaded;
}

/**
 * Opens the image dialog.
 *
 * @throws Error when the typefaces, the words or the fine level of the world cannot be loaded
 */
const createPictures: CreatePictures = async (root, context) => {
  const [fonts, topology, { pictures: strings }, words] = await Promise.all([
    pictureFonts(context.fonts),
    context.world(),
    context.strings(),
    context.words(),
  ]);
  const lastDay = withWords(context.edition, words);
  const atlas = createAtlas(topology, lastDay.gazetteer);
  const removeStyles = addStyles(css);

  const { selected, theme, patterns, day: on } = context.state();
  const dark = theme === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : null;
  let offer = offerOf(on, lastDay);
  const firstOf = (chosen: ActorId | null) =>
    offer.passages.findIndex(
      ({ actor }) => actor === (chosen && panelPlace(chosen, offer.edition)),
    );
  const store = createStore<DialogState>({
    selected,
    choices: {
      content: 'map',
      passage: Math.max(firstOf(selected), 0),
      format: '16x9',
      theme: (dark ?? theme === 'dark') ? 'dark' : 'light',
      file: 'png',
      scale: 2,
      patterns: patterns || matchMedia('(prefers-contrast: more)').matches,
      lists: false,
    },
    preview: null,
    status: '',
    busy: false,
  });
  let snapshot = compose();

  const dialog: ImageDialog = createImageDialog(
    root,
    { strings: strings.dialog, canShare: canSharePng() },
    {
      onChoose(change) {
        store.set({ choices: { ...store.get().choices, ...change } });
        show(strings.dialog.ready);
      },
      onDownload: () => work(download),
      onCopyImage: () =>
        work(async () => {
          const copied = await copyPng(png());
          return copied ? strings.dialog.imageCopied : strings.dialog.imageNotCopied;
        }),
      onShare: () =>
        work(async () => {
          await sharePng(
            await png(),
            fileName(snapshot, store.get().choices.scale, 'png'),
            snapshot.caption,
          );
          return '';
        }),
      onCopyText: (text) => {
        void copyText(text).then((copied) => {
          store.set({ status: copied ? strings.dialog.copied : strings.dialog.notCopied });
        });
      },
      onClose: context.onClose,
    },
  );
  store.subscribe(({ choices, preview, status, busy, selected }) => {
    const { description: alt, caption, fits } = snapshot;
    const narrowed = context.state().sources.length > 0;
    dialog.render({
      choices,
      passages: offer.listed,
      preview,
      alt,
      caption,
      status,
      busy,
      narrowed,
      tooSmall: fits ? null : choices.content === 'card' ? LEAST_TEXT : LEAST_NOTE,
      offersCard: hasCard(selected),
    });
  });
  show('');
  dialog.focus();

  function compose(): Snapshot {
    return composeSnapshot(store.get().choices, offer, { context, atlas, fonts, strings });
  }

  /** The country whose card is chosen; null for the whole map. */
  function cardActor(): ActorId | null {
    const { content, passage } = store.get().choices;
    return content === 'card' ? (offer.passages[passage]?.actor ?? null) : null;
  }

  /** Whether there is a card to offer: a country without a statement has none. */
  function hasCard(chosen: ActorId | null): boolean {
    return chosen === null ? offer.passages.length > 0 : firstOf(chosen) >= 0;
  }

  /** A card follows the country and the day that the reader chooses on the page. */
  function follow(): void {
    const { selected, day: on } = context.state();
    const { choices, selected: before } = store.get();
    if (selected === before && on === offer.day) return;
    const words = offer.passages[choices.passage];
    if (on !== offer.day) offer = offerOf(on, lastDay);
    const own = selected === before ? -1 : firstOf(selected);
    const same = offer.passages.findIndex((passage) => isSame(passage, words));
    const found = [own, same, firstOf(words?.actor ?? null)].find((index) => index >= 0);
    store.set({
      selected,
      choices: {
        ...choices,
        passage: found ?? 0,
        content: hasCard(selected) && found !== undefined ? choices.content : 'map',
      },
    });
  }

  /** Redraws the picture and shows it as an SVG; the saved file is drawn from the same SVG. */
  function show(status: string): void {
    snapshot = compose();
    replacePreview(svgFile(snapshot, fonts), status);
  }

  function replacePreview(picture: Blob, status: string): void {
    const before = store.get().preview;
    store.set({ preview: URL.createObjectURL(picture), status });
    if (before !== null) URL.revokeObjectURL(before);
  }

  function png(): Promise<Blob> {
    const url = pictureAddress(cardActor(), offer.day, lastDay.dataset.timeline);
    return pngFile(snapshot, fonts, store.get().choices.scale, url);
  }

  async function download(): Promise<string> {
    const { file, scale } = store.get().choices;
    const name = fileName(snapshot, file === 'svg' ? 1 : scale, file);
    const picture = file === 'svg' ? svgFile(snapshot, fonts) : await png();
    saveFile(picture, name);
    // Where downloads are forbidden, readers can save the picture itself by hand.
    const saved = fill(strings.dialog.saved, { name });
    replacePreview(picture, saved);
    return saved;
  }

  /** Runs something slow and says how it ended. */
  function work(task: () => Promise<string>): void {
    const { scale } = store.get().choices;
    store.set({ busy: true, status: strings.dialog.working });
    const size = {
      width: String(snapshot.width * scale),
      height: String(snapshot.height * scale),
    };
    void task()
      .catch((error: unknown) =>
        error instanceof CanvasTooLarge
          ? fill(strings.dialog.tooLarge, size)
          : strings.dialog.failed,
      )
      .then((status) => store.set({ busy: false, status }));
  }

  return {
    update() {
      follow();
      show(store.get().status);
    },
    close() {
      dialog.destroy();
      const { preview } = store.get();
      if (preview !== null) URL.revokeObjectURL(preview);
      removeStyles();
    },
  };
};

/** What pictures can show on one day. */
interface Offer {
  readonly day: IsoDate | null;
  readonly edition: Edition;
  /** Passages that cards can show, in key order, without those of later statements. */
  readonly passages: readonly Passage[];
  readonly listed: readonly PassagesOfCountry[];
}

function offerOf(day: IsoDate | null, { dataset, gazetteer, locale }: Edition): Offer {
  const edition = createEdition(dataset, gazetteer, locale, day);
  // A card looks as if its quotation had been checked.
  const passages = dataset.unchecked
    ? []
    : edition.order.flatMap((actor) => passagesOf(actor, edition));
  return { day, edition, passages, listed: listed(passages, edition) };
}

/** Whether two passages are equal: each day has its own objects. */
function isSame(a: Passage, b: Passage | undefined): boolean {
  const text = ({ actor, when, words }: Passage) => JSON.stringify([actor, when, words]);
  return b !== undefined && text(a) === text(b);
}

interface Tools {
  readonly context: PictureContext;
  readonly atlas: Atlas;
  readonly fonts: PictureFonts;
  readonly strings: PictureStrings;
}

function composeSnapshot(
  { content, passage: chosen, format, theme, patterns, lists }: PictureChoices,
  { day, edition, passages }: Offer,
  { context, atlas, fonts, strings }: Tools,
): Snapshot {
  const { planeWidth } = context;
  const { view, selected, stances } = context.state();
  const card = content === 'card' ? passages[chosen] : undefined;
  const map: SnapshotContent = {
    kind: 'map',
    view: findView(edition.dataset, view),
    selected,
    stances: stances,
    lists,
  };
  return createSnapshot({
    edition,
    atlas,
    planeWidth,
    strings,
    content: card === undefined ? map : { kind: 'card', passage: card },
    day,
    format,
    theme,
    patterns,
    // A page with foreign statements is not ours to cite.
    address: (edition.dataset.unchecked
      ? undefined
      : pictureAddress(card?.actor ?? null, day, edition.dataset.timeline)
    )
      ?.replace(/^https?:\/\//, '')
      .replace(/\/$/, ''),
    measure: fonts.measure,
  });
}

function listed(passages: readonly Passage[], { locale }: Edition) {
  const [open, close] = locale.strings.quotationMarks;
  const byCountry = new Map<string, string[]>();
  for (const { country, when, words } of passages) {
    const text =
      words.kind === 'paraphrased'
        ? words.summary
        : words.pieces.map(({ text }) => `${open}${text}${close}`).join(' … ');
    const dated = when === undefined ? text : when + marksOf(locale.strings).colon + text;
    byCountry.set(country, [...(byCountry.get(country) ?? []), shorten(dated)]);
  }
  return [...byCountry].map(([country, texts]) => ({ country, texts }));
}

provide('pictures', createPictures);
