import { icon } from '../../core/markup/icon.ts';
import { h, type MarkupElement } from '../../core/markup/markup.ts';

/** The search field with its list, which stays empty until the reader types. */
export function searchMarkup(label: string): MarkupElement {
  return h(
    'div',
    { class: 'search', role: 'search' },
    icon('M7 12a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM10.6 10.6L14 14'),
    h('input', {
      type: 'text',
      role: 'combobox',
      placeholder: label,
      'aria-label': label,
      'aria-autocomplete': 'list',
      'aria-controls': 'found',
      'aria-expanded': 'false',
      autocomplete: 'off',
      spellcheck: 'false',
    }),
    h('ul', { id: 'found', role: 'listbox', 'aria-label': label, hidden: true }),
  );
}
