import { load } from '../../app/scripts.ts';
import { nextFrame } from '../../browser/next-frame.ts';
import type { Project } from '../project/project.ts';
import {
  type DoWork,
  type FromWorker,
  type Source,
  type ToWorker,
  type WantedPage,
  WORK_DATA,
  type Work,
  type WorkDone,
} from './work.ts';
import '../provided.ts';

/** Does the long work, away from the page where the browser allows it. */
export interface Workshop {
  /** Reads a spreadsheet. */
  readonly read: (source: Source) => Promise<WorkDone['read']>;
  /** What a project comes to. Of several that wait, all get what the last of them comes to. */
  readonly derive: (project: Project) => Promise<WorkDone['derive']>;
  /** A page of a map for a preview. Of several that wait in one layout, all get the last. */
  readonly stagePage: (page: WantedPage) => Promise<WorkDone['stage-page']>;
  /** Ends what is being done and what waits: all of it rejects with `Stopped`. */
  readonly stop: () => void;
}

/** Work that somebody stopped. */
export class Stopped extends Error {}

interface WorkshopOptions {
  /** Address of each script relative to the page, by name: those of the kit, and those that only this page loads. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** Work that waits or is done, and who waits for it. */
interface Job {
  readonly key: string;
  work: Work;
  readonly waiting: {
    readonly resolve: (done: never) => void;
    readonly reject: (error: Error) => void;
  }[];
}

/** Does one piece of work somewhere, and can be ended in the middle of it. */
interface Hand {
  readonly work: (work: Work) => Promise<WorkDone[Work['kind']]>;
  readonly end: () => void;
}

/**
 * Opens the workshop. It works in a worker; where the browser allows none, as from a file, in the page, which then cannot
 * be answered while a piece of work is done.
 */
export function createWorkshop({ addresses }: WorkshopOptions): Workshop {
  const waiting: Job[] = [];
  let current: Job | null = null;
  let hand: Promise<Hand> | null = null;

  function ask<Kind extends Work['kind']>(
    key: string,
    work: Extract<Work, { readonly kind: Kind }>,
  ): Promise<WorkDone[Kind]> {
    return new Promise((resolve, reject) => {
      const known = waiting.find((job) => job.key === key);
      if (known === undefined) {
        waiting.push({ key, work, waiting: [{ resolve, reject }] });
        void next();
      } else {
        known.work = work;
        known.waiting.push({ resolve, reject });
      }
    });
  }

  async function next(): Promise<void> {
    if (current !== null) return;
    const job = waiting.shift();
    if (job === undefined) return;
    current = job;
    try {
      hand ??= createHand(addresses);
      const worker = await hand;
      // It may have been stopped meanwhile.
      if (current !== job) return;
      const done = await worker.work(job.work);
      if (current !== job) return;
      for (const { resolve } of job.waiting) resolve(done as never);
    } catch (error) {
      if (current !== job) return;
      letGo();
      for (const { reject } of job.waiting) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    }
    current = null;
    void next();
  }

  /** The next work gets another hand: this one is in the middle of something, or failed. */
  function letGo(): void {
    hand?.then(
      ({ end }) => end(),
      () => {},
    );
    hand = null;
  }

  return {
    read: (source) => ask(`read ${source.name} ${reads++}`, { kind: 'read', source }),
    derive: (project) => ask('derive', { kind: 'derive', project }),
    stagePage: (page) => ask(`stage-page ${page.layout}`, { kind: 'stage-page', page }),
    stop() {
      const ended = [...(current === null ? [] : [current]), ...waiting.splice(0)];
      current = null;
      letGo();
      for (const { reject } of ended.flatMap((job) => job.waiting)) reject(new Stopped());
    },
  };
}

/** No two files are one piece of work. */
let reads = 0;

async function createHand(addresses: WorkshopOptions['addresses']): Promise<Hand> {
  try {
    return await inWorker(addresses);
  } catch {
    return inPage(addresses);
  }
}

/** @throws Error where the browser allows no worker, or it does not start */
async function inWorker(addresses: WorkshopOptions['addresses']): Promise<Hand> {
  const worker = new Worker(addresses['make-worker'] ?? '');
  const data = WORK_DATA.map((name) => new URL(addresses[name] ?? '', location.href).href);
  const send = (message: ToWorker): Promise<FromWorker> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data: answer }: MessageEvent<FromWorker>) => resolve(answer);
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message ?? 'the worker did not start'));
      };
      worker.postMessage(message);
    });
  try {
    const answer = await send({ kind: 'start', data });
    if (answer.kind !== 'started') throw new Error('the worker did not start');
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    async work(work) {
      const answer = await send({ kind: 'work', work });
      switch (answer.kind) {
        case 'done':
          return answer.done;
        case 'failed':
          throw new Error(answer.message);
        case 'started':
          throw new Error('the worker has started twice');
      }
    },
    end: () => worker.terminate(),
  };
}

async function inPage(addresses: WorkshopOptions['addresses']): Promise<Hand> {
  const [start, kit, sketch, meta, placeNames] = await Promise.all([
    load('make-worker', addresses),
    load('make-kit', addresses),
    load('sketch', addresses),
    load('world-meta', addresses),
    load('place-names', addresses),
  ]);
  const work: DoWork = start({ kit, world: { sketch, meta }, placeNames });
  return {
    async work(wanted) {
      // The page shows first that work is being done.
      await nextFrame();
      return work(wanted);
    },
    end() {},
  };
}
