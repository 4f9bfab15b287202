import {
  type IsoDate,
  type Localized,
  type Rule,
  SCOPES,
  type Scope,
  type StanceId,
  type Statement,
} from './types.ts';
import { knownFrom, madeBy } from './when.ts';

/** How a statement was made of which nothing else is said. */
const OWN: Scope = 'own';
/** Before every day of the calendar. */
const ALWAYS = '';

/**
 * The rule of a map that writes none: every statement counts as the actor's own, however it was made, and the latest
 * decides. Of two on one day it is the one whose stance comes first.
 *
 * @param stances of the map, in its order
 */
export function defaultRule(stances: readonly StanceId[], text: Localized): Rule {
  return {
    decides: SCOPES,
    strengthens: [],
    ignores: [],
    firm: [],
    order: stances,
    undated: true,
    text,
  };
}

/** Whether a rule asks how statements were made, so that every row has to say it. */
export function needsScope({ decides }: Rule): boolean {
  return SCOPES.some((scope) => !decides.includes(scope));
}

/** Whether a statement can take part in deciding a position: its scope and its confidence allow it. */
export function takesPart({ scope = OWN, confidence }: Statement, rule: Rule): boolean {
  const counted = [...rule.decides, ...rule.strengthens];
  return (
    counted.includes(scope) && (confidence === undefined || !rule.ignores.includes(confidence))
  );
}

/**
 * The first day on which a statement counts; `''`, which is before all days, where it counts on every one, and null
 * where it never does.
 */
export function countsFrom(statement: Statement, rule: Rule): IsoDate | '' | null {
  if (!takesPart(statement, rule)) return null;
  return madeBy(statement) ?? (rule.undated ? (knownFrom(statement) ?? ALWAYS) : null);
}

/**
 * The position that one actor's statements come to on a day, as `Rule` says; null where none of them
 * counts by then.
 *
 * @param statements all of one actor, in any order
 */
export function stanceOn(
  statements: readonly Statement[],
  rule: Rule,
  day: IsoDate,
): StanceId | null {
  const counted = statements.flatMap((statement) => {
    const made = countsFrom(statement, rule);
    return made !== null && made <= day
      ? [{ made, stance: statement.stance, decides: isDeciding(statement, rule) }]
      : [];
  });
  const deciding = counted.filter(({ decides }) => decides);
  if (deciding.length === 0) return strongest(counted, rule);
  const last = deciding.map(({ made }) => made).reduce((a, b) => (b > a ? b : a));
  const together = counted.filter(
    ({ made, decides, stance }) => !decides && made >= last && !rule.firm.includes(stance),
  );
  const own = deciding.filter(({ made }) => made === last);
  return strongest([...own, ...together], rule);
}

function isDeciding({ scope = OWN }: Statement, { decides }: Rule): boolean {
  return decides.includes(scope);
}

/** The first of their stances in the rule's ranking, firm ones before all. */
function strongest(
  counted: readonly { readonly stance: StanceId }[],
  { firm, order }: Rule,
): StanceId | null {
  return [...firm, ...order].find((id) => counted.some(({ stance }) => stance === id)) ?? null;
}
