import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toElement } from '../../../src/browser/dom.ts';
import { insetView } from '../../../src/core/edition/inset-view.ts';
import { createInset, type Inset } from '../../../src/page/map/inset.ts';
import { insetMarkup } from '../../../src/page/map/inset-markup.ts';
import {
  squareDataset,
  squareEdition,
  statement,
  utterance,
  wording,
} from '../../fixtures/square-map.ts';

const said = [utterance(wording('first', 'words'))] as const;
/** GI is in the east alone, AR in the west. */
const edition = squareEdition(
  squareDataset({
    statements: ['GI', 'AR'].map((code) => statement(`${code}-one`, code, 'agreed', said)),
  }),
);
const [west, east = west] = edition.dataset.views;
const onView = vi.fn();
let root: HTMLElement;
let frame: Inset;

beforeEach(() => {
  const markup = insetMarkup(edition, 2, west);
  if (markup === null) throw new Error('the map of squares has lost its inset');
  root = toElement(markup) as HTMLElement;
  document.body.append(root);
  frame = createInset(root, 2, { onView });
});

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute('data-inset');
  onView.mockReset();
});

/** Shows what belongs beside this view in the main map. */
const beside = (main: typeof west) => frame.render(main.id, insetView(main, edition));
const button = () => root.querySelector('button');
const visibleLists = () =>
  [...root.querySelectorAll<HTMLElement>('ul')].flatMap((list) =>
    list.hidden ? [] : list.dataset['main'],
  );

describe('the markup of the inset map', () => {
  const { dataset } = edition;
  const { inset: _none, ...alone } = west;

  it('has the map make room for it while it is shown', () => {
    beside(west);
    expect(document.body.hasAttribute('data-inset')).toBe(!root.hidden);
    frame.render(west.id, null);
    expect(document.body.hasAttribute('data-inset')).toBe(false);
  });

  it('shows what belongs beside the first view, with the names of each view', () => {
    expect(root.hidden).toBe(false);
    expect(root.querySelector('.title')?.textContent).toBe('east');
    expect(button()?.getAttribute('aria-label')).toBe('Show east');
    expect(visibleLists()).toEqual(['west']);
    expect([...root.querySelectorAll('ul')].map(({ textContent }) => textContent)).toEqual([
      'Gibraltar',
      'Argentina',
    ]);
  });

  it('is there, hidden, where only another view has an inset', () => {
    const markup = insetMarkup(squareEdition({ ...dataset, views: [alone, east] }), 2, alone);
    expect(markup?.attributes).toMatchObject({ class: 'second-frame', hidden: '' });
  });

  it('is nothing where no view has an inset', () => {
    expect(insetMarkup(squareEdition({ ...dataset, views: [alone] }), 2, alone)).toBeNull();
  });
});

describe('the inset map', () => {
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

  it('is hidden and asks for nothing where the main map shows everything', () => {
    beside(west);
    frame.render(west.id, null);
    expect(root.hidden).toBe(true);
    button()?.click();
    expect(onView).not.toHaveBeenCalled();
    beside(west);
    expect(root.hidden).toBe(false);
  });
});
