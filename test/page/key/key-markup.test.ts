import { describe, expect, it } from 'vitest';
import type { KeyView } from '../../../src/core/edition/key-view.ts';
import { toHtml } from '../../../src/core/markup/markup.ts';
import { indexMarkup, keyMarkup, mapKeyMarkup } from '../../../src/page/key/key-markup.ts';
import { actor, stance } from '../../fixtures/square-map.ts';
import { elements, textOf, valuesOf, withClass } from '../../tools/markup-search.ts';

const SCRIPT = '<script>alert(1)</script>';
const view: KeyView = {
  entries: [
    {
      stance: stance('agreed'),
      label: 'Agreed',
      count: '2',
      actors: [
        { id: actor('FR'), name: 'France', shortName: 'FR' },
        { id: actor('GB'), name: SCRIPT, shortName: 'UK' },
      ],
    },
    { stance: stance('doubted'), label: 'Doubted', count: '0', actors: [] },
  ],
  subject: { id: actor('VE'), label: 'The subject', short: 'Subject' },
  noStatement: 'Silent',
};
const key = keyMarkup(
  view,
  { key: { heading: 'Answers', onlyThis: 'Only this', showAll: 'All' } },
  ({ actors }) => `${actors.length} in all`,
);

describe('the markup of the key', () => {
  it('says how many governments an entry has, once to the eye and once to the ear', () => {
    expect(withClass(key, 'entry').map((entry) => textOf(entry.children[0] ?? ''))).toEqual([
      'Agreed22 in all',
      'Doubted00 in all',
    ]);
    expect(elements(key, ({ tag }) => tag === 'b').map(({ attributes }) => attributes)).toEqual([
      { 'aria-hidden': 'true' },
      { 'aria-hidden': 'true' },
    ]);
  });

  it('draws one square for each government, in its stance', () => {
    const [agreed, doubted] = withClass(key, 'squares');
    expect(agreed && valuesOf(agreed, 'data-stance')).toEqual(['agreed', 'agreed']);
    expect(doubted?.children).toEqual([]);
  });

  it('links each name to the panel of its government, and the subject to its own', () => {
    const links = elements(key, ({ tag }) => tag === 'a');
    expect(links.map(({ attributes }) => attributes)).toEqual([
      { href: '#c-FR', 'data-id': 'FR' },
      { href: '#c-GB', 'data-id': 'GB' },
      { href: '#c-VE', 'data-id': 'VE' },
    ]);
  });

  it('marks its first entry', () => {
    expect(valuesOf(key, 'data-first')).toEqual(['']);
  });

  it('ends with the subject and those who said nothing', () => {
    const [others] = withClass(key, 'others');
    expect(others?.children.map(textOf)).toEqual(['The subject', 'Silent']);
  });

  it('says the same in short over the map', () => {
    expect(textOf(mapKeyMarkup(view))).toBe('SubjectSilent');
  });

  it('is repeated as an index, whose names fold, with the subject and those who said nothing', () => {
    const index = indexMarkup(view, 'By answer');
    expect(valuesOf(index, 'data-id')).toEqual(['FR', 'GB', 'VE']);
    const folding = elements(index, ({ tag }) => tag === 'details');
    expect(folding.map(({ children }) => children.map(textOf))).toEqual([
      ['Agreed', `France${SCRIPT}`],
      ['Doubted', ''],
    ]);
    expect(withClass(index, 'others').map(textOf)).toEqual(['The subjectSilent']);
    expect(valuesOf(index, 'id')).not.toContain('key-heading');
  });

  it('leaves a name that looks like a script a text', () => {
    for (const markup of [key, indexMarkup(view, 'By answer')]) {
      expect(textOf(markup)).toContain(SCRIPT);
      expect(toHtml(markup)).not.toContain('<script');
      expect(toHtml(markup)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    }
  });
});
