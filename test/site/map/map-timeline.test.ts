import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../src/core/statements/fault.ts';
import type { Kind } from '../../../src/core/statements/kinds.ts';
import type { IsoDate, Statement } from '../../../src/core/statements/types.ts';
import type { UntimedMap } from '../../../src/site/map/map-defaults.ts';
import { withTimeline } from '../../../src/site/map/map-timeline.ts';
import { squareDataset } from '../../fixtures/square-map.ts';
import { rule, said, squareRecord } from '../../fixtures/square-record.ts';

const { timeline: _none, ...square } = squareDataset();
const TWO = [said('AR', 'doubted', 3), said('GB', 'agreed', 8), said('FR', 'agreed', null)];

/** The timeline that a map gets, or the faults in words. */
function timelineOf(
  timeline: UntimedMap['timeline'],
  statements: readonly Statement[] = TWO,
  kind: Kind = 'statements',
  more: Partial<UntimedMap> = {},
) {
  const map = { ...square, ...more, kind, ...(timeline === undefined ? {} : { timeline }) };
  const timed = withTimeline(map, statements, 'map.json');
  return timed.ok ? timed.value.timeline : timed.faults.map(describeFault);
}

describe('a map that says nothing of its timeline', () => {
  it('has one if it is of recognition and its rows have two days', () => {
    expect(timelineOf(undefined, TWO, 'recognition')).toMatchObject({
      period: { from: '2020-05-03', to: '2020-05-08' },
    });
    expect(timelineOf(undefined, TWO.slice(1), 'recognition')).toBeUndefined();
    expect(timelineOf(undefined)).toBeUndefined();
    expect(timelineOf(undefined, TWO, 'vote')).toBeUndefined();
  });

  it('can do without', () => {
    expect(timelineOf(false, TWO, 'recognition')).toBeUndefined();
  });
});

describe('a timeline of few words', () => {
  it('lets every row decide, the latest first, and those without a day from the start', () => {
    const timeline = timelineOf({});
    expect(timeline).toMatchObject({
      rule: { ignores: [], order: square.stances.map(({ id }) => id), undated: true },
    });
    expect(timeline).not.toHaveProperty('start');
  });

  it('says its rule in every language, in the words of its kind', () => {
    const texts = (['statements', 'vote', 'recognition'] as const).map((kind) => {
      const timeline = timelineOf({}, TWO, kind);
      return timeline === undefined || Array.isArray(timeline) ? {} : timeline.rule.text;
    });
    for (const text of texts) expect(Object.keys(text)).toEqual([...square.languages]);
    expect(new Set(texts.flatMap((text) => Object.values(text))).size).toBe(
      texts.length * square.languages.length,
    );
  });

  it('spans what has a day, events as well as rows, unless it says where it begins or ends', () => {
    const { events } = squareRecord([]);
    const early = { events: events.map((event) => ({ ...event, date: '2020-04-01' as IsoDate })) };
    expect(timelineOf({}, TWO, 'statements', early)).toMatchObject({
      period: { from: '2020-04-01', to: '2020-05-08' },
    });
    const from = '2020-01-01' as IsoDate;
    expect(timelineOf({ period: { from } })).toMatchObject({ period: { from, to: '2020-05-08' } });
  });

  it('keeps the rule and the day that it opens on where it has them', () => {
    const start = '2020-05-04' as IsoDate;
    expect(timelineOf({ rule, start } as UntimedMap['timeline'])).toMatchObject({ rule, start });
  });
});

describe('a timeline that cannot be', () => {
  it.each([
    [{}, [said('AR', 'doubted', null)], /timeline\.period: is missing: no row has a day/],
    [
      { period: { from: '2021-01-01' as IsoDate } },
      TWO,
      /timeline\.period: "2021-01-01" must not end before it begins: it goes from 2021-01-01 to 2020-05-08/,
    ],
    [
      { start: '2020-05-09' as IsoDate },
      TWO,
      /timeline\.start: "2020-05-09" lies outside the period of the map, 2020-05-03 to 2020-05-08/,
    ],
  ])('is told: %j', (timeline, statements, told) => {
    expect(timelineOf(timeline, statements)).toEqual([expect.stringMatching(told)]);
  });
});
