import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { wantedHeight } from './article.ts';
import { useBrowser } from './open-page.ts';
import { settle } from './settle.ts';

/*
 * At whatever width an article gives the embed page, and at the height that it then asks for, everything that can be
 * pressed can be pressed.
 */

const open = useBrowser();

/** Both sides of every width at which the layout changes, and some between them. */
const WIDTHS = [
  280, 303, 305, 345, 399, 401, 447, 449, 500, 540, 580, 620, 639, 641, 648, 651, 653, 800, 1000,
];

/** Where a page keeps what a test presses, and what got the presses. */
interface Recorder {
  readonly pressed: Element[];
  controls: readonly Element[];
}

describe.each([
  { map: 'election', country: 'CL' },
  { map: 'election-record', country: 'CL' },
])('in the embed page of $map', ({ map, country }) => {
  it.each([
    { state: 'with nothing open', query: '' },
    { state: 'with a country open', query: `?country=${country}` },
  ])('nothing that can be pressed is covered at any width, $state', async ({ query }) => {
    const { page } = await open(`${map}/embed.html${query}`, { width: WIDTHS[0] ?? 0 });
    await recordPresses(page);
    const faults: string[] = [];
    for (const width of WIDTHS) {
      // Its height follows from its width.
      await page.setViewportSize({ width, height: 900 });
      const height = await wantedHeight(page.mainFrame());
      await page.setViewportSize({ width, height });
      await settle(page);
      for (const fault of [...(await coveredControls(page)), ...(await pressFoot(page))]) {
        faults.push(`${width} px: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

it.each([600, 640])('the map of a wide view fills its place at %i px', async (width) => {
  const { page } = await open('election-record/embed.html', { width });
  await page.setViewportSize({ width, height: await wantedHeight(page.mainFrame()) });
  await settle(page);
  const [stage, map] = await Promise.all(
    ['.live .stage', '.live .map'].map((part) => page.locator(part).boundingBox()),
  );
  expect(Math.abs((stage?.height ?? 0) - (map?.height ?? 900))).toBeLessThanOrEqual(2);
});

/** Has every press of a link or button noted, and keeps it from doing anything. */
async function recordPresses(page: Page): Promise<void> {
  await page.evaluate(() => {
    const pressed: Element[] = [];
    Object.assign(window, { pressed });
    addEventListener(
      'click',
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        pressed.push(event.target as Element);
      },
      true,
    );
  });
}

/** Presses everything in the foot that can be seen, and says what did not get its press. */
async function pressFoot(page: Page): Promise<string[]> {
  const places = await page.evaluate(() => {
    const recorder = window as unknown as Recorder;
    recorder.pressed.length = 0;
    recorder.controls = [...document.querySelectorAll('.live .frame-foot :is(a, button)')].filter(
      (control) => control.checkVisibility({ visibilityProperty: true }),
    );
    return recorder.controls.map((control) => {
      const { left, top, width, height } = control.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
  });
  for (const { x, y } of places) await page.mouse.click(x, y);
  return page.evaluate(() => {
    const { pressed, controls } = window as unknown as Recorder;
    return controls.flatMap((control, i) =>
      control.contains(pressed[i] ?? null)
        ? []
        : [`a press of "${control.textContent}" reaches ${pressed[i]?.outerHTML.slice(0, 60)}`],
    );
  });
}

/** Which controls are covered at their middle or near their edges. Names and shapes on the map lie close together. */
async function coveredControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const inset = 3;
    return [...document.querySelectorAll('.live :is(a[href], button, input, select, summary)')]
      .filter(
        (control) =>
          control.checkVisibility({ visibilityProperty: true }) &&
          control.closest('.map, svg, .visually-hidden') === null,
      )
      .flatMap((control) => {
        const { left, right, top, bottom } = control.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        // What is scrolled out of a panel is reached by scrolling.
        const scroller = control.closest('.statements')?.getBoundingClientRect();
        const foot = control.closest('.panel')?.querySelector('.neighbours');
        const end =
          foot === null || foot === undefined || foot.contains(control)
            ? scroller?.bottom
            : foot.getBoundingClientRect().top;
        if (scroller !== undefined && (top < scroller.top || bottom > (end ?? bottom))) return [];
        const covering = [
          [x, y],
          [left + inset, y],
          [right - inset, y],
          [x, top + inset],
          [x, bottom - inset],
        ]
          .map(([px = 0, py = 0]) => document.elementFromPoint(px, py))
          .find((hit) => hit === null || !(control.contains(hit) || hit.contains(control)));
        return covering === undefined
          ? []
          : [
              `"${control.textContent || control.ariaLabel}" is under ${covering?.outerHTML.slice(0, 60)}`,
            ];
      });
  });
}
