import { describe, expect, it, vi } from 'vitest';
import type { MakeKit } from '../../../src/make/kit.ts';
import { createTakeAway, type TakeAwayOptions } from '../../../src/make/take-away/take-away.ts';
import type {
  MakeFile,
  MapNow,
  Offered,
  TakenFile,
} from '../../../src/make/take-away/taken-files.ts';
import { TAKE_AWAY_EN } from '../../../src/make/words/take-away-en.ts';
import { CanvasTooLarge } from '../../../src/page/image/png.ts';
import { NO_SETTINGS } from '../../../src/site/settings/site-file.ts';
import { dataset } from '../../fixtures/election.ts';
import { world } from '../../fixtures/world.ts';

const MAP: MapNow = { dataset, texts: { map: '{}', statements: 'Country,Response\r\n' } };
/** Nothing of it is needed for the files that are really made here. */
const KIT: MakeKit = {
  template: '',
  inline: { boot: '', counter: null },
  settings: NO_SETTINGS,
  sheets: {},
  main: '',
  scripts: {},
  own: {},
  placeSheet: '',
  files: [],
};
const never = () => Promise.reject(new Error('nothing is to be loaded'));

/** A work that a test ends. */
function heldWork() {
  let resolve: (file: TakenFile) => void = () => {};
  const calls: Parameters<MakeFile>[] = [];
  const makeFile: MakeFile = (...call) => {
    calls.push(call);
    const { signal } = call[3];
    return new Promise((done, fail) => {
      resolve = done;
      signal?.addEventListener('abort', () => fail(signal.reason));
    });
  };
  return { calls, makeFile, resolve: (made: TakenFile) => resolve(made) };
}

function open(options: Partial<TakeAwayOptions> = {}) {
  const root = document.createElement('div');
  document.body.append(root);
  const saved: string[] = [];
  const takeAway = createTakeAway(root, {
    kit: KIT,
    world,
    fetchFile: never,
    fine: never,
    fonts: never,
    words: TAKE_AWAY_EN,
    language: 'en',
    current: () => MAP,
    save: (_file, name) => saved.push(name),
    ...options,
  });
  const one = <Found extends HTMLElement>(selector: string) => {
    const found = root.querySelector<Found>(selector);
    if (found === null) throw new Error(`no ${selector}`);
    return found;
  };
  return {
    takeAway,
    root,
    saved,
    one,
    press: (what: Offered) => one(`[data-take=${what}]`).click(),
    status: () => one('.work ~ .status').textContent,
    weight: (what: Offered) => one(`[data-offered=${what}] .weight`).textContent,
  };
}

const file = (name: string, bytes: number) => ({ name, blob: new Blob(['x'.repeat(bytes)]) });

describe('the section from which a map is taken away', () => {
  it('offers five files with a sentence each', () => {
    const { root } = open();
    expect([...root.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      'Website',
      'One file',
      'Folder of the map',
      'Picture',
      'Spreadsheet',
    ]);
    for (const entry of root.querySelectorAll('.offered li')) {
      expect(entry.querySelector('p')?.textContent).toMatch(/\.$/);
      expect(entry.querySelector('button')?.disabled).toBe(false);
    }
  });

  it('offers none while there is no map, and says why', () => {
    let now: MapNow | null = null;
    const { root, one, takeAway, press, saved } = open({ current: () => now });
    expect(one('.no-map').hidden).toBe(false);
    expect(
      [...root.querySelectorAll('[data-take]')].every((each) => each.matches(':disabled')),
    ).toBe(true);
    press('sheet');
    expect(saved).toEqual([]);
    now = MAP;
    takeAway.update();
    expect(one('.no-map').hidden).toBe(true);
    expect(root.querySelectorAll('[data-take]:disabled')).toHaveLength(0);
  });

  it('saves the spreadsheet and the folder under the name of the map, and says what they weigh', async () => {
    const { press, saved, status, weight } = open();
    expect(weight('folder')).toBe('Weighs 20 bytes at most');
    press('sheet');
    await vi.waitFor(() => expect(saved).toEqual(['election.csv']));
    await vi.waitFor(() => expect(status()).toMatch(/^Saved as election\.csv, \d+ kB\.$/));
    expect(weight('sheet')).toMatch(/^Weighs \d+ kB$/);
    press('folder');
    await vi.waitFor(() => expect(saved).toContain('election-folder.zip'));
    await vi.waitFor(() => expect(weight('folder')).toMatch(/^Weighs \d+ bytes$/));
  });

  it('shows how far a work is, and makes one file at a time', async () => {
    const { calls, makeFile, resolve } = heldWork();
    const { one, press, root, saved, status, weight } = open({ makeFile });
    press('site');
    expect(one('.work').hidden).toBe(false);
    expect(one('.take-away').getAttribute('aria-busy')).toBe('true');
    expect(status()).toBe('Working …');
    expect(root.querySelectorAll('[data-take]:disabled')).toHaveLength(5);
    press('file');
    expect(calls.map(([what]) => what)).toEqual(['site']);
    calls[0]?.[3].onProgress?.({ done: 3, total: 12 });
    const bar = one<HTMLProgressElement>('progress');
    expect([bar.value, bar.max]).toEqual([3, 12]);
    resolve(file('map.zip', 1500));
    await vi.waitFor(() => expect(saved).toEqual(['map.zip']));
    await vi.waitFor(() => expect(one('.work').hidden).toBe(true));
    expect(status()).toBe('Saved as map.zip, 1.5 kB.');
    expect(weight('site')).toBe('Weighs 1.5 kB');
  });

  it('stops a work, saves nothing, and gives the focus back', async () => {
    const { makeFile } = heldWork();
    const { one, press, saved, status } = open({ makeFile });
    one('[data-take=site]').focus();
    press('site');
    expect(document.activeElement).toBe(one('[data-do=stop]'));
    one('[data-do=stop]').click();
    await vi.waitFor(() => expect(status()).toBe('Stopped.'));
    expect(saved).toEqual([]);
    expect(document.activeElement).toBe(one('[data-take=site]'));
  });

  it('takes an address as people write it, and refuses what is none', async () => {
    const { calls, makeFile, resolve } = heldWork();
    const { one, press } = open({ makeFile });
    const field = one<HTMLInputElement>('.address input');
    field.value = 'maps.example';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    expect(one('.address .fault').textContent).toContain('“maps.example” is not a whole address');
    press('site');
    expect(calls).toEqual([]);
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    field.value = ' https://maps.example/atlas ';
    press('site');
    expect(calls[0]?.[2].siteUrl).toBe('https://maps.example/atlas/');
    expect(one('.address .fault').textContent).toBe('');
    resolve(file('map.zip', 1));
  });

  it('makes the picture that was chosen', async () => {
    const { calls, makeFile, resolve } = heldWork();
    const { one, press } = open({ makeFile });
    for (const [name, value] of Object.entries({
      format: '4x5',
      theme: 'dark',
      file: 'png',
      scale: '3',
    })) {
      one<HTMLSelectElement>(`select[name=${name}]`).value = value;
    }
    press('picture');
    expect(calls[0]?.[2]).toEqual({
      siteUrl: null,
      picture: { format: '4x5', theme: 'dark', file: 'png', scale: 3 },
    });
    resolve(file('map.png', 1));
  });

  it.each([
    [new Error('the answer was 404.'), 'This did not work: the answer was 404. Try again.'],
    [
      new CanvasTooLarge(),
      'This browser cannot draw a picture of this size. Choose a smaller one.',
    ],
  ])('says what went wrong, and can be asked again: %s', async (error, text) => {
    const { press, status, one } = open({ makeFile: () => Promise.reject(error) });
    press('picture');
    await vi.waitFor(() => expect(status()).toBe(text));
    expect(one('[data-take=picture]').matches(':disabled')).toBe(false);
  });

  it('forgets weights once the map is another one', async () => {
    let now = MAP;
    const { press, takeAway, weight } = open({ current: () => now });
    press('sheet');
    await vi.waitFor(() => expect(weight('sheet')).not.toBe(''));
    takeAway.update();
    expect(weight('sheet')).not.toBe('');
    now = { ...MAP, texts: { ...MAP.texts, map: '{"a":1}' } };
    takeAway.update();
    expect(weight('sheet')).toBe('');
    expect(weight('folder')).toBe('Weighs 25 bytes at most');
  });

  it('leaves nothing behind', () => {
    const { root, takeAway } = open();
    takeAway.destroy();
    expect(root.childNodes).toHaveLength(0);
  });
});
