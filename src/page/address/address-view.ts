import type { Edition } from '../../core/edition/edition.ts';
import { sourceTitle } from '../../core/edition/sources.ts';
import { fill } from '../../core/i18n/fill.ts';
import { fold } from '../../core/i18n/fold.ts';
import { marksOf } from '../../core/i18n/marks.ts';
import type { AddressStrings } from '../../core/i18n/strings.ts';
import { parseIsoDate } from '../../core/statements/iso-date.ts';
import {
  type ChoicesContext,
  type ReaderChoices,
  THEMES,
} from '../../core/statements/reader-choices.ts';
import type { ActorId, SourceId } from '../../core/statements/types.ts';

/** A parameter of an address whose value means nothing on this map. */
export interface Unread {
  readonly parameter: 'country' | 'view' | 'theme' | 'stance' | 'on' | 'lens';
  readonly value: string;
}

/** An address as its writer may have meant it. */
export interface LooseAddress {
  /** What is meant by values that are not as the page writes them. */
  readonly choices: Partial<ReaderChoices>;
  readonly unread: readonly Unread[];
}

/**
 * Reads what people write into addresses by hand: names and other codes of countries, labels of views, responses
 * and sources, in any case. What the page can read by itself is left out.
 *
 * @param named the place with this name or code, or null
 */
export function readLoosely(
  search: string,
  { dataset, locale }: Edition,
  context: ChoicesContext,
  named: (text: string) => ActorId | null,
): LooseAddress {
  const query = new URLSearchParams(search);
  const choices: { -readonly [Key in keyof ReaderChoices]?: ReaderChoices[Key] } = {};
  const unread: Unread[] = [];
  /** The value of a parameter that is there and is not as the page writes it, else null. */
  const odd = (parameter: Unread['parameter'], isKnown: (value: string) => boolean) => {
    const value = query.get(parameter) ?? '';
    return value === '' || isKnown(value) ? null : value;
  };
  const note = (parameter: Unread['parameter'], value: string) => unread.push({ parameter, value });

  const country = odd('country', (code) => context.resolveActor(code) !== null);
  if (country !== null) {
    const id = named(country);
    if (id === null) note('country', country);
    else choices.selected = id;
  }
  const view = odd('view', (value) => context.views.some(({ id }) => id === value));
  if (view !== null) {
    const meant = context.views.find(
      ({ id, label }) => isSame(id, view) || Object.values(label).some((one) => isSame(one, view)),
    );
    if (meant === undefined) note('view', view);
    else choices.view = meant.id;
  }
  const theme = odd('theme', (value) => THEMES.some((known) => known === value));
  if (theme !== null) {
    const meant = THEMES.find((known) => isSame(known, theme));
    if (meant === undefined) note('theme', theme);
    else choices.theme = meant;
  }

  const stances = (query.get('stance') ?? '').split(',').filter((value) => value !== '');
  if (stances.some((value) => context.stances.every(({ id }) => id !== value))) {
    const meant = stances.map((value) => {
      const stance = context.stances.find(
        ({ id, label }) => isSame(id, value) || isSame(locale.text(label), value),
      );
      if (stance === undefined) note('stance', value);
      return stance?.id;
    });
    const ids = context.stances.map(({ id }) => id).filter((id) => meant.includes(id));
    if (ids.length > 0) choices.stances = ids;
  }

  const { period, sources = new Set<SourceId>() } = context;
  const on = odd('on', () => false);
  if (on !== null) {
    const day = parseIsoDate(isoDate(on));
    if (period === undefined || day === null || day < period.from || day > period.to) {
      note('on', on);
    } else if (day !== on) choices.day = day;
  }

  const lens = query
    .getAll('lens')
    .flatMap((value) => (sources.has(value as SourceId) ? [value] : value.split(',')))
    .filter((value) => value !== '');
  if (lens.some((value) => !sources.has(value as SourceId))) {
    const meant = lens.flatMap((value) => {
      const found = [...sources].find(
        (id) => isSame(id, value) || isSame(sourceTitle(id, dataset, locale), value),
      );
      if (found === undefined) note('lens', value);
      return found === undefined ? [] : [found];
    });
    if (meant.length > 0) choices.sources = [...new Set(meant)];
  }
  return { choices, unread };
}

/** Longest value that is repeated to the reader, in characters. */
const REPEATED = 40;

/** What could not be read, in a sentence; null where nothing was left. */
export function unreadText(
  unread: readonly Unread[],
  address: AddressStrings,
  { list, strings }: Edition['locale'],
): string | null {
  if (unread.length === 0) return null;
  const [open, close] = strings.quotationMarks;
  const { space } = marksOf(strings);
  const parts = unread.map(({ parameter, value }) => {
    const text = value.length > REPEATED ? `${value.slice(0, REPEATED)}…` : value;
    return `${address[parameter]}${space}${open}${text}${close}`;
  });
  return fill(address.unread, { parts: list(parts) });
}

function isSame(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** Days as people shorten them, `2024-8-1` and `20240801`, as `YYYY-MM-DD`. */
function isoDate(text: string): string {
  const [, year, month = '', day = ''] =
    /^\s*(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})\s*$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
