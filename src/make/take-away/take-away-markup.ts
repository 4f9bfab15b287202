import { h, type MarkupElement } from '../../core/markup/markup.ts';
import { READER_FORMATS } from '../../core/picture/formats.ts';
import { FILES, SCALES } from '../../page/image/choices.ts';
import type { TakeAwayWords } from '../words/take-away-words.ts';
import { OFFERED, type Offered } from './taken-files.ts';

/** The section from which a map is taken away. */
export function takeAwayMarkup(words: TakeAwayWords): MarkupElement {
  const { heading, lead, noMap, address, stop, working } = words;
  return h(
    'section',
    { class: 'take-away', 'aria-labelledby': 'take-away-heading' },
    h('h2', { id: 'take-away-heading', tabindex: -1 }, heading),
    h('p', { class: 'introduction' }, lead),
    h('p', { class: 'no-map', hidden: true }, noMap),
    h(
      'div',
      { class: 'address' },
      h('label', { for: 'take-away-address' }, address.label),
      h('input', {
        id: 'take-away-address',
        type: 'url',
        dir: 'ltr',
        autocomplete: 'url',
        spellcheck: 'false',
        'aria-describedby': 'take-away-hint take-away-fault',
      }),
      h('p', { class: 'advice', id: 'take-away-hint' }, address.hint),
      // There from the start: screen readers are told of changes in what they know.
      h('p', { class: 'fault', id: 'take-away-fault', role: 'status' }),
    ),
    h(
      'ul',
      { class: 'offered' },
      OFFERED.map((what) => offerMarkup(what, words)),
    ),
    h(
      'div',
      { class: 'work', hidden: true },
      h('progress', { 'aria-label': working }),
      h('button', { type: 'button', 'data-do': 'stop' }, stop),
    ),
    h('p', { class: 'status', role: 'status' }),
  );
}

function offerMarkup(what: Offered, { offered, picture }: TakeAwayWords): MarkupElement {
  const { name, about, take } = offered[what];
  return h(
    'li',
    { 'data-offered': what },
    h('h3', {}, name),
    h('p', {}, about),
    what === 'picture' ? pictureMarkup(picture) : null,
    h('button', { type: 'button', 'data-take': what }, take),
    h('span', { class: 'weight' }),
  );
}

function pictureMarkup(words: TakeAwayWords['picture']): MarkupElement {
  const choice = (
    name: string,
    label: string,
    options: readonly (readonly [value: string, text: string])[],
    chosen = '',
  ) =>
    h(
      'label',
      {},
      label,
      h(
        'select',
        { name },
        options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
      ),
    );
  return h(
    'div',
    { class: 'choices' },
    choice(
      'format',
      words.format,
      READER_FORMATS.map((format) => [format, format.replace('x', ':')]),
    ),
    choice('theme', words.background, [
      ['light', words.light],
      ['dark', words.dark],
    ]),
    choice(
      'file',
      words.file,
      FILES.map((file) => [file, file.toUpperCase()]),
    ),
    choice(
      'scale',
      words.scale,
      SCALES.map((scale) => [String(scale), `${scale}×`]),
      '2',
    ),
  );
}
