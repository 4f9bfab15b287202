import type { Page } from 'playwright-core';

/** Begins to record layout shifts, before the page loads. */
export async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shifts.push((entry as PerformanceEntry & { readonly value: number }).value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The sum of all layout shifts so far: https://web.dev/articles/cls, without its windows. */
export async function totalShift(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { shifts } = window as unknown as { readonly shifts: readonly number[] };
    return shifts.reduce((sum, value) => sum + value, 0);
  });
}
