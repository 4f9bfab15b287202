import { find, toElement } from '../../browser/dom.ts';
import type { ReportedView } from '../../core/edition/reported.ts';
import { h } from '../../core/markup/markup.ts';

/** Notes in the open panel by source: a sentence under its answer, and what only other sources report. */
export interface Reported {
  /** @param state null where all sources are shown: then the notes are removed */
  readonly render: (state: ReportedState | null) => void;
}

export interface ReportedState {
  /** Null where no source reports anything about the place. */
  readonly view: ReportedView | null;
  /** Whether the sources report a statement, by its id. */
  readonly reports: (statement: string) => boolean;
  /** The note on statements that they do not report. */
  readonly unreported: string;
}

/** @param root the section with the panels, one of which is open */
export function createReported(root: ParentNode): Reported {
  return {
    render(state) {
      for (const drawn of root.querySelectorAll('.reported, .unreported')) drawn.remove();
      const panel = root.querySelector('.panel.open');
      if (state === null || panel === null) return;
      const { view, reports, unreported } = state;
      if (view !== null) {
        const swatch = h('i', {
          class: 'swatch',
          'data-stance': view.stance,
          'data-unreported': view.unreported,
        });
        const sentence = h('p', { class: 'reported' }, swatch, h('span', {}, view.text));
        find(panel, '.answer').after(toElement(sentence));
      }
      for (const statement of panel.querySelectorAll<HTMLElement>('[data-statement]')) {
        if (reports(statement.dataset['statement'] ?? '')) continue;
        statement.prepend(toElement(h('p', { class: 'unreported' }, unreported)));
      }
    },
  };
}
