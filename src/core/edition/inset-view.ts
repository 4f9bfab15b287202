import { placeOf } from '../atlas/gazetteer.ts';
import { contains, findView } from '../atlas/views.ts';
import { fill } from '../i18n/fill.ts';
import type { ActorId, View } from '../statements/types.ts';
import type { Edition } from './edition.ts';

/** What the inset map shows while the main map shows a view. */
export interface InsetView {
  readonly view: View;
  readonly name: string;
  /** What choosing the inset map does. */
  readonly action: string;
  /** Governments that only the inset map shows; empty where there are too many to name. */
  readonly actors: readonly { readonly id: ActorId; readonly name: string }[];
}

/** More governments than this are not named under the inset map. */
const MOST_NAMES = 4;

/** Derives the inset map; null where the main view has none. */
export function insetView(main: View, edition: Edition): InsetView | null {
  if (main.inset === undefined) return null;
  const { dataset, gazetteer, locale } = edition;
  const view = findView(dataset, main.inset);
  const isIn = (id: ActorId, { box }: View) => {
    const place = placeOf(gazetteer, id);
    return place !== undefined && contains(box, place.anchor);
  };
  const name = locale.text(view.label);
  return {
    view,
    name,
    action: fill(locale.strings.map.showView, { view: name }),
    // The page has the names already: a browser need not look them up.
    get actors() {
      const actors = edition.order.filter((id) => isIn(id, view) && !isIn(id, main));
      return actors.length > MOST_NAMES
        ? []
        : actors.map((id) => ({ id, name: locale.shortName(id) }));
    },
  };
}
