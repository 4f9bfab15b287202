import { fill } from '../../core/i18n/fill.ts';
import type { Strings } from '../../core/i18n/strings.ts';
import { h, type MarkupElement } from '../../core/markup/markup.ts';
import { BARS_HEIGHT, type TimelineView } from './timeline-view.ts';
import { AXIS_WIDTHS, type AxisWidth } from './year-axis.ts';

/** Height of the bars behind the slider, in px; the names of the axis and marks of events are around them. */
const CHART = { top: 10, bars: 46, axis: 20 } as const;

/**
 * The timeline as the build writes it: it shows the last day, and its controls wait for their script, which
 * finds everything that it changes in here.
 */
export function timelineMarkup(view: TimelineView, { timeline }: Strings): MarkupElement {
  const { period, unit, last, lastDay, lastText, shown } = view;
  const button = (action: string, label: string, d: string) =>
    h(
      'button',
      { type: 'button', 'data-step': action, 'aria-label': label, title: label, disabled: true },
      h('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, h('path', { d })),
    );
  return h(
    'section',
    { class: 'timeline', 'aria-label': timeline.label },
    h(
      'p',
      { class: 'shown' },
      h('output', { 'aria-live': 'off' }, shown),
      h('span', { class: 'happened' }),
    ),
    h(
      'div',
      { class: 'track' },
      chartMarkup(view),
      h('input', {
        type: 'range',
        min: 0,
        max: last,
        value: last,
        'aria-label': timeline.day[unit],
        'aria-valuetext': lastText,
        autocomplete: 'off',
        disabled: true,
      }),
    ),
    h(
      'div',
      { class: 'controls' },
      h(
        'button',
        { type: 'button', class: 'play', disabled: true },
        h(
          'svg',
          { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' },
          h('path', { class: 'to-play', d: 'M4 2.5v11l9-5.5z' }),
          h('path', { class: 'to-pause', d: 'M4.5 3v10M11.5 3v10' }),
        ),
        h('span', {}, timeline.play),
      ),
      button('earlier', timeline.earlier, 'M10 3L5 8l5 5'),
      button('later', timeline.later, 'M6 3l5 5-5 5'),
      h('p', { class: 'scale', 'aria-hidden': 'true' }, timeline.heights[unit]),
      h(
        'label',
        {},
        h('span', {}, timeline.date),
        h('input', {
          type: 'date',
          min: period.from,
          max: period.to,
          value: period.to,
          autocomplete: 'off',
          disabled: true,
        }),
      ),
    ),
    h('noscript', {}, h('p', {}, fill(timeline.lastDay, { day: lastDay }))),
    h(
      'div',
      { class: 'changes' },
      h('h3', { id: 'changed' }, timeline.changed),
      h('ul', { tabindex: 0, 'aria-labelledby': 'changed' }),
    ),
  );
}

/** Statements per stop behind the slider; positions along it are in per cent, so that it fits any width. */
function chartMarkup({ last, bars, areas, chart, axis, events }: TimelineView): MarkupElement {
  const bottom = CHART.top + CHART.bars;
  return h(
    'svg',
    { class: 'chart', role: 'img', 'aria-label': chart, height: bottom + CHART.axis },
    h(
      'svg',
      {
        y: CHART.top,
        width: '100%',
        height: CHART.bars,
        viewBox: `0 0 ${last} ${BARS_HEIGHT}`,
        preserveAspectRatio: 'none',
      },
      areas.map(({ stance, d }) => h('path', { class: 'total', 'data-stance': stance, d })),
      bars.map(({ stance, d }) => h('path', { 'data-stance': stance, d })),
    ),
    h('line', { class: 'base', x1: 0, x2: '100%', y1: bottom, y2: bottom }),
    axis.map(({ at, text, not, notNamed }) => {
      const unnamed = [...not, ...notNamed];
      return [
        h('line', { class: without(not), x1: `${at}%`, x2: `${at}%`, y1: bottom, y2: bottom + 6 }),
        unnamed.length === AXIS_WIDTHS.length
          ? null
          : h('text', { class: without(unnamed), x: `${at}%`, dx: 4, y: bottom + 15 }, text),
      ];
    }),
    events.map(({ at, text }) =>
      h(
        'line',
        { class: 'event', x1: `${at}%`, x2: `${at}%`, y1: 0, y2: bottom },
        h('title', {}, text),
      ),
    ),
  );
}

/** The class of what is left out at some widths; see decades.css. */
function without(widths: readonly AxisWidth[]): string | null {
  return widths.length === 0 ? null : widths.map((width) => `not-${width}`).join(' ');
}
