import { describe, expect, it } from 'vitest';
import {
  countsFrom,
  defaultRule,
  needsScope,
  stanceOn,
  takesPart,
} from '../../../src/core/statements/rule.ts';
import type { Scope, StanceId, Statement } from '../../../src/core/statements/types.ts';
import { stance } from '../../fixtures/square-map.ts';
import { day, rule, said } from '../../fixtures/square-record.ts';

const on = (number: number, ...statements: Statement[]) => stanceOn(statements, rule, day(number));
const joint = { scope: 'joint' as const };
const vote = { scope: 'vote' as const };

describe('the position of a day', () => {
  it('is what the actor said last, from the day on which it said it', () => {
    const statements = [said('AR', 'doubted', 3), said('AR', 'waited', 7)];
    expect([2, 3, 6, 7, 20].map((number) => on(number, ...statements))).toEqual([
      null,
      'doubted',
      'doubted',
      'waited',
      'waited',
    ]);
  });

  it('is the stronger of two on one day, in either order', () => {
    expect(on(3, said('AR', 'waited', 3), said('AR', 'refused', 3))).toBe('refused');
    expect(on(3, said('AR', 'refused', 3), said('AR', 'waited', 3))).toBe('refused');
    expect(on(3, said('AR', 'refused', 3), said('AR', 'agreed', 3))).toBe('agreed');
  });

  it('is strengthened, never softened, by what was done together', () => {
    const own = said('AR', 'doubted', 3);
    expect(on(5, own, said('AR', 'refused', 5, joint))).toBe('refused');
    expect(on(5, own, said('AR', 'waited', 5, joint))).toBe('doubted');
    expect(on(5, own, said('AR', 'refused', 3, vote))).toBe('refused');
  });

  it('is not strengthened by what was done together before', () => {
    expect(on(5, said('AR', 'refused', 2, joint), said('AR', 'doubted', 3))).toBe('doubted');
  });

  it('that is firm is displaced by nothing but a later statement of its own', () => {
    const own = said('AR', 'agreed', 3);
    expect(on(9, own, said('AR', 'refused', 5, joint))).toBe('agreed');
    expect(on(9, own, said('AR', 'waited', 5))).toBe('waited');
  });

  it('does not become firm by what was done together', () => {
    expect(on(9, said('AR', 'waited', 3), said('AR', 'agreed', 5, joint))).toBe('waited');
  });

  it('is the strongest thing done together where nothing of its own was said, a firm one first', () => {
    expect(on(9, said('AR', 'refused', 3, joint), said('AR', 'waited', 5, vote))).toBe('refused');
    expect(on(9, said('AR', 'refused', 3, joint), said('AR', 'agreed', 5, vote))).toBe('agreed');
  });

  it('counts a span from its last day', () => {
    const span = said('AR', 'doubted', 3, { dateTo: day(6) });
    expect([on(5, span), on(6, span)]).toEqual([null, 'doubted']);
  });

  it.each<[string, Statement]>([
    ['that is doubtful', said('AR', 'doubted', 3, { confidence: 'low' })],
    ['of somebody else’s list', said('AR', 'doubted', 3, { scope: 'listed' })],
    ['of a party', said('AR', 'doubted', 3, { scope: 'party' })],
    ['without a day', said('AR', 'doubted', null)],
    ['without a last day', said('AR', 'doubted', 3, { dateTo: '..' })],
  ])('does not come from a statement %s', (_name, statement) => {
    expect(on(20, statement)).toBeNull();
    expect(on(20, said('AR', 'waited', 1), statement)).toBe('waited');
  });
});

describe('a statement', () => {
  it('takes part by its scope and its confidence, whenever it was made', () => {
    const scopes: Scope[] = ['own', 'joint', 'vote', 'attendance', 'listed', 'party'];
    const taking = scopes.filter((scope) =>
      takesPart(said('AR', 'doubted', null, { scope }), rule),
    );
    expect(taking).toEqual(['own', 'joint', 'vote']);
    expect(takesPart(said('AR', 'doubted', 3, { confidence: 'low' }), rule)).toBe(false);
  });
});

describe('for every three statements of one actor', () => {
  const DAYS = [2, 4, 6];
  const stances = [...rule.firm, ...rule.order];
  /** Every kind of statement that matters: who speaks, for what, when, and whether it counts at all. */
  const kinds = [
    ...stances.flatMap((stance) =>
      (['own', 'joint'] as const).flatMap((scope) =>
        DAYS.map((number) => said('AR', stance, number, { scope })),
      ),
    ),
    said('AR', 'refused', 4, { scope: 'listed' }),
    said('AR', 'refused', null),
  ];
  const triples = kinds.flatMap((a, i) =>
    kinds.slice(i).flatMap((b, j) => kinds.slice(i + j).map((c) => [a, b, c] as const)),
  );
  const strength = (stance: StanceId | null) =>
    stance === null ? -1 : rule.order.length - rule.order.indexOf(stance);
  const isFirm = (stance: StanceId | null) => stance !== null && rule.firm.includes(stance);
  /** Triples that break a promise, as text. */
  const breaking = (holds: (triple: readonly [Statement, Statement, Statement]) => boolean) =>
    triples
      .filter((triple) => !holds(triple))
      .map((triple) => triple.map(({ id }) => id).join(' '));

  it('the order in which they are written does not matter', () => {
    expect(triples.length).toBeGreaterThan(2500);
    expect(
      breaking(([a, b, c]) =>
        DAYS.every((number) => {
          const first = on(number, a, b, c);
          return [on(number, c, a, b), on(number, b, c, a), on(number, c, b, a)].every(
            (other) => other === first,
          );
        }),
      ),
    ).toEqual([]);
  });

  it('the position is one that was taken by that day in a statement that counts', () => {
    expect(
      breaking((triple) =>
        DAYS.every((number) => {
          const taken = triple
            .filter((one) => takesPart(one, rule) && (one.date ?? '9') <= day(number))
            .map(({ stance }) => stance);
          const position = on(number, ...triple);
          return position === null ? taken.length === 0 : taken.includes(position);
        }),
      ),
    ).toEqual([]);
  });

  it('what does not count changes nothing', () => {
    const silent = said('AR', 'agreed', 6, { confidence: 'low' });
    expect(
      breaking((triple) =>
        DAYS.every((number) => on(number, ...triple, silent) === on(number, ...triple)),
      ),
    ).toEqual([]);
  });

  it('between two days with statements nothing changes', () => {
    expect(
      breaking((triple) =>
        DAYS.every((number) => on(number, ...triple) === on(number + 1, ...triple)),
      ),
    ).toEqual([]);
  });

  it('one more thing done together never softens a position of its own, nor touches a firm one', () => {
    const more = kinds.filter(({ scope }) => scope === 'joint');
    expect(
      breaking((triple) => {
        const before = on(6, ...triple);
        const spoke = triple.some(({ scope, date }) => scope === 'own' && date !== undefined);
        if (!spoke) return true;
        return more.every((one) => {
          const after = on(6, ...triple, one);
          return isFirm(before)
            ? after === before
            : !isFirm(after) && strength(after) >= strength(before);
        });
      }),
    ).toEqual([]);
  });
});

describe('the rule of a map that writes none', () => {
  const latest = defaultRule(['refused', 'doubted', 'waited'].map(stance), { en: 'Rule' });
  const onDay = (number: number, ...statements: Statement[]) =>
    stanceOn(statements, latest, day(number));
  const { scope: _own, confidence: _high, ...bare } = said('AR', 'doubted', 5);

  it('lets the latest decide, however it was made', () => {
    const party = said('AR', 'waited', 7, { scope: 'party', confidence: 'low' });
    expect([4, 5, 7].map((number) => onDay(number, party, bare))).toEqual([
      null,
      'doubted',
      'waited',
    ]);
    expect(onDay(7, said('AR', 'waited', 7), said('AR', 'refused', 7))).toBe('refused');
  });

  it('counts what has no day from the start, and less than anything that has one', () => {
    const undated = said('AR', 'refused', null);
    expect([1, 4, 5].map((number) => onDay(number, bare, undated))).toEqual([
      'refused',
      'refused',
      'doubted',
    ]);
    expect(countsFrom(undated, latest)).toBe('');
    expect(countsFrom(undated, rule)).toBeNull();
  });

  it('counts what has no last day from its first', () => {
    const since = said('AR', 'refused', 6, { dateTo: '..' });
    expect([5, 6].map((number) => onDay(number, bare, since))).toEqual(['doubted', 'refused']);
  });

  it('asks no row how it was made', () => {
    expect([needsScope(latest), needsScope(rule)]).toEqual([false, true]);
  });

  it('takes what does not say how it was made as the own statement of its actor', () => {
    expect(takesPart(bare, rule)).toBe(true);
    expect(takesPart(bare, { ...rule, decides: ['joint'], strengthens: [] })).toBe(false);
  });
});
