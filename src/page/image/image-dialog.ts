import { find, toElement } from '../../browser/dom.ts';
import { fill } from '../../core/i18n/fill.ts';
import type { DialogStrings } from '../../core/i18n/picture-strings.ts';
import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';
import { FORMATS, READER_FORMATS } from '../../core/picture/formats.ts';
import { FILES, type PictureChoices, SCALES } from './choices.ts';

/** What the image dialog shows. */
export interface ImageDialogView {
  readonly choices: PictureChoices;
  /** Every passage there is a card for, by country; the same object as long as nothing in it differs. */
  readonly passages: readonly PassagesOfCountry[];
  /** Address of the picture's preview; null while there is none. */
  readonly preview: string | null;
  readonly alt: string;
  readonly caption: string;
  /** What has just happened. */
  readonly status: string;
  /** Whether the page shows a map by source, which pictures do not. */
  readonly narrowed: boolean;
  /** Size in px that some text of the picture falls below because it is too long; null where all of it fits. */
  readonly tooSmall: number | null;
  readonly busy: boolean;
  /** Whether a card can be chosen. */
  readonly offersCard: boolean;
}

/** The passages of one country, each as a list shows it. */
export interface PassagesOfCountry {
  readonly country: string;
  readonly texts: readonly string[];
}

export interface ImageDialog {
  readonly render: (view: ImageDialogView) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
}

export interface ImageDialogHandlers {
  readonly onChoose: (change: Partial<PictureChoices>) => void;
  readonly onDownload: () => void;
  readonly onCopyImage: () => void;
  readonly onShare: () => void;
  readonly onCopyText: (text: string) => void;
  readonly onClose: () => void;
}

/** What the dialog offers besides the shapes and sizes that every map has. */
export interface ImageDialogOffer {
  readonly strings: DialogStrings;
  readonly canShare: boolean;
}

/** Makes the dialog in `root`, which is empty. */
export function createImageDialog(
  root: HTMLElement,
  offer: ImageDialogOffer,
  handlers: ImageDialogHandlers,
): ImageDialog {
  root.append(...dialogMarkup(offer).map((element) => toElement(element)));
  const form = find<HTMLFormElement>(root, 'form');
  const picture = find<HTMLImageElement>(root, '.preview img');
  const status = find(root, '.status');
  const texts = {
    alt: find<HTMLTextAreaElement>(root, '[name=alt]'),
    caption: find<HTMLTextAreaElement>(root, '[name=caption]'),
  };
  const words = find<HTMLSelectElement>(root, 'select');
  let listed: readonly PassagesOfCountry[] = [];
  const download = find<HTMLButtonElement>(root, '[data-do=download]');

  const onChange = () => {
    const data = new FormData(form);
    handlers.onChoose({
      content: data.get('content') === 'card' ? 'card' : 'map',
      passage: Number(words.value),
      format: READER_FORMATS.find((format) => format === data.get('format')) ?? '16x9',
      theme: data.get('theme') === 'dark' ? 'dark' : 'light',
      file: data.get('file') === 'svg' ? 'svg' : 'png',
      scale: SCALES.find((scale) => String(scale) === data.get('scale')) ?? 2,
      patterns: data.has('patterns'),
      lists: data.has('lists'),
    });
  };
  const onClick = (event: MouseEvent) => {
    const action = (event.target as Element).closest('button')?.dataset['do'];
    if (action === 'download') handlers.onDownload();
    else if (action === 'copy') handlers.onCopyImage();
    else if (action === 'share') handlers.onShare();
    else if (action === 'close') handlers.onClose();
    else if (action === 'alt' || action === 'caption') handlers.onCopyText(texts[action].value);
  };
  // Escape closes only the dialog: on the page it would also close the country.
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    handlers.onClose();
  };
  // A click beside the fields keeps the focus in the dialog.
  root.tabIndex = -1;
  form.addEventListener('change', onChange);
  root.addEventListener('keydown', onKey);
  root.addEventListener('click', onClick);

  function check(name: string, value: string): void {
    const input = form.querySelector<HTMLInputElement>(`[name=${name}][value='${value}']`);
    if (input !== null) input.checked = true;
  }

  return {
    render(view) {
      const { choices, preview, alt, caption, status: text, busy, narrowed, offersCard } = view;
      const { content, passage, format, theme, file, scale, patterns, lists } = choices;
      for (const [name, value] of Object.entries({ content, format, theme, file, scale })) {
        check(name, String(value));
      }
      find<HTMLInputElement>(form, '[name=patterns]').checked = patterns;
      find<HTMLInputElement>(form, '[name=lists]').checked = lists;
      find(form, '.lists').hidden = content === 'card';
      if (view.passages !== listed) {
        listed = view.passages;
        words.replaceChildren(...listMarkup(listed).map((group) => toElement(group)));
      }
      words.value = String(passage);
      find(form, '.contents').hidden = !offersCard;
      find(form, '.words').hidden = content === 'map';
      find(form, '.scales').hidden = file === 'svg';
      download.textContent = fill(offer.strings.download, { type: file.toUpperCase() });
      const [width, height] = FORMATS[format];
      [picture.width, picture.height] = [width, height];
      picture.alt = alt;
      if (preview === null) picture.removeAttribute('src');
      else if (picture.src !== preview) picture.src = preview;
      texts.alt.value = alt;
      texts.caption.value = caption;
      status.textContent = text;
      const { tooSmall } = view;
      const tooLong =
        tooSmall === null ? '' : fill(offer.strings.tooLong, { size: String(tooSmall) });
      const warning = find(form, '.too-long');
      // The same words written again would be read aloud again.
      if (warning.textContent !== tooLong) warning.textContent = tooLong;
      find(form, '.all-sources').hidden = !narrowed || content === 'card';
      root.setAttribute('aria-busy', String(busy));
      for (const button of root.querySelectorAll<HTMLButtonElement>('.actions button')) {
        button.disabled = busy;
      }
    },
    focus: () => find(root, 'h2').focus({ preventScroll: true }),
    destroy() {
      form.removeEventListener('change', onChange);
      root.removeEventListener('click', onClick);
      root.removeEventListener('keydown', onKey);
      root.replaceChildren();
    },
  };
}

/** The passages as options, numbered consecutively. */
function listMarkup(passages: readonly PassagesOfCountry[]): MarkupElement[] {
  let index = -1;
  return passages.map(({ country, texts }) =>
    h(
      'optgroup',
      { label: country },
      texts.map((passage) => {
        index++;
        return h('option', { value: index }, passage);
      }),
    ),
  );
}

function dialogMarkup({ strings, canShare }: ImageDialogOffer): MarkupElement[] {
  const button = (action: string, label: string, name = '') =>
    h('button', { type: 'button', 'data-do': action, class: name }, label);
  const text = (name: 'alt' | 'caption') =>
    h(
      'div',
      { class: 'text' },
      h('label', { for: `picture-${name}` }, strings[name]),
      h('textarea', { id: `picture-${name}`, name, readonly: true, rows: name === 'alt' ? 5 : 3 }),
      button(name, strings.copy),
    );
  return [
    h('h2', { tabindex: -1, id: 'image-heading' }, strings.heading),
    button('close', strings.close, 'close-image'),
    h(
      'div',
      { class: 'preview', role: 'group', 'aria-label': strings.preview },
      h('img', { alt: '' }),
    ),
    h(
      'form',
      { autocomplete: 'off' },
      options(
        strings.content,
        'content',
        [
          ['map', strings.map],
          ['card', strings.card],
        ],
        'contents',
      ),
      h(
        'div',
        { class: 'words' },
        h('label', { for: 'picture-words' }, strings.words),
        h('select', { id: 'picture-words' }),
      ),
      h('p', { class: 'all-sources', hidden: true }, strings.allSources),
      options(
        strings.shape,
        'format',
        READER_FORMATS.map((format) => [format, [shapeIcon(format), format.replace('x', ':')]]),
      ),
      // There from the start: screen readers are told of changes in what they know.
      h('p', { class: 'too-long', role: 'status' }),
      options(strings.background, 'theme', [
        ['light', strings.light],
        ['dark', strings.dark],
      ]),
      options(
        strings.file,
        'file',
        FILES.map((file) => [file, file.toUpperCase()]),
      ),
      options(
        strings.size,
        'scale',
        SCALES.map((scale) => [String(scale), `${scale}×`]),
        'scales',
      ),
      h(
        'label',
        { class: 'patterns' },
        h('input', { type: 'checkbox', name: 'patterns' }),
        strings.patterns,
      ),
      h(
        'label',
        { class: 'lists' },
        h('input', { type: 'checkbox', name: 'lists' }),
        strings.lists,
      ),
      h(
        'div',
        { class: 'actions' },
        button('download', '', 'main'),
        button('copy', strings.copyImage),
        canShare ? button('share', strings.share) : null,
      ),
      h('p', { class: 'status', role: 'status' }),
    ),
    h('div', { class: 'texts' }, text('alt'), text('caption')),
  ];
}

function options(
  legend: string,
  name: string,
  values: readonly (readonly [string, Child])[],
  className: string | null = null,
): MarkupElement {
  return h(
    'fieldset',
    { class: className },
    h('legend', {}, legend),
    values.map(([value, label]) =>
      h('label', {}, h('input', { type: 'radio', name, value }), h('span', {}, label)),
    ),
  );
}

/** A box in the proportions of a format. */
function shapeIcon(format: (typeof READER_FORMATS)[number]): MarkupElement {
  const [width, height] = FORMATS[format];
  const scale = 15 / Math.max(width, height);
  const [w, hgt] = [width * scale, height * scale];
  return h(
    'svg',
    { viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    h('rect', { x: (16 - w) / 2, y: (16 - hgt) / 2, width: w, height: hgt }),
  );
}
