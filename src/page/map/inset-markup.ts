import { panelId } from '../../core/contract/ids.ts';
import type { Edition } from '../../core/edition/edition.ts';
import { type InsetView, insetView } from '../../core/edition/inset-view.ts';
import { icon } from '../../core/markup/icon.ts';
import { h, type MarkupElement } from '../../core/markup/markup.ts';
import type { View } from '../../core/statements/types.ts';
import { pictureMarkup } from './map-markup.ts';

/**
 * The inset map with its governments as links, so that all of them can be seen; null if no view of the map has
 * an inset.
 *
 * @param unit plane units in one unit of the map's SVG
 * @param shown the view of the map that the inset comes with
 */
export function insetMarkup(edition: Edition, unit: number, shown: View): MarkupElement | null {
  const insets = edition.dataset.views.flatMap((main) => {
    const inset = insetView(main, edition);
    return inset === null ? [] : [{ main, inset }];
  });
  const own = insets.find(({ main }) => main.id === shown.id);
  const first = (own ?? insets[0])?.inset;
  if (first === undefined) return null;
  return h(
    'div',
    { class: 'second-frame', hidden: own === undefined },
    h(
      'button',
      { class: 'picture', type: 'button', 'aria-label': first.action },
      h('span', { class: 'title' }, h('span', {}, first.name), icon('M6 3l5 5-5 5', 'arrow')),
      pictureMarkup(first.view, edition.dataset.stances, unit),
    ),
    insets.map(({ main, inset }) => namesMarkup(main, inset, main.id !== shown.id)),
  );
}

/** Whether the inset is shown before any script runs: the map then makes room for it. */
export function isInsetShown(inset: MarkupElement | null): boolean {
  return inset !== null && inset.attributes['hidden'] === undefined;
}

/**
 * The governments of an inset as links, or null where it names none.
 *
 * @param main the view of the map that the inset belongs to
 */
function namesMarkup(
  main: View,
  { name, actors }: InsetView,
  hidden: boolean,
): MarkupElement | null {
  if (actors.length === 0) return null;
  return h(
    'ul',
    { class: 'names', 'data-main': main.id, hidden, 'aria-label': name },
    actors.map(({ id, name }) =>
      h('li', {}, h('a', { href: `#${panelId(id)}`, 'data-id': id }, name)),
    ),
  );
}
