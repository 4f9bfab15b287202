import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toElement } from '../../../src/browser/dom.ts';
import { h } from '../../../src/core/markup/markup.ts';
import { createToolbar, type Toolbar } from '../../../src/page/map/toolbar.ts';
import { squareDataset } from '../../fixtures/square-map.ts';

const [west, east] = squareDataset().views;
const onView = vi.fn();
const onRegion = vi.fn();
const onZoom = vi.fn();
let root: HTMLElement;
let toolbar: Toolbar;

beforeEach(() => {
  root = toElement(
    h(
      'div',
      {},
      ['west', 'east'].map((id) => h('button', { 'data-view': id }, id)),
      ['in', 'out', 'reset', 'sideways'].map((step) =>
        h('button', { 'data-zoom': step }, h('svg', {}, h('path', {}))),
      ),
      h(
        'select',
        {},
        ['', 'view east', 'region gulf'].map((value) => h('option', { value }, value)),
      ),
    ),
  ) as HTMLElement;
  document.body.append(root);
  toolbar = createToolbar(root, { onView, onRegion, onZoom });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.clearAllMocks();
});

const click = (selector: string) =>
  root.querySelector(selector)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));

describe('the toolbar', () => {
  it('shows which view is shown, and which one is in the second frame', () => {
    const state = () =>
      [...root.querySelectorAll('[data-view]')].map((button) => [
        button.getAttribute('aria-pressed'),
        button.hasAttribute('data-in-frame'),
      ]);
    toolbar.render(west);
    expect(state()).toEqual([
      ['true', false],
      ['false', true],
    ]);
    toolbar.render(null);
    expect(state()).toEqual([
      ['false', false],
      ['false', true],
    ]);
    if (east !== undefined) toolbar.render(east);
    expect(state()).toEqual([
      ['false', true],
      ['true', false],
    ]);
  });

  it('asks for a view', () => {
    click('[data-view=east]');
    expect(onView).toHaveBeenCalledExactlyOnceWith('east');
    expect(onZoom).not.toHaveBeenCalled();
  });

  it('asks for a view or a region that is chosen from its list, which then is as before', () => {
    const list = root.querySelector('select');
    if (list === null) throw new Error('no list');
    for (const value of ['view east', 'region gulf']) {
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      expect(list.value).toBe('');
    }
    expect(onView).toHaveBeenCalledExactlyOnceWith('east');
    expect(onRegion).toHaveBeenCalledExactlyOnceWith('gulf');
  });

  it('asks for nothing where nothing is chosen from its list', () => {
    root.querySelector('select')?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onView).not.toHaveBeenCalled();
    expect(onRegion).not.toHaveBeenCalled();
  });

  it.each(['in', 'out', 'reset'])('asks to zoom %s, wherever in the button one clicks', (step) => {
    click(`[data-zoom=${step}] path`);
    expect(onZoom).toHaveBeenCalledExactlyOnceWith(step);
    expect(onView).not.toHaveBeenCalled();
  });

  it('does nothing between buttons, or for a step that it does not know', () => {
    root.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    click('[data-zoom=sideways]');
    expect(onView).not.toHaveBeenCalled();
    expect(onZoom).not.toHaveBeenCalled();
  });
});
