import { positionsOf } from '../../core/statements/position.ts';
import type { Dataset } from '../../core/statements/types.ts';
import { foundLabels } from '../../site/labels/found-labels.ts';
import type { World } from '../../site/world.ts';

type Labels = ReturnType<typeof foundLabels>;

/** The labels that were found last. */
const last = new WeakMap<World, { readonly key: string; readonly labels: Labels }>();

/**
 * What `foundLabels` finds, kept until something changes that it depends on: most changes of a map in the making are
 * of its words or its looks, and finding places for names takes longer than all else.
 */
export function keptLabels(dataset: Dataset, world: World): Labels {
  const { languages, labels, views, event, pointOfView, owners, actorNames } = dataset;
  const positions = [...positionsOf(dataset)].map(([id, { kind }]) => [id, kind]);
  const depends = [positions, languages, labels, views, event, pointOfView, owners, actorNames];
  const key = JSON.stringify(depends);
  const kept = last.get(world);
  if (kept?.key === key) return kept.labels;
  const found = foundLabels(dataset, world);
  last.set(world, { key, labels: found });
  return found;
}
