import { panelId } from '../../core/contract/ids.ts';
import type { SecondFrameView } from '../../core/edition/inset-view.ts';
import { h, type MarkupElement } from '../../core/markup/markup.ts';
import type { View } from '../../core/statements/types.ts';

/**
 * The countries of a second frame as links, or null where it names none.
 *
 * @param main the view in the main frame that it belongs to
 */
export function secondFrameNames(
  main: View,
  { name, actors }: Pick<SecondFrameView, 'name' | 'actors'>,
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
