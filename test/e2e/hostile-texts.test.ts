import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MapSite, serveMaps } from './map-site.ts';
import { useBrowser } from './open-page.ts';
import { mapFile } from './published-map.ts';

const open = useBrowser();

/** What would run if a text were read as HTML, as an attribute, as a style or as the end of a script. */
const CANARY = [
  `"'><img src=x onerror=window.ran=1><svg onload=window.ran=1>`,
  '</script></style></title><script>window.ran=1</script><!--',
  '<a href="javascript:window.ran=1">link</a>',
].join('');
const both = { en: CANARY, es: CANARY };
const cell = `"${CANARY.replaceAll('"', '""')}"`;

const HEADER =
  'statement,utterance,source,part,actor,stance,quote,speaker,role,role:es,summary,summary:es,note,note:es,act,act:es,source_title,source_outlet,source_url';
const ROWS = mapFile.stances.map(({ id }, i) => {
  const texts = Array.from({ length: 9 }, () => cell).join(',');
  const page = `${cell},${cell},https://news.example/?${encodeURIComponent(CANARY)}`;
  return `${cell.replace(/"$/, `${i}"`)},a,article-1,1,${['CL', 'DM', 'BE', 'BR'][i]},${id},,${texts},${page}`;
});

let site: MapSite;
beforeAll(async () => {
  const text = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(text);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    return entries.length === 2 && 'en' in value && 'es' in value
      ? both
      : Object.fromEntries(entries.map(([key, inner]) => [key, text(inner)]));
  };
  const settings = text(mapFile) as Readonly<Record<string, unknown>>;
  const names = { CL: { name: both, short: both }, DM: { name: both }, BR: { name: both } };
  site = await serveMaps([
    {
      slug: 'hostile',
      settings: { ...settings, actorNames: names, corrections: CANARY, shortCredit: both },
      answers: {},
      sheet: [HEADER, ...ROWS, ''].join('\n'),
    },
  ]);
}, 300_000);
afterAll(() => site?.close());

it.each([
  ['', false],
  ['', true],
  ['hostile/embed.html', true],
] as const)(
  'every text of a map is text in “%s”, and nothing runs (policy removed: %s)',
  async (path, bypassCsp) => {
    const { page } = await open(`${site.url}${path}?country=CL&table`, { bypassCsp });
    const ran = () => page.evaluate(() => Reflect.get(window, 'ran'));
    expect(await page.locator('h1').first().textContent()).toBe(CANARY);
    expect(await page.locator('.panel.open h2').textContent()).toContain(CANARY);
    expect(await page.locator('.panel.open .speaker').textContent()).toContain(CANARY);
    expect(await page.locator('.map g.label[data-id="CL"] text').textContent()).toBe(CANARY);
    if (path === '') {
      const shape = page.locator('.map #shapes a[data-id="BR"]');
      await shape.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const brazil = await shape.boundingBox();
      const { x = 0, y = 0, width = 0, height = 0 } = brazil ?? {};
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.locator('.tooltip:visible').waitFor();
      expect(await page.locator('.tooltip').textContent()).toContain(CANARY);
      await page.locator('.table tbody tr').first().waitFor();
      expect(await page.locator('.table').textContent()).toContain(CANARY);
      await page.locator('.search input').fill('<img');
      await page.locator('#found [role=option], #found li').first().waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.lens summary').first().click();
      await page.locator('.lens label').first().waitFor();
      await page.locator('.show-embedding').click();
      await page.locator('.embedding textarea').first().waitFor();
    }
    for (const entry of await page.locator('.key [data-only]').all())
      await entry.dispatchEvent('click');
    await page.locator('.show-image').first().dispatchEvent('click');
    await page.locator('dialog, .image-dialog').first().waitFor();
    expect(await page.locator('img[src="x"], svg[onload], a[href^="javascript"]').count()).toBe(0);
    expect(await ran()).toBeUndefined();
    if (!bypassCsp) return;
    // It would have run.
    await page.evaluate((text) => {
      Reflect.set(document.createElement('div'), 'innerHTML', text);
    }, CANARY);
    await page.waitForFunction(() => Reflect.get(window, 'ran') === 1);
  },
);
