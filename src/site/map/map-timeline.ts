import { stringsFor } from '../../core/i18n/languages.ts';
import type { Fault, Result } from '../../core/statements/fault.ts';
import { spanOf } from '../../core/statements/history.ts';
import { kindRules } from '../../core/statements/kinds.ts';
import { defaultRule } from '../../core/statements/rule.ts';
import type { MapFile, Statement } from '../../core/statements/types.ts';
import type { UntimedMap } from './map-defaults.ts';

/**
 * The map with its timeline: what it writes of it, and for the rest the days of its rows and events and the rule that
 * the latest decides. A map has one if it says so; if it says nothing, its kind and its days decide.
 *
 * @param file name of `map.json` for fault messages
 */
export function withTimeline(
  { timeline: written, ...map }: UntimedMap,
  statements: readonly Statement[],
  file: string,
): Result<MapFile> {
  const rows = spanOf(statements, []);
  const hasDays = rows !== null && rows.from < rows.to;
  const isWanted = written ?? (kindRules(map).hasTimeline && hasDays ? {} : false);
  if (isWanted === false) return { ok: true, value: map };
  const { period, rule, start } = isWanted;
  const span = spanOf(statements, map.events);
  const [from, to] = [period?.from ?? span?.from, period?.to ?? span?.to];
  const fault = (place: string, value: string | undefined, message: string, suggestion: string) => {
    const faults: Fault[] = [
      { file, place, message, suggestion, ...(value === undefined ? {} : { value }) },
    ];
    return { ok: false, faults } as const;
  };
  if (from === undefined || to === undefined) {
    return fault(
      'timeline.period',
      undefined,
      'is missing: no row has a day that it could begin or end with',
      'write "period": { "from": "…", "to": "…" }, or remove timeline',
    );
  }
  if (from > to) {
    return fault(
      'timeline.period',
      period?.from ?? period?.to,
      `must not end before it begins: it goes from ${from} to ${to}`,
      'write both days, or remove the one that is wrong',
    );
  }
  if (start !== undefined && (start < from || start > to)) {
    return fault(
      'timeline.start',
      start,
      `lies outside the period of the map, ${from} to ${to}`,
      'correct the day, or write another timeline.period',
    );
  }
  const text = Object.fromEntries(
    map.languages.map((language) => [language, stringsFor(language, map.kind).defaults.rule]),
  );
  const stances = map.stances.map(({ id }) => id);
  const value: MapFile = {
    ...map,
    timeline: {
      period: { from, to },
      ...(period?.from === undefined && period?.to === undefined ? { spansRows: true } : {}),
      rule: rule ?? defaultRule(stances, text),
      ...(start === undefined ? {} : { start }),
    },
  };
  return { ok: true, value };
}
