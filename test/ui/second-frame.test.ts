import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { h } from '../../src/model/markup.ts';
import { toElement } from '../../src/ui/dom.ts';
import { createSecondFrame, type SecondFrame } from '../../src/ui/second-frame.ts';
import { squareDataset } from '../model/square-map.ts';

const [west, east = west] = squareDataset().views;
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
        h('span', { class: 'label' }, 'east'),
        h('svg', { class: 'world', viewBox: '0 0 1 1' }),
      ),
      h('ul', { 'data-view': 'west', hidden: true }),
      h('ul', { 'data-view': 'east' }),
    ),
  ) as HTMLElement;
  document.body.append(root);
  frame = createSecondFrame(root, 2, { onView });
});

afterEach(() => {
  document.body.replaceChildren();
  onView.mockReset();
});

const button = () => root.querySelector('button');
const visibleLists = () =>
  [...root.querySelectorAll<HTMLElement>('ul')].flatMap((list) =>
    list.hidden ? [] : list.dataset['view'],
  );

describe('the second frame', () => {
  it('shows a view with its box, its name and what choosing it does', () => {
    frame.render(east, 'East', 'Show East');
    expect(root.hidden).toBe(false);
    expect(root.querySelector('svg')?.getAttribute('viewBox')).toBe('15 0 15 20');
    expect(root.querySelector('.label')?.textContent).toBe('East');
    expect(button()?.getAttribute('aria-label')).toBe('Show East');
  });

  it('names the governments of its own view only', () => {
    frame.render(east, 'East', 'Show East');
    expect(visibleLists()).toEqual(['east']);
    frame.render(west, 'West', 'Show West');
    expect(visibleLists()).toEqual(['west']);
  });

  it('asks for the view that it shows', () => {
    frame.render(west, 'West', 'Show West');
    button()?.click();
    expect(onView).toHaveBeenCalledExactlyOnceWith('west');
  });

  it('is hidden and asks for nothing where the main frame shows everything', () => {
    frame.render(east, 'East', 'Show East');
    frame.render(null, '', '');
    expect(root.hidden).toBe(true);
    button()?.click();
    expect(onView).not.toHaveBeenCalled();
    frame.render(east, 'East', 'Show East');
    expect(root.hidden).toBe(false);
  });

  it('answers nothing any more once destroyed', () => {
    frame.render(east, 'East', 'Show East');
    frame.destroy();
    button()?.click();
    expect(onView).not.toHaveBeenCalled();
  });
});
