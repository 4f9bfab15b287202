import type { Frame, Page } from 'playwright-core';
import { createMapSite } from '../../src/make/map-site.ts';
import type * as preview from '../../src/make/stage/preview.ts';
import { type StagePage, stagePage } from '../../src/make/stage/stage-page.ts';
import { dataset, SLUG } from '../fixtures/election.ts';
import { world } from '../fixtures/world.ts';
import { library } from '../tools/library.ts';
import { builtKit } from '../tools/make-kit.ts';

/** What the page around the preview has, and what it has been told. */
interface Around {
  readonly preview: typeof preview;
  shown: preview.Preview;
  readonly told: [kind: string, value?: unknown][];
}

declare global {
  interface Window {
    around: Around;
  }
}

/** A page of the election, as the page /make/ hands it to a preview. */
export function electionStagePage(
  layout: 'page' | 'embed',
  change: Partial<typeof dataset> = {},
): StagePage {
  const kit = builtKit();
  const site = createMapSite({ ...dataset, ...change }, world, kit, null);
  return stagePage(site, kit, { layout, slug: SLUG, language: dataset.languages[0] });
}

/** Puts a preview into the page /make/, in the place of all that is there. */
export async function putPreview(page: Page, width: number | null = null): Promise<void> {
  const script = await library('make/stage/preview.ts', 'preview');
  await page.evaluate(`${script};self.around = { preview, told: [] };`);
  await page.evaluate((wanted) => {
    const { around } = window;
    const host = document.createElement('div');
    document.body.replaceChildren(host);
    const tell = (kind: string) => (value?: unknown) => void around.told.push([kind, value]);
    around.shown = around.preview.createPreview(host, {
      title: 'Preview',
      width: wanted,
      onDrawn: tell('drawn'),
      onChoose: tell('chosen'),
      onWants: tell('wants'),
      onFailed: tell('failed'),
    });
  }, width);
}

/** Shows a page and waits until it can be used. */
export async function showInPreview(page: Page, shown: StagePage): Promise<Frame> {
  await page.evaluate(async (wanted) => {
    const { around } = window;
    const number = () => around.told.filter(([kind]) => kind === 'drawn').length;
    const before = number();
    around.shown.show(wanted as never);
    while (number() === before) await new Promise(requestAnimationFrame);
  }, shown as unknown);
  const frame = page.frames().find((one) => one.url().includes('/make/stage.html'));
  if (frame === undefined) throw new Error('the preview has no frame');
  return frame;
}

/** What the page around the preview was told. */
export const toldBy = (page: Page) => page.evaluate(() => window.around.told);
