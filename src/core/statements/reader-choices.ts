import { parseIsoDate } from './iso-date.ts';
import type {
  ActorId,
  IsoDate,
  Period,
  SourceId,
  Stance,
  StanceId,
  View,
  ViewId,
} from './types.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** What a reader has chosen; everything shown is derived from this and the dataset. */
export interface ReaderChoices {
  readonly selected: ActorId | null;
  readonly view: ViewId;
  readonly theme: ThemeChoice;
  /** Show patterns besides colours. */
  readonly patterns: boolean;
  /** Show only these stances; all where there is none. In the order of the map. */
  readonly stances: readonly StanceId[];
  /** Whether the table of all statements is open. */
  readonly table: boolean;
  /** The day whose positions are shown; null for the last of the map. */
  readonly day: IsoDate | null;
  /** Show the map as readers of these sources alone would have it; of all where there is none. */
  readonly sources: readonly SourceId[];
}

/** What a query string is read against. */
export interface ChoicesContext {
  readonly views: readonly [View, ...View[]];
  readonly stances: readonly Stance[];
  /** The days that can be chosen; none on a map without a rule. */
  readonly period?: Period | undefined;
  /** The day that the page opens on; the last where it is not given. */
  readonly start?: IsoDate | undefined;
  /** The sources that can be chosen. */
  readonly sources?: ReadonlySet<SourceId>;
  /** The actor that a code stands for (`GF` is answered by `FR`), or null for an unknown code. */
  readonly resolveActor: (code: string) => ActorId | null;
}

const ACTOR = /^[A-Za-z0-9-]{2,24}$/;

/** The state of a page that nobody has touched. */
export function initialChoices({ views, start }: ChoicesContext): ReaderChoices {
  return {
    selected: null,
    view: views[0].id,
    theme: 'auto',
    patterns: false,
    stances: [],
    table: false,
    day: start ?? null,
    sources: [],
  };
}

/** Reads a query string; what it does not know, or cannot use, stays at its initial value. */
export function parseChoices(search: string, context: ChoicesContext): ReaderChoices {
  const initial = initialChoices(context);
  const query = new URLSearchParams(search);
  const code = query.get('country') ?? '';
  const view = context.views.find(({ id }) => id === query.get('view'));
  const theme = THEMES.find((candidate) => candidate === query.get('theme'));
  const isOn = (name: string) => query.has(name) && query.get(name) !== '0';
  const wanted = new Set((query.get('stance') ?? '').split(','));
  return {
    selected: ACTOR.test(code) ? context.resolveActor(code) : null,
    view: view?.id ?? initial.view,
    theme: theme ?? initial.theme,
    patterns: isOn('patterns'),
    stances: context.stances.map(({ id }) => id).filter((id) => wanted.has(id)),
    table: isOn('table'),
    day: dayWithin(query.get('on') ?? '', context.period) ?? initial.day,
    sources: sourcesIn(query.getAll('lens'), context.sources),
  };
}

/** Sources as they are written, each in a value of its own; where no name has a comma, a list will do. */
function sourcesIn(values: readonly string[], sources: ReadonlySet<SourceId> = new Set()) {
  const isSource = (value: string) => sources.has(value as SourceId);
  const ids = values.flatMap((value) => (isSource(value) ? [value] : value.split(',')));
  return [...new Set(ids)].filter(isSource) as SourceId[];
}

/**
 * The day in an address of the full page; null where it opens on that day without one. Where the page opens on another
 * day than the last, the last one is written too.
 *
 * @param day null for the last of the map
 * @param timeline absent on a map without days
 */
export function dayInAddress(
  day: IsoDate | null,
  timeline: Pick<ChoicesContext, 'period' | 'start'> | undefined,
): IsoDate | null {
  return day ?? (timeline?.start === undefined ? null : (timeline.period?.to ?? null));
}

/** The day within the period, or null. The last day too is written: a frozen map stays when days follow. */
function dayWithin(text: string, period: Period | undefined): IsoDate | null {
  const day = period === undefined ? null : parseIsoDate(text);
  return day !== null && period !== undefined && day >= period.from && day <= period.to
    ? day
    : null;
}

/**
 * The query string (with its `?`, or empty) that opens this state. Only what differs from the initial state is
 * written, in the place of what `search` said of it; everything else stays as it is written there.
 */
export function formatChoices(
  state: ReaderChoices,
  search: string,
  context: ChoicesContext,
): string {
  const initial = initialChoices(context);
  let parts = search.replace(/^\?/, '').split('&').filter(Boolean);
  const write = (name: string, values: readonly string[]) => {
    const own = parts.map((part) => new URLSearchParams(part).get(name));
    const said = own.filter((value) => value !== null);
    if (said.length === values.length && said.every((value, i) => value === values[i])) return;
    const written = values.map((value) => String(new URLSearchParams([[name, value]])));
    const at = own.findIndex((value) => value !== null);
    const others = (part: string, i: number) => (own[i] === null ? [part] : []);
    parts =
      at < 0
        ? [...parts, ...written]
        : parts.flatMap((part, i) => (i === at ? written : others(part, i)));
  };
  const writeOne = (name: string, value: string | null, unset: string | null) =>
    write(name, value === null || value === unset ? [] : [value]);
  writeOne('country', state.selected, null);
  writeOne('view', state.view, initial.view);
  writeOne('theme', state.theme, initial.theme);
  writeOne('patterns', state.patterns ? '1' : null, null);
  writeOne('stance', state.stances.join(','), '');
  writeOne('table', state.table ? '1' : null, null);
  writeOne('on', dayInAddress(state.day, context), initial.day);
  write('lens', state.sources);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
