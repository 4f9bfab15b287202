import { resolvePlace } from '../core/atlas/gazetteer.ts';
import type { Edition } from '../core/edition/edition.ts';
import { panelPlace } from '../core/edition/territory.ts';
import { passagesOf } from '../core/picture/passages.ts';
import type { SnapshotContent } from '../core/picture/snapshot.ts';
import { parseIsoDate } from '../core/statements/iso-date.ts';
import type { ActorId, Dataset, IsoDate, View } from '../core/statements/types.ts';
import { type SnapshotOptions, UsageError } from './snapshot-options.ts';

/**
 * The requested day; null for the last.
 *
 * @throws UsageError where it is not one of the map's days
 */
export function dayOf(text: string | undefined, { timeline, slug }: Dataset): IsoDate | null {
  if (text === undefined) return null;
  const period = timeline?.period;
  if (period === undefined) throw new UsageError(`${slug} has no days to choose from: drop --on`);
  const day = parseIsoDate(text);
  if (day !== null && day >= period.from && day <= period.to) return day;
  throw new UsageError(`--on is a day from ${period.from} to ${period.to}, not "${text}"`);
}

/**
 * The content of a picture of one card or one map.
 *
 * @param day the day whose positions the edition shows; null for the map's last day
 * @throws UsageError where the map lacks something that the command line names
 */
export function contentOf(
  wish: Exclude<SnapshotOptions['wish'], { kind: 'all' }>,
  edition: Edition,
  day: IsoDate | null,
): SnapshotContent {
  const { dataset, gazetteer } = edition;
  const actor = (code: string, doing: string): ActorId => {
    const id = resolvePlace(gazetteer, code);
    if (id !== null) return id;
    if (dataset.organisations.some((organisation) => organisation.id === code)) {
      throw new UsageError(`${code} is an organisation, and organisations ${doing}`);
    }
    const near = resolvePlace(gazetteer, code.toUpperCase());
    const hint = near === null ? '' : `; did you mean ${code.toUpperCase()}?`;
    throw new UsageError(`no country has the code "${code}"${hint}`);
  };
  if (wish.kind === 'card') {
    const id = actor(wish.country, 'have no card');
    const passages = passagesOf(id, edition);
    const passage = passages[wish.passage - 1];
    if (passages.length === 0) {
      const others = edition.order.filter((other) => passagesOf(other, edition).length > 0);
      throw new UsageError(
        `${wish.country} ${whyNoCard(id, edition, day)}; these have: ${others.join(', ')}`,
      );
    }
    if (passage === undefined) {
      throw new UsageError(
        `${wish.country} has ${passages.length} passages, no number ${wish.passage}`,
      );
    }
    return { kind: 'card', passage };
  }
  const only = wish.stances.map((id) => {
    const stances = dataset.stances.map((stance) => stance.id);
    return choose(id, stances, 'response') as Dataset['stances'][number]['id'];
  });
  const viewId = choose(
    wish.view,
    dataset.views.map(({ id }) => id),
    'view',
  );
  const view = dataset.views.find(({ id }) => id === viewId) as View;
  return {
    kind: 'map',
    view,
    stances: only,
    lists: wish.lists,
    selected:
      wish.select === undefined ? null : actor(wish.select, 'have no shape that could be outlined'),
  };
}

/** Why no card can be made of a place. */
function whyNoCard(id: ActorId, edition: Edition, day: IsoDate | null): string {
  const by = day === null ? '' : ` by ${day}`;
  switch (edition.positions.get(panelPlace(id, edition))?.kind) {
    case 'subject':
      return 'is the subject of this map and has no card';
    case 'undecided':
      return `is on record, but with nothing that gives it a colour${by}, and has no card without one`;
    case 'stated':
      return `is on record, but with no words that a card could show${by}`;
    case 'none':
    case undefined:
      return `has no statement on this map${by}`;
  }
}

/**
 * The wanted name, or the first where none is wanted.
 *
 * @throws UsageError where the wanted name does not exist
 */
export function choose(wanted: string | undefined, names: readonly string[], what: string): string {
  const found = wanted === undefined ? names[0] : names.find((name) => name === wanted);
  if (found !== undefined) return found;
  throw new UsageError(`there is no ${what} "${wanted ?? ''}"; there are: ${names.join(', ')}`);
}
