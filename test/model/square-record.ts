/** A record in the world of squares: who answered an invented question, day after day of May 2020. */
import { createEdition, type Edition } from '../../src/model/edition.ts';
import type {
  ActorId,
  Confidence,
  Dataset,
  EventId,
  IsoDate,
  Period,
  Rule,
  Scope,
  Statement,
} from '../../src/model/types.ts';
import {
  actor,
  both,
  squareDataset,
  squareLocale,
  stance,
  statement,
  utterance,
  wording,
} from './square-map.ts';
import { squareGazetteer } from './square-world.ts';

export const day = (number: number) => `2020-05-${String(number).padStart(2, '0')}` as IsoDate;

/** Agreement is firm; refusal is the strongest of the others, then doubt, then waiting. */
export const rule: Rule = {
  decides: ['own'],
  strengthens: ['joint', 'vote'],
  ignores: ['low'],
  firm: [stance('agreed')],
  order: [stance('refused'), stance('doubted'), stance('waited')],
  text: both('Rule'),
};
export const period: Period = { from: day(1), to: day(20) };

/** What one actor said: `said('AR', 'doubted', 3)` on 3 May, in its own name. */
export function said(
  code: string,
  stanceId: string,
  on: number | null,
  more: Partial<Statement> & { scope?: Scope; confidence?: Confidence; source?: string } = {},
): Statement {
  const { source = 'first', ...rest } = more;
  const date = on === null ? {} : { date: day(on) };
  const id = `${code}-${stanceId}-${on}-${rest.scope ?? 'own'}`;
  return statement(id, code, stanceId, [utterance(wording(source, null))], {
    scope: 'own',
    confidence: 'high',
    ...date,
    ...rest,
  });
}

export function squareRecord(
  statements: readonly Statement[],
  change: Partial<Dataset> = {},
): Dataset {
  const { stances } = squareDataset();
  const [agreed] = stances;
  if (agreed === undefined) throw new Error('the map of squares has lost its stances');
  const add = (id: string) => ({
    ...agreed,
    id: stance(id),
    label: both(`${id}, all`),
    answer: both(`It ${id}`),
  });
  return squareDataset({
    stances: [...stances, add('refused'), add('waited')],
    organisations: [
      { id: actor('union'), name: both('The Union'), members: [actor('GB'), actor('AR')] },
    ],
    events: [{ id: 'pact' as EventId, date: day(5), label: both('The pact'), milestone: true }],
    timeline: { period, rule },
    statements,
    ...change,
  });
}

export function recordEdition(dataset: Dataset, on: IsoDate | null = null): Edition {
  return createEdition(dataset, squareGazetteer(), squareLocale('en', dataset), on);
}

/** The stance of each actor that has one. */
export function stancesOf(
  positions: ReadonlyMap<ActorId, { readonly kind: string; readonly stance?: string }>,
): Record<string, string> {
  return Object.fromEntries(
    [...positions].flatMap(([id, position]) =>
      position.kind === 'stated' ? [[id, position.stance ?? '']] : [],
    ),
  );
}
