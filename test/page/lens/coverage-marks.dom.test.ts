import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toElement } from '../../../src/browser/dom.ts';
import { h } from '../../../src/core/markup/markup.ts';
import { type CoverageMarks, createCoverageMarks } from '../../../src/page/lens/coverage-marks.ts';
import type { LensEntry, LensView } from '../../../src/page/lens/lens-view.ts';
import { actor, stance } from '../../fixtures/square-map.ts';

let marks: CoverageMarks;

/** A map and a key in which AR and BR agreed and CL doubted. */
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
  const shapes = [
    ['AR', 'agreed'],
    ['BR', 'agreed'],
    ['CL', 'doubted'],
  ].map(([code, id]) => h('i', { 'data-id': code ?? '', 'data-stance': id ?? '' }));
  document.body.append(
    toElement(h('div', { class: 'map' }, h('div', { class: 'world' }, shapes))),
    toElement(h('div', { class: 'key' }, entry('agreed', ['AR', 'BR']), entry('doubted', ['CL']))),
  );
  marks = createCoverageMarks(document, (count) => `${count} in all`);
});

afterEach(() => document.body.replaceChildren());

const of = (id: string, reported: string, unreported = ''): LensEntry => ({
  stance: stance(id),
  reported: reported.split(' ').filter(Boolean).map(actor),
  unreported: unreported.split(' ').filter(Boolean).map(actor),
});

function view(...entries: readonly LensEntry[]): LensView {
  return {
    entries,
    stances: new Map(
      entries.flatMap((entry) =>
        [...entry.reported, ...entry.unreported].map((id) => [id, entry.stance] as const),
      ),
    ),
    unreported: new Set(entries.flatMap((entry) => entry.unreported)),
    words: [],
    folded: null,
  };
}

const shape = (id: string) => document.querySelector<HTMLElement>(`.map [data-id=${id}]`);
const names = (id: string) =>
  [...document.querySelectorAll(`.entry[data-stance=${id}] .names a`)].map((a) =>
    a.hasAttribute('data-unreported') ? `(${a.textContent})` : a.textContent,
  );
const text = (id: string, selector: string) =>
  document.querySelector(`.entry[data-stance=${id}] ${selector}`)?.textContent;

describe('the marks of a lens', () => {
  it('outline what only others report, and give the rest the colour that the sources report', () => {
    marks.render(view(of('agreed', 'AR', 'BR'), of('doubted', 'CL')), []);
    expect(shape('BR')?.hasAttribute('data-unreported')).toBe(true);
    expect(shape('AR')?.hasAttribute('data-unreported')).toBe(false);
    marks.render(view(of('agreed', 'AR'), of('doubted', 'BR CL')), []);
    expect(shape('BR')?.dataset['stance']).toBe('doubted');
    expect(shape('BR')?.hasAttribute('data-unreported')).toBe(false);
  });

  it('count what is reported, name the rest last, and keep a square for each', () => {
    marks.render(view(of('agreed', 'BR', 'AR'), of('doubted', '', 'CL')), []);
    expect(names('agreed')).toEqual(['BR', '(AR)']);
    expect([text('agreed', 'b'), text('agreed', '.visually-hidden')]).toEqual(['1', '1 in all']);
    expect(text('doubted', 'b')).toBe('0');
    expect(text('agreed', 'summary')).toBe('2 in all');
    const squares = [...document.querySelectorAll('.entry[data-stance=agreed] .squares i')];
    expect(squares.map((square) => square.hasAttribute('data-unreported'))).toEqual([false, true]);
  });

  it('fade under a filter by the stance that is shown', () => {
    marks.render(view(of('agreed', 'AR'), of('doubted', 'BR CL')), [stance('doubted')]);
    expect(shape('AR')?.hasAttribute('data-faded')).toBe(true);
    expect(shape('BR')?.hasAttribute('data-faded')).toBe(false);
  });

  it('find every name again, though a day has thrown it out of its list', () => {
    marks.render(view(of('agreed', 'AR'), of('doubted', 'BR CL')), []);
    document.querySelector('.entry[data-stance=doubted] .names')?.replaceChildren();
    marks.render(view(of('agreed', 'AR BR'), of('doubted', 'CL')), []);
    expect([names('agreed'), names('doubted')]).toEqual([['AR', 'BR'], ['CL']]);
  });

  it('go from a place that has no position on another day', () => {
    marks.render(view(of('agreed', 'AR', 'BR'), of('doubted', 'CL')), []);
    shape('BR')?.removeAttribute('data-stance');
    marks.render(view(of('agreed', 'AR'), of('doubted', 'CL')), []);
    expect(shape('BR')?.hasAttribute('data-unreported')).toBe(false);
  });

  it('keep the focus on a name that moves', () => {
    const name = document.querySelector<HTMLElement>('.names a[data-id=BR]');
    name?.focus();
    marks.render(view(of('agreed', 'AR'), of('doubted', 'BR CL')), []);
    expect(document.activeElement).toBe(name);
  });

  it('write the counts of a frame, which lists no names', () => {
    for (const list of document.querySelectorAll('.key details')) list.remove();
    marks.render(view(of('agreed', 'AR', 'BR'), of('doubted', 'CL')), []);
    expect(text('agreed', 'b')).toBe('1');
  });
});
