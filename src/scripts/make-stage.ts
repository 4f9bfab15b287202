import { needed } from '../app/scripts.ts';
import { find } from '../browser/dom.ts';
import { nextFrame } from '../browser/next-frame.ts';
import type { Box } from '../core/statements/types.ts';
import { bringTypefaces, drawPage, runScripts } from '../make/stage/draw-page.ts';
import { type FromStage, listen, post, type ToStage } from '../make/stage/protocol.ts';
import type { StagePage } from '../make/stage/stage-page.ts';
import { paddingOf } from '../page/map/box-fit.ts';

/*
 * What a preview frame of the page /make/ holds: it draws one page of the map that is being made, from data and with the
 * scripts of published pages, and tells the page around it what happens there.
 */

const root = document.documentElement;
const { parent } = window;
// Its pictures have no address to cite.
root.dataset['draft'] = '';
let isShown = false;

const tell = (message: FromStage) => post(parent, message);

listen<ToStage>(
  () => (parent === window ? null : parent),
  (message) => {
    switch (message.kind) {
      case 'show':
        if (isShown) return;
        isShown = true;
        void show(message.page, message.top);
        return;
      case 'ask-box':
        tell({ kind: 'box', box: shownBox() });
        return;
    }
  },
);
addEventListener('click', leave, { capture: true });
if (parent !== window) tell({ kind: 'ready' });

async function show(page: StagePage, top: number): Promise<void> {
  addEventListener('error', ({ message }) => tell({ kind: 'failed', message }));
  drawPage(page);
  const started = whenBooted();
  // Where a script does not even load, nobody waits for it.
  started.catch(() => {});
  try {
    await runScripts(page);
    followChoice();
    followHeight();
    await Promise.all([started, bringTypefaces(page)]);
  } catch (error) {
    tell({ kind: 'failed', message: String(error) });
  }
  scrollTo({ top, behavior: 'instant' });
  followScroll();
  await nextFrame();
  tell({ kind: 'drawn' });
}

/** Once the main script has started, or has failed to. */
function whenBooted(): Promise<void> {
  return new Promise((resolve, reject) => {
    addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
    new MutationObserver(() => {
      if (root.classList.contains('booted')) resolve();
    }).observe(root, { attributeFilter: ['class'] });
  });
}

function followChoice(): void {
  let told: string | null = null;
  const look = () => {
    const place = root.dataset['selected'] ?? null;
    if (place === told) return;
    told = place;
    tell({ kind: 'chosen', place });
  };
  new MutationObserver(look).observe(root, { attributeFilter: ['data-selected'] });
  look();
}

/** An embed page has a copy of its parts that is as high as it wants to be: see embed/sizer.ts. */
function followHeight(): void {
  const copy = document.querySelector<HTMLElement>('.sizer > .frame');
  if (copy === null) return;
  new ResizeObserver(() => tell({ kind: 'height', height: copy.offsetHeight })).observe(copy);
}

function followScroll(): void {
  addEventListener('scroll', () => tell({ kind: 'scrolled', top: scrollY }), { passive: true });
}

/** What the map shows inside of its padding, in plane units. */
function shownBox(): Box {
  const map = find(document, '.map');
  const svg = find<SVGSVGElement>(map, 'svg.world');
  const matrix = svg.getScreenCTM()?.inverse();
  if (matrix === undefined) throw new Error('the map is not laid out');
  const { left, top, right, bottom } = map.getBoundingClientRect();
  const padding = paddingOf(map);
  const { unit } = needed('page');
  const from = new DOMPoint(left + padding.left, top + padding.top).matrixTransform(matrix);
  const to = new DOMPoint(right - padding.right, bottom - padding.bottom).matrixTransform(matrix);
  return [from.x * unit, from.y * unit, to.x * unit, to.y * unit];
}

/**
 * Sources open beside the page. Other links lead to pages of the site of this map, which is not there yet: for those the
 * page around the frame has tabs.
 */
function leave(event: MouseEvent): void {
  const pressed = event.target instanceof Element ? event.target.closest('a, button') : null;
  const href = pressed?.getAttribute('href') ?? null;
  if (pressed === null || pressed.hasAttribute('data-id') || href?.startsWith('#')) return;
  if (href === null && !pressed.matches('.show-embedding')) return;
  const { protocol, origin } = new URL(href ?? '', location.href);
  if (/^(?:https?|mailto):$/.test(protocol) && origin !== location.origin) {
    pressed.setAttribute('target', '_blank');
    pressed.setAttribute('rel', 'noopener');
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  tell({ kind: 'wants', what: wantOf(pressed) });
}

function wantOf(pressed: Element): Extract<FromStage, { kind: 'wants' }>['what'] {
  if (pressed.matches('.show-embedding')) return 'embed';
  if (pressed.matches('.full')) return 'page';
  return pressed.hasAttribute('download') ? 'data' : 'other';
}
