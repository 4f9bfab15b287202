import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { find, toElement } from '../../../src/browser/dom.ts';
import { createSearch, type Search } from '../../../src/page/search/search.ts';
import { type SearchWords, searchEntries } from '../../../src/page/search/search-index.ts';
import { searchMarkup } from '../../../src/page/search/search-markup.ts';
import { electionEdition } from '../../fixtures/election.ts';

const onSelect = vi.fn();
let field: HTMLInputElement;
let list: HTMLElement;
let search: Search;
let words: SearchWords['words'];
let isComplete: boolean;

beforeEach(() => {
  onSelect.mockClear();
  words = {};
  isComplete = true;
  document.body.replaceChildren(toElement(searchMarkup('Find a country')));
  field = find(document, 'input');
  list = find(document, '[role=listbox]');
  search = createSearch(
    find(document, '.search'),
    {
      entries: () => searchEntries(electionEdition('en'), [], { names: {}, words }),
      isComplete: () => isComplete,
      articles: 'the',
      answer: () => ({ answer: '', stance: null, unreported: false }),
      noMatch: (query) => `No country matches “${query}”.`,
    },
    { onSelect, onUse: () => {}, onResults: () => {} },
  );
  field.focus();
});

afterEach(() => document.body.replaceChildren());

function type(text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

function press(init: KeyboardEventInit): void {
  field.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
}

describe('the search field', () => {
  it('says that its list is open whenever it is, also where nothing matches', () => {
    const isOpen = () => [field.getAttribute('aria-expanded'), !list.hidden];
    expect(isOpen()).toEqual(['false', false]);
    type('chi');
    expect(isOpen()).toEqual(['true', true]);
    type('Atlantis');
    expect(isOpen()).toEqual(['true', true]);
    expect(list.textContent).toBe('No country matches “Atlantis”.');
    press({ key: 'Escape' });
    expect(isOpen()).toEqual(['false', false]);
  });

  it('chooses the first place at Enter', () => {
    type('chi');
    press({ key: 'Enter' });
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('CL');
  });

  it('chooses what further names will find, at an Enter pressed before they have come', () => {
    isComplete = false;
    type('holland');
    expect([field.getAttribute('aria-expanded'), list.hidden]).toEqual(['false', true]);
    press({ key: 'ArrowDown' });
    press({ key: 'Enter' });
    expect(onSelect).not.toHaveBeenCalled();
    words = { NL: ['holland'] };
    isComplete = true;
    search.renew();
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('NL');
  });

  it('says that nothing matches once further names have come', () => {
    isComplete = false;
    type('Atlantis');
    press({ key: 'Enter' });
    expect(list.hidden).toBe(true);
    isComplete = true;
    search.renew();
    expect(list.textContent).toBe('No country matches “Atlantis”.');
    expect(onSelect).not.toHaveBeenCalled();
  });

  it.each<[string, KeyboardEventInit]>([
    ['as browsers mark it', { key: 'Enter', isComposing: true }],
    ['as Safari does', { key: 'Enter', keyCode: 229 }],
  ])('chooses nothing at the Enter that ends a composition, %s', (_by, init) => {
    type('chi');
    press(init);
    expect(onSelect).not.toHaveBeenCalled();
    expect(field.value).toBe('chi');
  });
});
