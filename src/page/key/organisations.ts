import { find } from '../../browser/dom.ts';
import type { OrganisationView } from '../../core/edition/organisations.ts';

/** The prerendered strips of organisations, on other days than the last. */
export interface Organisations {
  /** Hides the organisations that are not among these, and the heading where there are none. */
  readonly render: (organisations: readonly OrganisationView[]) => void;
}

export function createOrganisations(root: ParentNode): Organisations {
  const links = [...root.querySelectorAll<HTMLElement>('.organisations a')];
  const headings = [...root.querySelectorAll<HTMLElement>('.organisations h3')];
  return {
    render(organisations) {
      for (const heading of headings) heading.hidden = organisations.length === 0;
      for (const link of links) {
        const view = organisations.find(({ id }) => id === link.dataset.id);
        const item = link.closest('li');
        if (item !== null) item.hidden = view === undefined;
        if (view === undefined) continue;
        const swatch = find(link, '.swatch');
        if (view.stance === null) swatch.removeAttribute('data-stance');
        else swatch.dataset['stance'] = view.stance;
        link.title = view.answer;
        find(link, '.visually-hidden').textContent = `: ${view.answer}`;
      }
    },
  };
}
