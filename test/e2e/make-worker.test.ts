import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type * as module from '../../src/make/worker/workshop.ts';
import { library } from '../tools/library.ts';
import { builtKit } from '../tools/make-kit.ts';
import { emptyDraft } from './empty-draft.ts';
import { useBrowser } from './open-page.ts';

declare global {
  interface Window {
    module: typeof module;
    workshop: module.Workshop;
  }
}

const VOTE = 'Country,Vote\nBrazil,Yes\nChile,No\nPeru,Yes\n';

const open = useBrowser();

/** The page /make/ with a workshop, and without its own script. */
async function openWorkshop(
  address: string,
  prepare: (page: Page) => Promise<void> = async () => {},
) {
  const visit = await open(address, {
    script: 'rests',
    prepare: async (page) => {
      // The page has a worker of its own, which begins with the draft of an earlier visit.
      await emptyDraft(page);
      await prepare(page);
    },
  });
  const { page } = visit;
  const kit = builtKit();
  const addresses = Object.fromEntries(
    Object.entries({ ...kit.scripts, ...kit.own }).map(([name, path]) => [name, `../${path}`]),
  );
  await page.evaluate(`${await library('make/worker/workshop.ts', 'workshopModule')};
    self.module = workshopModule;`);
  await page.evaluate((known) => {
    const own = document.documentElement.dataset['kit'] ?? '';
    window.workshop = window.module.createWorkshop({ addresses: { ...known, 'make-kit': own } });
  }, addresses);
  return visit;
}

/** Reads a table and derives the map of it: the name of the file, the kind of what is derived and its answers. */
const made = (page: Page, text: string) =>
  page.evaluate(async (table) => {
    const { workshop } = window;
    const read = await workshop.read({ kind: 'text', name: 'vote.csv', text: table });
    if (!read.ok) return read.faults;
    const project = {
      file: 'vote.csv',
      grids: read.value,
      sheet: null,
      answers: { places: {}, responses: {}, columns: {}, dates: null, rest: null },
      looks: {},
      order: [],
      words: {
        headline: 'A vote',
        kicker: '',
        standfirst: '',
        credit: '',
        date: '',
        body: '',
        subject: '',
        notes: '',
      },
      kind: null,
      language: null,
      views: null,
    } as const;
    const derived = await workshop.derive(project);
    if (derived.kind !== 'draft' || derived.dataset === null) return derived;
    const { dataset } = derived;
    const [language] = dataset.languages;
    const page = await workshop.stagePage({ dataset, layout: 'page', language });
    return {
      title: page.title,
      answers: dataset.statements.map(({ actor, stance }) => [actor, stance]),
    };
  }, text);

const EXPECTED = {
  title: 'A vote',
  answers: [
    ['BR', 'in-favour'],
    ['CL', 'against'],
    ['PE', 'in-favour'],
  ],
};

describe('the workshop', () => {
  it('reads, derives and writes pages in a worker', async () => {
    const { page, problems } = await openWorkshop('make/');
    expect(await made(page, VOTE)).toEqual(EXPECTED);
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
      expect.stringMatching(/^\/assets\/make-worker-\w+\.js$/),
    ]);
    expect(problems).toEqual([]);
  });

  it('does the same in the page where the browser allows no worker', async () => {
    const { page, problems } = await openWorkshop('make/', async (page) => {
      await page.addInitScript(() => {
        window.Worker = class {
          constructor() {
            throw new DOMException('not here', 'SecurityError');
          }
        } as never;
      });
    });
    expect(await made(page, VOTE)).toEqual(EXPECTED);
    expect(problems).toEqual([]);
  });

  it('does the same from a file', async () => {
    const { page } = await openWorkshop(
      pathToFileURL(join(inject('servedFolder'), 'make/index.html')).href,
    );
    expect(await made(page, VOTE)).toEqual(EXPECTED);
  });

  it('is stopped in the middle of a piece of work, and works on', async () => {
    const { page, problems } = await openWorkshop('make/');
    const text = `Country,Vote\n${'Brazil,Yes\n'.repeat(19_000)}`;
    const stopped = await page.evaluate(async (table) => {
      const { workshop, module: own } = window;
      const names: string[] = [];
      const note = (error: unknown) => names.push(String(error instanceof own.Stopped));
      const first = workshop.read({ kind: 'text', name: 'long.csv', text: table }).catch(note);
      const second = workshop.read({ kind: 'text', name: 'long.csv', text: table }).catch(note);
      workshop.stop();
      await Promise.all([first, second]);
      return names;
    }, text);
    expect(stopped).toEqual(['true', 'true']);
    expect(await made(page, VOTE)).toEqual(EXPECTED);
    expect(problems).toEqual([]);
  });

  it('tells why a piece of work failed, and works on', async () => {
    const { page } = await openWorkshop('make/');
    const message = await page.evaluate(() =>
      window.workshop.derive(null as never).then(
        () => 'nothing',
        (error: unknown) => String(error),
      ),
    );
    expect(message).toMatch(/^TypeError|^Error: /);
    expect(await made(page, VOTE)).toEqual(EXPECTED);
  });

  it('answers all that wait for the same with what the last of them comes to', async () => {
    const { page, problems } = await openWorkshop('make/');
    const kinds = await page.evaluate(async () => {
      const { workshop } = window;
      const grid = (text: string) => ({
        name: null,
        notes: [],
        rows: [{ line: 1, cells: [{ kind: 'text', text }] }],
      });
      const asked = [[grid('a')], [grid('b')], []].map((grids) =>
        workshop.derive({ file: 'a.csv', grids, answers: {}, words: {}, sheet: null } as never),
      );
      const done = await Promise.allSettled(asked);
      return done.map((one) => (one.status === 'fulfilled' ? one.value.kind : String(one.reason)));
    });
    // The first is at work before there is another.
    expect(kinds.slice(1)).toEqual(['nothing', 'nothing']);
    expect(kinds[0]).not.toBe('nothing');
    expect(problems).toEqual([]);
  });
});
