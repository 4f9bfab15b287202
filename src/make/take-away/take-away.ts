import { find, toElement } from '../../browser/dom.ts';
import { saveFile } from '../../browser/download.ts';
import { fill } from '../../core/i18n/fill.ts';
import { READER_FORMATS } from '../../core/picture/formats.ts';
import { FILES, SCALES } from '../../page/image/choices.ts';
import { CanvasTooLarge } from '../../page/image/png.ts';
import { siteAddress } from '../../site/settings/site-url.ts';
import type { TakeAwayWords } from '../words/take-away-words.ts';
import { folderFiles } from './map-folder.ts';
import { takeAwayMarkup } from './take-away-markup.ts';
import {
  createMakeFile,
  type MakeFile,
  type MapNow,
  OFFERED,
  type Offered,
  type PictureWish,
  type TakeAwaySources,
} from './taken-files.ts';
import { weightText } from './weight.ts';

export interface TakeAwayOptions extends TakeAwaySources {
  readonly words: TakeAwayWords;
  /** Language of the page, in which weights are written. */
  readonly language: string;
  /** The map as it is now; null while there is none. */
  readonly current: () => MapNow | null;
  /** Resolves once `current` gives the map of the last change; by default it always does. */
  readonly settled?: () => Promise<void>;
  /** Makes a file; by default as `createMakeFile` does. */
  readonly makeFile?: MakeFile;
  /** Saves a file; by default as a download. */
  readonly save?: (file: Blob, name: string) => void;
}

/** The section of the page from which a map is taken away. */
export interface TakeAway {
  /** The map is another one. What is being made is made of the map as it was. */
  readonly update: () => void;
  /** Puts the focus on the heading. */
  readonly focus: () => void;
  readonly destroy: () => void;
}

/** Makes the section in `root`, which is empty. */
export function createTakeAway(root: HTMLElement, options: TakeAwayOptions): TakeAway {
  const { words, language, current, settled, save = saveFile } = options;
  const makeFile = options.makeFile ?? createMakeFile(options);
  root.append(toElement(takeAwayMarkup(words)));
  const section = find(root, '.take-away');
  const address = find<HTMLInputElement>(root, '.address input');
  const fault = find(root, '.address .fault');
  const work = find(root, '.work');
  const bar = find<HTMLProgressElement>(root, 'progress');
  const status = find(root, '.work ~ .status');
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-take]')];
  /** Stops what is being made; null while nothing is. */
  let stop: AbortController | null = null;
  /** The map whose weights are shown. */
  let weighed: MapNow | null = null;

  /** The address that was typed, null where there is none, undefined where it is no address. */
  function typedAddress(): string | null | undefined {
    const text = address.value.trim();
    const whole = text === '' ? null : (siteAddress(text) ?? undefined);
    const isWrong = whole === undefined;
    address.setAttribute('aria-invalid', String(isWrong));
    fault.textContent = isWrong ? fill(words.address.fault, { address: text }) : '';
    return whole;
  }

  function chosenPicture(): PictureWish {
    const value = (name: string) => find<HTMLSelectElement>(root, `select[name=${name}]`).value;
    return {
      format: READER_FORMATS.find((format) => format === value('format')) ?? '16x9',
      theme: value('theme') === 'dark' ? 'dark' : 'light',
      file: FILES.find((file) => file === value('file')) ?? 'png',
      scale: SCALES.find((scale) => String(scale) === value('scale')) ?? 2,
    };
  }

  function showWeight(what: Offered, bytes: number | null, text = words.weight): void {
    find(root, `[data-offered=${what}] .weight`).textContent =
      bytes === null ? '' : fill(text, { size: weightText(bytes, language) });
  }

  function setBusy(isBusy: boolean): void {
    section.setAttribute('aria-busy', String(isBusy));
    work.hidden = !isBusy;
    update();
  }

  async function take(what: Offered): Promise<void> {
    if (current() === null || stop !== null) return;
    const siteUrl = typedAddress();
    if (siteUrl === undefined) {
      address.focus();
      return;
    }
    const own = new AbortController();
    stop = own;
    bar.removeAttribute('value');
    status.textContent = words.working;
    const held = document.activeElement;
    setBusy(true);
    // The button that was pressed cannot keep the focus while it is disabled.
    if (held instanceof HTMLButtonElement && held.disabled) find(work, 'button').focus();
    try {
      if (settled !== undefined) await settled();
      own.signal.throwIfAborted();
      const map = current();
      if (map === null) throw new Error(words.noMap);
      const { name, blob } = await makeFile(
        what,
        map,
        { siteUrl, picture: chosenPicture() },
        {
          signal: own.signal,
          onProgress: ({ done, total }) => {
            bar.max = total;
            bar.value = done;
          },
        },
      );
      own.signal.throwIfAborted();
      save(blob, name);
      if (map === current()) showWeight(what, blob.size);
      status.textContent = fill(words.saved, { name, size: weightText(blob.size, language) });
    } catch (error) {
      status.textContent = own.signal.aborted ? words.stopped : reasonOf(error);
    }
    stop = null;
    const hadFocus = work.contains(document.activeElement);
    setBusy(false);
    if (hadFocus) find(root, `[data-take=${what}]`).focus();
  }

  function reasonOf(error: unknown): string {
    if (error instanceof CanvasTooLarge) return words.tooLarge;
    const reason = error instanceof Error ? error.message : String(error);
    return fill(words.failed, { reason: reason.replace(/\.$/, '') });
  }

  function update(): void {
    const map = current();
    find(root, '.no-map').hidden = map !== null;
    for (const button of buttons) button.disabled = map === null || stop !== null;
    if (map === weighed) return;
    weighed = map;
    for (const what of OFFERED) showWeight(what, null);
    // What others weigh is known once they are made; this one is packed smaller.
    if (map !== null) {
      const texts = [...folderFiles({ slug: '', ...map.texts }).values()];
      showWeight('folder', new Blob(texts).size, words.atMost);
    }
  }

  const onClick = ({ target }: MouseEvent) => {
    const button = (target as Element).closest<HTMLButtonElement>('button');
    const what = OFFERED.find((one) => one === button?.dataset['take']);
    if (what !== undefined) void take(what);
    else if (button?.dataset['do'] === 'stop') stop?.abort();
  };
  const onChoice = ({ target }: Event) => {
    if (target === address) typedAddress();
    // Another picture weighs something else.
    else showWeight('picture', null);
  };
  root.addEventListener('click', onClick);
  root.addEventListener('change', onChoice);
  update();

  return {
    update,
    focus: () => find(root, 'h2').focus({ preventScroll: true }),
    destroy() {
      stop?.abort();
      root.removeEventListener('click', onClick);
      root.removeEventListener('change', onChoice);
      root.replaceChildren();
    },
  };
}
