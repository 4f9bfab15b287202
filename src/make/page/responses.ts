import { PATTERN_NAMES } from '../../core/patterns/patterns.ts';
import { LOOKS } from '../../core/statements/default-looks.ts';
import type { Change, ChosenLook } from '../project/project.ts';
import { type Handlers, type PageControl, textOf } from './page-control.ts';
import { draftOf } from './page-state.ts';
import { textsOfStance } from './responses-view.ts';

/** What the controls of the responses do. */
export function responsesHandlers(page: PageControl): Handlers {
  const idOf = (control: HTMLElement) => control.dataset['stance'] ?? '';
  const stances = () => draftOf(page.state())?.draft.stances ?? [];
  const look = (id: string, more: ChosenLook) => {
    const known = page.state().project.looks[id] ?? {};
    page.change({ kind: 'look', stance: id, look: { ...known, ...more } });
  };
  /** Every text that gives a response is given an answer. */
  const answer = (id: string, text: string) => {
    const draft = draftOf(page.state());
    if (draft === null) return;
    page.change(
      ...textsOfStance(page.state(), draft, id).map(
        (value): Change => ({ kind: 'response', value, answer: text }),
      ),
    );
    page.focus('responses-heading');
  };
  return {
    'stance-label': (control, event) => {
      if (event.type === 'input') look(idOf(control), { label: textOf(control) });
    },
    'move-stance': (control) => {
      const ids = stances().map(({ id }) => id);
      const order = moved(ids, ids.indexOf(idOf(control)), Number(control.dataset['by']));
      page.change({ kind: 'order', stances: order });
      page.focus(control.id);
    },
    'use-look': (control) => {
      const chosen = LOOKS[Number(control.dataset['look'])];
      if (chosen !== undefined) look(idOf(control), chosen);
    },
    'stance-colour': (control, event) => {
      const id = idOf(control);
      const stance = stances().find((one) => one.id === id);
      if (event.type !== 'change' || stance === undefined) return;
      const theme = control.dataset['theme'] === 'dark' ? 'dark' : 'light';
      look(id, { colour: { ...stance.colour, [theme]: textOf(control) } });
    },
    'stance-pattern': (control) => {
      const pattern = PATTERN_NAMES.find((name) => name === textOf(control));
      if (pattern !== undefined) look(idOf(control), { pattern });
    },
    'join-stance': (control) => {
      const draft = draftOf(page.state());
      const other = textOf(control);
      if (draft === null || other === '') return;
      // A response that was renamed is still found by the text that the sheet has for it.
      const [text] = textsOfStance(page.state(), draft, other);
      if (text !== undefined) answer(idOf(control), text);
    },
    'stance-nothing': (control) => answer(idOf(control), 'leave-out'),
  };
}

/** A list with one of its members a step further up or down. */
export function moved<Member>(
  list: readonly Member[],
  index: number,
  by: number,
): readonly Member[] {
  const one = list[index];
  const to = index + by;
  if (one === undefined || to < 0 || to >= list.length) return list;
  const others = list.filter((_, i) => i !== index);
  return [...others.slice(0, to), one, ...others.slice(to)];
}
