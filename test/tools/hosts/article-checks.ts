import type { Browser, Frame, Page } from 'playwright-core';
import { started } from '../started.ts';
import type { HostArticle, Outcome, Published } from './host.ts';
import { type Fit, fitOf, MARGIN, mapFrame } from './map-frame.ts';
import { takePicture } from './pictures.ts';
import { until } from './processes.ts';

/** What is tried in every article that has a map, in this order. */
export const CHECKS = ['width', 'height', 'country', 'links', 'picture', 'full screen'] as const;
export type Check = (typeof CHECKS)[number];

/** An article that is open in a browser. */
interface Opened {
  readonly page: Page;
  readonly map: Frame;
  readonly article: HostArticle;
  readonly published: Published;
  readonly rights: Rights;
}

/** What the article lets its frame do. */
interface Rights {
  readonly popups: boolean;
  readonly downloads: boolean;
  readonly fullscreen: boolean;
}

/** Height of windows, in px. */
const WINDOW = 900;
/** How much narrower the window becomes to see whether the height follows, in px. */
const NARROWER = 60;
/** Themes may set a frame into a line of text, which adds room for descenders. */
const DESCENDERS = 12;
/** From this width on the answer stands beside the map, in px. */
const SIDE_BY_SIDE = 640;
/** From this width on there is room for the button of the full screen, in px. */
const WITH_FULL_SCREEN = 400;
/** A place with a statement whose middle is land; another than that of the articles of a place. */
const CHOSEN = { id: 'AR', name: 'Argentina' };
const PASS: Outcome = { kind: 'pass' };

/** Tries all that readers do in an article, in a window of this width, in px. */
export async function checkArticle(
  browser: Browser,
  article: HostArticle,
  published: Published,
  width: number,
  name: string,
): Promise<ReadonlyMap<Check, Outcome>> {
  const context = await browser.newContext({
    viewport: { width, height: WINDOW },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const outcomes = new Map<Check, Outcome>();
  try {
    await page.goto(article.url);
    const map = await mapFrame(page);
    await started(map);
    const opened = { page, map, article, published, rights: await rightsOf(page, article) };
    for (const check of CHECKS) {
      outcomes.set(check, await outcomeOf(() => TRIALS[check](opened)));
      if (check === 'height' || check === 'country') await takePicture(page, `${name} ${check}`);
    }
  } catch (error) {
    outcomes.set('width', { kind: 'fail', why: firstLine(error) });
    await takePicture(page, `${name} failed`);
  } finally {
    await context.close();
  }
  return outcomes;
}

const TRIALS: Readonly<Record<Check, (opened: Opened) => Promise<Outcome>>> = {
  width: tryWidth,
  height: tryHeight,
  country: tryCountry,
  links: tryLinks,
  picture: tryPicture,
  'full screen': tryFullScreen,
};

/** What a trial ended with; one that cannot go on has failed. */
export async function outcomeOf(trial: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await trial();
  } catch (error) {
    return { kind: 'fail', why: firstLine(error) };
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}

/**
 * By the attributes of the frame. Copied code has all rights, whatever the host makes of it: one that takes them
 * away would show here as a fault.
 */
async function rightsOf(page: Page, { way }: HostArticle): Promise<Rights> {
  const { sandbox, allow } = await page.locator('iframe[src*="embed.html"]').evaluate((frame) => ({
    sandbox: frame.getAttribute('sandbox'),
    allow: frame.getAttribute('allow') ?? '',
  }));
  if (way.startsWith('code')) return { popups: true, downloads: true, fullscreen: true };
  return {
    popups: sandbox?.includes('allow-popups') ?? true,
    downloads: sandbox?.includes('allow-downloads') ?? true,
    fullscreen: allow.includes('fullscreen'),
  };
}

/** The frame is as wide as the column of the article, and nothing stands out of the window. */
async function tryWidth({ page, map }: Opened): Promise<Outcome> {
  const { frame, column, outside } = await page
    .locator('iframe[src*="embed.html"]')
    .evaluate((element) => {
      const box = element.parentElement ?? element;
      const { paddingLeft, paddingRight } = getComputedStyle(box);
      return {
        frame: element.getBoundingClientRect().width,
        column: box.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight),
        outside: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };
    });
  const inside = await map.evaluate(() => {
    const { right } = document.querySelector('.live')?.getBoundingClientRect() ?? { right: 0 };
    return right - innerWidth;
  });
  if (Math.abs(frame - column) > 1) {
    return { kind: 'fail', why: `${frame} px in a column of ${column} px` };
  }
  if (outside > 0) return { kind: 'fail', why: `the article is ${outside} px too wide` };
  if (inside > 0) return { kind: 'fail', why: `the map is ${inside} px too wide` };
  return { kind: 'pass', note: `${Math.round(frame)} px` };
}

/** Nothing is cut off, nothing empty; where something sets the height, it is what the map asks for, and stays so. */
async function tryHeight({ page, map, article }: Opened): Promise<Outcome> {
  const size = page.viewportSize() ?? { width: 0, height: WINDOW };
  const faults: string[] = [];
  for (const width of [size.width, size.width - NARROWER]) {
    await page.setViewportSize({ width, height: WINDOW });
    let fit = await fitOf(map);
    const isRight = () => faultOf(fit, article) === null;
    await until(
      'the height',
      async () => {
        fit = await fitOf(map);
        return isRight();
      },
      15_000,
    ).catch(() => {});
    const fault = faultOf(fit, article) ?? (await bandAround(page));
    if (fault !== null) faults.push(`at ${width} px: ${fault}`);
  }
  await page.setViewportSize(size);
  const { height } = await fitOf(map);
  return faults.length > 0
    ? { kind: 'fail', why: faults.join('; ') }
    : { kind: 'pass', note: `${height} px` };
}

function faultOf(
  { height, wanted, hidden, below, scrollBars }: Fit,
  { receiver }: HostArticle,
): string | null {
  if (wanted === 0) return 'the map does not know its height';
  if (hidden > 0) return `${hidden} px of the map are cut off`;
  if (scrollBars > 0) return 'there is a scroll bar';
  if (below > MARGIN) return `${below} px are empty under the map`;
  // WordPress holds heights between these.
  const expected = receiver === 'WordPress' ? Math.max(200, Math.min(1000, wanted)) : wanted;
  if (receiver !== null && Math.abs(height - expected) > 1) {
    return `${height} px in the place of ${expected}`;
  }
  return null;
}

/** What the theme leaves empty between the frame and the box that is there for it, or the link under it. */
async function bandAround(page: Page): Promise<string | null> {
  const { above, below } = await page.locator('iframe[src*="embed.html"]').evaluate((frame) => {
    const box = frame.parentElement;
    if (box === null || box === document.body) return { above: 0, below: 0 };
    const outer = box.getBoundingClientRect();
    const { top, bottom } = frame.getBoundingClientRect();
    const next = frame.nextElementSibling?.getBoundingClientRect();
    // Margins are what the theme wants around frames.
    const { marginTop, marginBottom } = getComputedStyle(frame);
    return {
      above: top - outer.top - Number.parseFloat(marginTop),
      below: (next?.height ? next.top : outer.bottom) - bottom - Number.parseFloat(marginBottom),
    };
  });
  if (above > DESCENDERS) return `${above} px are empty above the frame`;
  if (below > DESCENDERS) return `${below} px are empty below the frame`;
  return null;
}

/** A country opens by a press on the map, the place of the address before; the height stays. */
async function tryCountry({ map, article, published }: Opened): Promise<Outcome> {
  const name = map.locator('.panel.open h2');
  if (article.way.endsWith('of a place')) {
    await name.waitFor();
    const open = await name.textContent();
    if (open !== published.place.name) return { kind: 'fail', why: `${open} is open at first` };
  }
  const before = await fitOf(map);
  await map.locator(`.live .map [data-id="${CHOSEN.id}"]`).first().click();
  await until(
    `${CHOSEN.name} to open`,
    async () => (await name.textContent()) === CHOSEN.name,
    10_000,
  );
  const after = await fitOf(map);
  if (after.hidden > 0 || Math.abs(after.height - before.height) > 1) {
    return { kind: 'fail', why: `open, the frame is ${after.height} px, before ${before.height}` };
  }
  const text = await map.locator('.panel.open blockquote, .panel.open p').first().textContent();
  return (text ?? '').trim() === '' ? { kind: 'fail', why: 'the panel is empty' } : PASS;
}

/** The full map opens with the same country, or its address is shown where nothing may open. */
async function tryLinks({ page, map, rights, published }: Opened): Promise<Outcome> {
  const link = map.locator('.live a.full');
  const article = page.url();
  // On narrow maps the answer of a country lies over the links.
  const isCovered = (await fitOf(map)).width < SIDE_BY_SIDE;
  if (isCovered) await map.locator('.statements .close').click();
  const country = isCovered ? '' : `country=${CHOSEN.id}&`;
  const url = `${published.map.address}?${country}theme=light`;
  if (rights.popups) {
    const [full] = await Promise.all([
      page.waitForEvent('popup', { timeout: 10_000 }),
      link.click({ timeout: 10_000 }),
    ]);
    await full.waitForLoadState();
    const opened = full.url();
    await full.close();
    if (opened !== url) return { kind: 'fail', why: `${opened} opened` };
  } else {
    await link.click();
    const output = map.locator('.live .address output');
    await output.waitFor({ timeout: 10_000 });
    const shown = await output.textContent();
    if (shown !== url) return { kind: 'fail', why: `${shown} is shown` };
    await page.keyboard.press('Escape');
  }
  if (page.url() !== article) return { kind: 'fail', why: 'the article made way' };
  const below = page.locator('.reaction-map > div > a');
  for (const href of await below.evaluateAll((all) =>
    all.map((a) => (a as HTMLAnchorElement).href),
  )) {
    const { ok } = await fetch(href);
    if (!ok) return { kind: 'fail', why: `${href} does not answer` };
  }
  return rights.popups ? PASS : { kind: 'pass', note: 'address shown' };
}

/** A picture is made, and saved where the host lets it be. */
async function tryPicture({ page, map, rights }: Opened): Promise<Outcome> {
  await map.locator('.live .show-image').click();
  const dialog = map.locator('.image-dialog');
  const picture = dialog.locator('.preview img[src^="blob:"]');
  await picture.waitFor({ timeout: 30_000 });
  const drawn = () =>
    picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0);
  await until('the preview of the picture', drawn, 10_000);
  const [file] = await Promise.all([
    rights.downloads ? page.waitForEvent('download', { timeout: 30_000 }) : null,
    dialog.locator('[data-do="download"]').click({ timeout: 10_000 }),
  ]);
  const status = dialog.locator('.status');
  await until(
    'word of the picture',
    async () => /\.png/.test((await status.textContent()) ?? ''),
    30_000,
  );
  await dialog.locator('.close-image').click();
  return { kind: 'pass', note: file?.suggestedFilename() ?? 'to save by hand' };
}

/** The map fills the screen and comes back, or does not offer it where it may not. */
async function tryFullScreen({ page, map, rights }: Opened): Promise<Outcome> {
  const button = map.locator('.live .fullscreen');
  if (!rights.fullscreen) {
    return (await button.isVisible())
      ? { kind: 'fail', why: 'offered where it is forbidden' }
      : { kind: 'none', why: 'the host forbids it' };
  }
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const before = await fitOf(map);
  if (before.width < WITH_FULL_SCREEN) return { kind: 'none', why: 'no button below 400 px' };
  await button.click();
  await until(
    'full screen',
    async () => {
      const fit = await fitOf(map);
      return fit.width === width && fit.height === height;
    },
    10_000,
  );
  await button.click();
  await until(
    'the frame in its place',
    async () => {
      const fit = await fitOf(map);
      return fit.width === before.width && fit.height === before.height;
    },
    10_000,
  );
  return PASS;
}
