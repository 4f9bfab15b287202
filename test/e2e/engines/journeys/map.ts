import { expect, it } from 'vitest';
import { clickOn, openPanel, placeOf, type Reader } from '../reader.ts';

/** What readers do with the map, its key, its table and its days. */
export function journeysOnTheMap({ open }: Reader): void {
  it.each(['light', 'dark'])('chooses a country on the map (%s)', async (theme) => {
    const one = await open('', { isDark: theme === 'dark' });
    const [x, y] = await one.run((): [number, number] => {
      const shape = document.querySelector('.answers [data-id="AR"] path');
      const { left, top, width, height } = shape?.getBoundingClientRect() ?? new DOMRect();
      return [left + width * 0.35, top + height * 0.3];
    });
    await one.click([x, y]);
    await expect.poll(() => one.run(openPanel)).toBe('Argentina');
    await expect.poll(() => one.run(() => location.search)).toBe('?country=AR');
    const paper = await one.run(() => getComputedStyle(document.body).backgroundColor);
    const [red = 0] = (/\d+/.exec(paper) ?? []).map(Number);
    expect(red > 128).toBe(theme === 'light');
  });

  it('chooses by keyboard alone, and closes with Escape', async () => {
    const one = await open('');
    await one.run(
      () => document.querySelector<SVGElement>('.map a[tabindex="0"]')?.focus() ?? null,
    );
    await one.press('ArrowRight');
    await one.press('Enter');
    await expect.poll(() => one.run(() => location.search)).toMatch(/^\?country=[A-Z]{2}$/);
    await one.press('Escape');
    await expect.poll(() => one.run(() => location.search)).toBe('');
  });

  it('searches for a country', async () => {
    const one = await open('');
    await clickOn(one, '.search input');
    await one.type('chile');
    await expect
      .poll(() => one.run(() => document.querySelectorAll('[role="option"]').length))
      .toBeGreaterThan(0);
    await one.press('Enter');
    await expect.poll(() => one.run(openPanel)).toBe('Chile');
  });

  it('goes to another view, and zooms', async () => {
    const one = await open('');
    await clickOn(one, '.segment [data-view="world"]');
    await expect.poll(() => one.run(() => location.search)).toBe('?view=world');
    await clickOn(one, '.zoom [data-zoom="in"]');
    await expect
      .poll(() => one.run(() => document.querySelector('.map')?.hasAttribute('data-moved')))
      .toBe(true);
  });

  it('shows only one response', async () => {
    const one = await open('');
    await clickOn(one, '.key [data-only="doubted"]');
    await expect.poll(() => one.run(() => location.search)).toBe('?stance=doubted');
    expect(
      await one.run(() => document.querySelectorAll('.answers [data-faded]').length),
    ).toBeGreaterThan(5);
  });

  it('drags the days of the record past, steps by key, and plays them', async () => {
    const one = await open('election-record/?on=2024-08-24');
    const day = () => one.run(() => document.querySelector('.timeline input')?.ariaValueText ?? '');
    const chile = () =>
      one.run(
        () =>
          document.querySelector<SVGElement>('.answers [data-id="CL"]')?.dataset['stance'] ?? '',
      );
    await expect.poll(day).toContain('24 August 2024');
    expect(await chile()).toBe('rejected');
    await placeOf(one, '.timeline input[type=range]');
    const [left, right, y] = await one.run((): [number, number, number] => {
      const slider = document.querySelector<HTMLInputElement>('.timeline input[type=range]');
      const box = slider?.getBoundingClientRect() ?? new DOMRect();
      return [box.left, box.right, box.top + box.height / 2];
    });
    const at = (part: number) => [left + (right - left) * part, y] as const;
    await one.drag(at(0.3), at(0.2), at(0.1), at(0.02));
    await expect.poll(day).toMatch(/ (?:July|August) 2024/);
    const dragged = await day();
    await one.press('ArrowRight');
    await expect.poll(day).not.toBe(dragged);
    await one.press('Home');
    await expect.poll(day).toContain('28 July 2024');
    // Nobody had said anything on the day of the vote.
    await expect.poll(chile).toBe('');
    await clickOn(one, '.timeline .play');
    await expect.poll(chile).toBe('doubted');
    await clickOn(one, '.timeline .play');
    expect(await one.run(() => document.querySelector('[data-playing]') === null)).toBe(true);
  });

  it('reads the name of every country of the first view on a phone', async () => {
    const one = await open('', { width: 360 });
    const named = () =>
      one.run(() =>
        [...document.querySelectorAll<SVGElement>('.map .label:not([data-hidden])')]
          .map((label) => label.dataset['id'] ?? '')
          .sort()
          .join(' '),
      );
    const all = 'AR BO CL CO CR CU GT HN US UY VE';
    await expect.poll(named).toBe(all);
    // As wide as beside the widest scroll bar.
    const bar = await one.run(() => innerWidth - document.documentElement.clientWidth);
    await one.resize(348 + bar, 900);
    await expect.poll(() => one.run(() => document.documentElement.clientWidth)).toBe(348);
    await expect.poll(named).toBe(all);
  });

  it('reads Spanish', async () => {
    const one = await open('election/es/?country=CL');
    await expect.poll(() => one.run(openPanel)).toBe('Chile');
    expect(await one.run(() => document.documentElement.lang)).toBe('es');
  });
}
