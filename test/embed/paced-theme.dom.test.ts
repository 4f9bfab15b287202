import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paceThemes } from '../../src/embed/paced-theme.ts';

describe('themes that the parent page asks for', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shows the first at once', () => {
    const shown: string[] = [];
    paceThemes((theme) => shown.push(theme))('dark');
    expect(shown).toEqual(['dark']);
  });

  it('draws the page anew twenty times for ten thousand messages, and then with the last of them', () => {
    const shown: string[] = [];
    const ask = paceThemes((theme) => shown.push(theme));
    for (let i = 0; i < 10_000; i++) ask(i % 2 === 0 ? 'light' : 'dark');
    ask('auto');
    expect(shown).toHaveLength(20);
    vi.advanceTimersByTime(60_000);
    expect(shown).toHaveLength(21);
    expect(shown.at(-1)).toBe('auto');
  });

  it('draws a page that never stops asking anew twice a second', () => {
    const shown: string[] = [];
    const ask = paceThemes((theme) => shown.push(theme));
    for (let i = 0; i < 10_000; i++) {
      ask(i % 2 === 0 ? 'light' : 'dark');
      vi.advanceTimersByTime(1);
    }
    expect(shown.length).toBeGreaterThanOrEqual(38);
    expect(shown.length).toBeLessThanOrEqual(41);
  });

  it('answers at once again after a rest', () => {
    const shown: string[] = [];
    const ask = paceThemes((theme) => shown.push(theme));
    for (let i = 0; i < 100; i++) ask('light');
    vi.advanceTimersByTime(20_000);
    shown.length = 0;
    ask('dark');
    expect(shown).toEqual(['dark']);
  });
});
