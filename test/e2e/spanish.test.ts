import { describe, expect, it } from 'vitest';
import { started } from '../tools/started.ts';
import { mapFile, unique } from './election-files.ts';
import { useBrowser } from './open-page.ts';
import { readPanel, visibleHeadings } from './open-panel.ts';

const PAGE = 'election/es/';

const open = useBrowser();

describe('the page in Spanish', () => {
  it('says so, and leads to the page in English', async () => {
    const { page } = await open(PAGE);
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    expect(await page.title()).toBe(mapFile.title.es);
    await page.getByRole('link', { name: 'English' }).click();
    await started(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('link', { name: 'Español' }).click();
    await started(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
  });

  it('counts the governments under Spanish labels and names them in Spanish', async () => {
    const { page } = await open(PAGE);
    expect(await page.locator('.key .entry .label').allTextContents()).toEqual(
      mapFile.stances.map(({ label }) => label.es),
    );
    expect(await page.locator('.key .entry h3 b').allTextContents()).toEqual(['5', '2', '3', '3']);
    const names = await page.locator('.key .names a').allTextContents();
    expect(names).toEqual(expect.arrayContaining(['Rusia', 'Reino Unido', 'Estados Unidos']));
    expect(names).not.toContain('Russia');
  });

  it('sets English quotations between Spanish marks', async () => {
    const { page } = await open(PAGE);
    const checked: string[] = [];
    for (const id of ['AR', 'CL', 'CN', 'CR', 'CU', 'GB', 'GT', 'RU', 'US', 'UY']) {
      await page.locator(`.key .names a[data-id="${id}"]`).click();
      await expect.poll(() => page.locator(`#c-${id}`).isVisible()).toBe(true);
      const panel = page.locator('.panel:visible');
      for (const words of await panel.locator('.words').all()) {
        expect(await words.getAttribute('lang')).toBe('en');
        checked.push(id);
      }
      const text = await panel.innerText();
      expect(text, id).toMatch(/«.+»/s);
      // Marks inside a quotation belong to its source; ours are Spanish.
      expect(text, id).not.toMatch(/[“”"]/);
    }
    expect(unique(checked)).toHaveLength(10);
  });

  it('gives both counts in Spanish', async () => {
    const { page } = await open(PAGE);
    const { heading, answer } = await readPanel(page);
    expect(heading).toBe('Venezuela');
    expect(answer).toBe('Donde se votó');
    expect(await page.locator('.panel:visible .count dd').allTextContents()).toEqual([
      '51,2\u00a0%',
      '44,2\u00a0%',
      '70\u00a0%',
    ]);
  });

  it('speaks of paraphrase, disputes and places without statements in Spanish', async () => {
    const { page } = await open(`${PAGE}?country=CO`);
    expect((await readPanel(page)).text).toContain('Recogido en estilo indirecto.');
    const crimea = await open(`${PAGE}?country=xcr`);
    expect(await visibleHeadings(crimea.page)).toEqual(['Ucrania']);
    expect((await readPanel(crimea.page)).text).toContain('Crimea');
    const brazil = await open(`${PAGE}?country=BR`);
    expect((await readPanel(brazil.page)).text).toContain('ninguna respuesta de Brasil');
  });

  it('has no English left in its controls', async () => {
    const { page } = await open(PAGE);
    const labels = await page
      .locator('.toolbar button, .second-frame button, .map a')
      .evaluateAll((all) => all.map((el) => el.getAttribute('aria-label') ?? el.textContent ?? ''));
    expect(labels.join(' ')).not.toMatch(/\b(Zoom|Show|Reset|World|Called|Voiced|Rejected)\b/);
  });

  it('keeps the choice of a reader in its address', async () => {
    const { page } = await open(`${PAGE}?country=CL`);
    expect(await visibleHeadings(page)).toEqual(['Chile']);
    expect((await readPanel(page)).answer).toBe('Expresó dudas');
  });
});
