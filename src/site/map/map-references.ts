import {
  type ActorRegistry,
  actorFault,
  suggestWord,
  withOrganisations,
} from '../../core/statements/actors.ts';
import type { Fault } from '../../core/statements/fault.ts';
import type { Rule } from '../../core/statements/types.ts';
import type { WrittenMap } from './map-file-schema.ts';
import { idOf } from './map-views.ts';

/** What the references in `map.json` are checked against. */
export interface MapFileContext {
  readonly registry: ActorRegistry;
  /** Languages that the interface speaks. */
  readonly interfaceLanguages: readonly string[];
}

/** Checks references between parts of the file, and to places and languages of the project. */
export function checkReferences(
  map: WrittenMap,
  file: string,
  { registry }: MapFileContext,
): Fault[] {
  const faults: Fault[] = [];
  const fault = (place: string, value: string, message: string, suggestion?: string) =>
    faults.push({
      file,
      place,
      value,
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  const known = (place: string, value: string, ids: readonly string[], noun: string) => {
    if (!ids.includes(value))
      fault(place, value, `is not a ${noun} of this file`, suggestWord(value, ids));
  };
  const actor = (place: string, value: string, actors = registry) => {
    const wrong = actorFault(value, actors);
    if (wrong !== null) fault(place, value, wrong.message, wrong.suggestion);
  };
  const all = withOrganisations(registry, map.organisations);
  const unique = (place: string, ids: readonly (string | undefined)[]) => {
    ids.forEach((value, i) => {
      if (value !== undefined && ids.indexOf(value) !== i)
        fault(`${place}[${i}].id`, value, 'stands twice');
    });
  };
  const stances = map.stances ?? [];
  const stanceIds = stances.flatMap(({ id }) => id ?? []);
  const sourceIds = (map.sources ?? []).map(({ id }) => id);
  const views = map.views ?? [];
  const viewIds = views.map(idOf);
  map.languages.forEach((language, i) => {
    if (map.languages.indexOf(language) !== i) fault(`languages[${i}]`, language, 'stands twice');
  });
  unique(
    'stances',
    stances.map(({ id }) => id),
  );
  unique('sources', sourceIds);
  for (const theme of ['light', 'dark'] as const) {
    const colours = stances.map(({ colour }) => colour?.[theme].toLowerCase());
    colours.forEach((value, i) => {
      const first = colours.indexOf(value);
      if (first === i || value === undefined) return;
      const message = `is the colour of stances[${first}] too: nobody could tell the two apart`;
      fault(`stances[${i}].colour.${theme}`, value, message, 'choose another');
    });
  }
  unique('views', viewIds);
  unique(
    'organisations',
    map.organisations.map(({ id }) => id),
  );
  unique(
    'events',
    map.events.map(({ id }) => id),
  );
  if (map.event.subject !== undefined) actor('event.subject', map.event.subject);
  for (const code of Object.keys(map.labels)) actor(`labels.${code}`, code);
  for (const code of Object.keys(map.actorNotes)) actor(`actorNotes.${code}`, code, all);
  for (const code of Object.keys(map.actorNames)) actor(`actorNames.${code}`, code, all);
  for (const [unit, owner] of Object.entries(map.owners)) {
    const owners = registry.disputed.get(unit);
    if (owners === undefined) {
      if (!registry.names.has(unit)) actor(`owners.${unit}`, unit);
      else fault(`owners.${unit}`, unit, 'is not a disputed area');
    } else if (owner !== null && !owners.includes(owner)) {
      const suggestion = `write ${owners.join(', ')} or null`;
      fault(`owners.${unit}`, owner, `neither has nor claims ${unit}`, suggestion);
    }
  }
  map.organisations.forEach(({ id, members }, i) => {
    if (registry.names.has(id)) fault(`organisations[${i}].id`, id, 'is the code of a place');
    members.forEach((code, j) => {
      actor(`organisations[${i}].members[${j}]`, code);
      if (members.indexOf(code) !== j)
        fault(`organisations[${i}].members[${j}]`, code, 'stands twice');
    });
  });
  if (map.timeline) {
    const { rule, period: { from, to } = {} } = map.timeline;
    if (rule !== undefined) checkRule(rule, stanceIds, fault);
    map.events.forEach(({ date }, i) => {
      if ((from === undefined || date >= from) && (to === undefined || date <= to)) return;
      const [first, last] = [from ?? 'its first day', to ?? 'its last day'];
      const message = `lies outside the period of the map, ${first} to ${last}`;
      fault(`events[${i}].date`, date, message, 'correct the day, or widen timeline.period');
    });
  }
  views.forEach((view, i) => {
    const inset = typeof view === 'string' ? undefined : view.inset;
    if (inset !== undefined) known(`views[${i}].inset`, inset, viewIds, 'view');
    if (typeof view === 'string' || !('around' in view)) return;
    view.around.forEach((code, j) => {
      actor(`views[${i}].around[${j}]`, code);
    });
  });
  for (const part of ['counts', 'context'] as const) {
    map[part].forEach(({ sources }, i) => {
      sources.forEach((source, j) => {
        known(`${part}[${i}].sources[${j}]`, source, sourceIds, 'source');
      });
    });
  }
  return faults;
}

/** A rule must place every stance, and a scope cannot both decide and strengthen. */
function checkRule(
  { decides, strengthens, firm, order }: Rule,
  stances: readonly string[],
  fault: (place: string, value: string, message: string, suggestion?: string) => void,
): void {
  const ranked: readonly string[] = [...firm, ...order];
  ranked.forEach((id, i) => {
    if (!stances.includes(id))
      fault('timeline.rule', id, 'is not a stance of this file', suggestWord(id, stances));
    else if (ranked.indexOf(id) !== i) fault('timeline.rule', id, 'stands twice in firm and order');
  });
  for (const id of stances) {
    if (!ranked.includes(id)) fault('timeline.rule', id, 'stands neither in firm nor in order');
  }
  const lists = { decides, strengthens };
  for (const name of ['decides', 'strengthens'] as const) {
    lists[name].forEach((scope, i) => {
      if (lists[name].indexOf(scope) !== i)
        fault(`timeline.rule.${name}[${i}]`, scope, 'stands twice', 'remove one of the two');
    });
  }
  for (const scope of strengthens) {
    if (decides.includes(scope))
      fault('timeline.rule', scope, 'stands both in decides and in strengthens');
  }
}
