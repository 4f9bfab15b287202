import {
  boxAroundPlaces,
  findViews,
  namedBox,
  type ViewName,
} from '../../core/atlas/named-views.ts';
import { stringsFor } from '../../core/i18n/languages.ts';
import { positionsOf } from '../../core/statements/position.ts';
import type {
  ActorId,
  Dataset,
  Language,
  Localized,
  View,
  ViewId,
} from '../../core/statements/types.ts';
import type { World } from '../world.ts';
import type { WrittenMap } from './map-file-schema.ts';

/** A view as the file may write it. */
type WrittenView = NonNullable<WrittenMap['views']>[number];

/** What the texts of a view depend on. */
type Setting = Pick<Dataset, 'languages' | 'kind'>;

/** A view with its box and a label, whatever of it the file leaves out. */
export function viewOf(
  view: WrittenView,
  map: Setting,
  { meta }: Pick<World, 'meta'>,
  listIn: (language: Language, ids: readonly ActorId[]) => string,
): View {
  if (typeof view === 'string') return namedView(view, map, { meta });
  if (!('around' in view)) return view;
  const { around, ...rest } = view;
  return {
    id: idOf(view),
    label: textIn(map.languages, (language) => listIn(language, around)),
    ...rest,
    box: boxAroundPlaces(around, meta.units, meta.plane.frame),
  };
}

/** The id of a view, in addresses and for the insets of others. */
export function idOf(view: WrittenView): ViewId {
  if (typeof view === 'string') return view as string as ViewId;
  if (view.id !== undefined) return view.id;
  return ('around' in view ? `around-${view.around.join('-').toLowerCase()}` : '') as ViewId;
}

function namedView(
  name: ViewName,
  { languages, kind }: Setting,
  { meta }: Pick<World, 'meta'>,
): View {
  return {
    id: name as string as ViewId,
    label: textIn(languages, (language) => stringsFor(language, kind).defaults.views[name]),
    box: namedBox(name, meta.units, meta.plane.frame),
  };
}

/** Views for a map that names none, by where its answers are. */
export function viewsByAnswers(dataset: Dataset, { meta }: Pick<World, 'meta'>): Dataset['views'] {
  const anchorOf = (id: string) =>
    Object.hasOwn(meta.units, id) ? meta.units[id]?.anchor : undefined;
  const points = [...positionsOf(dataset)].flatMap(([id, { kind }]) =>
    kind === 'stated' ? [anchorOf(id)].filter((anchor) => anchor !== undefined) : [],
  );
  const { subject } = dataset.event;
  const found = findViews(
    points,
    subject === undefined ? undefined : anchorOf(subject),
    meta.units,
    meta.plane.frame,
  );
  return found.map(({ name, inset }) => ({
    ...namedView(name, dataset, { meta }),
    ...(inset === undefined ? {} : { inset: inset as string as ViewId }),
  })) as readonly View[] as Dataset['views'];
}

function textIn(languages: readonly Language[], text: (language: Language) => string): Localized {
  return Object.fromEntries(languages.map((language) => [language, text(language)]));
}
