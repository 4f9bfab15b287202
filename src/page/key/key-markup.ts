import { panelId } from '../../core/contract/ids.ts';
import type { KeyEntry, KeyView } from '../../core/edition/key-view.ts';
import type { OrganisationView } from '../../core/edition/organisations.ts';
import type { Strings } from '../../core/i18n/strings.ts';
import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';

/** More entries than this are set closer together. Decided here: a CSS rule that counts would slow every change. */
const FEW = 4;
/** More than this do not fit beside each other in an embed page. */
const IN_A_ROW = 5;
/** From this many on, the names of an entry fold: there is no room for all of them beside the map. */
const MANY = 9;

/**
 * The key: every stance with its count, one square per government, and the names.
 *
 * @param count the number of governments of an entry, in words
 * @param lists whether squares and names come under the labels, or only the labels are shown
 * @param after what comes below
 */
export function keyMarkup(
  view: KeyView,
  { key }: { readonly key: Pick<Strings['key'], 'heading' | 'onlyThis' | 'showAll'> },
  count: (entry: KeyEntry) => string,
  lists = true,
  after: Child = null,
): MarkupElement {
  return h(
    'section',
    {
      class: 'key',
      'data-many': view.entries.length > FEW,
      'data-crowded': view.entries.length > IN_A_ROW,
      'aria-labelledby': 'key-heading',
    },
    h('h2', { id: 'key-heading', class: 'visually-hidden' }, key.heading),
    view.entries.map((entry, i) =>
      h(
        'div',
        { class: 'entry', 'data-stance': entry.stance, 'data-first': i === 0 },
        h(
          'h3',
          {},
          h(
            'button',
            {
              type: 'button',
              title: key.onlyThis,
              disabled: true,
              'data-only': entry.stance,
              'aria-pressed': 'false',
            },
            swatch(entry.stance),
            h('span', { class: 'label' }, entry.label),
            h('b', { 'aria-hidden': 'true' }, entry.count),
            h('span', { class: 'visually-hidden' }, count(entry)),
          ),
        ),
        lists
          ? [
              h(
                'div',
                { class: 'squares', 'aria-hidden': 'true' },
                entry.actors.map(() => swatch(entry.stance)),
              ),
              entry.actors.length < MANY
                ? names(entry)
                : h('details', {}, h('summary', {}, count(entry)), names(entry)),
            ]
          : null,
      ),
    ),
    lists ? others(subjectLink(view), view.noStatement) : null,
    h('button', { class: 'show-all', type: 'button', hidden: true }, key.showAll),
    after,
  );
}

/** Text about land outside the scale, over the map of narrow pages; the index has it too. */
export function mapKeyMarkup(view: KeyView): MarkupElement {
  return h(
    'div',
    { class: 'map-key', 'aria-hidden': 'true' },
    others(view.subject?.short ?? null, view.noStatement),
  );
}

function subjectLink({ subject }: KeyView): MarkupElement | null {
  if (subject === null) return null;
  const { id, label } = subject;
  return h('a', { href: `#${panelId(id)}`, 'data-id': id }, label);
}

function others(subject: MarkupElement | string | null, noStatement: string): MarkupElement {
  return h(
    'ul',
    { class: 'others' },
    subject === null ? null : h('li', {}, h('i', { class: 'swatch subject' }), subject),
    h('li', {}, h('i', { class: 'swatch' }), noStatement),
  );
}

/**
 * The governments by stance, for narrow pages where the key has no room for names: rows that fold, with or
 * without a script.
 *
 * @param after what comes below
 */
export function indexMarkup(view: KeyView, heading: string, after: Child = null): MarkupElement {
  return h(
    'section',
    { class: 'index', 'aria-labelledby': 'index-heading' },
    h('h2', { id: 'index-heading', class: 'visually-hidden' }, heading),
    view.entries.map((entry) =>
      h(
        'details',
        { class: 'entry', 'data-stance': entry.stance },
        h(
          'summary',
          {},
          h('h3', {}, swatch(entry.stance), h('span', { class: 'label' }, entry.label)),
        ),
        names(entry),
      ),
    ),
    others(subjectLink(view), view.noStatement),
    after,
  );
}

/** The organisations beside the map, each with its answer; nothing where there are none. */
export function organisationsMarkup(
  organisations: readonly OrganisationView[],
  heading: string,
): Child {
  if (organisations.length === 0) return null;
  return h(
    'div',
    { class: 'organisations' },
    h('h3', {}, heading),
    h(
      'ul',
      { class: 'names' },
      organisations.map(({ id, name, answer, stance }) =>
        h(
          'li',
          {},
          h(
            'a',
            { href: `#${panelId(id)}`, 'data-id': id, title: answer },
            h('i', { class: 'swatch', 'data-stance': stance }),
            name,
            h('span', { class: 'visually-hidden' }, `: ${answer}`),
          ),
        ),
      ),
    ),
  );
}

/** The source lens is drawn here when it is first opened. */
export function lensMarkup(label: string): MarkupElement {
  return h('div', { class: 'lens' }, h('details', {}, h('summary', {}, label)));
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
