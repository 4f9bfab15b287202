import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startStaticServer } from '../../../tools/static-server.ts';
import type { EngineWindow } from '../engine.ts';
import { type Publication, publish } from '../publication.ts';
import { clickOn, openPanel, placeOf, type Reader, wake } from '../reader.ts';

const PATH = 'election/';

/** What readers see whose page was published before an update, beside those who come after it. */
export function journeysAcrossAnUpdate({ open }: Reader): void {
  /** A window of its own, so that both pages stay open. */
  const openNew = async (address: string) => {
    const later = await open(`${address}?country=CL`, { isDark: true });
    await expect.poll(() => later.run(openPanel)).toBe('Chile');
    expect(await later.run(() => document.title)).toMatch(/^New: /);
    return later;
  };

  it('keeps a page that is older than the site, whose old files are still there', async () => {
    const { site, address } = await published();
    const old = await open(address, { sleeps: true });
    site.update('kept');
    const later = await openNew(address);
    await clickOn(old, '.key .names a[data-id="CL"]');
    await expect.poll(() => old.run(openPanel)).toBe('Chile');
    for (const one of [old, later]) {
      await clickOn(one, '.show-table');
      await placeOf(one, '.table tbody tr');
      expect(await notices(one)).toBe('');
    }
  });

  it('is told that a page is out of date where its files are gone, and reloads it', async () => {
    const { site, address } = await published();
    const old = await open(`${address}?view=world`);
    site.update('gone');
    await openNew(address);
    // What the page has already is there, and true.
    await clickOn(old, '.key .names a[data-id="CL"]');
    await expect.poll(() => old.run(openPanel)).toBe('Chile');
    await clickOn(old, '.show-table');
    await expect.poll(() => notices(old)).toContain('This page is out of date.');
    await clickOn(old, '.notice.old button');
    await expect.poll(() => old.run(() => document.title)).toMatch(/^New: /);
    // Its buttons work once the page is there.
    await expect.poll(() => old.run(wake)).toBe(true);
    expect(await old.run(() => location.search)).toContain('view=world');
    await clickOn(old, '.show-table');
    await placeOf(old, '.table tbody tr');
  });

  it('reads a page that a cache has kept without its files, and reloads it', async () => {
    const { site, address } = await published();
    const file = join(site.folder, PATH, 'index.html');
    const before = readFileSync(file);
    site.update('gone');
    const after = readFileSync(file);
    writeFileSync(file, before);
    const old = await open(address, { sleeps: true });
    writeFileSync(file, after);
    await openNew(address);
    // Its scripts, asked for by the mouse or by this, are gone.
    await old.run(wake);
    await expect.poll(() => notices(old)).toContain('could not be loaded');
    await clickOn(old, '.key .names a[data-id="CL"]');
    await expect.poll(() => old.run(shownPanels)).toEqual(['Chile']);
    await clickOn(old, '.notice.incomplete a');
    await expect.poll(() => old.run(() => document.title)).toMatch(/^New: /);
    // Its buttons work once the page is there.
    await expect.poll(() => old.run(wake)).toBe(true);
    await clickOn(old, '.show-table');
    await placeOf(old, '.table tbody tr');
  });
}

async function published(): Promise<{ site: Publication; address: string }> {
  const site = publish();
  const server = await startStaticServer([{ prefix: '/', folder: site.folder }]);
  onTestFinished(async () => {
    await server.close();
    site.remove();
  });
  return { site, address: server.url + PATH };
}

function shownPanels(): string[] {
  return [...document.querySelectorAll('.statements .panel')]
    .filter((panel) => panel.checkVisibility())
    .map((panel) => panel.querySelector('h2')?.textContent ?? '');
}

/** What the page says of itself, to everybody. */
function notices(one: EngineWindow): Promise<string> {
  return one.run(() =>
    [...document.querySelectorAll<HTMLElement>('.notice')]
      .filter((notice) => notice.checkVisibility())
      .map((notice) => notice.innerText)
      .join(' '),
  );
}
