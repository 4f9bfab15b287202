import { find } from '../../browser/dom.ts';
import type { Scene } from '../../core/edition/scene.ts';
import type { ActorId } from '../../core/statements/types.ts';

/** The one place that writes the answers of the prerendered organisations beside the map. */
export interface Organisations {
  /** Hides the organisations that have made no statement by the day, and the heading if none has. */
  readonly paint: (scene: Scene) => void;
}

export function createOrganisations(root: ParentNode): Organisations {
  const links = [...root.querySelectorAll<HTMLElement>('.organisations a')];
  const headings = [...root.querySelectorAll<HTMLElement>('.organisations h3')];
  return {
    paint({ edition, answerOf }) {
      const hasAnswered = ({ dataset }: HTMLElement) =>
        edition.positions.has(dataset.id as ActorId);
      for (const heading of headings) heading.hidden = !links.some(hasAnswered);
      for (const link of links) {
        const item = link.closest('li');
        if (item !== null) item.hidden = !hasAnswered(link);
        if (!hasAnswered(link)) continue;
        const { answer, stance, unreported } = answerOf(link.dataset.id as ActorId);
        const swatch = find(link, '.swatch');
        if (stance === null) swatch.removeAttribute('data-stance');
        else swatch.dataset.stance = stance;
        swatch.toggleAttribute('data-unreported', stance !== null && unreported);
        link.title = answer;
        find(link, '.visually-hidden').textContent = `: ${answer}`;
      }
    },
  };
}
