import { INTERFACE_LANGUAGES } from '../../core/i18n/languages.ts';
import type { OtherNames } from '../../core/i18n/strings.ts';
import { knownPlaces } from '../../core/intake/find-place.ts';
import { readFile, readText } from '../../core/intake/read-file.ts';
import { actorRegistry, type World } from '../../site/world.ts';
import type { MakeKit } from '../kit.ts';
import { createMapSite } from '../map-site.ts';
import { derive } from '../project/derive.ts';
import type { Surroundings } from '../project/derived.ts';
import { stagePage } from '../stage/stage-page.ts';
import type { DoWork, Work, WorkDone } from './work.ts';

/** What all work needs, as the scripts of the site bring it. */
export interface WorkData {
  readonly kit: MakeKit;
  readonly world: World;
  readonly placeNames: OtherNames;
}

/** Gets everything ready for the work of one page /make/. */
export function createDoWork({ kit, world, placeNames }: WorkData): DoWork {
  const surroundings = surroundingsIn(world, placeNames);

  function answer(work: Work): WorkDone[Work['kind']] {
    switch (work.kind) {
      case 'read': {
        const { source } = work;
        return source.kind === 'bytes'
          ? readFile(source.bytes, source.name)
          : readText(source.text, source.name);
      }
      case 'derive':
        return derive(work.project, surroundings);
      case 'stage-page': {
        const { dataset, layout, language } = work.page;
        const site = createMapSite(dataset, world, kit, null);
        return stagePage(site, kit, { slug: dataset.slug, layout, language });
      }
    }
  }
  return answer as DoWork;
}

/** The places and languages that maps are made of. */
export function surroundingsIn(world: World, placeNames: OtherNames): Surroundings {
  const registry = actorRegistry(world, placeNames);
  const { units } = world.meta;
  return {
    world,
    registry,
    places: knownPlaces(registry),
    states: Object.keys(units).filter((id) => units[id]?.kind === 'state'),
    languages: Object.keys(INTERFACE_LANGUAGES),
  };
}
