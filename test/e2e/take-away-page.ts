/** A page that has the section alone from which a map is taken away: a script that a test bundles. */
import { load } from '../../src/app/scripts.ts';
import type { MakeKit } from '../../src/make/kit.ts';
import { createTakeAway } from '../../src/make/take-away/take-away.ts';
import type { MapNow } from '../../src/make/take-away/taken-files.ts';
import { TAKE_AWAY_EN } from '../../src/make/words/take-away-en.ts';
import type { World } from '../../src/site/world.ts';

/** What the test has written beside the page. */
export interface TakeAwayData {
  readonly kit: MakeKit;
  readonly world: World;
  readonly map: MapNow;
  /** Address of the site, with a slash at the end. */
  readonly root: string;
}

async function start(): Promise<void> {
  const { kit, world, map, root } = (await (await fetch('data.json')).json()) as TakeAwayData;
  const addresses = Object.fromEntries(
    Object.entries(kit.scripts).map(([name, path]) => [name, root + path]),
  );
  createTakeAway(document.body, {
    kit,
    world,
    words: TAKE_AWAY_EN,
    language: 'en',
    current: () => map,
    fetchFile: async (path, signal) => {
      const answer = await fetch(root + path, { signal: signal ?? null });
      if (!answer.ok) throw new Error(`${path}: the answer was ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    fine: () => load('world', addresses),
    fonts: () => load('fonts', addresses),
  });
}

start().catch(reportError);
