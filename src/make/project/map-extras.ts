import { VIEW_NAMES } from '../../core/atlas/named-views.ts';
import type { Draft } from '../../core/intake/draft.ts';
import type { MapExtras, WrittenView } from '../../core/intake/write-map.ts';
import { freeId } from '../../core/statements/stance-id.ts';
import type { Project, ProjectView } from './project.ts';

/** What `map.json` says besides the draft: the words that are not empty, the views, and that quotations are unchecked. */
export function mapExtras({ words, views }: Project, draft: Draft): MapExtras {
  const text = <Name extends string>(name: Name, value: string) =>
    (value.trim() === '' ? {} : { [name]: value.trim() }) as { readonly [key in Name]?: string };
  const event = {
    ...text('date', words.date),
    ...text('subject', words.subject),
    ...text('body', words.body),
  };
  const notes = words.notes
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const hasQuotes = draft.rows.some(({ fields }) => fields.quote !== undefined);
  return {
    ...text('kicker', words.kicker),
    ...text('standfirst', words.standfirst),
    ...(Object.keys(event).length === 0 ? {} : { event }),
    ...(views === null || views.length === 0 ? {} : { views: writtenViews(views) }),
    ...(notes.length === 0 ? {} : { notes }),
    // Nobody can have compared them with their sources yet, and readers are told so.
    ...(hasQuotes ? { uncheckedQuotes: 'mark' } : {}),
    ...text('credit', words.credit),
  };
}

function writtenViews(views: readonly ProjectView[]): readonly WrittenView[] {
  const ids = new Set<string>(VIEW_NAMES);
  return views.map((view, i) => writtenView(view, i, ids));
}

/** @param ids those that are taken, to which that of the view is added */
function writtenView(view: ProjectView, index: number, ids: Set<string>): WrittenView {
  switch (view.kind) {
    case 'named':
      return view.name;
    case 'around':
      return { around: view.places };
    case 'box': {
      const id = freeId(view.label, `view-${index + 1}`, ids);
      ids.add(id);
      return { id, label: view.label.trim(), box: view.box };
    }
  }
}
