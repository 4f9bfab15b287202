import { dayPanelView } from './model/day-panel.ts';
import { answerOf, type Edition } from './model/edition.ts';
import { placeOf } from './model/gazetteer.ts';
import { type Change, changesIn, changesInWords, newsDays, turningDays } from './model/history.ts';
import { dayBefore } from './model/iso-date.ts';
import { fill } from './model/locales/strings.ts';
import { organisationViews } from './model/organisations.ts';
import { summaryText } from './model/summary.ts';
import type { ActorId, IsoDate } from './model/types.ts';
import { type StartTimeline, TIMELINE } from './timeline-hook.ts';
import { createChangeMarks } from './ui/change-marks.ts';
import { createDayPanel } from './ui/day-panel.ts';
import { find } from './ui/dom.ts';
import { createKey } from './ui/key.ts';
import { createOrganisations } from './ui/organisations.ts';
import { createPositions } from './ui/positions.ts';
import { createTimeline } from './ui/timeline.ts';

/** After this time without another day, a day is told to screen readers, in ms. */
const SETTLED = 700;
/** More changes than this are told by their number alone: the list on the page has them all. */
const MOST_TOLD = 3;

/** Brings a map over time to life: what the build drew for the last day is repainted for others. */
const start: StartTimeline = ({ data, store, statements, say }, whole, editionOn) => {
  const { dataset, gazetteer, locale } = whole;
  const { period } = dataset.timeline ?? {};
  if (period === undefined) throw new Error('this map has no timeline');
  const { strings } = data;
  const map = find(document, '.map');
  const positions = createPositions(map);
  const keys = [...document.querySelectorAll<HTMLElement>('.key, .index')].map((root) =>
    createKey(root, ({ actors }) => locale.plural(strings.key.count, actors.length)),
  );
  const organisations = createOrganisations(document);
  const marks = createChangeMarks(find<SVGSVGElement>(map, 'svg.world'), data.unit);
  const dayPanel = createDayPanel(statements);
  const summary = find(document, '#summary');
  const news = newsDays(dataset);
  const actors = new Set(dataset.statements.map(({ actor }) => actor));
  /** Editions by the last day until then that brought news. */
  const editions = new Map<IsoDate | undefined, Edition>([[news.at(-1), whole]]);
  let shown: { day: IsoDate; edition: Edition } = { day: period.to, edition: whole };
  let begun = false;
  let telling: ReturnType<typeof setTimeout> | undefined;

  /** Frames have none: they say the day, and stay at it. */
  const root = document.querySelector<HTMLElement>('.timeline');
  const frameDay = document.querySelector('.frame-day');
  const control =
    root === null
      ? null
      : createTimeline(
          root,
          {
            period,
            turns: turningDays(dataset),
            play: strings.timeline.play,
            pause: strings.timeline.pause,
          },
          {
            // The last day is what the map shows by itself.
            onDay: (day) => store.set({ on: day === period.to ? null : day }),
            onPause: tellSoon,
          },
        );

  function edition(day: IsoDate): Edition {
    const since = news.findLast((candidate) => candidate <= day);
    const known = editions.get(since) ?? editionOn(day);
    editions.set(since, known);
    return known;
  }

  function changesOn(day: IsoDate): Change[] {
    const [before, after] = [edition(dayBefore(day)), edition(day)];
    return before === after ? [] : changesIn(actors, before.positions, after.positions);
  }

  function wordsOf(changes: readonly Change[]): string[] {
    const { timeline } = strings;
    if (changes.length === 0) return [timeline.noChange];
    const sentences = changesInWords(changes, dataset, locale);
    return [locale.plural(timeline.changes, changes.length), ...sentences];
  }

  /** One message for a day that stays, none for those that fly past. */
  function tellSoon(): void {
    clearTimeout(telling);
    telling = setTimeout(() => {
      if (control?.playing()) return;
      const [count = '', ...sentences] = wordsOf(changesOn(shown.day));
      const told = sentences.length > MOST_TOLD ? [] : sentences;
      say([`${locale.day(shown.day)}.`, count, ...told].join(' '));
    }, SETTLED);
  }

  function paint(now: Edition): void {
    positions.render((id) => {
      const position = now.positions.get(id);
      return {
        stance: position?.kind === 'stated' ? position.stance : null,
        name: fill(strings.map.country, { country: locale.name(id), answer: answerOf(id, now) }),
      };
    });
    for (const key of keys) key.render(now.key);
    organisations.render(organisationViews(now));
    summary.textContent = summaryText(now, strings.summary);
  }

  function tell(day: IsoDate): void {
    const changes = changesOn(day);
    marks.render(
      changes.flatMap(({ actor, after }) => {
        const anchor = placeOf(gazetteer, actor)?.anchor;
        return anchor === undefined ? [] : [{ id: actor, stance: after, anchor }];
      }),
    );
    const happened = dataset.events.filter(({ date, milestone }) => milestone && date === day);
    if (frameDay !== null) frameDay.textContent = locale.day(day);
    control?.render({
      day,
      text: locale.day(day),
      happened: happened.map(({ label }) => locale.text(label)).join('. '),
      changes: wordsOf(changes),
    });
  }

  return {
    render(on) {
      const day = on ?? period.to;
      if (begun && day === shown.day) return shown.edition;
      const moved = begun;
      begun = true;
      const before = shown.edition;
      shown = { day, edition: edition(day) };
      if (shown.edition !== before) paint(shown.edition);
      tell(day);
      if (moved) tellSoon();
      return shown.edition;
    },
    panel: (id: ActorId) => dayPanel.render(dayPanelView(id, shown.day, whole, shown.edition)),
    place: () => marks.place(),
  };
};

Reflect.set(window, TIMELINE, start);
