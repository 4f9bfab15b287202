import { provide } from '../app/scripts.ts';
import { GLOBAL } from '../core/contract/scripts.ts';
import type { OtherNames } from '../core/i18n/strings.ts';
import type { MakeKit } from '../make/kit.ts';
import { createDoWork } from '../make/worker/do-work.ts';
import { addMissingMethods } from '../make/worker/older-browsers.ts';
import type { DoWork, FromWorker, ToWorker } from '../make/worker/work.ts';
import type { World } from '../site/world.ts';
import '../make/provided.ts';

/*
 * The long work of the page /make/: reads files, derives the map and writes its pages. It is a worker; where the browser
 * allows none, the page loads it as any other script.
 */

declare function importScripts(...addresses: string[]): void;

/** What the scripts with the data of a worker provide, by name: see `WORK_DATA`. */
interface GivenData {
  readonly 'make-kit': MakeKit;
  readonly sketch: World['sketch'];
  readonly 'world-meta': World['meta'];
  readonly 'place-names': OtherNames;
}

addMissingMethods();
if (typeof document === 'undefined') listen();
else provide('make-worker', createDoWork);

function listen(): void {
  let work: DoWork | null = null;
  const answer = (message: FromWorker) => postMessage(message);
  addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    try {
      switch (data.kind) {
        case 'start':
          importScripts(...data.data);
          work = createDoWork(givenData());
          answer({ kind: 'started' });
          return;
        case 'work':
          if (work === null) throw new Error('the worker has not been started');
          answer({ kind: 'done', done: work(data.work) });
          return;
      }
    } catch (error) {
      answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  });
}

function givenData() {
  const given = Reflect.get(self, GLOBAL) as GivenData;
  return {
    kit: given['make-kit'],
    world: { sketch: given.sketch, meta: given['world-meta'] },
    placeNames: given['place-names'],
  };
}
