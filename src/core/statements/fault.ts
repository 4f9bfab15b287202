import { groupBy, type NonEmpty } from './group-by.ts';

/** Something wrong in a file that a person edits, told so that this person can mend it. */
export interface Fault {
  readonly file: string;
  /** 1-based line in a spreadsheet file. */
  readonly line?: number;
  /** Column of a spreadsheet, or path in a JSON file such as `stances[2].colour.dark`. */
  readonly place?: string;
  /** The offending value, shortened for display. */
  readonly value?: string;
  readonly message: string;
  /** What to write instead, where that can be guessed. */
  readonly suggestion?: string;
}

/** A value, or every fault that kept it from being made. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Longest part of an offending value that a message repeats, in characters. */
export const SHOWN = 80;

/** One line for one fault: `statements.csv, line 7, column actor: "GUA" …; did you mean GT, …?` */
export function describeFault(fault: Fault): string {
  const line = fault.line === undefined ? '' : `, line ${fault.line}`;
  const noun = fault.line === undefined ? '' : 'column ';
  const place = fault.place === undefined ? '' : `, ${noun}${fault.place}`;
  const value = fault.value === undefined ? '' : ` "${shorten(fault.value)}"`;
  const suggestion = fault.suggestion === undefined ? '' : `; ${fault.suggestion}`;
  return `${fault.file}${line}${place}:${value} ${fault.message}${suggestion}`;
}

/** How many faults of one kind are told in a line each; more share one line. */
const MOST_SINGLE = 3;

/**
 * A line for each fault; where there are many of one kind, one line for all of these: how many they are, the first
 * three places, and what to do. Faults are of one kind if their file and their words are the same.
 */
export function describeFaults(faults: readonly Fault[]): string[] {
  const kinds = groupBy(faults, ({ file, message }) => `${file}: ${message}`);
  return [...kinds.values()].flatMap((alike) =>
    alike.length > MOST_SINGLE ? [describeKind(alike)] : alike.map(describeFault),
  );
}

/** `s.csv, column stance: is not a known stance, 193 times: "yes" (line 2 and 140 more), "no" (line 7); use one of …` */
function describeKind(faults: NonEmpty<Fault>): string {
  const [{ file, line, place, value, message, suggestion }] = faults;
  const byValue = groupBy(faults, (fault) => fault.value);
  const isOneColumn = line !== undefined && faults.every((fault) => fault.place === place);
  const isOneAdvice = faults.every((fault) => fault.suggestion === suggestion);
  const column = isOneColumn && place !== undefined ? `, column ${place}` : '';
  const placeOf = (fault: Fault) =>
    [fault.line === undefined ? '' : `line ${fault.line}`, isOneColumn ? '' : fault.place]
      .filter(Boolean)
      .join(', ');
  const valueIn = ([first, ...others]: NonEmpty<Fault>) => {
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    const advice = isOneAdvice || first.suggestion === undefined ? '' : `; ${first.suggestion}`;
    return `"${shorten(first.value ?? '')}" (${placeOf(first)}${more}${advice})`;
  };
  const hasValues = byValue.size > 1;
  const all = hasValues ? [...byValue.values()].map(valueIn) : faults.map(placeOf);
  const left = all.length - MOST_SINGLE;
  const shown = hasValues || value === undefined ? '' : ` "${shorten(value)}"`;
  const noun = left === 1 ? 'other value' : 'other values';
  const rest = left > 0 ? ` and ${left} ${hasValues ? noun : 'more'}` : '';
  const places = all.slice(0, MOST_SINGLE).join(isOneColumn ? ', ' : '; ') + rest;
  const advice = isOneAdvice && suggestion !== undefined ? `; ${suggestion}` : '';
  return `${file}${column}:${shown} ${message}, ${faults.length} times: ${places}${advice}`;
}

/** Thrown where bad data must stop a build; the message tells every fault, many of one kind in one line. */
export class DatasetError extends Error {
  readonly #faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    const lines = describeFaults(faults).map((line) => `  ${line}`);
    super(`${count} in the data:\n${lines.join('\n')}`);
    this.#faults = faults;
    // Whoever mends the data has no use for the places in our code that found the faults.
    this.stack = this.message;
  }

  // Getters, because a terminal prints what an error holds itself: that would tell each fault twice.
  override get name(): string {
    return 'DatasetError';
  }

  get faults(): readonly Fault[] {
    return this.#faults;
  }
}

/** A value as messages repeat it: not too long, and without characters that would scramble the line. */
export function shorten(value: string, most = SHOWN): string {
  // What cannot be seen is told by the message; here it would scramble the line.
  const characters = Array.from(value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD'));
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : value;
}
