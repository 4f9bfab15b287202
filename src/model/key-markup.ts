import type { KeyEntry, KeyView } from './key-view.ts';
import { type Child, h, type MarkupElement } from './markup.ts';
import { panelId } from './panel-markup.ts';

/**
 * The key: every stance with its count, one square per government, and the names.
 *
 * @param heading for screen readers
 * @param count how many governments an entry has, in words
 * @param showAll what the button says that ends a filter
 * @param lists whether squares and names stand under the labels, or the labels alone
 */
export function keyMarkup(
  view: KeyView,
  heading: string,
  count: (entry: KeyEntry) => string,
  showAll: string,
  lists = true,
): MarkupElement {
  return h(
    'section',
    { class: 'key', 'aria-labelledby': 'key-heading' },
    h('h2', { id: 'key-heading', class: 'visually-hidden' }, heading),
    view.entries.map((entry, i) =>
      h(
        'div',
        { class: 'entry', 'data-stance': entry.stance, 'data-first': i === 0 },
        h(
          'h3',
          {},
          h(
            'button',
            { type: 'button', 'data-only': entry.stance, 'aria-pressed': 'false' },
            swatch(entry.stance),
            h('span', { class: 'label' }, entry.label),
            h('b', { 'aria-hidden': 'true' }, String(entry.actors.length)),
            h('span', { class: 'visually-hidden' }, `: ${count(entry)}`),
          ),
        ),
        lists
          ? [
              h(
                'div',
                { class: 'squares', 'aria-hidden': 'true' },
                entry.actors.map(() => swatch(entry.stance)),
              ),
              names(entry),
            ]
          : null,
      ),
    ),
    lists ? others(view.subject.label, view.noStatement) : null,
    h('button', { class: 'show-all', type: 'button', hidden: true }, showAll),
  );
}

/** What the key says of land outside the scale, over the map of narrow pages. */
export function mapKeyMarkup(view: KeyView): MarkupElement {
  return h('div', { class: 'map-key' }, others(view.subject.short, view.noStatement));
}

function others(subject: string, noStatement: string): MarkupElement {
  return h(
    'ul',
    { class: 'others' },
    h('li', {}, h('i', { class: 'swatch subject' }), subject),
    h('li', {}, h('i', { class: 'swatch' }), noStatement),
  );
}

/** The governments by stance, for narrow pages where the key has no room for names. */
export function indexMarkup(view: KeyView, heading: string): MarkupElement {
  return h(
    'section',
    { class: 'index', 'aria-labelledby': 'index-heading' },
    h('h2', { id: 'index-heading', class: 'visually-hidden' }, heading),
    view.entries.map((entry) =>
      h(
        'div',
        { class: 'entry', 'data-stance': entry.stance },
        h('h3', {}, swatch(entry.stance), h('span', { class: 'label' }, entry.label)),
        names(entry),
      ),
    ),
  );
}

function names(entry: KeyEntry): Child {
  return h(
    'ul',
    { class: 'names' },
    entry.actors.map(({ id, name }) =>
      h('li', {}, h('a', { href: `#${panelId(id)}`, 'data-id': id }, name)),
    ),
  );
}

function swatch(stance: string): MarkupElement {
  return h('i', { class: 'swatch', 'data-stance': stance });
}
