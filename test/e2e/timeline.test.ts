import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { useBrowser, useVisit, type VisitOptions } from './open-page.ts';
import { settle } from './settle.ts';

const RECORD = 'election-record/';
const FIRST = '2024-07-28';
const LAST = '2025-01-31';

const open = useBrowser();

/** Opens the record on a day. */
const onDay = (day: string, more = '', options: VisitOptions = {}) =>
  open(`${RECORD}?on=${day}${more}`, options);

const slider = (page: Page) => page.locator('.timeline input[type=range]');
const dayShown = (page: Page) => page.locator('.timeline output').textContent();

/** The stance of every place as the map is coloured; none where it has no position. */
const fillsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<SVGElement>('.map svg.world :is(a, path)[data-id]')]
      .filter((place) => !place.closest('.hits'))
      .map((place) =>
        [place.dataset['id'], getComputedStyle(place).fill, place.dataset['stance']].join(),
      ),
  );

/** Per entry of the key: its count, how many names it lists, and how many places the map gives it. */
const countsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.key .entry')].map((entry) => [
      Number(entry.querySelector('h3 b')?.textContent),
      entry.querySelectorAll('.names a').length,
      new Set(
        [...document.querySelectorAll<SVGElement>('.map svg.world [data-id][data-stance]')]
          .filter((shape) => shape.dataset['stance'] === entry.dataset['stance'])
          .map((shape) => shape.dataset['id']),
      ).size,
    ]),
  );

/** Moves the slider to a day, counted from the first, and nothing else. */
const showDay = (page: Page, day: number) =>
  page.evaluate((value) => {
    const range = document.querySelector<HTMLInputElement>('.timeline input[type=range]');
    if (range === null) throw new Error('the page has no timeline');
    range.value = String(value);
    range.dispatchEvent(new Event('input', { bubbles: true }));
  }, day);

/** The day that is told, and the stances whose count, list, squares, fold and places do not agree. */
const dayAndFaults = (page: Page) =>
  page.evaluate(() => {
    const shapes = [...document.querySelectorAll<SVGElement>('.map svg.world [data-id]')];
    const entries = [...document.querySelectorAll<HTMLElement>('.key .entry')];
    const wrong = entries.filter((entry) => {
      const stance = entry.dataset['stance'];
      const count = Number(entry.querySelector('h3 b')?.textContent);
      const listed = [...entry.querySelectorAll<HTMLElement>('.names a')];
      const drawn = new Set(
        shapes
          .filter((shape) => shape.dataset['stance'] === stance)
          .map((shape) => shape.dataset['id']),
      );
      const folded = entry.querySelector('summary')?.textContent ?? `${count}`;
      return (
        count !== drawn.size ||
        count !== listed.length ||
        count !== entry.querySelectorAll('.squares i').length ||
        count !== Number.parseInt(folded, 10) ||
        listed.some((link) => !drawn.has(link.dataset['id']))
      );
    });
    const told = document.querySelector('.timeline output')?.textContent ?? '';
    return { told, wrong: wrong.map((entry) => entry.dataset['stance']) };
  });

describe('the positions of a day', () => {
  const visit = useVisit(`${RECORD}?on=${FIRST}`);

  it.each([
    ['AR', 'rejected', ['2024-07-29', '2024-08-02', '2024-08-07', '2024-08-16']],
    ['PE', 'rejected', ['2024-07-30', '2025-01-07']],
    ['PE', 'demanded-audit', ['2024-09-05']],
    ['MX', 'demanded-audit', ['2024-07-30']],
    ['MX', 'other', ['2024-08-24', LAST]],
    ['CL', 'doubted', ['2024-07-29', '2024-08-06']],
    ['CL', 'rejected', ['2024-08-07', LAST]],
    ['US', 'doubted', ['2024-07-29', '2024-07-31']],
    ['US', 'rejected', ['2024-08-01', LAST]],
    ['CO', 'demanded-audit', ['2024-08-24', '2025-01-07']],
    ['CO', 'rejected', ['2025-01-08', LAST]],
  ])('have %s as %s on the days that the notes name', async (code, stance, days) => {
    const { page } = visit();
    for (const day of days) {
      await page.locator('.timeline input[type=date]').fill(day);
      await expect
        .poll(
          () => page.locator(`.answers [data-id="${code}"]`).first().getAttribute('data-stance'),
          { message: day },
        )
        .toBe(stance);
      const entry = page.locator('.key .entry', {
        has: page.locator(`.names a[data-id="${code}"]`),
      });
      await expect.poll(() => entry.getAttribute('data-stance'), { message: day }).toBe(stance);
    }
  });

  it.each([
    ['2024-07-30', [16, 13, 7, 6, 1]],
    ['2024-08-24', [19, 18, 4, 13, 10]],
    [LAST, [20, 9, 17, 24, 13]],
  ])('are counted alike in key, names and map on %s', async (day, counts) => {
    const { page, problems } = await onDay(day);
    expect(await countsOf(page)).toEqual(counts.map((count) => [count, count, count]));
    expect(problems).toEqual([]);
  });

  it('add up on every day of the period, in the key, its lists and the map', async () => {
    const { page, problems } = await onDay(FIRST, '', { clock: true });
    const last = Number(await slider(page).getAttribute('max'));
    const days: Awaited<ReturnType<typeof dayAndFaults>>[] = [];
    for (let day = 0; day <= last; day++) {
      await showDay(page, day);
      // The lists follow a day that stays.
      await page.clock.runFor(80);
      days.push(await dayAndFaults(page));
    }
    expect(days.length).toBe(188);
    expect(new Set(days.map(({ told }) => told)).size).toBe(188);
    expect(days.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('are told of organisations too', async () => {
    const { page } = await onDay('2024-08-03');
    const union = page.locator('.key .organisations a[data-id="eu"]');
    const stance = () => union.locator('.swatch').getAttribute('data-stance');
    expect(await stance()).toBe('demanded-audit');
    expect(await union.getAttribute('title')).toBe('Called for full results or an audit');
    await slider(page).press('End');
    await expect.poll(stance).toBe('rejected');
    await slider(page).press('Home');
    await expect.poll(() => union.isVisible()).toBe(false);
  });

  it('are the same picture whenever the same address is opened', async () => {
    const once = await fillsOf((await onDay('2024-08-24')).page);
    const { page } = await onDay('2024-08-24');
    expect(await fillsOf(page)).toEqual(once);
    // And by whatever way a reader comes there.
    await slider(page).press('Home');
    expect(await fillsOf(page)).not.toEqual(once);
    await page.locator('.timeline input[type=date]').fill('2024-08-24');
    expect(await fillsOf(page)).toEqual(once);
  });

  it('are counted in a frame where nobody has answered yet', async () => {
    const { page } = await open(`${RECORD}embed.html?on=${FIRST}`, { width: 640 });
    await settle(page);
    expect(await page.locator('.frame.live .key h3 b').allTextContents()).toEqual([
      '0',
      '0',
      '0',
      '1',
      '0',
    ]);
  });

  it('are frozen in a frame, which says the day', async () => {
    const { page, problems } = await open(`${RECORD}embed.html?on=2024-08-24`, { width: 640 });
    await settle(page);
    expect(await page.locator('.frame-day').innerText()).toBe('24 August 2024');
    expect(await page.locator('.frame.live .key h3 b').allTextContents()).toEqual([
      '19',
      '18',
      '4',
      '13',
      '10',
    ]);
    expect(
      await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a.full')?.search),
    ).toBe('?on=2024-08-24');
    expect(problems).toEqual([]);
  });

  it('rule the table too', async () => {
    const { page } = await onDay('2024-07-29', '&table=1');
    const dates = page.locator('.table tbody tr td:last-child');
    await dates.first().waitFor();
    const early = await page.locator('.table tr[data-actor]').count();
    await slider(page).press('End');
    await expect.poll(() => page.locator('.table tr[data-actor]').count()).toBeGreaterThan(early);
  });

  it('are named in the caption of the table, with a filter too, and on days without news', async () => {
    const { page } = await onDay('2024-07-29', '&table=1');
    const caption = page.locator('.table caption');
    await expect.poll(() => caption.textContent()).toBe('Statements up to 29 July 2024');
    await page.locator('.key button[data-only="rejected"]').click();
    await expect
      .poll(() => caption.textContent())
      .toBe('Statements up to 29 July 2024. Showing only: Rejected the result');
    await slider(page).press('End');
    await slider(page).press('ArrowLeft');
    await expect
      .poll(() => caption.textContent())
      .toBe('Statements up to 30 January 2025. Showing only: Rejected the result');
    await slider(page).press('ArrowRight');
    await expect.poll(() => caption.textContent()).toBe('Showing only: Rejected the result');
  });

  it('stand in the table with every statement, spans in words, and sort it', async () => {
    const { page } = await open(`${RECORD}?table=1`);
    const dates = page.locator('.table td.date');
    await dates.first().waitFor();
    expect((await dates.allInnerTexts()).filter((text) => text === '')).toEqual([]);
    await page.locator('.table [data-column="date"]').click();
    const rows = page.locator('.table tr[data-actor]');
    expect(await rows.first().locator('.date time').textContent()).toBe('28 July 2024');
    expect(await rows.last().locator('.date').innerText()).toMatch(/^Day not known/);
    expect(await dates.filter({ hasText: 'Between 2 August 2024 and 5 August 2024' }).count()).toBe(
      1,
    );
  });
});

describe('an open answer of the search', () => {
  it('follows the day and keeps what is active', async () => {
    const { page } = await onDay('2024-08-05');
    const field = page.locator('.search input');
    await field.fill('Chile');
    const found = page.locator('.search [role=option]');
    await expect.poll(() => found.first().innerText()).toContain('Voiced doubt');
    await field.press('ArrowDown');
    await showDay(page, 10);
    expect(await dayShown(page)).toBe('7 August 2024');
    await expect.poll(() => found.first().innerText()).toContain('Rejected the result');
    expect(await found.first().locator('.swatch').getAttribute('data-stance')).toBe('rejected');
    expect(await field.getAttribute('aria-activedescendant')).toBe('found-0');
    await field.press('Enter');
    await expect
      .poll(() => page.evaluate(() => new URLSearchParams(location.search).get('country')))
      .toBe('CL');
  });
});

describe('the slider', () => {
  it('is moved by keys, tells its day, and writes all days but the last into the address', async () => {
    const { page } = await open(RECORD);
    await settle(page);
    expect(await dayShown(page)).toBe('31 January 2025');
    await slider(page).focus();
    await page.keyboard.press('ArrowLeft');
    expect(await dayShown(page)).toBe('30 January 2025');
    expect(await slider(page).getAttribute('aria-valuetext')).toBe('30 January 2025');
    await expect.poll(() => new URL(page.url()).search).toBe('?on=2025-01-30');
    await page.keyboard.press('PageDown');
    expect(await dayShown(page)).toBe('23 January 2025');
    await page.keyboard.press('Home');
    expect(await dayShown(page)).toBe('28 July 2024');
    await expect.poll(() => new URL(page.url()).search).toBe(`?on=${FIRST}`);
    await page.keyboard.press('End');
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  it('says once what changed on the day at which it stays', async () => {
    const { page } = await onDay('2024-08-01');
    await page.evaluate(() => {
      const told: string[] = [];
      const live = document.querySelector('#live');
      new MutationObserver(() => {
        if (live?.textContent) told.push(live.textContent);
      }).observe(live as Node, { childList: true, characterData: true, subtree: true });
      Object.assign(window, { told });
    });
    await page.locator('.timeline [data-step=later]').click();
    const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told);
    await expect
      .poll(told)
      .toEqual([
        '2 August 2024. 2 positions changed. Ecuador: from “Voiced doubt” to “Rejected the result”. ' +
          'Norway: first response, “Called for full results or an audit”.',
      ]);
    expect(await page.locator('.changes li').count()).toBe(3);
    // Each has a ring on the map.
    const rings = await page.locator('.change-marks .line').getAttribute('d');
    expect(rings?.match(/M/g)).toHaveLength(2);
  });

  it('rings and tells only what changed in the sources of a lens, and all again without it', async () => {
    const { page, problems } = await onDay('2024-09-26', '&lens=article-1');
    const rings = async () =>
      (await page.locator('.change-marks .line').getAttribute('d'))?.match(/M/g)?.length ?? 0;
    const told = page.locator('.changes li');
    await page.waitForSelector('.key .told p');
    expect(await rings()).toBe(0);
    expect(await told.allTextContents()).toEqual(['No position changed on this day.']);
    await page.locator('.key .told button').press('Enter');
    await expect.poll(rings).toBeGreaterThan(0);
    expect(await told.count()).toBe((await rings()) + 1);
    expect(await told.first().textContent()).toMatch(/^\d+ positions? changed/);
    expect(problems).toEqual([]);
  });

  it('rings what a source reports on the day on which it does', async () => {
    const { page } = await onDay('2024-07-29', '&lens=article-3');
    await page.waitForSelector('.key .told p');
    const rings = await page.locator('.change-marks .line').getAttribute('d');
    const coloured = await page
      .locator('.map svg.world a[data-stance]:not([data-unreported])')
      .evaluateAll((all) => new Set(all.map((one) => one.getAttribute('data-id'))).size);
    expect(coloured).toBeGreaterThan(0);
    expect(rings?.match(/M/g)).toHaveLength(coloured);
  });

  it('fades the rings of what the filter fades', async () => {
    const { page } = await onDay('2024-09-26', '&stance=congratulated');
    const rings = (layer: string) =>
      page.evaluate(
        (selector) => document.querySelector(selector)?.getAttribute('d')?.match(/M/g)?.length ?? 0,
        layer,
      );
    const changes = (await page.locator('.changes li').count()) - 1;
    expect(changes).toBeGreaterThan(0);
    expect(await rings('.change-marks .faded .line')).toBe(changes);
    expect(await rings('.change-marks g:not(.faded) .line')).toBe(0);
    expect(
      await page.locator('.change-marks .faded').evaluate((g) => getComputedStyle(g).opacity),
    ).toBe('0.26');
    await page.locator('.key .show-all').click();
    await expect.poll(() => rings('.change-marks g:not(.faded) .line')).toBe(changes);
    expect(await rings('.change-marks .faded .line')).toBe(0);
    expect(await page.locator('.changes li').count()).toBe(changes + 1);
  });

  it('paints map and counts at once while days fly past, and the rest for the day that stays', async () => {
    const { page, problems } = await onDay('2024-07-29', '&country=PE');
    const seen = await page.evaluate(() => {
      const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
      const read = () => ({
        day: text('.timeline output'),
        peru: document.querySelector<SVGElement>('.answers [data-id="PE"]')?.dataset['stance'],
        count: [...document.querySelectorAll('.key h3 b')].map((count) =>
          Number(count.textContent),
        ),
      });
      const range = document.querySelector<HTMLInputElement>('.timeline input[type=range]');
      if (range === null) throw new Error('the page has no timeline');
      const days: ReturnType<typeof read>[] = [];
      for (let day = 2; day <= 27; day++) {
        range.value = String(day);
        range.dispatchEvent(new Event('input', { bubbles: true }));
        days.push(read());
      }
      return { first: days[0], last: days.at(-1) };
    });
    expect(seen.first).toMatchObject({ day: '30 July 2024', peru: 'rejected' });
    expect(seen.first?.count).toEqual([16, 13, 7, 6, 1]);
    expect(seen.last).toMatchObject({ day: '24 August 2024', count: [19, 18, 4, 13, 10] });
    const panel = page.locator('#c-PE .answer');
    await expect.poll(() => panel.innerText()).toMatch(/^On 24 August 2024: /);
    expect(await page.locator('.timeline input[type=date]').inputValue()).toBe('2024-08-24');
    expect(await page.locator('#summary').textContent()).toContain('19');
    expect(problems).toEqual([]);
  });

  it('tells again what changed on a day that is left and comes back at once', async () => {
    const { page } = await onDay('2024-08-16');
    const told = page.locator('.changes li');
    const sentences = await told.count();
    expect(sentences).toBeGreaterThan(2);
    await page.evaluate(() => {
      const range = document.querySelector<HTMLInputElement>('.timeline input[type=range]');
      if (range === null) throw new Error('the page has no timeline');
      for (const day of [20, 19]) {
        range.value = String(day);
        range.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await expect.poll(() => told.count()).toBe(sentences);
    expect(await dayShown(page)).toBe('16 August 2024');
  });

  it('keeps the address and the other language at the day while the days go by', async () => {
    const { page } = await onDay('2024-09-28');
    await page.locator('.timeline .play').click();
    const day = async () => new URL(page.url()).searchParams.get('on') ?? '';
    await expect.poll(day).toMatch(/^2024-10-/);
    await page.locator('.timeline .play').click();
    const link = page.locator('.footer a[hreflang]').first();
    const told = async () => {
      const days = Number(await slider(page).inputValue());
      const date = new Date(Date.parse(FIRST) + days * 86_400_000).toISOString().slice(0, 10);
      return {
        date: date === (await page.locator('.timeline input[type=date]').inputValue()),
        address: date === (await day()),
        link: `?on=${date}` === new URL((await link.getAttribute('href')) ?? '', page.url()).search,
      };
    };
    await expect.poll(told).toEqual({ date: true, address: true, link: true });
  });

  it('is told to be missing where its script does not arrive', async () => {
    const { page } = await open(`${RECORD}?on=2024-08-24`, {
      prepare: async (fresh) => {
        await fresh.route('**/timeline-*.js', (route) => route.abort());
      },
    });
    await settle(page);
    expect(await page.locator('.notice.incomplete').isVisible()).toBe(false);
    expect(await page.locator('.notice:not(.incomplete)').innerText()).toContain(
      'The map shows the last day.',
    );
    expect(await dayShown(page)).toBe('31 January 2025');
    await page.locator('.notice:not(.incomplete) button').click();
    await page.locator('.table tbody tr').first().waitFor();
  });

  it('takes a day that is typed, and none outside the period', async () => {
    const { page } = await onDay('2024-08-24');
    const date = page.locator('.timeline input[type=date]');
    await date.fill('2024-11-05');
    expect(await dayShown(page)).toBe('5 November 2024');
    await date.fill('1999-01-01');
    expect(await dayShown(page)).toBe('5 November 2024');
    await slider(page).focus();
    expect(await date.inputValue()).toBe('2024-11-05');
  });

  it('plays from the first day when it stands at the last, and stops where it is told to', async () => {
    const { page } = await open(RECORD, { clock: true });
    const play = page.locator('.timeline .play');
    await play.click();
    expect(await play.innerText()).toBe('Pause');
    expect(await dayShown(page)).toBe('28 July 2024');
    const days: (string | null)[] = [];
    while (days.at(-1) !== '30 July 2024' && days.length < 100) {
      await page.clock.runFor(100);
      days.push(await dayShown(page));
    }
    expect([...new Set(days)]).toEqual(['28 July 2024', '29 July 2024', '30 July 2024']);
    await play.click();
    expect(await play.innerText()).toBe('Play');
    const day = await dayShown(page);
    await page.clock.runFor(10_000);
    expect(await dayShown(page)).toBe(day);
  });

  it('goes from change to change when it plays for readers who want no motion', async () => {
    const { page } = await onDay('2024-10-25', '', { clock: true });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const next = await page.evaluate(() => {
      document.querySelector<HTMLElement>('.timeline [data-step=later]')?.click();
      const day = document.querySelector('.timeline output')?.textContent;
      document.querySelector<HTMLElement>('.timeline [data-step=earlier]')?.click();
      return day;
    });
    const before = await dayShown(page);
    await page.evaluate(() => {
      const days: (string | null)[] = [];
      const output = document.querySelector('.timeline output');
      new MutationObserver(() => days.push(output?.textContent ?? null)).observe(output as Node, {
        characterData: true,
        subtree: true,
      });
      Object.assign(window, { days });
    });
    expect(before).not.toBe(next);
    await page.locator('.timeline .play').click();
    await page.clock.runFor(5000);
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { days: string[] }).days[0]))
      .toBe(next);
  });
});

describe('a panel', () => {
  it('opens with the position on the day, folds what came later, and loses none of it', async () => {
    const { page } = await onDay('2024-09-05', '&country=PE');
    const panel = page.locator('#c-PE');
    expect(await panel.locator('.answer').innerText()).toBe(
      'On 5 September 2024: Called for full results or an audit',
    );
    const all = await panel.locator('[data-statement]').count();
    const later = panel.locator('details.later');
    const fold = later.locator('> summary');
    expect(await fold.innerText()).toMatch(/^\d+ statements after 5 September 2024$/);
    const folded = await later.locator('[data-statement]').count();
    expect(folded).toBeGreaterThan(0);
    await fold.click();
    expect(await panel.locator('[data-statement]:visible').count()).toBe(all);
    await slider(page).press('End');
    await expect.poll(() => later.count()).toBe(0);
    expect(await panel.locator('[data-statement]:visible').count()).toBe(all);
    expect(await panel.locator('.answer').innerText()).toBe('Rejected the result');
  });

  it('has a ribbon of the positions with the same in words', async () => {
    const { page } = await onDay('2024-09-05', '&country=US');
    const ribbon = page.locator('#c-US .ribbon');
    expect(await ribbon.locator('li').allTextContents()).toEqual([
      'From 29 July 2024: Voiced doubt',
      'From 1 August 2024: Rejected the result',
    ]);
    expect(await ribbon.locator('rect[data-stance]').count()).toBe(2);
  });
});

it.each([360, 1200])('passes the checks of axe on a day at %i px', async (width) => {
  const { page } = await onDay('2024-08-16', '&country=AR', { width });
  expect(await violations(page)).toEqual([]);
});

it('keeps its height when the script comes, and says without one that it shows the last day', async () => {
  const held = await open(RECORD, { script: 'held' });
  const height = () => held.page.locator('.timeline').evaluate((element) => element.clientHeight);
  await held.page.evaluate(() => document.documentElement.classList.add('js'));
  const before = await height();
  held.releaseScript();
  await settle(held.page);
  expect(await height()).toBe(before);
  const { page } = await open(RECORD, { script: 'off' });
  expect(await page.locator('.timeline').innerText()).toContain(
    'The map shows its last day, 31 January 2025.',
  );
  expect(await page.locator('.timeline .play').isVisible()).toBe(false);
});

it('is nowhere on a map without days', async () => {
  const { page, requests } = await open('');
  await settle(page);
  expect(await page.locator('.timeline').count()).toBe(0);
  expect(requests.filter((url) => url.includes('timeline'))).toEqual([]);
});
