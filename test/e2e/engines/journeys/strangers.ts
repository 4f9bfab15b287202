import { expect, inject, it, onTestFinished } from 'vitest';
import { useMaps } from '../../map-site.ts';
import { CANARY, OWN_MAPS } from '../../own-maps.ts';
import { startAlteredSite } from '../altered-site.ts';
import { clickOn, placeOf, type Reader } from '../reader.ts';

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** What somebody else has written into a page or its data stays without effect. */
export function journeysAmongStrangers({ open, windowFor }: Reader): void {
  const hostile = useMaps(OWN_MAPS);

  it('is safe from scripts that somebody has written into a page', async () => {
    const foreign = `<script src="${inject('otherUrl')}foreign.js"></script><script>self.foreign = 1</script>`;
    const site = await startAlteredSite(inject('baseUrl'), (html, path) => {
      expect(html).toMatch(POLICY);
      const free = path.includes('free') ? html.replace(POLICY, '') : html;
      return free.replace('</body>', `${foreign}</body>`);
    });
    onTestFinished(() => site.close());
    const one = await windowFor();
    const isForeign = () => 'foreign' in self;
    await one.goto(`${site.url}election/embed.html?free`);
    await expect.poll(() => one.run(isForeign)).toBe(true);
    await open(`${site.url}election/embed.html`);
    expect(await one.run(isForeign)).toBe(false);
  });

  it.each(['', 'canary/embed.html'])(
    'reads every text of a hostile map as text where no policy stops it: “%s”',
    async (path) => {
      const site = await startAlteredSite(hostile(), (html) => html.replace(POLICY, ''));
      onTestFinished(() => site.close());
      const one = await open(`${site.url}${path}?country=CL&table`);
      await expect
        .poll(() => one.run(() => document.querySelector('.panel.open h2')?.textContent))
        .toContain(CANARY);
      expect(await one.run(() => document.querySelector('h1')?.textContent)).toBe(CANARY);
      if (path === '') await placeOf(one, '.table tbody tr');
      await clickOn(one, '.show-image');
      await placeOf(one, '.image-dialog h2');
      const strange = 'img[src="x"], svg[onload], a[href^="javascript"]';
      const count = () =>
        one.run((wanted: string) => document.querySelectorAll(wanted).length, strange);
      expect(await count()).toBe(0);
      expect(await one.run(() => 'ran' in self)).toBe(false);
      // It would have run.
      await one.run((text: string) => {
        const box = document.createElement('div');
        Reflect.set(box, 'innerHTML', text);
        document.body.append(box);
        return null;
      }, CANARY);
      await expect.poll(() => one.run(() => 'ran' in self)).toBe(true);
      expect(await count()).toBeGreaterThan(0);
    },
  );
}
