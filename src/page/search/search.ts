import { isComposing } from '../../browser/composing.ts';
import { find, toElement } from '../../browser/dom.ts';
import type { AnswerView } from '../../core/edition/reported.ts';
import { h } from '../../core/markup/markup.ts';
import type { ActorId } from '../../core/statements/types.ts';
import { type SearchEntry, search } from './search-index.ts';

/** The search field: a combobox by the ARIA Authoring Practices, with list autocompletion. */
export interface Search {
  /** Names or answers have changed: searches again and keeps the active option. */
  readonly renew: () => void;
}

export interface SearchOptions {
  /** Called when the field is first used. */
  readonly entries: () => readonly SearchEntry[];
  /** Whether the entries have all their names: until then, a query without results may still get some. */
  readonly isComplete: () => boolean;
  /** Words that people write before the name of a place, separated by spaces. */
  readonly articles: string;
  /** The text under the name of a place. */
  readonly answer: (id: ActorId) => AnswerView;
  /** The text for a query without results. */
  readonly noMatch: (query: string) => string;
}

export interface SearchHandlers {
  readonly onSelect: (id: ActorId) => void;
  /** The field is about to be used. */
  readonly onUse: () => void;
  /** The number of results, for screen readers. */
  readonly onResults: (query: string, count: number) => void;
}

export function createSearch(
  root: HTMLElement,
  options: SearchOptions,
  handlers: SearchHandlers,
): Search {
  const input = find<HTMLInputElement>(root, 'input');
  const list = find<HTMLUListElement>(root, '[role=listbox]');
  let entries: readonly SearchEntry[] | null = null;
  let results: readonly SearchEntry[] = [];
  let active = -1;
  /** Whether results may still come, and the keys pressed meanwhile to choose among them. */
  let awaited = false;
  let held: string[] = [];

  /** @param told the number announced last, which is not announced again */
  function show(told = -1): void {
    const query = input.value.trim();
    entries ??= options.entries();
    results = search(query, entries, options.articles);
    awaited = query !== '' && results.length === 0 && !options.isComplete();
    held = [];
    const open = query !== '' && !awaited;
    input.setAttribute('aria-expanded', String(open));
    list.hidden = !open;
    const shown = results.length > 0 ? results.map(option) : [nothing(query)];
    list.replaceChildren(...(open ? shown : []));
    setActive(-1);
    // The field may stand at the lower edge of the window.
    if (open) list.scrollIntoView({ block: 'nearest' });
    if (open && results.length !== told) handlers.onResults(query, results.length);
  }

  function option({ id, name }: SearchEntry, index: number): Element {
    const { answer, stance, unreported } = options.answer(id);
    return toElement(
      h(
        'li',
        { id: `found-${index}`, role: 'option' },
        h('i', { class: 'swatch', 'data-stance': stance, 'data-unreported': unreported }),
        h('b', {}, name),
        h('span', {}, answer),
      ),
    );
  }

  function nothing(query: string): Element {
    return toElement(
      h(
        'li',
        { class: 'nothing', role: 'option', 'aria-disabled': 'true' },
        options.noMatch(query),
      ),
    );
  }

  function setActive(index: number): void {
    active = index;
    [...list.children].forEach((item, i) => {
      item.setAttribute('aria-selected', String(i === index));
      if (i === index) item.scrollIntoView({ block: 'nearest' });
    });
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `found-${index}`);
  }

  function close(): void {
    results = [];
    awaited = false;
    held = [];
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    setActive(-1);
  }

  function choose(index: number): void {
    const entry = results[index];
    if (entry === undefined) return;
    input.value = '';
    close();
    handlers.onSelect(entry.id);
  }

  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const { length } = results;
    // Home and End move in the text until an option is active.
    if (awaited && /^(?:Arrow(?:Up|Down)|Enter)$/.test(event.key)) held.push(event.key);
    else if (event.key === 'ArrowDown' && list.hidden) show();
    else if (event.key === 'ArrowDown' && length > 0) setActive((active + 1) % length);
    else if (event.key === 'ArrowUp' && length > 0) setActive((active <= 0 ? length : active) - 1);
    else if (event.key === 'Home' && active > 0) setActive(0);
    else if (event.key === 'End' && active >= 0) setActive(length - 1);
    else if (event.key === 'Enter') choose(Math.max(0, active));
    else if (event.key === 'Escape' && (input.value !== '' || !list.hidden)) {
      // The first Escape empties the field; the next closes the panel.
      event.stopPropagation();
      input.value = '';
      close();
    } else return;
    event.preventDefault();
  };
  input.addEventListener('focus', handlers.onUse);
  input.addEventListener('input', () => show());
  input.addEventListener('keydown', onKey);
  input.addEventListener('blur', () => {
    // A reader who has come back at once, and is typing, keeps the list.
    setTimeout(() => document.activeElement !== input && close(), 0);
  });
  // Pressing an option must not take the focus out of the field before the click arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const item = (event.target as Element).closest('li');
    if (item !== null) choose([...list.children].indexOf(item));
  });
  return {
    renew() {
      entries = null;
      const was = results[active]?.id;
      const keys = held;
      if (awaited) show();
      else if (!list.hidden) show(results.length);
      setActive(results.findIndex(({ id }) => id === was));
      for (const key of keys) input.dispatchEvent(new KeyboardEvent('keydown', { key }));
    },
  };
}
