import { VIEW_NAMES } from '../../core/atlas/named-views.ts';
import { fill } from '../../core/i18n/fill.ts';
import type { Box } from '../../core/statements/types.ts';
import type { ProjectView } from '../project/project.ts';
import { type Handlers, isFinal, type PageControl } from './page-control.ts';
import { moved } from './responses.ts';

/**
 * What the controls of the views do.
 *
 * @param boxShown what the map shows now; null where it is not drawn
 */
export function viewHandlers(page: PageControl, boxShown: () => Promise<Box | null>): Handlers {
  const views = () => page.state().project.views ?? [];
  const set = (next: readonly ProjectView[]) =>
    page.change({ kind: 'views', views: next.length === 0 ? null : next });
  return {
    'start-here': async () => {
      const box = await boxShown();
      if (box === null) return;
      const label = page.wording().words.view.hereLabel;
      // A new start takes the place of the last one.
      const others = views().filter(({ kind }) => kind !== 'box');
      set([{ kind: 'box', label, box }, ...others]);
    },
    'named-view': (control) => {
      const name = VIEW_NAMES.find((one) => one === control.dataset['name']);
      if (name === undefined) return;
      const has = views().some((one) => one.kind === 'named' && one.name === name);
      set(
        has
          ? views().filter((one) => one.kind !== 'named' || one.name !== name)
          : [...views(), { kind: 'named', name }],
      );
    },
    around: (control, event) => {
      if (!isFinal(event) || !(control instanceof HTMLInputElement)) return;
      const text = control.value.trim();
      if (text === '') return;
      const place = page.placeNamed(text);
      if (place === null) {
        page.warn([fill(page.wording().words.settle.noSuchPlace, { text })]);
        return;
      }
      control.value = '';
      set([...views(), { kind: 'around', places: [place] }]);
    },
    'move-view': (control) => {
      set(moved(views(), Number(control.dataset['index']), Number(control.dataset['by'])));
      page.focus('view-heading');
    },
    'remove-view': (control) => {
      const index = Number(control.dataset['index']);
      set(views().filter((_, i) => i !== index));
      page.focus('view-heading');
    },
    'reset-views': () => {
      page.change({ kind: 'views', views: null });
      page.focus('view-heading');
    },
  };
}
