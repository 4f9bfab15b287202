import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Chooser, type ChooserState, createChooser } from '../../../src/page/map/chooser.ts';

const STATE: ChooserState = {
  heading: 'Which one?',
  places: [
    { id: 'CR', name: 'Costa Rica', stance: 'rejected', unreported: false },
    { id: 'NI', name: 'Nicaragua', stance: null, unreported: false },
  ],
  x: 100,
  y: 100,
};
const onSelect = vi.fn();
const onClose = vi.fn();
let root: HTMLElement;
let chooser: Chooser;

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  chooser = createChooser(root, { onSelect, onClose });
});

afterEach(() => {
  // It listens to the whole document, and asks for nothing while it is hidden.
  chooser.render(null);
  document.body.replaceChildren();
  vi.clearAllMocks();
});

const box = () => root.querySelector<HTMLElement>('.chooser');
const buttons = () => [...root.querySelectorAll<HTMLButtonElement>('.chooser button')];
const pressDown = (target: Element | null) =>
  target?.dispatchEvent(new Event('pointerdown', { bubbles: true }));

describe('the chooser', () => {
  it('asks which place is meant', () => {
    chooser.render(STATE);
    expect(box()?.firstElementChild?.textContent).toBe('Which one?');
  });

  it('is hidden until a touch may mean several places', () => {
    expect(box()?.hidden).toBe(true);
    chooser.render(STATE);
    expect(box()?.hidden).toBe(false);
    chooser.render(null);
    expect(box()?.hidden).toBe(true);
  });

  it('lists them as a group of buttons under its question, each with its colour', () => {
    chooser.render(STATE);
    expect(box()?.getAttribute('role')).toBe('group');
    expect(box()?.getAttribute('aria-label')).toBe('Which one?');
    expect(buttons().map(({ textContent, type }) => `${type} ${textContent}`)).toEqual([
      'button Costa Rica',
      'button Nicaragua',
    ]);
    const stances = buttons().map((button) => button.querySelector('i')?.dataset['stance']);
    expect(stances).toEqual(['rejected', undefined]);
  });

  it('lists anew what another touch may mean', () => {
    chooser.render(STATE);
    chooser.render({
      ...STATE,
      places: [{ id: 'PA', name: 'Panama', stance: null, unreported: false }],
    });
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['Panama']);
  });

  it('leaves a name that looks like a script a text', () => {
    const name = '<script>alert(1)</script>';
    chooser.render({ ...STATE, places: [{ id: 'CR', name, stance: null, unreported: false }] });
    expect(root.querySelector('script')).toBeNull();
    expect(buttons()[0]?.textContent).toBe(name);
  });

  it('says which one is chosen, and keeps the click from the map', () => {
    const onMap = vi.fn();
    root.addEventListener('click', onMap);
    chooser.render(STATE);
    buttons()[1]?.querySelector('i')?.click();
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('NI');
    expect(onMap).not.toHaveBeenCalled();
  });

  it('chooses nothing between its buttons', () => {
    chooser.render(STATE);
    box()?.click();
    expect(onSelect).not.toHaveBeenCalled();
  });

  it.each(['pointerdown', 'mousedown', 'touchstart', 'dblclick', 'wheel'])(
    'keeps %s from the map, which would move',
    (type) => {
      const onMap = vi.fn();
      root.addEventListener(type, onMap);
      chooser.render(STATE);
      buttons()[0]?.dispatchEvent(new Event(type, { bubbles: true }));
      expect(onMap).not.toHaveBeenCalled();
    },
  );

  it('asks to be closed by a press outside of it, and by none inside', () => {
    chooser.render(STATE);
    pressDown(buttons()[0] ?? null);
    expect(onClose).not.toHaveBeenCalled();
    pressDown(document.body);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('asks for nothing while it is hidden', () => {
    pressDown(document.body);
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('the place of the chooser', () => {
  /** Where a list of 100 by 80 px stands on a map of 400 by 300 px after a touch. */
  function placeAt(x: number, y: number): string | undefined {
    const sizes = [
      [root, { clientWidth: 400, clientHeight: 300 }],
      [box(), { offsetWidth: 100, offsetHeight: 80 }],
    ] as const;
    for (const [element, size] of sizes) {
      for (const [name, value] of Object.entries(size)) {
        Object.defineProperty(element, name, { configurable: true, value });
      }
    }
    chooser.render({ ...STATE, x, y });
    return box()?.style.transform;
  }

  it('is below the touch, so that the finger does not cover it', () => {
    expect(placeAt(200, 100)).toBe('translate(150px, 116px)');
  });

  it('is above the touch where there is no room below', () => {
    expect(placeAt(200, 280)).toBe('translate(150px, 184px)');
  });

  it('is never beyond the sides of the map', () => {
    expect(placeAt(0, 100)).toBe('translate(4px, 116px)');
    expect(placeAt(400, 100)).toBe('translate(296px, 116px)');
  });
});
