import type { CreateTimeline, MapApp } from '../app/app.ts';
import type { SceneFollower } from '../app/days.ts';
import { createKeyPainters } from '../app/scene-painters.ts';
import { provide } from '../app/scripts.ts';
import { find } from '../browser/dom.ts';
import { placeOf } from '../core/atlas/gazetteer.ts';
import { changesInWords } from '../core/edition/changes.ts';
import { createEdition, type Edition } from '../core/edition/edition.ts';
import type { Scene } from '../core/edition/scene.ts';
import { stopText, totalText } from '../core/edition/stop-text.ts';
import { placeShown } from '../core/edition/territory.ts';
import { asSentences, ended, inARow } from '../core/i18n/marks.ts';
import { throughSources } from '../core/statements/coverage.ts';
import { type Change, changesIn, newsDays, turningStops } from '../core/statements/history.ts';
import { positionsOn } from '../core/statements/position.ts';
import { stopBefore, stopsOf } from '../core/statements/stops.ts';
import type { Dataset, IsoDate } from '../core/statements/types.ts';
import { type ChangeMarks, createChangeMarks } from '../page/timeline/change-marks.ts';
import { createDayPanel } from '../page/timeline/day-panel.ts';
import { dayPanelView } from '../page/timeline/day-panel-view.ts';
import { createTimeline as createControl } from '../page/timeline/timeline.ts';

/** A day is announced once no other has followed for this long, in ms. */
const ANNOUNCED_AFTER = 700;
/** Between two pieces of work where a browser does not report when it is idle, in ms. */
const IDLE = 20;
/** More changes than this are announced only by their number: the list on the page has them all. */
const MOST_ANNOUNCED = 3;

/** Starts a map over time: what the build drew for the last day is repainted for other days. */
const createTimeline: CreateTimeline = ({ data, lastDay, statements, announce }) => {
  const { dataset, gazetteer, locale } = lastDay;
  if (dataset.timeline === undefined) throw new Error('this map has no timeline');
  const { period } = dataset.timeline;
  const stops = stopsOf(period);
  const last = period.to;
  const { strings } = data;
  const news = newsDays(dataset);
  const actors = new Set(dataset.statements.map(({ actor }) => actor));
  /** Editions by the last day up to then that brought changes. */
  const editions = new Map<IsoDate | undefined, Edition>([[news.at(-1), lastDay]]);
  let marks: ChangeMarks | null = null;

  function editionOn(on: IsoDate | null): Edition {
    const day = on ?? last;
    const since = news.findLast((candidate) => candidate <= day);
    const known = editions.get(since) ?? createEdition(dataset, gazetteer, locale, day);
    editions.set(since, known);
    return known;
  }

  /** Derives the coming days while the page is idle. */
  function prepare([next, ...others]: readonly IsoDate[]): void {
    if (next === undefined) return;
    whenIdle(() => {
      editionOn(next);
      prepare(others);
    });
  }

  function countOf({ length }: readonly Change[]): string {
    const { timeline } = strings;
    return length === 0 ? timeline.noChange[stops.unit] : locale.plural(timeline.changes, length);
  }

  /** Shows the days in the timeline, on the map and in the open panel. */
  function createDayParts({ page, store }: MapApp): SceneFollower {
    const changeMarks = createChangeMarks(
      find<SVGSVGElement>(document, '.map svg.world'),
      data.unit,
      dataset.stances.map(({ id }) => id),
    );
    marks = changeMarks;
    const dayPanel = createDayPanel(statements);
    /** Embed pages have no slider: they name the day and stay on it. */
    const root = document.querySelector<HTMLElement>('.timeline');
    const frameDay = document.querySelector('.frame-day');
    const control =
      root === null
        ? null
        : createControl(
            root,
            {
              period,
              stops,
              turns: turningStops(dataset, stops),
              play: strings.timeline.play,
              pause: strings.timeline.pause,
            },
            {
              // The last day is what the map shows by default.
              onDay: (day) => store.set({ day: day === last ? null : day }),
              onPause: announceSoon,
            },
          );
    let painted: Scene | null = null;
    let settled: Scene | null = null;
    /** Whether the day or the sources have changed since the last scene settled, even if changed back. */
    let hasMoved = true;
    /** The dataset from the chosen sources; null where all are shown. */
    let ownDataset: Dataset | null = null;
    let announcing: ReturnType<typeof setTimeout> | undefined;

    const dayOf = ({ choices }: Scene) => choices.day ?? last;

    /** As the key counts: what the chosen sources leave out is in no total. */
    function totalOn(day: IsoDate): string {
      const isOwn = ownDataset !== null && stops.unit !== 'day';
      const positions = isOwn ? positionsOn(ownDataset ?? dataset, day) : editionOn(day).positions;
      return totalText(day, stops, { dataset, locale, positions });
    }

    function changesOn(day: IsoDate): Change[] {
      const earlier = stopBefore(stops, day, period);
      const [before, after] = [editionOn(earlier), editionOn(day)];
      if (before === after) return [];
      // What the sources leave out is outlined, and has not changed its colour.
      return ownDataset === null
        ? changesIn(actors, before.positions, after.positions)
        : changesIn(actors, positionsOn(ownDataset, earlier), positionsOn(ownDataset, day));
    }

    /** One message for a day that settles, none for days passed while dragging. */
    function announceSoon(): void {
      clearTimeout(announcing);
      announcing = setTimeout(() => {
        if (painted === null || control?.playing()) return;
        const day = dayOf(painted);
        const changes = changesOn(day);
        const words =
          changes.length > MOST_ANNOUNCED ? [] : changesInWords(changes, dataset, locale);
        announce(inARow([ended(totalOn(day)), countOf(changes), ...words]));
      }, ANNOUNCED_AFTER);
    }

    if (control !== null) prepare(news);
    return {
      paint(scene) {
        const day = dayOf(scene);
        const { sources } = scene.choices;
        const isOtherDay = painted === null || dayOf(painted) !== day;
        const areOtherSources = painted?.choices.sources !== sources;
        if (isOtherDay) clearTimeout(announcing);
        hasMoved ||= isOtherDay || areOtherSources;
        if (areOtherSources) {
          ownDataset = sources.length === 0 ? null : throughSources(dataset, sources);
        }
        painted = scene;
        const changes = changesOn(day);
        changeMarks.render(
          changes.flatMap(({ actor, after }) => {
            const anchor = placeOf(gazetteer, actor)?.anchor;
            if (anchor === undefined) return [];
            const faded = after !== null && scene.isFaded(after);
            return [{ id: actor, stance: after, anchor, faded }];
          }),
        );
        const since = stopBefore(stops, day, period);
        const happened = dataset.events.filter(
          ({ date, milestone }) => milestone && date > since && date <= day,
        );
        const text = stopText(day, stops, locale);
        if (frameDay !== null) frameDay.textContent = text;
        control?.paint({
          day,
          text,
          shown: totalOn(day),
          happened: asSentences(happened.map(({ label }) => locale.text(label))),
          changes: countOf(changes),
        });
      },
      settle(scene, { selected }) {
        const day = dayOf(scene);
        const open = placeShown(selected, scene.edition);
        dayPanel.render(open && dayPanelView(open, day, page.lastDay, scene.edition));
        if (!hasMoved) return;
        hasMoved = false;
        const changes = changesOn(day);
        control?.settle(countOf(changes), changesInWords(changes, dataset, locale));
        // The source lens announces its own changes.
        if (settled?.choices.sources === scene.choices.sources) announceSoon();
        settled = scene;
      },
    };
  }

  return {
    editionOn,
    start(app) {
      app.follow('key', () => createKeyPainters(app.page));
      app.follow('days', () => createDayParts(app));
    },
    reposition: () => marks?.reposition(),
  };
};

/** Not every browser reports when it is idle. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work, IDLE);
}

provide('timeline', createTimeline);
