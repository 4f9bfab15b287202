import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toElement } from '../../../src/browser/dom.ts';
import { h } from '../../../src/core/markup/markup.ts';
import { createNames, type Names } from '../../../src/page/key/names.ts';
import { actor } from '../../fixtures/square-map.ts';

const onSelect = vi.fn();
let root: HTMLElement;
let names: Names;

beforeEach(() => {
  root = toElement(
    h(
      'div',
      {},
      h('button', { class: 'picture', type: 'button' }, 'Show the world'),
      ['CL', 'CU'].map((id) => h('a', { href: `#c-${id}`, 'data-id': id }, id)),
    ),
  ) as HTMLElement;
  document.body.append(root);
  names = createNames(root, { onSelect });
});

afterEach(() => {
  document.body.replaceChildren();
  onSelect.mockReset();
});

const link = (id: string) => root.querySelector<HTMLElement>(`[data-id=${id}]`);
const pressed = () =>
  [...root.querySelectorAll('a')].map((element) => element.getAttribute('aria-pressed'));

/** A click as a pointer makes it: it counts its presses. */
function press(element: Element | null): void {
  element?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
}

function type(element: Element | null, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  element?.dispatchEvent(event);
  return event;
}

describe('names', () => {
  it('become buttons', () => {
    expect(link('CL')?.getAttribute('role')).toBe('button');
  });

  it('show which one is chosen, and that none is', () => {
    names.render(actor('CU'));
    expect(pressed()).toEqual(['false', 'true']);
    names.render(null);
    expect(pressed()).toEqual(['false', 'false']);
  });

  it('choose a government by click', () => {
    names.render(null);
    press(link('CL'));
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('CL', false);
  });

  it('give up the chosen government by a second click, and change to another by one', () => {
    names.render(actor('CL'));
    press(link('CL'));
    press(link('CU'));
    expect(onSelect.mock.calls).toEqual([
      [null, false],
      ['CU', false],
    ]);
  });

  it('answer the space bar once, without scrolling the page', () => {
    names.render(null);
    expect(type(link('CU'), ' ').defaultPrevented).toBe(true);
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('CU', true);
  });

  it('tell Enter, which the browser makes a click of, from a pointer', () => {
    names.render(null);
    link('CU')?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 }));
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('CU', true);
  });

  it('leave Enter to the browser, which clicks links by itself', () => {
    expect(type(link('CU'), 'Enter').defaultPrevented).toBe(false);
    expect(onSelect).not.toHaveBeenCalled();
  });

  it('leave the space bar to a button among them, which answers it by itself', () => {
    expect(type(root.querySelector('button'), ' ').defaultPrevented).toBe(false);
    expect(onSelect).not.toHaveBeenCalled();
  });
});
