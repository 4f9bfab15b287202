import { fill } from '../../core/i18n/fill.ts';
import type { Strings } from '../../core/i18n/strings.ts';
import { h, type MarkupElement } from '../../core/markup/markup.ts';
import { describeFault, type Fault } from '../../core/statements/fault.ts';

/** The outcome for the data that a page was asked to show. */
export type ForeignDataNotice =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly notes: readonly string[] }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/** More faults than this are only counted: the notice covers part of the page. */
const MOST_FAULTS = 3;

/** The bar that says whose data a page shows, or why it shows its own. It cannot be closed. */
export function foreignDataMarkup(
  notice: ForeignDataNotice,
  host: string,
  strings: Strings,
  plural: (forms: Strings['dataFrom']['more'], count: number) => string,
): MarkupElement {
  const { dataFrom } = strings;
  const about = (text: string) => h('b', {}, fill(text, { host }));
  switch (notice.kind) {
    case 'loading':
      return bar(about(dataFrom.loading));
    case 'shown':
      return bar(
        about(dataFrom.shown),
        ` ${dataFrom.unchecked}`,
        // Like faults, these are in English.
        ...notice.notes.map((note) => h('p', { lang: 'en' }, note)),
      );
    case 'unavailable':
      return bar(about(dataFrom.unavailable), ` ${dataFrom.instead}`);
    case 'faulty': {
      const more = notice.faults.length - MOST_FAULTS;
      return bar(
        about(dataFrom.faulty),
        ` ${dataFrom.instead}`,
        // Faults are in English, like those of a build.
        h(
          'ul',
          { lang: 'en' },
          notice.faults.slice(0, MOST_FAULTS).map((fault) => {
            return h('li', {}, h('bdi', {}, describeFault(fault)));
          }),
        ),
        more > 0 ? h('p', {}, plural(dataFrom.more, more)) : null,
      );
    }
  }
}

function bar(...children: (MarkupElement | string | null)[]): MarkupElement {
  return h('div', { class: 'data-notice', role: 'status' }, children);
}
