import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { find, toElement } from '../../../src/browser/dom.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { type Stops, stopsOf } from '../../../src/core/statements/stops.ts';
import type { IsoDate, Period } from '../../../src/core/statements/types.ts';
import { createTimeline, type TimelineControl } from '../../../src/page/timeline/timeline.ts';
import { timelineMarkup } from '../../../src/page/timeline/timeline-markup.ts';
import type { TimelineView } from '../../../src/page/timeline/timeline-view.ts';

let control: TimelineControl;
let shown: IsoDate[];

/** A timeline over a period, as the build writes it, which shows each day that it asks for. */
function put(from: string, to: string, turns: (stops: Stops) => readonly IsoDate[]): Stops {
  const period = { from, to } as Period;
  const stops = stopsOf(period);
  const view: TimelineView = {
    period,
    unit: stops.unit,
    last: stops.days.length - 1,
    lastDay: to,
    lastText: to,
    shown: to,
    bars: [],
    areas: [],
    chart: '',
    axis: [],
    events: [],
  };
  const root = toElement(timelineMarkup(view, stringsFor('en'))) as HTMLElement;
  document.body.replaceChildren(root);
  shown = [];
  const show = (day: IsoDate) => {
    shown.push(day);
    const total = `${day}: 3`;
    control.paint({ day, text: day, shown: total, happened: '', changes: '' });
  };
  control = createTimeline(
    root,
    { period, stops, turns: turns(stops), play: 'Play', pause: 'Pause' },
    { onDay: show, onPause: () => {} },
  );
  return stops;
}

const slider = () => find<HTMLInputElement>(document, '.timeline input[type=range]');
const press = (key: string) => slider().dispatchEvent(new KeyboardEvent('keydown', { key }));
const click = (selector: string) => find<HTMLElement>(document, selector).click();
const at = (day: string) =>
  control.paint({ day: day as IsoDate, text: day, shown: day, happened: '', changes: '' });

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('a timeline of months', () => {
  beforeEach(() => {
    put('1988-11-15', '2025-09-25', ({ days }) => [days[0], days[277]] as IsoDate[]);
  });

  it('moves from stop to stop with its slider', () => {
    slider().value = '277';
    slider().dispatchEvent(new Event('input'));
    expect(shown).toEqual(['2011-12-31']);
    expect(slider().getAttribute('aria-valuetext')).toBe('2011-12-31');
    expect(find(document, 'output').textContent).toBe('2011-12-31: 3');
  });

  it('tells another total of the same day, as chosen sources have it', () => {
    const view = { day: '2011-12-31' as IsoDate, text: 'December', happened: '', changes: '' };
    for (const total of ['December: 3', 'December: 2', 'December: 3']) {
      control.paint({ ...view, shown: total });
      expect(find(document, 'output').textContent).toBe(total);
    }
  });

  it('moves by a year with the keys for a page, and no farther than its ends', () => {
    at('2011-12-31');
    press('PageDown');
    press('PageUp');
    press('PageUp');
    expect(shown).toEqual(['2010-12-31', '2011-12-31', '2012-12-31']);
    at('1989-03-31');
    press('PageDown');
    expect(shown.at(-1)).toBe('1988-11-30');
    at('2025-03-31');
    press('PageUp');
    expect(shown.at(-1)).toBe('2025-09-25');
  });

  it('puts a day that is no stop into its month, and leaves it for the next', () => {
    at('2011-12-15');
    expect(slider().value).toBe('277');
    press('PageUp');
    expect(shown).toEqual(['2012-12-31']);
  });

  it('takes its buttons from one change to the next, and to both ends', () => {
    click('[data-step=earlier]');
    click('[data-step=earlier]');
    expect(shown).toEqual(['2011-12-31', '1988-11-30']);
    expect(find(document, '[data-step=earlier]').getAttribute('aria-disabled')).toBe('true');
    click('[data-step=later]');
    click('[data-step=later]');
    expect(shown.slice(2)).toEqual(['2011-12-31', '2025-09-25']);
  });

  it('goes to any day of the period that is written into its field', () => {
    const date = find<HTMLInputElement>(document, 'input[type=date]');
    date.value = '2011-12-15';
    date.dispatchEvent(new Event('change'));
    expect(shown).toEqual(['2011-12-15']);
  });
});

it.each([
  ['days', '2024-07-28', '2025-01-31', 7],
  ['years', '1900-01-01', '2000-12-31', 10],
])('moves farther with the keys for a page: %s', (_unit, from, to, leap) => {
  const { days } = put(from, to, () => []);
  press('PageDown');
  expect(shown).toEqual([days.at(-1 - leap)]);
});

describe('Play', () => {
  const HALF_A_MINUTE = 30_000;

  it.each([
    ['1988-11-15', '2025-09-25'],
    ['2020-01-01', '2023-01-01'],
    ['0098-01-01', '1998-01-01'],
  ])('shows the time from %s to %s in half a minute, however much changes', (from, to) => {
    const { days } = put(from, to, (stops) => stops.days);
    click('.play');
    expect(control.playing()).toBe(true);
    vi.advanceTimersByTime(HALF_A_MINUTE / 2);
    expect(control.playing()).toBe(true);
    expect(shown.length).toBeGreaterThan(days.length / 3);
    vi.advanceTimersByTime(HALF_A_MINUTE / 2 + 1);
    expect(control.playing()).toBe(false);
    expect([shown[0], shown.at(-1)]).toEqual([days[0], to]);
    expect(shown).toEqual([...new Set(shown)].sort());
  });

  it('shows a change for longer than what is between, and stops where it is told to', () => {
    put('2020-05-01', '2020-05-20', ({ days }) => [days[2]] as IsoDate[]);
    click('.play');
    vi.advanceTimersByTime(130);
    expect(shown.at(-1)).toBe('2020-05-03');
    vi.advanceTimersByTime(800);
    expect(shown.at(-1)).toBe('2020-05-03');
    vi.advanceTimersByTime(100);
    expect(shown.at(-1)).toBe('2020-05-04');
    click('.play');
    vi.advanceTimersByTime(HALF_A_MINUTE);
    expect(shown.at(-1)).toBe('2020-05-04');
  });

  it('goes from change to change for readers who want no motion', () => {
    vi.spyOn(globalThis, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    put('1988-11-15', '2025-09-25', ({ days }) => [days[277]] as IsoDate[]);
    click('.play');
    vi.advanceTimersByTime(1799);
    expect(shown).toEqual(['1988-11-30']);
    vi.advanceTimersByTime(2);
    expect(shown).toEqual(['1988-11-30', '2011-12-31']);
    vi.advanceTimersByTime(1800);
    expect(shown.at(-1)).toBe('2025-09-25');
    expect(control.playing()).toBe(false);
  });
});
