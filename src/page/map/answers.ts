import { find } from '../../browser/dom.ts';
import type { ActorId } from '../../core/statements/types.ts';

/** What places and organisations answered, for those who cannot see their colours. */
export interface Answers {
  readonly render: (answers: {
    readonly answerOf: (id: ActorId) => string;
    /** The name of a place on the map, with its answer. */
    readonly nameOf: (id: ActorId) => string;
  }) => void;
}

/** @param root holds the prerendered map and the lists of organisations */
export function createAnswers(root: ParentNode): Answers {
  return {
    render({ answerOf, nameOf }) {
      for (const link of root.querySelectorAll<SVGElement>('.map a[data-id][aria-label]')) {
        link.setAttribute('aria-label', nameOf(link.dataset['id'] as ActorId));
      }
      for (const link of root.querySelectorAll<HTMLElement>('.organisations a[data-id]')) {
        const answer = answerOf(link.dataset['id'] as ActorId);
        link.title = answer;
        find(link, '.visually-hidden').textContent = `: ${answer}`;
      }
    },
  };
}
