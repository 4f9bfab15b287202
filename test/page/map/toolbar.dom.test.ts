import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toElement } from '../../../src/browser/dom.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { h } from '../../../src/core/markup/markup.ts';
import { createToolbar, type Toolbar } from '../../../src/page/map/toolbar.ts';
import { embedToolbarMarkup, toolbarMarkup } from '../../../src/page/map/toolbar-markup.ts';
import { squareDataset, squareLocale } from '../../fixtures/square-map.ts';

const [west, east = west] = squareDataset().views;
const { map } = stringsFor('en');
const onView = vi.fn();
const onRegion = vi.fn();
const onZoom = vi.fn();
let root: HTMLElement;
let toolbar: Toolbar;

beforeEach(() => {
  root = toElement(toolbarMarkup([west, east], west, squareLocale(), map)) as HTMLElement;
  // A step that the toolbar does not know.
  root.append(toElement(h('button', { 'data-zoom': 'sideways' })));
  document.body.append(root);
  toolbar = createToolbar(root, { onView, onRegion, onZoom });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.clearAllMocks();
});

const click = (selector: string) =>
  root.querySelector(selector)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));

describe('the markup of the toolbar', () => {
  it('has the first view pressed, and leads to every view and region', () => {
    expect(root.querySelector('[aria-pressed=true]')?.textContent).toBe('west');
    expect(root.querySelector('[data-in-frame]')?.textContent).toBe('east');
    expect([...root.querySelectorAll('option')].map(({ value }) => value)).toEqual([
      '',
      'view west',
      'view east',
      ...Object.keys(map.regions).map((region) => `region ${region}`),
    ]);
  });

  it('has the same zoom buttons alone in embed pages', () => {
    const embedded = toElement(embedToolbarMarkup(map));
    const zoom = (of: Element) => [...of.querySelectorAll('[data-zoom]')].slice(0, 3);
    expect(zoom(embedded).map(({ outerHTML }) => outerHTML)).toEqual(
      zoom(root).map(({ outerHTML }) => outerHTML),
    );
    expect(embedded.querySelectorAll('button, select')).toHaveLength(3);
  });
});

describe('the toolbar', () => {
  it('shows which view is shown, and which one is in the inset map', () => {
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
    toolbar.render(east);
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
