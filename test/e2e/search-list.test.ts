import { expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const open = useBrowser();

it.each([
  [360, 740],
  [1200, 740],
  [720, 400],
])(
  'what the search has found is in sight at %i by %i px, field and list',
  async (width, height) => {
    const { page } = await open('election-record/', { width, height });
    const field = page.locator('.search input');
    // The field stands at the lower edge of the window, as where a reader has scrolled to it.
    await field.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    await field.pressSequentially('guin');
    const list = page.locator('.search [role=listbox]');
    await expect
      .poll(() => list.evaluate((element) => element.getBoundingClientRect().bottom))
      .toBeLessThan(height + 1);
    const top = await field.evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    await field.fill('zzz');
    const message = page.getByRole('option', { name: /zzz/ });
    await expect
      .poll(() => message.evaluate((element) => element.getBoundingClientRect().bottom))
      .toBeLessThan(height + 1);
  },
);
