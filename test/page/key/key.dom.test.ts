import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toElement } from '../../../src/browser/dom.ts';
import type { SceneEntry } from '../../../src/core/edition/scene-entries.ts';
import { h } from '../../../src/core/markup/markup.ts';
import { createKey, type Key } from '../../../src/page/key/key.ts';
import { actor, stance } from '../../fixtures/square-map.ts';

let root: HTMLElement;
let key: Key;

/** A key in which AR and BR agreed and CL doubted. */
beforeEach(() => {
  const entry = (id: string, codes: readonly string[]) =>
    h(
      'div',
      { class: 'entry', 'data-stance': id },
      h(
        'h3',
        {},
        h('b', {}, String(codes.length)),
        h('span', { class: 'visually-hidden' }, 'some'),
      ),
      h('div', { class: 'squares' }),
      h(
        'details',
        {},
        h('summary', {}, 'some'),
        h(
          'ul',
          { class: 'names' },
          codes.map((code) => h('li', {}, h('a', { href: '#', 'data-id': code }, code))),
        ),
      ),
    );
  const markup = h('div', {}, entry('agreed', ['AR', 'BR']), entry('doubted', ['CL']));
  root = toElement(markup) as HTMLElement;
  document.body.append(root);
  key = createKey(root, (count) => `${count} in all`);
});

afterEach(() => document.body.replaceChildren());

const of = (id: string, reported: string, unreported = ''): SceneEntry => ({
  stance: stance(id),
  reported: reported.split(' ').filter(Boolean).map(actor),
  unreported: unreported.split(' ').filter(Boolean).map(actor),
});
const show = (...entries: readonly SceneEntry[]) => {
  key.paint(entries);
  key.list(entries);
};
const names = (id: string) =>
  [...root.querySelectorAll(`.entry[data-stance=${id}] .names a`)].map((a) =>
    a.hasAttribute('data-unreported') ? `(${a.textContent})` : a.textContent,
  );
const text = (id: string, selector: string) =>
  root.querySelector(`.entry[data-stance=${id}] ${selector}`)?.textContent;
const squares = (id: string) =>
  [...root.querySelectorAll(`.entry[data-stance=${id}] .squares i`)].map((square) =>
    square.hasAttribute('data-unreported'),
  );

describe('the key', () => {
  it('counts what is reported, names the rest last, and keeps a square for each', () => {
    show(of('agreed', 'BR', 'AR'), of('doubted', '', 'CL'));
    expect(names('agreed')).toEqual(['BR', '(AR)']);
    expect([text('agreed', 'b'), text('agreed', '.visually-hidden')]).toEqual(['1', '1 in all']);
    expect([text('doubted', 'b'), names('doubted')]).toEqual(['0', ['(CL)']]);
    expect(text('agreed', 'summary')).toBe('2 in all');
    expect(squares('agreed')).toEqual([false, true]);
    show(of('agreed', 'AR BR'), of('doubted', 'CL'));
    expect([names('agreed'), squares('agreed')]).toEqual([
      ['AR', 'BR'],
      [false, false],
    ]);
  });

  it('counts at once, and lists names when the day has settled', () => {
    const entries = [of('agreed', 'AR'), of('doubted', 'BR CL')];
    key.paint(entries);
    expect([text('agreed', 'b'), text('doubted', 'b')]).toEqual(['1', '2']);
    expect(names('agreed')).toEqual(['AR', 'BR']);
    key.list(entries);
    expect([names('agreed'), names('doubted')]).toEqual([['AR'], ['BR', 'CL']]);
  });

  it('lists the last of several days that were dragged past', () => {
    key.paint([of('agreed', 'AR'), of('doubted', 'BR CL')]);
    show(of('agreed', 'AR BR'), of('doubted', 'CL'));
    expect([names('agreed'), names('doubted')]).toEqual([['AR', 'BR'], ['CL']]);
  });

  it('brings a name back that no list has shown for a while', () => {
    show(of('agreed', 'AR'), of('doubted', 'CL'));
    expect(root.querySelector('[data-id=BR]')).toBeNull();
    show(of('agreed', 'AR'), of('doubted', 'BR CL'));
    expect(names('doubted')).toEqual(['BR', 'CL']);
  });

  it('leaves the focus on a name that moves', () => {
    const name = root.querySelector<HTMLElement>('.names a[data-id=BR]');
    name?.focus();
    show(of('agreed', 'AR'), of('doubted', 'BR CL'));
    expect(document.activeElement).toBe(name);
  });

  it('of an embed page, which lists no names, has the counts', () => {
    for (const list of root.querySelectorAll('details')) list.remove();
    key = createKey(root, (count) => `${count} in all`);
    show(of('agreed', 'AR', 'BR'), of('doubted', 'CL'));
    expect([text('agreed', 'b'), text('doubted', 'b')]).toEqual(['1', '1']);
  });
});
