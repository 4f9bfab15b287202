import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { h } from '../../src/model/markup.ts';
import { toElement } from '../../src/ui/dom.ts';
import { createNames, type Names } from '../../src/ui/names.ts';
import { actor } from '../model/square-map.ts';

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

function press(element: Element | null, key: string): KeyboardEvent {
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
    link('CL')?.click();
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('CL');
  });

  it('give up the chosen government by a second click, and change to another by one', () => {
    names.render(actor('CL'));
    link('CL')?.click();
    link('CU')?.click();
    expect(onSelect.mock.calls).toEqual([[null], ['CU']]);
  });

  it('answer the space bar once, without scrolling the page', () => {
    names.render(null);
    expect(press(link('CU'), ' ').defaultPrevented).toBe(true);
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('CU');
  });

  it('leave Enter to the browser, which clicks links by itself', () => {
    expect(press(link('CU'), 'Enter').defaultPrevented).toBe(false);
    expect(onSelect).not.toHaveBeenCalled();
  });

  it('leave the space bar to a button among them, which answers it by itself', () => {
    expect(press(root.querySelector('button'), ' ').defaultPrevented).toBe(false);
    expect(onSelect).not.toHaveBeenCalled();
  });

  it('answer nothing any more once destroyed', () => {
    names.destroy();
    link('CL')?.click();
    expect(press(link('CU'), ' ').defaultPrevented).toBe(false);
    expect(onSelect).not.toHaveBeenCalled();
  });
});
