import { beforeEach, describe, expect, it, vi } from 'vitest';
import { patch } from '../../src/browser/patch.ts';
import { h, type MarkupElement } from '../../src/core/markup/markup.ts';

let root: HTMLElement;

beforeEach(() => {
  document.body.replaceChildren();
  root = document.createElement('div');
  document.body.append(root);
});

const draw = (...children: readonly (MarkupElement | string)[]) =>
  patch(root, h('div', {}, ...children));
const item = (key: string, text = key) => h('li', { 'data-key': key }, text);
const keys = () => [...root.children].map((child) => child.getAttribute('data-key'));

describe('making an element what its markup says', () => {
  it('adds, changes and takes away attributes, elements and text', () => {
    draw(h('p', { class: 'a', lang: 'en' }, 'one'), h('ul', {}));
    draw(h('p', { class: 'b' }, 'two'));
    expect(root.children).toHaveLength(1);
    expect(root.firstElementChild?.attributes).toHaveLength(1);
    expect(root.querySelector('.b')?.textContent).toBe('two');
  });

  it('keeps text as text', () => {
    draw(h('p', { title: '"><b>' }, '<img src=x onerror=alert(1)>'));
    expect(root.querySelector('img, b')).toBeNull();
    expect(root.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('leaves an element that stays where it is, with its focus', () => {
    const field = (value: string) => h('input', { 'data-key': 'field', value });
    draw(field('a'));
    const kept = root.querySelector('input');
    kept?.focus();
    draw(h('p', {}, 'before'), field('b'), h('p', {}, 'after'));
    draw(field('c'));
    expect(root.querySelector('input')).toBe(kept);
    expect(kept?.value).toBe('c');
    expect(document.activeElement).toBe(kept);
  });

  it('writes into a field whose text has been typed over', () => {
    draw(h('input', { value: 'a' }));
    const field = root.querySelector('input') as HTMLInputElement;
    field.value = 'typed';
    draw(h('input', { value: 'a' }));
    expect(field.value).toBe('a');
  });

  it('ticks a box, and unticks it', () => {
    draw(h('input', { type: 'checkbox', checked: true }));
    const box = root.querySelector('input') as HTMLInputElement;
    expect(box.checked).toBe(true);
    draw(h('input', { type: 'checkbox' }));
    expect(box.checked).toBe(false);
  });

  it('chooses in a list that comes with its choice', () => {
    const list = (value: string) =>
      h('select', { value }, h('option', { value: 'a' }), h('option', { value: 'b' }));
    draw(list('b'));
    expect(root.querySelector('select')?.value).toBe('b');
    draw(list('a'));
    expect(root.querySelector('select')?.value).toBe('a');
  });

  it('moves elements with keys, and makes none anew', () => {
    draw(item('a'), item('b'), item('c'));
    const [a, b, c] = [...root.children];
    draw(item('c'), item('a'), item('b', 'new'));
    expect([...root.children]).toEqual([c, a, b]);
    expect(b?.textContent).toBe('new');
  });

  it('does not move what stays when others go or come', () => {
    draw(item('a'), item('host'), item('b'));
    const host = root.children[1] as Element;
    const moves: string[] = [];
    const insert = root.insertBefore.bind(root);
    vi.spyOn(root, 'insertBefore').mockImplementation((node, before) => {
      moves.push(node instanceof Element ? (node.getAttribute('data-key') ?? '') : '');
      return insert(node, before);
    });
    draw(item('host'), item('b'));
    draw(item('x'), item('host'), item('b'));
    expect(root.children[1]).toBe(host);
    expect(moves).toEqual(['x']);
    expect(keys()).toEqual(['x', 'host', 'b']);
  });

  it('leaves alone what a host holds', () => {
    draw(h('div', { 'data-host': 'map' }));
    root.firstElementChild?.append('drawn by another');
    draw(h('div', { 'data-host': 'map', class: 'wide' }));
    expect(root.firstElementChild?.textContent).toBe('drawn by another');
    expect(root.firstElementChild?.className).toBe('wide');
  });

  it('sets custom properties, which markup may not', () => {
    draw(h('i', { '--light': '#123456' }));
    const style = (root.firstElementChild as HTMLElement).style;
    expect(style.getPropertyValue('--light')).toBe('#123456');
    draw(h('i', { '--light': '#654321' }));
    expect(style.getPropertyValue('--light')).toBe('#654321');
  });

  it('lets a reader unfold what is folded', () => {
    draw(h('details', {}, h('summary', {}, 'More')));
    root.querySelector('details')?.setAttribute('open', '');
    draw(h('details', {}, h('summary', {}, 'More')));
    expect(root.querySelector('details')?.hasAttribute('open')).toBe(true);
  });
});
