import ExifReader from 'exifreader';
import { PNG } from 'pngjs';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { createPaint } from '../../src/core/picture/paint.ts';
import { passagesOf } from '../../src/core/picture/passages.ts';
import { dataset, electionEdition } from '../fixtures/election.ts';
import { started } from '../tools/started.ts';
import { violationsWithin } from './axe.ts';
import { DIALOG, download, openDialog, pick } from './image-dialog.ts';
import { lineBoxes } from './line-boxes.ts';
import { useBrowser } from './open-page.ts';
import { chooseTheme } from './theme.ts';

const open = useBrowser();
/** For what takes as long as the machine needs. */
const WAIT = { timeout: 30_000 };

describe('the image dialog', () => {
  it('comes when it is wanted, takes the focus, and gives it back', async () => {
    const { page, requests, problems } = await open();
    const late = () =>
      requests.filter((address) => /assets\/(?:fonts|pictures|strings|world)-/.test(address));
    expect(late()).toEqual([]);
    await openDialog(page);
    expect(
      late()
        .map((address) => new URL(address).pathname.replace(/-\w+\.js/, '.js'))
        .sort(),
    ).toEqual([
      '/assets/fonts.js',
      '/assets/pictures.js',
      '/assets/strings-en.js',
      '/assets/world.js',
    ]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Save as an image');
    expect(await page.locator('.show-image').getAttribute('aria-expanded')).toBe('true');
    await page.locator('[data-do=close]').click();
    expect(await page.locator(DIALOG).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('show-image');
    await openDialog(page);
    expect(late()).toHaveLength(4);
    expect(problems).toEqual([]);
  });

  it('makes a PNG of what the reader sees, with its words and its origin in the file', async () => {
    const { page } = await open('election/?country=CL&stance=doubted');
    await openDialog(page);
    await pick(page, '4x5', 'dark');
    const { name, bytes } = await download(page);
    expect(name).toBe('election-select-CL-only-doubted-4x5-dark-en-2024-07-29-2x.png');
    const image = PNG.sync.read(bytes);
    expect([image.width, image.height]).toEqual([2160, 2700]);
    expect([...image.data.subarray(0, 3)]).toEqual([0x12, 0x14, 0x17]);
    const tags = await ExifReader.load(Uint8Array.from(bytes).buffer);
    expect(tags['Title']?.description).toContain('Thirteen governments, four answers');
    expect(tags['Description']?.description).toContain(
      'Showing only: Voiced doubt. Chile. Voiced doubt.',
    );
    expect(tags['URL']?.description).toBe(`${inject('baseUrl')}election/`);
    expect(await page.locator('[name=alt]').inputValue()).toBe(tags['Description']?.description);
    expect(await page.locator(`${DIALOG} .preview img`).getAttribute('alt')).toBe(
      tags['Description']?.description,
    );
  });

  it('follows what is chosen on the page while it is open', async () => {
    const { page } = await open();
    await openDialog(page);
    const before = await page.locator('[name=alt]').inputValue();
    await page.locator('.key .names a[data-id="CL"]').click();
    await expect.poll(() => page.locator('[name=alt]').inputValue(), WAIT).not.toBe(before);
    expect(await page.locator('[name=alt]').inputValue()).toContain('Chile. Voiced doubt.');
  });

  it('closes with Escape, and the country on the page stays open', async () => {
    const { page } = await open('election/?country=CL');
    await openDialog(page);
    await page.locator(`${DIALOG} [name=alt]`).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(DIALOG).count(), WAIT).toBe(0);
    expect(await page.getByRole('heading', { name: 'Chile' }).isVisible()).toBe(true);
    await expect.poll(() => new URL(page.url()).searchParams.get('country')).toBe('CL');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('show-image');
    // The next one is for the page.
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).searchParams.get('country'), WAIT).toBeNull();
  });

  it('shows the day that the reader has chosen, in the picture and in all that goes with it', async () => {
    const { page } = await open('election-record/?on=2024-08-10');
    await openDialog(page);
    await pick(page, '4x5', 'svg');
    const { name, bytes } = await download(page);
    expect(name).toContain('-2024-08-10.svg');
    const texts = await lineBoxes(await page.context().newPage(), bytes.toString('utf8'));
    const words = texts.map(({ text }) => text).join(' ');
    expect(words).toContain('Positions on 10 August 2024.');
    expect(words).toMatch(/Latest dated statement: [^.]* August 2024\./);
    expect(await page.locator('[name=alt]').inputValue()).toContain('Positions on 10 August 2024.');
    expect(await page.locator('[name=caption]').inputValue()).toContain('10 August 2024');
  });

  it('offers cards of what was said by the day, follows the day, and keeps it in the address', async () => {
    const { page } = await open('election-record/?country=CL&on=2024-08-10');
    await openDialog(page);
    await pick(page, 'card');
    const offered = () => page.locator('#picture-words option').count();
    const before = await offered();
    const alt = () => page.locator('[name=alt]').inputValue();
    expect(await alt()).toContain('Gabriel Boric, president. 29 July 2024. Called');
    expect(await page.locator('[name=caption]').inputValue()).toContain(
      'election-record/?country=CL&on=2024-08-10',
    );
    await page.locator('.timeline input[type=range]').focus();
    await page.keyboard.press('End');
    await expect.poll(offered, WAIT).toBeGreaterThan(before);
    expect(await alt()).toContain('Chile: Voiced doubt. Gabriel Boric, president. 29 July 2024.');
    await page.keyboard.press('Home');
    await expect.poll(alt, WAIT).toMatch(/^Map\. /);
    expect(await offered()).toBeLessThan(before);
    expect(await page.locator(`${DIALOG} .contents`).isHidden()).toBe(true);
  });

  it('makes an SVG with live text and the typefaces in it', async () => {
    const { page } = await open('election/es/?country=CL');
    await openDialog(page);
    await pick(page, 'card', '1x1', 'svg');
    expect(await page.locator('.scales').isHidden()).toBe(true);
    const { name, bytes } = await download(page);
    expect(name).toBe('election-CL-1x1-light-es-2024-07-29.svg');
    const svg = bytes.toString('utf8');
    expect(svg).toContain('Gabriel Boric');
    expect(svg).toMatch(/«hard to .*believe»/);
    expect(svg).toContain('data:font/woff2');
    const texts = await lineBoxes(await page.context().newPage(), svg);
    expect(texts.length).toBeGreaterThan(8);
  });

  it('offers every passage of every government', async () => {
    const { page } = await open();
    await openDialog(page);
    await pick(page, 'card');
    const edition = electionEdition('en');
    const expected = edition.order.flatMap((actor) => passagesOf(actor, edition));
    const select = page.locator('#picture-words');
    expect(await select.locator('option').count()).toBe(expected.length);
    const third = expected.findIndex(({ actor }) => actor === 'AR') + 2;
    await select.selectOption(String(third));
    expect(await page.locator('[name=alt]').inputValue()).toContain(
      'Argentina will not recognize another fraud',
    );
  });

  it('offers no card for a country without a statement, and the own card of the next that is chosen', async () => {
    const { page } = await open('election/?country=SE');
    await openDialog(page);
    const content = page.locator(`${DIALOG} .contents`);
    expect(await content.isHidden()).toBe(true);
    await page.locator('.key .names a[data-id="CL"]').click();
    await expect.poll(() => content.isVisible(), WAIT).toBe(true);
    await pick(page, 'card');
    expect(await page.locator('[name=alt]').inputValue()).toContain('Quote card. Chile:');
    await page.locator('.key .names a[data-id="GT"]').click();
    await expect
      .poll(() => page.locator('[name=alt]').inputValue(), WAIT)
      .toContain('Quote card. Guatemala:');
  });

  it('says so when a canvas is too large, and makes no blank picture', async () => {
    const { page } = await open('', {
      prepare: async (page) => {
        await page.addInitScript(() => {
          // What browsers give beyond their limit: nothing is drawn, and no error tells.
          CanvasRenderingContext2D.prototype.drawImage = () => {};
        });
      },
    });
    await openDialog(page);
    await pick(page, '9x16', '3');
    await page.locator('[data-do=download]').click();
    await expect
      .poll(() => page.locator(`${DIALOG} .status`).textContent(), WAIT)
      .toBe('This browser cannot draw a picture of 3240 × 5760 px. Choose a smaller size, or SVG.');
    expect(await page.locator('[data-do=download]').isEnabled()).toBe(true);
  });

  it('says so when its script cannot be had, and works when it can', async () => {
    const { page } = await open();
    await page.route('**/pictures-*.js', (route) => route.abort());
    await page.locator('.show-image').click();
    await expect
      .poll(() => page.locator('#live').textContent(), WAIT)
      .toBe('The image tools could not be loaded. Try again.');
    expect(await page.locator('.show-image').getAttribute('aria-expanded')).toBe('false');
    await page.unroute('**/pictures-*.js');
    await openDialog(page);
  });

  it('makes a picture wider than 4096 px, sharp and in its colours', async () => {
    const { page } = await open();
    await openDialog(page);
    await pick(page, '4');
    const { bytes } = await download(page);
    const { width, height, data } = PNG.sync.read(bytes);
    expect([width, height]).toEqual([4800, 2700]);
    const flat = new Set<number>();
    const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
    for (let i = 0; i < pixels.length; i++) {
      const pixel = pixels[i] ?? 0;
      // A field of one colour, not the edge of a letter.
      if (pixel === pixels[i + 10]) flat.add(pixel);
    }
    const { stance } = createPaint(dataset.stances, 'light');
    const colours = [...flat].map((pixel) => {
      const [red = 0, green = 0, blue = 0] = new Uint8Array(Uint32Array.of(pixel).buffer);
      return `#${Buffer.from([red, green, blue]).toString('hex')}`;
    });
    for (const { id } of dataset.stances) expect(colours).toContain(stance(id).toLowerCase());
  });

  it('copies the picture to the clipboard', async () => {
    const { page } = await open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openDialog(page);
    await pick(page, '1x1', '1');
    await page.locator('[data-do=copy]').click();
    await expect
      .poll(() => page.locator(`${DIALOG} .status`).textContent(), WAIT)
      .toBe('Image copied.');
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bitmap = await createImageBitmap((await item?.getType('image/png')) as Blob);
      return [bitmap.width, bitmap.height];
    });
    expect(size).toEqual([1080, 1080]);
  });

  it('works in a frame that may only run scripts: the picture is shown to be saved by hand', async () => {
    const { page } = await open('', { script: 'off' });
    const context = await page.context().browser()?.newContext();
    if (context === undefined) throw new Error('no browser');
    onTestFinished(() => context.close());
    const article = await context.newPage();
    await article.setContent(
      `<iframe sandbox="allow-scripts" width="1000" height="800" src="${inject('otherUrl')}election/"></iframe>`,
    );
    const frame = article.frames()[1];
    if (frame === undefined) throw new Error('no frame');
    await started(frame);
    await openDialog(frame);
    await pick(frame, '1x1');
    await frame.locator('[data-do=download]').click();
    await expect
      .poll(() => frame.locator(`${DIALOG} .status`).textContent(), WAIT)
      .toContain('If it was not saved, press and hold the picture');
    const size = await frame.evaluate(async () => {
      const image = document.querySelector<HTMLImageElement>('.image-dialog .preview img');
      await image?.decode();
      return [image?.naturalWidth, image?.naturalHeight];
    });
    expect(size).toEqual([2160, 2160]);
  });

  it.each([360, 720, 1200])('has nothing that axe-core objects to at %i px', async (width) => {
    const { page } = await open('?theme=light', { width });
    await openDialog(page);
    await pick(page, 'card');
    for (const theme of ['light', 'dark'] as const) {
      await chooseTheme(page, theme);
      expect(await violationsWithin(page, DIALOG), theme).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, theme).toBe(0);
    }
  });

  it('keeps no picture it has made: sixteen of them leave the heap as it was', async () => {
    const { page } = await open();
    await openDialog(page);
    // A small one is of 100 kB, and of more where it is kept as text.
    await pick(page, '1');
    const session = await page.context().newCDPSession(page);
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return usedSize;
    };
    const shapes = ['16x9', '1x1', '4x5', '9x16'];
    const make = async (count: number) => {
      for (let i = 0; i < count; i++) {
        await pick(page, i % 2 === 0 ? 'card' : 'map', shapes[i % 4] ?? '1x1');
        await download(page);
        await expect.poll(() => page.locator('[data-do=download]').isEnabled(), WAIT).toBe(true);
      }
    };
    await make(4);
    const before = await heap();
    await make(16);
    const grown = (await heap()) - before;
    await session.detach();
    console.log(
      `16 pictures: heap ${(before / 1e6).toFixed(1)} MB, grown by ${(grown / 1e6).toFixed(2)} MB`,
    );
    expect(grown).toBeLessThan(1_000_000);
  }, 180_000);
});
