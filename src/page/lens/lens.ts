import { find, toElement } from '../../browser/dom.ts';
import { h } from '../../core/markup/markup.ts';
import type { SourceId } from '../../core/statements/types.ts';

/** A source that can be chosen. */
export interface LensChoice {
  readonly id: SourceId;
  readonly name: string;
  /** The number of statements it reports, in words. */
  readonly count: string;
}

/** The list of sources, and what the chosen ones report and leave out. */
export interface Lens {
  readonly render: (state: {
    readonly chosen: readonly SourceId[];
    readonly words: readonly string[];
    /** The names that the last sentence leaves out, if any. */
    readonly folded: string | null;
  }) => void;
}

/** Draws the source lens into a root that only has its `details`. */
export function createLens(
  root: HTMLElement,
  choices: readonly LensChoice[],
  texts: { readonly label: string; readonly showAll: string },
  handlers: { readonly onChoose: (sources: readonly SourceId[]) => void },
): Lens {
  const summary = find(root, 'summary');
  const list = toElement(
    h(
      'div',
      { class: 'sources', role: 'group', 'aria-label': texts.label },
      choices.map(({ id, name, count }) =>
        h(
          'label',
          {},
          h('input', { type: 'checkbox', value: id, autocomplete: 'off' }),
          h('span', {}, name, ' ', h('small', {}, count)),
        ),
      ),
    ),
  );
  const told = toElement(
    h(
      'div',
      { class: 'told', hidden: true },
      h('div', {}),
      h('button', { type: 'button' }, texts.showAll),
    ),
  ) as HTMLElement;
  find(root, 'details').append(list);
  // Above the list, which may be long.
  root.prepend(told);
  const boxes = [...list.querySelectorAll('input')];
  list.addEventListener('change', () => {
    handlers.onChoose(boxes.filter(({ checked }) => checked).map(({ value }) => value as SourceId));
  });
  find(told, 'button').addEventListener('click', () => {
    handlers.onChoose([]);
    // The button disappears: the element next to it takes the focus.
    summary.focus({ preventScroll: true });
  });
  return {
    render({ chosen, words, folded }) {
      for (const box of boxes) box.checked = chosen.includes(box.value as SourceId);
      told.hidden = words.length === 0;
      const open = told.querySelector('details')?.open ?? false;
      const texts = words.map((text, i) =>
        toElement(
          folded !== null && i === words.length - 1
            ? h('details', { open }, h('summary', {}, text), h('p', {}, folded))
            : h('p', {}, text),
        ),
      );
      find(told, 'div').replaceChildren(...texts);
    },
  };
}
