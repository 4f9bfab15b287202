import type { WorldTopology } from '../core/atlas/atlas.ts';
import type { WorldMeta } from '../core/atlas/gazetteer.ts';
import { NAMING_LANGUAGES, stringsFor } from '../core/i18n/languages.ts';
import type { OtherNames } from '../core/i18n/strings.ts';
import type { ActorRegistry } from '../core/statements/actors.ts';
import { withRegionNames } from '../core/statements/place-hints.ts';

/** What `npm run geo` has written to `public/geo/`. */
export interface World {
  readonly sketch: WorldTopology;
  readonly meta: WorldMeta;
}

/** The names that a newsroom has given to its own areas. */
export function areaNames({ meta }: Pick<World, 'meta'>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(meta.units).flatMap(([id, unit]): [string, string][] =>
      unit.kind === 'disputed' && unit.name !== undefined ? [[id, unit.name]] : [],
    ),
  );
}

/**
 * The actors of the atlas with their English names, states first, because suggestions prefer the first match.
 *
 * @param names other names of places, that the search of pages finds too
 */
export function actorRegistry({ meta }: Pick<World, 'meta'>, names: OtherNames): ActorRegistry {
  const english = stringsFor('en').names;
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const own = areaNames({ meta });
  const nameOf = (id: string) =>
    own.get(id) ?? english[id] ?? (/^[A-Z]{2}$/.test(id) ? regions.of(id) : undefined) ?? id;
  const ids = Object.keys(meta.units);
  const isState = (id: string) => meta.units[id]?.kind === 'state';
  const ordered = [...ids.filter(isState), ...ids.filter((id) => !isState(id))];
  const partOf = ids.flatMap((id): [string, string][] => {
    const unit = meta.units[id];
    return unit?.kind === 'integral' ? [[id, unit.owner]] : [];
  });
  return {
    names: new Map(ordered.map((id) => [id, nameOf(id)])),
    // What the search of every page finds, hints know too; a name in each language would be near too many others.
    aliases: withRegionNames(names, ordered, NAMING_LANGUAGES),
    partOf: new Map(partOf),
    disputed: new Map(
      ids.flatMap((id): [string, string[]][] => {
        const unit = meta.units[id];
        if (unit?.kind !== 'disputed') return [];
        const views = Object.values(meta.pointsOfView).map(({ owners }) => owners[id] ?? null);
        const owners = [unit.administeredBy, ...unit.claimedBy, ...views, id];
        return [[id, [...new Set(owners)].filter((owner) => owner !== null)]];
      }),
    ),
  };
}
