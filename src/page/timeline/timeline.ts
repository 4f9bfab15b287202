import { find, setText } from '../../browser/dom.ts';
import { addDays, daysBetween, parseIsoDate } from '../../core/statements/iso-date.ts';
import type { IsoDate, Period } from '../../core/statements/types.ts';

/** The slider over the days of a map, its buttons, its date field and its texts about a day. */
export interface TimelineControl {
  readonly paint: (view: DayView) => void;
  /**
   * The day has settled: also updates what is slow to lay out.
   *
   * @param changes the number of changes
   * @param sentences one sentence for each change
   */
  readonly settle: (changes: string, sentences: readonly string[]) => void;
  /** Whether the days play. */
  readonly playing: () => boolean;
}

/** The timeline's texts about one day. All are in the page's language. */
export interface DayView {
  readonly day: IsoDate;
  readonly text: string;
  /** The events on it, in the words of the map; empty on most days. */
  readonly happened: string;
  /** The number of changes. */
  readonly changes: string;
}

export interface TimelineOptions {
  readonly period: Period;
  /** Days on which something changes, in order: the buttons step through them. */
  readonly turns: readonly IsoDate[];
  readonly play: string;
  readonly pause: string;
}

export interface TimelineHandlers {
  readonly onDay: (day: IsoDate) => void;
  /** The days have stopped playing. */
  readonly onPause: () => void;
}

/** How long a day is shown while the days play, in ms: with a change on it, and without. */
const PACE = { turn: 900, day: 60 } as const;
/** The same for readers who want no motion: only days with a change are shown. */
const CALM_PACE = 1800;
const WEEK = 7;

/** Makes the prerendered timeline in `root` interactive. */
export function createTimeline(
  root: HTMLElement,
  { period, turns, play, pause }: TimelineOptions,
  handlers: TimelineHandlers,
): TimelineControl {
  const slider = find<HTMLInputElement>(root, 'input[type=range]');
  const date = find<HTMLInputElement>(root, 'input[type=date]');
  const output = find<HTMLOutputElement>(root, 'output');
  const happened = find(root, '.happened');
  const list = find(root, '.changes ul');
  const playButton = find<HTMLButtonElement>(root, '.play');
  const playLabel = find(playButton, 'span');
  const earlier = find<HTMLButtonElement>(root, '[data-step=earlier]');
  const later = find<HTMLButtonElement>(root, '[data-step=later]');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let shown: DayView | null = null;
  /** Setting a scroll position forces layout: only where a reader has scrolled. */
  let scrolled = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  for (const control of root.querySelectorAll<HTMLInputElement>('input, button')) {
    control.disabled = false;
  }

  const current = () => shown?.day ?? period.to;
  const turnBefore = (day: IsoDate) => turns.findLast((turn) => turn < day) ?? period.from;
  const turnAfter = (day: IsoDate) => turns.find((turn) => turn > day) ?? period.to;

  function go(day: IsoDate): void {
    const within = day < period.from ? period.from : day > period.to ? period.to : day;
    if (within !== current()) handlers.onDay(within);
  }

  function announceChanges(texts: readonly string[]): void {
    while (list.childElementCount > texts.length) list.lastElementChild?.remove();
    texts.forEach((text, i) => {
      const item = list.children[i] ?? list.appendChild(document.createElement('li'));
      // Skips unchanged texts, which on most days are all of them.
      if (item.textContent !== text) setText(item, text);
    });
  }

  function stop(): void {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    showPlaying();
    handlers.onPause();
  }

  function start(): void {
    if (current() >= period.to) go(period.from);
    timer = setTimeout(step, pace());
    showPlaying();
  }

  function step(): void {
    go(still.matches ? turnAfter(current()) : addDays(current(), 1));
    if (current() >= period.to) stop();
    else timer = setTimeout(step, pace());
  }

  function pace(): number {
    if (still.matches) return CALM_PACE;
    return turns.includes(current()) ? PACE.turn : PACE.day;
  }

  function showPlaying(): void {
    root.toggleAttribute('data-playing', timer !== null);
    playLabel.textContent = timer === null ? play : pause;
  }

  list.addEventListener('scroll', () => {
    scrolled = true;
  });
  slider.addEventListener('input', () => {
    stop();
    go(addDays(period.from, Number(slider.value)));
  });
  // By default, browsers move by a tenth of the whole.
  slider.addEventListener('keydown', (event) => {
    const days = { PageUp: WEEK, PageDown: -WEEK }[event.key];
    if (days === undefined) return;
    event.preventDefault();
    stop();
    go(addDays(current(), days));
  });
  date.addEventListener('change', () => {
    const day = parseIsoDate(date.value);
    // A year that is being typed begins as the year 2, which the reader does not mean.
    if (day === null || day < period.from || day > period.to) return;
    stop();
    go(day);
  });
  date.addEventListener('blur', () => {
    date.value = current();
  });
  playButton.addEventListener('click', () => (timer === null ? start() : stop()));
  const onStep = (to: (day: IsoDate) => IsoDate) => () => {
    stop();
    go(to(current()));
  };
  earlier.addEventListener('click', onStep(turnBefore));
  later.addEventListener('click', onStep(turnAfter));

  return {
    paint(view) {
      if (view.day === shown?.day) return;
      shown = view;
      slider.value = String(daysBetween(period.from, view.day));
      slider.setAttribute('aria-valuetext', view.text);
      setText(output, view.text);
      if (happened.textContent !== view.happened) setText(happened, view.happened);
      setDisabled(earlier, view.day <= period.from);
      setDisabled(later, view.day >= period.to);
      announceChanges([view.changes]);
      if (scrolled) list.scrollTop = 0;
      scrolled = false;
    },
    settle(changes, sentences) {
      announceChanges([changes, ...sentences]);
      if (document.activeElement !== date) date.value = current();
    },
    playing: () => timer !== null,
  };
}

/** A button marked as disabled keeps the focus, which a truly disabled one would lose. */
function setDisabled(button: HTMLButtonElement, disabled: boolean): void {
  button.setAttribute('aria-disabled', String(disabled));
}
