import type { IsoDate, Rule, StanceId, Statement } from './types.ts';
import { madeBy } from './when.ts';

/** Whether a statement can take part in deciding a position: its scope and its confidence allow it. */
export function takesPart({ scope, confidence }: Statement, rule: Rule): boolean {
  const counted = [...rule.decides, ...rule.strengthens];
  return (
    scope !== undefined &&
    counted.includes(scope) &&
    (confidence === undefined || !rule.ignores.includes(confidence))
  );
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
    const made = madeBy(statement);
    return made !== null && made <= day && takesPart(statement, rule)
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

function isDeciding({ scope }: Statement, { decides }: Rule): boolean {
  return scope !== undefined && decides.includes(scope);
}

/** The first of their stances in the rule's ranking, firm ones before all. */
function strongest(
  counted: readonly { readonly stance: StanceId }[],
  { firm, order }: Rule,
): StanceId | null {
  return [...firm, ...order].find((id) => counted.some(({ stance }) => stance === id)) ?? null;
}
