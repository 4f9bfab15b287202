import { describe, expect, it } from 'vitest';
import { stopText, totalText } from '../../../src/core/edition/stop-text.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { newsDays, turningDays } from '../../../src/core/statements/history.ts';
import { addDays, dayBefore, daysBetween } from '../../../src/core/statements/iso-date.ts';
import { stopsOf } from '../../../src/core/statements/stops.ts';
import type { IsoDate } from '../../../src/core/statements/types.ts';
import { dayPanelView } from '../../../src/page/timeline/day-panel-view.ts';
import { timelineMarkup } from '../../../src/page/timeline/timeline-markup.ts';
import { timelineView } from '../../../src/page/timeline/timeline-view.ts';
import { actor, squareDataset } from '../../fixtures/square-map.ts';
import {
  day,
  period,
  recordEdition,
  rule,
  said,
  squareRecord,
} from '../../fixtures/square-record.ts';
import { elements, textOf } from '../../tools/markup-search.ts';

const record = squareRecord([
  said('AR', 'doubted', 3),
  said('AR', 'refused', 8),
  said('AR', 'refused', 12),
  said('GB', 'doubted', 8),
  said('GB', 'waited', null),
]);

describe('days', () => {
  const leap = '2024-02-28' as IsoDate;

  it('are added and counted across months, years and leap days', () => {
    expect(addDays(leap, 2)).toBe('2024-03-01');
    expect(addDays('2025-01-01' as IsoDate, -1)).toBe('2024-12-31');
    expect(dayBefore('2024-03-01' as IsoDate)).toBe('2024-02-29');
    expect(daysBetween(leap, '2025-02-28' as IsoDate)).toBe(366);
  });

  it('bring news where a statement comes to be known', () => {
    expect(newsDays(record)).toEqual([day(3), day(8), day(12)]);
  });

  it('turn where somebody changes position, once each and in order', () => {
    expect(turningDays(record)).toEqual([day(3), day(8)]);
    expect(turningDays(squareDataset())).toEqual([]);
  });
});

describe('the timeline', () => {
  const view = timelineView(recordEdition(record), stringsFor('en'));

  it('is of maps over time alone', () => {
    expect(timelineView(recordEdition(squareDataset()), stringsFor('en'))).toBeNull();
  });

  it('stacks the statements of each day, highest where there are most', () => {
    expect(view?.last).toBe(19);
    expect(view?.chart).toContain('Most: 2 on 8 May 2020.');
    const bars = new Map(view?.bars.map(({ stance, d }) => [String(stance), d]));
    // Two on 8 May reach the top, one is as high as the root of a half.
    expect(bars.get('doubted')).toBe('M1.57 100V29h0.86V100M6.57 100V50h0.86V100');
    expect(bars.get('refused')).toBe('M6.57 50V0h0.86V50M10.57 100V29h0.86V100');
    // What has no day has no bar.
    expect(bars.has('waited')).toBe(false);
  });

  it('marks the milestones at their days, between names of the axis', () => {
    expect(view?.events).toEqual([{ at: 21.05, text: '5 May 2020: The pact' }]);
    const places = view?.axis.map(({ at }) => at) ?? [];
    expect(places.length).toBeGreaterThan(2);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('waits for its script at the last day, with every control disabled', () => {
    if (view === null) throw new Error('the record has lost its timeline');
    const markup = timelineMarkup(view, stringsFor('en'));
    const controls = elements(markup, ({ tag }) => tag === 'input' || tag === 'button');
    expect(controls.length).toBeGreaterThan(4);
    for (const { attributes } of controls) expect(attributes['disabled']).toBe('');
    expect(elements(markup, ({ tag }) => tag === 'output').map(textOf)).toEqual(['20 May 2020']);
  });
});

describe('the timeline of decades', () => {
  const long = squareRecord(
    [
      said('AR', 'doubted', 3),
      said('GB', 'doubted', 8),
      { ...said('AR', 'refused', 8), date: '2021-07-04' as IsoDate },
      { ...said('FR', 'refused', 8), date: '2024-02-29' as IsoDate },
    ],
    {
      timeline: {
        period: { from: day(1), to: '2024-03-09' as IsoDate },
        rule: { ...rule, undated: true },
      },
    },
  );
  const view = timelineView(recordEdition(long), stringsFor('en'));

  it('goes from month to month, which it names', () => {
    expect(view).toMatchObject({
      unit: 'month',
      last: 46,
      lastText: 'March 2024',
      lastDay: '9 March 2024',
      shown: 'March 2024: 3 governments',
    });
  });

  it('has one bar for a month, whichever its days', () => {
    const bars = new Map(view?.bars.map(({ stance, d }) => [String(stance), d]));
    expect(bars.get('doubted')).toBe('M-0.43 100V0h0.86V100');
    expect(bars.get('refused')).toBe('M13.57 100V29h0.86V100M44.57 100V29h0.86V100');
  });

  it('stacks the running totals behind them, each over the one that holds it', () => {
    expect(view?.areas).toEqual([
      { stance: 'doubted', d: 'M0 100H0V33.33H13.5V33.33H44.5V0H46V100' },
      { stance: 'refused', d: 'M0 100H0V100H13.5V66.67H44.5V33.33H46V100' },
    ]);
  });

  it('says in words what the chart shows', () => {
    expect(view?.chart).toBe(
      'Statements per month, by response, May 2020 to March 2024. Most: 2 in May 2020. Heights follow the square root of the number. The area behind them is the running total: 3 governments at the end.',
    );
  });

  it('has a day for a map of days alone, with neither total nor month', () => {
    const days = timelineView(recordEdition(record), stringsFor('en'));
    expect(days).toMatchObject({ unit: 'day', areas: [], shown: '20 May 2020' });
    expect(days?.chart).not.toContain('total');
  });

  it('names a day that is no stop as the day that it is', () => {
    const stops = stopsOf(long.timeline?.period ?? period);
    const { locale } = recordEdition(long);
    expect(stopText('2021-12-31' as IsoDate, stops, locale)).toBe('December 2021');
    expect(stopText('2021-12-30' as IsoDate, stops, locale)).toBe('30 December 2021');
    const years = { unit: 'year', days: ['2021-12-31' as IsoDate] } as const;
    expect(stopText('2021-12-31' as IsoDate, years, locale)).toBe('2021');
  });

  it('tells the totals of one or two responses apart', () => {
    const two = { ...long, stances: long.stances.filter(({ id }) => /doubted|refused/.test(id)) };
    const stops = stopsOf(long.timeline?.period ?? period);
    const on = '2021-12-31' as IsoDate;
    expect(totalText(on, stops, recordEdition(two, on))).toBe(
      'December 2021: Doubted 1, refused, all 1',
    );
  });
});

describe('the panel of a day', () => {
  const whole = recordEdition(record);
  const on = (code: string, number: number) =>
    dayPanelView(actor(code), day(number), whole, recordEdition(record, day(number)));

  it('gives the position of the day, and what came later by its id', () => {
    expect(on('AR', 4)).toMatchObject({
      stance: 'doubted',
      answer: 'On 4 May 2020: It doubted',
      later: ['AR-refused-8-own', 'AR-refused-12-own'],
      laterText: '2 statements after 4 May 2020',
    });
  });

  it('says nothing of the day on the last one', () => {
    expect(on('AR', 20)).toMatchObject({ answer: 'It refused', later: [] });
  });

  it('has no stance before the first statement, and shows what has no date on every day', () => {
    expect(on('AR', 1)).toMatchObject({ stance: null, ribbon: { now: 2.5 } });
    expect(on('GB', 1)?.later).toEqual(['GB-doubted-8-own']);
  });

  it('draws every stretch as wide as its days', () => {
    expect(on('AR', 4)?.ribbon.stretches).toEqual([
      { stance: 'doubted', at: 10, width: 25, text: 'From 3 May 2020: It doubted' },
      { stance: 'refused', at: 35, width: 65, text: 'From 8 May 2020: It refused' },
    ]);
  });

  it('is of places with statements alone', () => {
    expect(on('FR', 4)).toBeNull();
  });
});
