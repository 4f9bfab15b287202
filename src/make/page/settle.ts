import { type Handlers, isFinal, type PageControl, textOf } from './page-control.ts';
import { draftOf } from './page-state.ts';
import { settledOf } from './settle-view.ts';
import { sheetView } from './sheet-view.ts';
import { cellId } from './table-markup.ts';
import { pageOfLine } from './table-view.ts';

/** How many more questions are shown when more are wanted. */
const MORE = 20;

/** What the controls of the questions do. */
export function settleHandlers(page: PageControl): Handlers {
  const question = (control: HTMLElement) =>
    draftOf(page.state())?.questions[Number(control.dataset['question'])];
  return {
    answer: (control) => {
      const change = question(control)?.choices[Number(control.dataset['choice'])]?.change;
      if (change === undefined) return;
      page.change(change);
      focusQuestions(page);
    },
    'other-place': (control, event) => {
      const { value = '' } = control.dataset;
      const text = textOf(control).trim();
      if (!isFinal(event)) return;
      if (text === '') {
        page.show({ unknownPlace: null });
        return;
      }
      const place = page.placeNamed(text);
      if (place === null) page.show({ unknownPlace: { value, text } });
      else {
        page.show({ unknownPlace: null });
        page.change({ kind: 'place', value, answer: place });
        focusQuestions(page);
      }
    },
    pick: (control) => {
      const { value = '' } = control.dataset;
      const isPicking = page.state().picking === value;
      page.show({ picking: isPicking ? null : value, isPreviewShown: true, tab: 'page' });
    },
    'stop-picking': () => page.show({ picking: null }),
    'remove-lines': (control) => {
      const sheet = sheetView(page.state())?.grid.name ?? null;
      const lines = question(control)?.lines ?? [];
      page.change(...lines.map((line) => ({ kind: 'remove-row', sheet, line }) as const));
      focusQuestions(page);
    },
    'response-column': (control) => {
      const name = textOf(control);
      if (name !== '') page.change({ kind: 'column', name, answer: 'response' });
    },
    rest: (control, event) => {
      if (!isFinal(event)) return;
      const text = textOf(control).trim();
      page.change({ kind: 'rest', answer: text === '' ? null : text });
    },
    'more-questions': () => page.show({ questionsShown: page.state().questionsShown + MORE }),
    'take-back': (control) => {
      const one = settledOf(page.state()).find(({ key }) => key === control.dataset['settled']);
      if (one !== undefined) page.change(one.change);
      focusQuestions(page);
    },
    'show-line': (control) => {
      const line = Number(control.dataset['line']);
      const firstRow = pageOfLine(page.state(), line);
      if (firstRow === null) return;
      page.show({ firstRow, cursor: { line, column: 0 } });
      page.focus(cellId(line, 0));
    },
  };
}

/** A question that is settled goes, and the focus with it: it goes on at the heading, above the next. */
function focusQuestions(page: PageControl): void {
  page.focus('settle-heading');
}
