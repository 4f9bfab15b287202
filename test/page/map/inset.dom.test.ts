import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toElement } from '../../../src/browser/dom.ts';
import { secondFrameView } from '../../../src/core/edition/inset-view.ts';
import { h } from '../../../src/core/markup/markup.ts';
import { createSecondFrame, type SecondFrame } from '../../../src/page/map/inset.ts';
import { pictureMarkup } from '../../../src/page/map/map-markup.ts';
import { squareEdition } from '../../fixtures/square-map.ts';

const edition = squareEdition();
const [west, east = west] = edition.dataset.views;
const onView = vi.fn();
let root: HTMLElement;
let frame: SecondFrame;

beforeEach(() => {
  root = toElement(
    h(
      'div',
      {},
      h(
        'button',
        { class: 'picture' },
        h('span', { class: 'title' }, h('span', {}, 'east'), h('svg', { class: 'arrow' })),
        pictureMarkup(east, edition.dataset.stances, 2),
      ),
      ['west', 'east'].map((main) => h('ul', { class: 'names', 'data-main': main })),
    ),
  ) as HTMLElement;
  document.body.append(root);
  frame = createSecondFrame(root, 2, { onView });
});

afterEach(() => {
  document.body.replaceChildren();
  onView.mockReset();
});

/** Shows what belongs beside this view in the main frame. */
const beside = (main: typeof west) => frame.render(main.id, secondFrameView(main, edition));
const button = () => root.querySelector('button');
const visibleLists = () =>
  [...root.querySelectorAll<HTMLElement>('ul')].flatMap((list) =>
    list.hidden ? [] : list.dataset['main'],
  );

describe('the second frame', () => {
  it('shows what belongs beside the main view: its box, its name and what choosing it does', () => {
    beside(west);
    expect(root.hidden).toBe(false);
    expect(root.querySelector('svg.world')?.getAttribute('viewBox')).toBe('15 0 15 20');
    expect(root.querySelector('.title')?.textContent).toBe('east');
    expect(button()?.getAttribute('aria-label')).toBe('Show east');
    beside(east);
    expect(root.querySelector('svg.world')?.getAttribute('viewBox')).toBe('0 0 20 20');
    expect(button()?.getAttribute('aria-label')).toBe('Show west');
  });

  it('keeps the arrow beside its name', () => {
    beside(west);
    expect(root.querySelector('.title .arrow')).not.toBeNull();
  });

  it('names the governments that belong beside the main view only', () => {
    beside(west);
    expect(visibleLists()).toEqual(['west']);
    beside(east);
    expect(visibleLists()).toEqual(['east']);
  });

  it('asks for the view that it shows', () => {
    beside(west);
    button()?.click();
    expect(onView).toHaveBeenCalledExactlyOnceWith('east');
  });

  it('is hidden and asks for nothing where the main frame shows everything', () => {
    beside(west);
    frame.render(west.id, null);
    expect(root.hidden).toBe(true);
    button()?.click();
    expect(onView).not.toHaveBeenCalled();
    beside(west);
    expect(root.hidden).toBe(false);
  });
});
