import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, it } from 'vitest';
import { clickOn, openPanel, placeOf, type Reader } from '../reader.ts';

/** What is left without scripts, and without a server. */
export function journeysWithLess({ open }: Reader): void {
  it('reads every statement with JavaScript off, and follows a name to its own', async () => {
    const one = await open('election/', { isScriptless: true });
    const shown = (selector: string) =>
      one.run(
        (wanted: string) =>
          [...document.querySelectorAll(wanted)].filter((each) => each.checkVisibility()).length,
        selector,
      );
    expect(await one.run(() => document.documentElement.classList.contains('js'))).toBe(false);
    expect(await shown('.statements .panel')).toBe(14);
    expect(await shown('.toolbar, .search, .show-table')).toBe(0);
    await clickOn(one, '.key .names a[data-id="CL"]');
    await expect.poll(() => shown('.statements .panel')).toBe(1);
    expect(await one.run(() => location.hash)).toBe('#c-CL');
    expect(await one.run(() => document.querySelector('.panel:target h2')?.textContent)).toContain(
      'Chile',
    );
  });

  it('opens a page that was saved with its folder, without a server', async () => {
    const one = await open(pathToFileURL(join(inject('servedFolder'), 'election/index.html')).href);
    await clickOn(one, '.key .names a[data-id="CL"]');
    await expect.poll(() => one.run(openPanel)).toBe('Chile');
    await clickOn(one, '.segment [data-view="world"]');
    await placeOf(one, '.segment [data-view="world"][aria-pressed=true]');
    await clickOn(one, '.show-table');
    await placeOf(one, '.table tbody tr');
    await clickOn(one, '.show-image');
    await expect
      .poll(() =>
        one.run(
          () => document.querySelector<HTMLImageElement>('.image-dialog img')?.naturalWidth ?? 0,
        ),
      )
      .toBeGreaterThan(500);
  });
}
