import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHint, type Hint } from '../../../src/page/map/hint.ts';

let root: HTMLElement;
let hint: Hint;

beforeEach(() => {
  vi.useFakeTimers();
  root = document.createElement('div');
  document.body.append(root);
  hint = createHint(root);
});

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const box = () => root.querySelector<HTMLElement>('.hint');

describe('the hint', () => {
  it('is hidden until it is wanted, and from screen readers always', () => {
    expect(box()?.hidden).toBe(true);
    expect(box()?.getAttribute('aria-hidden')).toBe('true');
  });

  it('shows for a moment', () => {
    hint.show('Use two <b>fingers</b>', 200);
    expect(box()?.hidden).toBe(false);
    vi.advanceTimersByTime(1100);
    expect(box()?.hidden).toBe(false);
    vi.advanceTimersByTime(200);
    expect(box()?.hidden).toBe(true);
  });

  it('stays while it is wanted again and again', () => {
    for (let i = 0; i < 5; i++) {
      hint.show('Use two <b>fingers</b>', 200);
      vi.advanceTimersByTime(1000);
    }
    expect(box()?.hidden).toBe(false);
  });

  it('stands where the reader is', () => {
    hint.show('Use two fingers', 200);
    expect(box()?.style.insetBlockStart).toBe('200px');
    hint.show('Use two fingers', 3);
    expect(box()?.style.insetBlockStart).toBe('56px');
  });

  it('leaves its words a text', () => {
    hint.show('Use two <b>fingers</b>', 200);
    expect(box()?.textContent).toBe('Use two <b>fingers</b>');
  });
});
