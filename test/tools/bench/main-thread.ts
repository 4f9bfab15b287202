import type { CDPSession, Page } from 'playwright-core';

/** One event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  /** `X` for what has a duration. */
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
}

/**
 * How long the main thread of a page was busy with anything (scripts, style, layout, painting, collecting
 * garbage), in ms: from each mark that the page sets to the next.
 *
 * @param act makes the page set marks, `performance.mark`, of this name: one for each stretch, one at the end
 */
export async function busyBetweenMarks(
  page: Page,
  session: CDPSession,
  name: string,
  act: () => Promise<void>,
): Promise<number[]> {
  const events: TraceEvent[] = [];
  const onData = ({ value }: { readonly value: readonly unknown[] }) => {
    events.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', onData);
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'blink.user_timing'] },
  });
  await act();
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', onData);
  const marks = events.filter((event) => event.name === name && event.cat.includes('user_timing'));
  const [first] = marks;
  if (first === undefined) throw new Error(`${page.url()} set no mark "${name}"`);
  const busy = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === first.pid && tid === first.tid)
    .sort((a, b) => a.ts - b.ts);
  const times = marks.map(({ ts }) => ts).sort((a, b) => a - b);
  return times.slice(1).map((to, i) => lengthWithin(busy, times[i] ?? to, to) / 1000);
}

/** How much of a stretch of time events cover that may lie in each other; they come in order. */
function lengthWithin(events: readonly TraceEvent[], from: number, to: number): number {
  let covered = from;
  let length = 0;
  for (const { ts, dur = 0 } of events) {
    const [start, end] = [Math.max(ts, covered), Math.min(ts + dur, to)];
    if (end <= start) continue;
    length += end - start;
    covered = end;
  }
  return length;
}
