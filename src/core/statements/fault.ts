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

/** Thrown where bad data must stop a build; the message lists every fault. */
export class DatasetError extends Error {
  readonly #faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    super(
      `${count} in the data:\n${faults.map((fault) => `  ${describeFault(fault)}`).join('\n')}`,
    );
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
