import { describe, expect, it } from 'vitest';
import { changesInWords } from '../../../src/core/edition/changes.ts';
import {
  changesIn,
  countsOn,
  historyOf,
  mostOnOneDay,
  statementsByDay,
} from '../../../src/core/statements/history.ts';
import { positionsOn } from '../../../src/core/statements/position.ts';
import type { IsoDate } from '../../../src/core/statements/types.ts';
import { actor, squareDataset, squareLocale, stance } from '../../fixtures/square-map.ts';
import { day, period, rule, said, squareRecord } from '../../fixtures/square-record.ts';

const joint = { scope: 'joint' as const };

describe('the history of an actor', () => {
  const statements = [
    said('AR', 'refused', 8),
    said('AR', 'doubted', 3),
    said('AR', 'doubted', 5, joint),
    said('AR', 'waited', 12),
    said('AR', 'refused', null),
  ];

  it('follows its positions without a gap to the end of the period', () => {
    expect(historyOf(statements, { period, rule })).toEqual([
      { from: day(3), to: day(7), stance: 'doubted' },
      { from: day(8), to: day(11), stance: 'refused' },
      { from: day(12), to: day(20), stance: 'waited' },
    ]);
  });

  it('is one stretch where it repeats itself', () => {
    const same = [said('AR', 'doubted', 3), said('AR', 'doubted', 9)];
    expect(historyOf(same, { period, rule })).toEqual([
      { from: day(3), to: day(20), stance: 'doubted' },
    ]);
  });

  it('is empty where nothing decides', () => {
    expect(historyOf([said('AR', 'doubted', null)], { period, rule })).toEqual([]);
    expect(historyOf([], { period, rule })).toEqual([]);
  });
});

describe('the counts of a day', () => {
  const record = squareRecord([
    said('AR', 'doubted', 3),
    said('GB', 'doubted', 5),
    said('union', 'doubted', 4),
    said('FR', 'refused', 4, { scope: 'listed' }),
  ]);

  it('are of places, one each, with every stance of the map in its order', () => {
    expect([...countsOn(record, day(4))]).toEqual([
      ['agreed', 0],
      ['doubted', 1],
      ['refused', 0],
      ['waited', 0],
    ]);
    expect(countsOn(record, day(5)).get(stance('doubted'))).toBe(2);
  });

  it('are the same on every day of a map without a rule', () => {
    const plain = squareDataset();
    expect([...countsOn(plain, day(1))]).toEqual([...countsOn(plain, day(20))]);
  });
});

describe('the largest counts of a period', () => {
  const record = squareRecord([
    said('AR', 'doubted', 2),
    said('BR', 'doubted', 3),
    said('AR', 'refused', 5),
    said('BR', 'refused', 6),
    said('BR', 'waited', 9),
  ]);

  it('are those of no day alone: each stance has the day of its own', () => {
    const most = mostOnOneDay(record);
    expect(most.get(stance('doubted'))).toBe(2);
    expect(most.get(stance('refused'))).toBe(2);
    expect(most.get(stance('waited'))).toBe(1);
  });

  it('are reached and never passed on any day', () => {
    const days = Array.from({ length: 20 }, (_, i) => countsOn(record, day(i + 1)));
    for (const [id, most] of mostOnOneDay(record)) {
      expect(Math.max(...days.map((counts) => counts.get(id) ?? 0))).toBe(most);
    }
  });

  it('are none where the counts never change', () => {
    expect(mostOnOneDay(squareDataset()).size).toBe(0);
  });
});

describe('the statements of the days', () => {
  it('are counted by stance, each at its last day, without those that have none', () => {
    const record = squareRecord([
      said('GB', 'doubted', 5),
      said('AR', 'doubted', 3, { dateTo: day(5) }),
      said('union', 'refused', 5),
      said('FR', 'agreed', 2),
      said('FR', 'agreed', null),
      said('FR', 'agreed', 4, { dateTo: '..' }),
    ]);
    expect(statementsByDay(record).map((one) => [one.day, Object.fromEntries(one.counts)])).toEqual(
      [
        [day(2), { agreed: 1, doubted: 0, refused: 0, waited: 0 }],
        [day(5), { agreed: 0, doubted: 2, refused: 1, waited: 0 }],
      ],
    );
  });
});

describe('what changed', () => {
  const record = squareRecord([
    said('GB', 'doubted', 3),
    said('GB', 'refused', 9),
    said('AR', 'waited', 6),
    said('FR', 'agreed', 2),
    said('FR', 'agreed', 8),
  ]);
  const actors = new Set(record.statements.map((statement) => statement.actor));
  const changesBetween = (first: IsoDate, second: IsoDate) =>
    changesIn(actors, positionsOn(record, first), positionsOn(record, second));

  it('is everybody whose position is another, with both', () => {
    expect(changesBetween(day(4), day(10))).toEqual([
      { actor: actor('GB'), before: 'doubted', after: 'refused' },
      { actor: actor('AR'), before: null, after: 'waited' },
    ]);
  });

  it('is nothing between a day and itself, and the reverse on the way back', () => {
    expect(changesBetween(day(9), day(9))).toEqual([]);
    expect(changesBetween(day(10), day(4))).toEqual([
      { actor: actor('GB'), before: 'refused', after: 'doubted' },
      { actor: actor('AR'), before: 'waited', after: null },
    ]);
  });

  it('is told in words, by name, in both languages', () => {
    const changes = changesBetween(day(4), day(10));
    expect(changesInWords(changes, record, squareLocale('en', record))).toEqual([
      'Argentina: first response, “It waited”.',
      'United Kingdom: from “It doubted” to “It refused”.',
    ]);
    expect(changesInWords(changes, record, squareLocale('es', record))).toEqual([
      'Argentina: primera respuesta, «It waited (es)».',
      'Reino Unido: de «It doubted (es)» a «It refused (es)».',
    ]);
    const back = changesBetween(day(10), day(4));
    expect(changesInWords(back, record, squareLocale('en', record))[0]).toBe(
      'Argentina: no response yet, later “It waited”.',
    );
  });
});
