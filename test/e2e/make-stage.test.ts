import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { dataset, SLUG } from '../fixtures/election.ts';
import { useBrowser } from './open-page.ts';
import { electionStagePage, putPreview, showInPreview, toldBy } from './preview-in-page.ts';
import { settle } from './settle.ts';

const open = useBrowser();

/** The page /make/ with a preview in it. */
async function openPreview(width: number | null = null) {
  const visit = await open('make/', { script: 'rests' });
  await putPreview(visit.page, width);
  return visit;
}

/** What is read on a page, without the links to other pages of its site. */
function textOf(page: Page | Frame): Promise<string> {
  return page.evaluate(() => {
    for (const link of document.querySelectorAll('.others-maps, .footer a:not([data-id])')) {
      link.remove();
    }
    return document.body.innerText;
  });
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

async function box(page: Page): Promise<Box> {
  const shown = await page.evaluate(() => window.around.shown.askBox());
  if (shown === null) throw new Error('the preview shows no map');
  return shown;
}

const width = ([left, , right]: Box) => right - left;
const middle = ([left, top, right, bottom]: Box) =>
  [(left + right) / 2, (top + bottom) / 2] as const;

describe('the stage', () => {
  it.each([
    ['page', ''],
    ['embed', 'embed.html'],
  ] as const)('shows the text of the published page: %s', async (layout, file) => {
    const width = 700;
    const published = await open(`${SLUG}/${file}`, { width });
    const expected = await textOf(published.page);
    const title = await published.page.title();
    await published.leave();
    const { page, problems } = await openPreview(width);
    const frame = await showInPreview(page, electionStagePage(layout));
    expect(await textOf(frame)).toBe(expected);
    expect(await frame.title()).toBe(title);
    expect(problems).toEqual([]);
  });

  it('answers presses, and tells which place is open', async () => {
    const { page, problems } = await openPreview();
    const frame = await showInPreview(page, electionStagePage('page'));
    await frame.locator('a[data-id=AR]:visible').first().click();
    await expect.poll(() => toldBy(page)).toContainEqual(['chosen', 'AR']);
    expect(await frame.locator('.panel.open h2').innerText()).toContain('Argentina');
    expect(problems).toEqual([]);
  });

  it('keeps the open place and the scroll position when the map changes', async () => {
    const { page, problems } = await openPreview();
    const first = await showInPreview(page, electionStagePage('page'));
    await first.locator('a[data-id=AR]:visible').first().click();
    await expect.poll(() => toldBy(page)).toContainEqual(['chosen', 'AR']);
    await settle(first);
    await first.evaluate(() => scrollTo({ top: 120, behavior: 'instant' }));
    await settle(first);
    const top = await first.evaluate(() => scrollY);
    expect(top).toBeGreaterThan(50);
    const headline = { en: 'Another headline' };
    const second = await showInPreview(page, electionStagePage('page', { headline }));
    expect(await second.locator('h1').innerText()).toBe('Another headline');
    expect(await second.locator('.panel.open h2').innerText()).toContain('Argentina');
    await settle(second);
    expect(await second.evaluate(() => scrollY)).toBe(top);
    expect(await page.locator('iframe').count()).toBe(1);
    expect(problems).toEqual([]);
  });

  it('shows the last of several changes in quick succession', async () => {
    const { page, problems } = await openPreview();
    const pages = ['One', 'Two', 'Three'].map((en) =>
      electionStagePage('embed', { headline: { en } }),
    );
    await page.evaluate(
      (all) => {
        for (const one of all) window.around.shown.show(one as never);
      },
      pages as readonly unknown[],
    );
    await expect
      .poll(() => page.frameLocator('iframe:not([aria-hidden])').locator('h1').first().innerText())
      .toBe('Three');
    expect((await toldBy(page)).filter(([kind]) => kind === 'drawn')).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  it('tells what its map shows, at rest and once it is moved', async () => {
    const { page, problems } = await openPreview();
    const frame = await showInPreview(page, electionStagePage('page'));
    const [left, top, right, bottom] = dataset.views[0].box;
    const still = await box(page);
    // The view fits the map in one direction; in the other the map shows more.
    const spare = [left - still[0], top - still[1], still[2] - right, still[3] - bottom];
    expect(Math.min(...spare.map(Math.abs))).toBeLessThan(1);
    for (const more of spare) expect(more).toBeGreaterThan(-1);
    await frame.locator('.toolbar [data-zoom=in]').click();
    await expect.poll(async () => width(await box(page))).toBeCloseTo(width(still) / 2, 0);
    const moved = await box(page);
    expect(middle(moved)[0]).toBeCloseTo(middle(still)[0], -1);
    expect(middle(moved)[1]).toBeCloseTo(middle(still)[1], -1);
    expect(problems).toEqual([]);
  });

  it('gives an embed page the height that it wants at its width', async () => {
    const published = await open(`${SLUG}/embed.html`, { width: 320 });
    const wanted = await published.page.evaluate(
      () => document.querySelector<HTMLElement>('.sizer > .frame')?.offsetHeight,
    );
    await published.leave();
    const { page } = await openPreview(320);
    await showInPreview(page, electionStagePage('embed'));
    const height = () =>
      page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
    await expect.poll(height).toBe(wanted);
    await page.evaluate(() => window.around.shown.setWidth(700));
    await expect.poll(height).not.toBe(wanted);
  });

  it.each([
    ['page', '.show-embedding', 'embed'],
    ['page', '.footer a[download]', 'data'],
    ['embed', '.live .full', 'page'],
  ] as const)('stays where a control leads out of it: %s %s', async (layout, control, what) => {
    const { page, problems } = await openPreview(700);
    const frame = await showInPreview(page, electionStagePage(layout));
    await frame.locator(control).click();
    await expect.poll(() => toldBy(page)).toContainEqual(['wants', what]);
    expect(new URL(frame.url()).pathname).toBe('/make/stage.html');
    expect(page.context().pages()).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it('draws texts as they are, and lets no markup or script in', async () => {
    const { page, problems } = await openPreview();
    const en = '<img src=x onerror="parent.hit=1"><script>parent.hit=1</script>';
    const frame = await showInPreview(page, electionStagePage('page', { headline: { en } }));
    expect(await frame.locator('h1').innerText()).toBe(en);
    expect(await page.evaluate(() => 'hit' in self)).toBe(false);
    expect(problems).toEqual([]);
  });

  it('shows a page from a file', async () => {
    const { page } = await open(
      pathToFileURL(join(inject('servedFolder'), 'make/index.html')).href,
      {
        script: 'rests',
      },
    );
    await putPreview(page);
    const frame = await showInPreview(page, electionStagePage('page'));
    await frame.locator('a[data-id=AR]:visible').first().click();
    await expect.poll(() => toldBy(page)).toContainEqual(['chosen', 'AR']);
    expect((await toldBy(page)).filter(([kind]) => kind === 'failed')).toEqual([]);
  });

  it('hears nobody but the page of its own site around it', async () => {
    const { page } = await open('make/stage.html', { script: 'rests' });
    await page.evaluate((shown) => {
      postMessage({ 'reaction-map-stage': { kind: 'show', page: shown, top: 0 } });
    }, electionStagePage('page') as unknown);
    await page.evaluate(
      () => new Promise((later) => requestAnimationFrame(() => setTimeout(later))),
    );
    expect(await page.locator('h1').count()).toBe(0);
  });
});
