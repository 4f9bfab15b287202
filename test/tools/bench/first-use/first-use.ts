import type { Browser } from 'playwright-core';
import { RECORD_SLUG, SLUG } from '../../../fixtures/election.ts';
import { floorPage } from './floor-page.ts';
import { startPackedServer } from './packed-server.ts';
import { PROFILES, type ProfileName } from './profiles.ts';
import { type Contender, measure, median, type Sample } from './visits.ts';

const ROUNDS = 5;

/** The columns of the table: what they show, in which unit, and whether beside the floor. */
const COLUMNS: readonly {
  readonly title: string;
  readonly key: keyof Sample;
  readonly write: (value: number) => string;
  /** A page without a long task has none that another could be held against. */
  readonly ratio: boolean;
}[] = [
  { title: 'kB', key: 'bytes', write: (bytes) => (bytes / 1000).toFixed(1), ratio: true },
  { title: 'drawn', key: 'drawn', write: whole, ratio: true },
  { title: 'first usable click', key: 'firstClick', write: whole, ratio: true },
  { title: 'blocking', key: 'blocking', write: whole, ratio: false },
  { title: 'longest task', key: 'longestTask', write: whole, ratio: false },
  { title: 'click to detail', key: 'clickToDetail', write: whole, ratio: true },
  { title: 'INP', key: 'inp', write: whole, ratio: true },
  { title: 'nodes', key: 'nodes', write: whole, ratio: false },
];

/**
 * Visits the floor page and three of ours in turns, as a reader of a profile: a table of medians in ms, and how
 * many times the floor's of the same round that is, by the median too.
 */
export async function measureFirstUse(
  browser: Browser,
  folder: string,
  profileName: ProfileName,
): Promise<string[]> {
  const profile = PROFILES[profileName];
  const server = await startPackedServer(folder, new Map([['/floor.html', floorPage()]]));
  try {
    const contenders = contendersAt(server.url);
    const samples = contenders.map((): Sample[] => []);
    // Once without counting: the server compresses, and the system reads what everybody needs.
    for (const contender of contenders) await measure(browser, contender, profile, 0);
    for (let round = 0; round < ROUNDS; round++) {
      // Another one begins each time, so that none always follows the same.
      for (let turn = 0; turn < contenders.length; turn++) {
        const which = (round + turn) % contenders.length;
        const contender = contenders[which];
        if (contender === undefined) continue;
        samples[which]?.push(await measure(browser, contender, profile, round / ROUNDS));
      }
    }
    return tableOf(profileName, contenders, samples);
  } finally {
    await server.close();
  }
}

/** The pages, the floor first. */
function contendersAt(url: string): Contender[] {
  const ours = {
    shapes: '.map .world a[data-id] path',
    shapeOf: (id: string) => `.map .world a[data-id=${id}] path`,
    clicked: ['AR', 'US'],
    panelCovers: false,
  };
  return [
    {
      name: 'floor',
      url: `${url}/floor.html`,
      shapes: 'path[id]',
      least: 13,
      shapeOf: (id) => `#${id}`,
      clicked: ['AR', 'US'],
      panelCovers: false,
    },
    { ...ours, name: 'first page', url: `${url}/`, least: 13 },
    { ...ours, name: 'record', url: `${url}/${RECORD_SLUG}/`, least: 50, clicked: ['RU', 'US'] },
    {
      ...ours,
      name: 'embed page',
      url: `${url}/${SLUG}/embed.html`,
      least: 13,
      // Its map moves to Argentina, and away from the United States.
      clicked: ['US', 'AR'],
      panelCovers: true,
    },
  ];
}

function tableOf(
  profile: ProfileName,
  contenders: readonly Contender[],
  samples: readonly (readonly Sample[])[],
): string[] {
  const [floor = []] = samples;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row([profile, ...COLUMNS.map(({ title }) => title)]),
    row(['---', ...COLUMNS.map(() => '--:')]),
    ...contenders.map(({ name }, i) => {
      const own = samples[i] ?? [];
      const cells = COLUMNS.map(({ key, write, ratio }) => {
        const value = write(median(own.map((sample) => sample[key]).filter(Number.isFinite)));
        if (!ratio || i === 0) return value;
        const shares = own.map(
          (sample, round) => sample[key] / (floor[round]?.[key] ?? Number.NaN),
        );
        return `${value} (${median(shares.filter(Number.isFinite)).toFixed(2)})`;
      });
      return row([name, ...cells]);
    }),
    ...contenders.flatMap(({ name, clicked }, i) => {
      const own = samples[i] ?? [];
      const lost = own.reduce((sum, { lostClicks }) => sum + lostClicks, 0);
      const all = own.length * clicked.length;
      return lost > 0
        ? [`${name}: ${lost} of ${all} clicks on a settled page opened no panel`]
        : [];
    }),
  ];
}

function whole(value: number): string {
  return value.toFixed(0);
}
