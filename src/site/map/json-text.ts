import type { Fault, Result } from '../../core/statements/fault.ts';

/** Deepest nesting that is read. */
const DEEPEST = 100;
/** How much of a line a message shows, in characters. */
const SHOWN = 70;

/** A place in a text where it ceases to be JSON. */
class SyntaxFault extends Error {
  readonly at: number;
  readonly suggestion: string | undefined;

  constructor(at: number, message: string, suggestion?: string) {
    super(message);
    this.at = at;
    this.suggestion = suggestion;
  }
}

/**
 * Reads JSON as people write it: the first thing that is no JSON is told with line and column, the line, and what to
 * do; and so is every key that stands twice in one group, of which `JSON.parse` drops the first in silence. A byte
 * order mark is no fault.
 *
 * @param file name for fault messages
 */
export function parseJson(source: string, file: string): Result<unknown> {
  const text = source.replace(/^\uFEFF/, '');
  const scanner = new Scanner(text);
  const starts = lineStarts(text);
  const placed = (at: number) => placeOf(text, at, file, starts);
  try {
    scanner.document();
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    const { message, suggestion } = error;
    const fault: Fault = { ...placed(error.at), message: `is not JSON: ${message}` };
    return { ok: false, faults: [suggestion === undefined ? fault : { ...fault, suggestion }] };
  }
  if (scanner.repeated.length > 0) {
    return {
      ok: false,
      faults: scanner.repeated.map(({ at, path, first, isSame }) => ({
        ...placed(at),
        message: isSame
          ? `repeats the key ${path} of line ${placed(first).line}`
          : `repeats the key ${path} of line ${placed(first).line}, but for blanks at its ends`,
        suggestion: 'keep one of the two: the other would be lost',
      })),
    };
  }
  return { ok: true, value: JSON.parse(text) as unknown };
}

/** Where each line of a text begins. */
function lineStarts(text: string): number[] {
  return [
    0,
    ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ 0: end, index }) => index + end.length),
  ];
}

/** Line and column of a place in a text, and as much of the line as shows it. */
export function placeOf(
  text: string,
  at: number,
  file: string,
  starts: readonly number[] = lineStarts(text),
): Pick<Fault, 'file' | 'value'> & { readonly line: number; readonly place: string } {
  let [line, after] = [0, starts.length];
  while (after - line > 1) {
    const middle = (line + after) >> 1;
    if ((starts[middle] ?? 0) <= at) line = middle;
    else after = middle;
  }
  const column = at - (starts[line] ?? 0);
  const from = column < SHOWN - 10 ? 0 : column - SHOWN / 2;
  const start = (starts[line] ?? 0) + from;
  const value = /^[^\r\n]*/.exec(text.slice(start, start + SHOWN))?.[0].trim() ?? '';
  return { file, line: line + 1, place: String(column + 1), value };
}

/** A key that stands twice in one group. */
interface Repeated {
  readonly at: number;
  readonly path: string;
  /** Where it stands first. */
  readonly first: number;
  readonly isSame: boolean;
}

const BLANK = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+])/y;
const WORD = /(?:true|false|null)\b/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them in texts.
const PLAIN = /[^"\\\u0000-\u001F]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NAME = /[\p{L}\p{N}_$-]+/uy;
const QUOTES = /^[“”„‟«»‹›‘’‚`´″＂]/;

/** Walks through JSON as RFC 8259 has it, and through nothing else. */
class Scanner {
  readonly repeated: Repeated[] = [];
  readonly #text: string;
  #at = 0;
  /** Places of the brackets that are open. */
  readonly #open: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  document(): void {
    this.#take(BLANK);
    if (this.#at === this.#text.length) throw new SyntaxFault(0, 'the file is empty');
    this.#value('');
    this.#take(BLANK);
    if (this.#at < this.#text.length) {
      throw new SyntaxFault(
        this.#at,
        'it goes on behind its end',
        'remove what stands from here on',
      );
    }
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #value(path: string): void {
    const mark = this.#text[this.#at];
    if (mark === '{') this.#group(path);
    else if (mark === '[') this.#list(path);
    else if (mark === '"') this.#string();
    else if (this.#take(NUMBER) === '' && this.#take(WORD) === '')
      throw this.#unexpected('a value');
  }

  #group(path: string): void {
    const keys = new Map<string, { readonly at: number; readonly key: string }>();
    this.#entries('}', () => {
      const at = this.#at;
      if (this.#text[at] !== '"') throw this.#unexpected('a key in quotation marks');
      const key = JSON.parse(this.#string()) as string;
      const here = path === '' ? key.trim() : `${path}.${key.trim()}`;
      const known = keys.get(key.trim());
      if (known === undefined) keys.set(key.trim(), { at, key });
      else {
        this.repeated.push({ at, path: here, first: known.at, isSame: known.key === key });
      }
      this.#take(BLANK);
      if (this.#text[this.#at] !== ':') throw this.#unexpected('a colon behind the key');
      this.#at++;
      this.#take(BLANK);
      this.#value(here);
    });
  }

  #list(path: string): void {
    let index = 0;
    this.#entries(']', () => this.#value(`${path}[${index++}]`));
  }

  /** Entries between brackets, with commas between them. */
  #entries(end: '}' | ']', entry: () => void): void {
    this.#open.push(this.#at);
    if (this.#open.length > DEEPEST) throw new SyntaxFault(this.#at, 'it is nested too deeply');
    this.#at++;
    this.#take(BLANK);
    while (this.#text[this.#at] !== end) {
      entry();
      this.#take(BLANK);
      const comma = this.#at;
      if (this.#text[comma] === end) break;
      if (this.#text[comma] !== ',') throw this.#unexpected(`a comma or ${end}`);
      this.#at++;
      this.#take(BLANK);
      if (this.#text[this.#at] === end) {
        throw new SyntaxFault(comma, 'a comma stands behind the last entry', 'remove the comma');
      }
    }
    this.#at++;
    this.#open.pop();
  }

  /** A text with its marks. */
  #string(): string {
    const start = this.#at++;
    for (;;) {
      this.#take(PLAIN);
      const mark = this.#text[this.#at];
      if (mark === '"') {
        this.#at++;
        return this.#text.slice(start, this.#at);
      }
      if (mark !== '\\') {
        const isTab = mark === '\t';
        throw new SyntaxFault(
          isTab ? this.#at : start,
          isTab ? 'a tab stands inside a text' : 'a text does not end on its line',
          isTab
            ? 'write \\t, or a space'
            : 'close it with ", and write \\n for a line break inside it',
        );
      }
      if (this.#take(ESCAPE) === '') {
        const two = this.#text.slice(this.#at, this.#at + 2);
        throw new SyntaxFault(
          this.#at,
          `${two} means nothing in a text`,
          'write \\\\ for a backslash',
        );
      }
    }
  }

  /** What stands here in the place of something else. */
  #unexpected(wanted: string): SyntaxFault {
    const at = this.#at;
    const rest = this.#text.slice(at, at + 40);
    const opened = this.#open.at(-1);
    if (rest === '') {
      const { line } = placeOf(this.#text, opened ?? 0, '');
      const bracket = this.#text[opened ?? 0];
      return new SyntaxFault(
        Math.max(0, this.#text.trimEnd().length - 1),
        'it ends too early',
        `close the ${bracket} of line ${line}`,
      );
    }
    const quote = QUOTES.exec(rest)?.[0];
    if (quote !== undefined) {
      const message = `${quote} is a typographic quotation mark`;
      return new SyntaxFault(at, message, 'write " instead, at both ends');
    }
    if (rest.startsWith("'")) {
      return new SyntaxFault(at, "' is no quotation mark of JSON", 'write " instead, at both ends');
    }
    if (/^(?:\/\/|\/\*|#|<!--)/.test(rest)) {
      return new SyntaxFault(at, 'it has a comment', 'remove it: JSON has no comments');
    }
    if (wanted.startsWith('a comma') && /^["{[\d-]/.test(rest)) {
      return new SyntaxFault(
        at,
        'a comma is missing before this',
        'put one behind the entry before',
      );
    }
    NAME.lastIndex = at;
    const name = NAME.exec(this.#text)?.[0].slice(0, 40);
    const shown = name ?? Array.from(rest)[0] ?? '';
    return new SyntaxFault(
      at,
      `${shown} stands where ${wanted} must stand`,
      this.#advice(wanted, name),
    );
  }

  #advice(wanted: string, name: string | undefined): string | undefined {
    const before = this.#text.slice(0, this.#at);
    const decimal = /(\d+),$/.exec(before)?.[1];
    if (decimal !== undefined && name !== undefined && /^\d+$/.test(name)) {
      return `numbers have a decimal point: ${decimal}.${name}`;
    }
    if (/^[.+\d-]/.test(this.#text.slice(this.#at)) && wanted === 'a value') {
      return 'write numbers as 12, 0.5 or -3';
    }
    if (wanted === 'a value')
      return 'write a text in quotation marks, a number, true, false or null';
    if (wanted.startsWith('a key') && name !== undefined) {
      return `put quotation marks around it: "${name}"`;
    }
    return undefined;
  }
}
