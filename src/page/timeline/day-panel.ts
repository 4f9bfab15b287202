import { find, setText, toElement } from '../../browser/dom.ts';
import { panelId } from '../../core/contract/ids.ts';
import { type Child, h } from '../../core/markup/markup.ts';
import type { DayPanelView, RibbonView } from './day-panel-view.ts';

/** The open panel of a map over time: the position on the day, the history, what came later. */
export interface DayPanel {
  readonly render: (view: DayPanelView | null) => void;
}

/** Height of the ribbon, in px. */
const RIBBON = 14;

/** @param root the section with the prerendered panels, the newest statement first in each */
export function createDayPanel(root: HTMLElement): DayPanel {
  const fold = document.createElement('details');
  fold.className = 'later';
  const summary = document.createElement('summary');
  fold.append(summary);
  const ribbons = new Set<string>();
  let shown: DayPanelView | null = null;

  /** Puts the folded statements back in their places. */
  function unfold(): void {
    fold.replaceWith(...[...fold.children].filter((child) => child !== summary));
    fold.replaceChildren(summary);
    fold.open = false;
  }

  function foldLater(panel: Element, { later, laterText }: DayPanelView): void {
    summary.textContent = laterText;
    if (later.length === 0) {
      if (fold.isConnected) unfold();
      return;
    }
    const sections = new Map(
      [...panel.querySelectorAll<HTMLElement>('[data-statement]')].map((section) => [
        section.dataset.statement ?? '',
        section,
      ]),
    );
    const wanted = [...sections].flatMap(([id, section]) => (later.includes(id) ? [section] : []));
    if (!fold.isConnected) {
      // Of a panel that has been completed it still holds the statements that are no longer there.
      fold.replaceChildren(summary);
      sections.values().next().value?.before(fold);
    }
    // The newest come first, so later statements are at the top in one run.
    const folded = [...fold.querySelectorAll('[data-statement]')];
    for (const section of [...folded].reverse()) {
      if (!wanted.includes(section as HTMLElement)) fold.after(section);
    }
    if (folded.length < wanted.length) fold.append(...wanted);
  }

  return {
    render(view) {
      if (view?.id !== shown?.id && fold.isConnected) unfold();
      if (view !== null) {
        const panel = root.querySelector<HTMLElement>(`#${CSS.escape(panelId(view.id))}`);
        if (panel === null) return;
        const answer = find(panel, '.answer');
        const swatch = find(answer, '.swatch');
        if (answer.textContent !== view.answer) answer.replaceChildren(swatch, view.answer);
        for (const element of [panel, swatch]) {
          if (view.stance === null) delete element.dataset.stance;
          else element.dataset.stance = view.stance;
        }
        foldLater(panel, view);
        for (const list of panel.querySelectorAll('.together')) {
          const section = list.closest<HTMLElement>('[data-statement]');
          const count = view.together.get(section?.dataset['statement'] ?? '');
          if (count !== undefined) setText(find(list, 'summary small'), ` (${count})`);
        }
        const place = panel.querySelector('.ribbon');
        if (place !== null) {
          if (!ribbons.has(view.id)) place.append(...ribbonOf(view.ribbon));
          ribbons.add(view.id);
          const now = `${view.ribbon.now}%`;
          const line = place.querySelector('.now');
          line?.setAttribute('x1', now);
          line?.setAttribute('x2', now);
        }
      }
      shown = view;
    },
  };
}

/** The positions as a band, and the same in words. */
function ribbonOf({ label, stretches }: RibbonView): Element[] {
  const band: Child = stretches.map(({ stance, at, width }) =>
    h('rect', {
      'data-stance': stance,
      x: `${at}%`,
      y: 3,
      width: `${width}%`,
      height: RIBBON - 6,
    }),
  );
  return [
    h(
      'svg',
      { height: RIBBON, 'aria-hidden': 'true' },
      h('rect', { class: 'all', y: 3, width: '100%', height: RIBBON - 6 }),
      band,
      h('line', { class: 'now', y1: 0, y2: RIBBON }),
    ),
    h(
      'ul',
      { 'aria-label': label },
      stretches.map(({ text }) => h('li', {}, text)),
    ),
  ].map((markup) => toElement(markup));
}
