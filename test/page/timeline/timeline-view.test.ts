import { describe, expect, it } from 'vitest';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { newsDays, turningDays } from '../../../src/core/statements/history.ts';
import { addDays, dayBefore, daysBetween } from '../../../src/core/statements/iso-date.ts';
import type { IsoDate } from '../../../src/core/statements/types.ts';
import { dayPanelView } from '../../../src/page/timeline/day-panel-view.ts';
import { timelineMarkup } from '../../../src/page/timeline/timeline-markup.ts';
import { timelineView } from '../../../src/page/timeline/timeline-view.ts';
import { actor, squareDataset } from '../../fixtures/square-map.ts';
import { day, recordEdition, said, squareRecord } from '../../fixtures/square-record.ts';
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
