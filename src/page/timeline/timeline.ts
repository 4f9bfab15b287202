import { find, setText } from '../../browser/dom.ts';
import { parseIsoDate } from '../../core/statements/iso-date.ts';
import { type Stops, type StopUnit, stopAt } from '../../core/statements/stops.ts';
import type { IsoDate, Period } from '../../core/statements/types.ts';
import { type Frame, frameAt, framesFrom } from './play.ts';

/** The slider over the stops of a map, its buttons, its date field and its texts about a day. */
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
  /** The stop, or the day where it is none. */
  readonly text: string;
  /** The same with the running total, where the map has one. */
  readonly shown: string;
  /** The events on it, in the words of the map; empty on most days. */
  readonly happened: string;
  /** The number of changes. */
  readonly changes: string;
}

export interface TimelineOptions {
  readonly period: Period;
  readonly stops: Stops;
  /** Stops in which something changes, in order: the buttons step through them. */
  readonly turns: readonly IsoDate[];
  readonly play: string;
  readonly pause: string;
}

export interface TimelineHandlers {
  readonly onDay: (day: IsoDate) => void;
  /** The days have stopped playing. */
  readonly onPause: () => void;
}

/** How far the keys for a page move, in stops: a week, a year, a decade. */
const LEAP: Readonly<Record<StopUnit, number>> = { day: 7, month: 12, year: 10 };

/** Makes the prerendered timeline in `root` interactive. */
export function createTimeline(
  root: HTMLElement,
  { period, stops, turns, play, pause }: TimelineOptions,
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
  const first = stops.days[0] ?? period.from;

  for (const control of root.querySelectorAll<HTMLInputElement>('input, button')) {
    control.disabled = false;
  }

  const current = () => shown?.day ?? period.to;
  const turnBefore = (day: IsoDate) => turns.findLast((turn) => turn < day) ?? first;
  const turnAfter = (day: IsoDate) => turns.find((turn) => turn > day) ?? period.to;

  function go(day: IsoDate): void {
    if (day !== current()) handlers.onDay(day);
  }

  function goToStop(number: number): void {
    const within = Math.max(0, Math.min(stops.days.length - 1, number));
    go(stops.days[within] ?? period.to);
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
    if (current() >= period.to) go(first);
    playOn(framesFrom(current(), stops, turns, still.matches), performance.now());
    showPlaying();
  }

  /** @param since when the first of the frames was shown */
  function playOn(frames: readonly Frame[], since: number): void {
    const elapsed = performance.now() - since;
    const at = frameAt(frames, elapsed);
    const next = frames[at + 1];
    go(frames[at]?.day ?? period.to);
    if (next === undefined) stop();
    else timer = setTimeout(() => playOn(frames, since), Math.ceil(next.at - elapsed));
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
    goToStop(Number(slider.value));
  });
  // By default, browsers move by a tenth of the whole.
  slider.addEventListener('keydown', (event) => {
    const direction = { PageUp: 1, PageDown: -1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    stop();
    goToStop(stopAt(stops, current()) + direction * LEAP[stops.unit]);
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
      // Chosen sources change the total of the same day.
      if (output.textContent !== view.shown) setText(output, view.shown);
      if (view.day === shown?.day) return;
      shown = view;
      slider.value = String(stopAt(stops, view.day));
      slider.setAttribute('aria-valuetext', view.text);
      if (happened.textContent !== view.happened) setText(happened, view.happened);
      setDisabled(earlier, view.day <= first);
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
