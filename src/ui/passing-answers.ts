import type { ReportedView } from '../model/reported.ts';

/** What other components say of places while a reader looks for one: answers that come and go. */
export interface PassingAnswers {
  /** @param viewOf what some sources report, by the name of a place; null for all that needs no other word */
  readonly render: (viewOf: ((name: string) => ReportedView | null) | null) => void;
  readonly destroy: () => void;
}

/**
 * Words anew what is written into these roots: a name in a `b`, followed by its answer, with or without a
 * swatch before it.
 */
export function createPassingAnswers(roots: readonly Element[]): PassingAnswers {
  let shown: ((name: string) => ReportedView | null) | null = null;
  // What is written here is seen once more, and then stands as it should.
  const observer = new MutationObserver(paint);

  function paint(): void {
    for (const name of roots.flatMap((root) => [...root.querySelectorAll('b')])) {
      const view = shown?.(name.textContent) ?? null;
      if (view === null) continue;
      const answer = name.nextElementSibling;
      if (answer !== null && answer.textContent !== view.answer) answer.textContent = view.answer;
      const swatch = name.previousElementSibling;
      if (!(swatch instanceof HTMLElement)) continue;
      if (view.stance === null) swatch.removeAttribute('data-stance');
      else swatch.dataset['stance'] = view.stance;
      swatch.toggleAttribute('data-unreported', view.unreported);
    }
  }

  return {
    render(viewOf) {
      shown = viewOf;
      observer.disconnect();
      if (viewOf === null) return;
      for (const root of roots) observer.observe(root, { childList: true, subtree: true });
      paint();
    },
    destroy: () => observer.disconnect(),
  };
}
