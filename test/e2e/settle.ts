import type { Frame, Page } from 'playwright-core';

/** Frames without a change after which nothing is expected to move any more. */
const STILL_FRAMES = 3;

/** Waits until fonts have arrived and neither the page nor the map has moved for some frames. */
export async function settle(page: Page | Frame): Promise<void> {
  await page.evaluate(
    (stillFrames) =>
      new Promise<void>((resolve) => {
        let last = '';
        let still = 0;
        const look = () => {
          const svg = document.querySelector<SVGSVGElement>('.map svg.world');
          const { a, e, f } = svg?.getScreenCTM() ?? { a: 0, e: 0, f: 0 };
          const awaitsTypefaces =
            document.documentElement.classList.contains('js') && self.origin !== 'null';
          // Names, dots and patterns are fitted in pieces after the page has started.
          const isFitted =
            !document.documentElement.classList.contains('booted') ||
            document.querySelector('.map[data-fitted], .leaflet-container') !== null;
          const moving =
            !isFitted ||
            (awaitsTypefaces && !document.documentElement.classList.contains('typefaces')) ||
            document.querySelector('[aria-busy=true], .leaflet-zoom-anim, .leaflet-pan-anim') !==
              null;
          const now = [a, e, f, scrollX, scrollY, document.body.offsetHeight].join();
          still = now === last && !moving ? still + 1 : 0;
          last = now;
          if (still >= stillFrames) resolve();
          else later();
        };
        // The page puts work off until after a frame, in a timer: on a busy machine several frames can pass
        // before it runs. A timer of our own runs after it.
        const later = () => requestAnimationFrame(() => setTimeout(look));
        later();
      }),
    STILL_FRAMES,
  );
}

/** Waits until transitions have ended, and then as settle() does. */
export async function settleMotion(page: Page | Frame): Promise<void> {
  await page.evaluate(async () => {
    // Those that are replaced by others end too.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  await settle(page);
}
