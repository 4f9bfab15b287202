import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toElement } from '../../../src/browser/dom.ts';
import { h } from '../../../src/core/markup/markup.ts';
import type { SourceId } from '../../../src/core/statements/types.ts';
import { createEmbedLensLine } from '../../../src/page/lens/embed-lens-line.ts';
import { createLens, type Lens } from '../../../src/page/lens/lens.ts';

const onChoose = vi.fn();
const [first, second] = ['first' as SourceId, 'second' as SourceId];
const everything = { chosen: [], words: [], folded: null };
let root: HTMLElement;
let lens: Lens;

beforeEach(() => {
  root = toElement(
    h('div', { class: 'lens' }, h('details', {}, h('summary', {}, 'By source'))),
  ) as HTMLElement;
  document.body.append(root);
  lens = createLens(
    root,
    [
      { id: first, name: 'First', count: '3 statements' },
      { id: second, name: 'Second', count: '1 statement' },
    ],
    { label: 'By source', showAll: 'Show all' },
    { onChoose },
  );
});

afterEach(() => {
  document.body.replaceChildren();
  onChoose.mockReset();
});

const boxes = () => [...root.querySelectorAll<HTMLInputElement>('.sources input')];
const told = () => root.querySelector<HTMLElement>('.told');

describe('the lens', () => {
  it('lists the sources with their numbers of statements', () => {
    expect([...root.querySelectorAll('label')].map((label) => label.textContent)).toEqual([
      'First 3 statements',
      'Second 1 statement',
    ]);
    lens.render({ ...everything, chosen: [second] });
    expect(boxes().map(({ checked }) => checked)).toEqual([false, true]);
  });

  it('hands over all sources that are chosen', () => {
    for (const box of boxes()) box.click();
    expect(onChoose.mock.calls).toEqual([[[first]], [[first, second]]]);
  });

  it('says what is reported, and nothing where no source is chosen', () => {
    lens.render({ chosen: [first], words: ['Reports two.', 'Leaves out one.'], folded: null });
    expect(told()?.hidden).toBe(false);
    expect([...root.querySelectorAll('.told p')].map((p) => p.textContent)).toEqual([
      'Reports two.',
      'Leaves out one.',
    ]);
    lens.render(everything);
    expect(told()?.hidden).toBe(true);
  });

  it('folds long lists of names, and keeps them unfolded from day to day', () => {
    const long = { chosen: [first], words: ['Reports two.', 'Leaves out 60.'], folded: 'A, B, C' };
    lens.render(long);
    const fold = () => root.querySelector<HTMLDetailsElement>('.told details');
    expect(fold()?.open).toBe(false);
    expect(fold()?.querySelector('summary')?.textContent).toBe('Leaves out 60.');
    expect(fold()?.querySelector('p')?.textContent).toBe('A, B, C');
    fold()?.setAttribute('open', '');
    lens.render({ ...long, folded: 'A, B' });
    expect(fold()?.open).toBe(true);
    expect(fold()?.querySelector('p')?.textContent).toBe('A, B');
  });

  it('is undone by a button that gives the focus to what stays', () => {
    lens.render({ chosen: [first], words: ['Reports two.'], folded: null });
    root.querySelector<HTMLElement>('.told button')?.click();
    expect(onChoose).toHaveBeenCalledExactlyOnceWith([]);
    expect(document.activeElement?.textContent).toBe('By source');
  });
});

describe('the lens of a frame', () => {
  it('stands in the place of the subtitle until all is shown again', () => {
    const onShowAll = vi.fn();
    const subtitle = toElement(h('p', {}, 'What the map is'));
    const frameLens = createEmbedLensLine(subtitle, 'Show all', onShowAll);
    frameLens.render('The map of First.');
    expect(subtitle.textContent).toBe('The map of First. Show all');
    subtitle.querySelector('button')?.click();
    expect(onShowAll).toHaveBeenCalledOnce();
    frameLens.render(null);
    expect(subtitle.textContent).toBe('What the map is');
  });
});
