import type { Strings } from '../../core/i18n/strings.ts';
import { h, type MarkupElement } from '../../core/markup/markup.ts';
import { THEMES } from '../../core/statements/reader-choices.ts';

/** The choice between light, dark and the device's setting. */
export function themeMarkup(theme: Strings['theme']): MarkupElement {
  return h(
    'label',
    { class: 'theme' },
    `${theme.label} `,
    h(
      'select',
      { autocomplete: 'off' },
      THEMES.map((choice) => h('option', { value: choice }, theme[choice])),
    ),
  );
}

/** Shows patterns besides colours. */
export function patternsMarkup(theme: Strings['theme']): MarkupElement {
  return h(
    'label',
    { class: 'theme patterns' },
    h('input', { type: 'checkbox', autocomplete: 'off' }),
    theme.patterns,
  );
}
