import type { Page } from 'playwright-core';

/**
 * Which boxes of labels, controls and the panel overlap or leave what holds them, measured in the browser.
 * Shapes of the map are left out: their boxes overlap as countries do.
 */
export async function boxFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Boxes of text are higher than its letters, and edges fall between pixels: this much may overlap, in px. */
    const slack = 1;
    const controls =
      'button, a[href], input, select, summary, .map .label text, .map-key li, .panel.open h2, .panel.open .answer';
    const holders: readonly (readonly [inner: string, holder: string])[] = [
      ['.toolbar *, .map-key, .second-frame, .second-frame *, .keys', '.stage'],
      ['.key *', '.key'],
      ['.index *', '.index'],
      ['.search *', '.page'],
      ['.timeline .controls > *', '.timeline .controls'],
      // Its list scrolls.
      ['.timeline > *, .timeline .changes > *, .timeline .controls *', '.timeline'],
      ['.statements > *, .panel.open > *', '.statements'],
      ['.footer *', '.footer'],
      ['.table caption, .table .actions *', '.table'],
      ['body *', 'html'],
    ];
    const seen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest('.visually-hidden, .map svg.world, svg svg') === null;
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}${element.classList.length > 0 ? `.${[...element.classList].join('.')}` : ''} "${(
        element.getAttribute('aria-label') ??
        element.textContent ??
        ''
      )
        .trim()
        .slice(0, 30)}"`;
    const faults: string[] = [];
    const all = [...document.querySelectorAll(controls)].filter(
      (element) => seen(element) && element.closest('.map a, svg.world') === null,
    );
    // A line of text that wraps has several boxes; the one around them all would cover its neighbours.
    const boxes = all.map((element) =>
      [...rectsOf(element)]
        .filter(({ width, height }) => width > 2 && height > 2)
        .map((rect) => clip(element, rect)),
    );
    /** Of texts the words alone, without the room beside them. */
    function rectsOf(element: Element): DOMRectList {
      if (!element.matches('h2, .answer, .map-key li')) return element.getClientRects();
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getClientRects();
    }
    function clip(element: Element, rect: DOMRect) {
      const frame = element.closest('.map, .table-place, #found')?.getBoundingClientRect();
      return {
        left: Math.max(rect.left, frame?.left ?? rect.left) + slack,
        top: Math.max(rect.top, frame?.top ?? rect.top) + slack,
        right: Math.min(rect.right, frame?.right ?? rect.right) - slack,
        bottom: Math.min(rect.bottom, frame?.bottom ?? rect.bottom) - slack,
      };
    }
    type Box = ReturnType<typeof clip>;
    const touch = (a: Box, b: Box) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    // A list that is open lies over the page, which is what it is for.
    const lists = all.map((element) => element.closest('#found'));
    for (const [i, element] of all.entries()) {
      const own = boxes[i] ?? [];
      for (let j = i + 1; j < all.length; j++) {
        const other = all[j];
        if (other === undefined || lists[i] !== lists[j]) continue;
        // Last whether one holds the other: few pairs touch.
        const others = boxes[j] ?? [];
        if (!own.some((box) => others.some((rest) => touch(box, rest)))) continue;
        if (element.contains(other) || other.contains(element)) continue;
        faults.push(`${nameOf(element)} overlaps ${nameOf(other)}`);
      }
    }
    for (const [inner, holder] of holders) {
      for (const element of document.querySelectorAll(inner)) {
        const outer = element.closest(holder)?.getBoundingClientRect();
        // What scrolls inside its own frame may be wider than the page; the map runs on beyond its frame.
        const scrolls = element.closest('.map, .picture svg, .table-place, #found') !== null;
        if (outer === undefined || scrolls || !seen(element)) continue;
        const box = element.getBoundingClientRect();
        if (box.width === 0) continue;
        // The opening mark of a quotation and the close button's free border hang in the margin.
        const margin = element.matches('.mark, .close, .close *, .names a') ? 14 : slack;
        const sides = [
          outer.left - box.left,
          box.right - outer.right,
          // A page may be as long as it likes.
          ...(holder === 'html' ? [] : [outer.top - box.top, box.bottom - outer.bottom]),
        ];
        if (Math.max(...sides) > margin) {
          faults.push(`${nameOf(element)} leaves ${holder}`);
        }
      }
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth)
      faults.push(`the page is ${scrollWidth - clientWidth} px too wide`);
    for (const element of document.querySelectorAll('button, .label, h1, h2, h3, .panel p')) {
      if (
        seen(element) &&
        element.scrollWidth > element.clientWidth + 16 &&
        element.clientWidth > 0
      ) {
        const hidden = getComputedStyle(element).overflowX !== 'visible';
        if (hidden) faults.push(`${nameOf(element)} is cut off`);
      }
    }
    return faults;
  });
}
