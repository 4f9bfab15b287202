import { suggestWord } from './actors.ts';
import type { CsvRow } from './csv.ts';
import { dateAdvice } from './date-advice.ts';
import type { Fault } from './fault.ts';
import { parseHttpUrl } from './http-url.ts';
import { parseIsoDate } from './iso-date.ts';
import {
  type LocalizedColumn,
  type PlainColumn,
  SAME_IN_EVERY_LANGUAGE,
} from './statement-columns.ts';
import { type HttpUrl, type IsoDate, type Localized, OPEN_END } from './types.ts';

/** Reads typed cells out of one row and collects what is wrong with them. */
export class RowReader {
  readonly row: CsvRow;
  readonly languages: readonly string[];
  readonly #file: string;
  readonly #faults: Fault[];

  constructor(row: CsvRow, languages: readonly string[], file: string, faults: Fault[]) {
    this.row = row;
    this.languages = languages;
    this.#file = file;
    this.#faults = faults;
  }

  /** Whether the file has a column. */
  has(column: PlainColumn | LocalizedColumn): boolean {
    return this.row.cells.has(column);
  }

  text(column: PlainColumn | LocalizedColumn | `${LocalizedColumn}:${string}`): string {
    return this.row.cells.get(column) ?? '';
  }

  /** Adds a fault, unless the text of the cell is told as one already; null, for who wants to return it. */
  fault(place: string, value: string, message: string, suggestion?: string): null {
    if (this.row.told.has(place)) return null;
    this.#faults.push({
      file: this.#file,
      line: this.row.line,
      place,
      value,
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
    return null;
  }

  /** A cell that must not be empty. */
  required(column: PlainColumn, suggestion?: string): string | null {
    const text = this.text(column);
    return text === '' ? this.fault(column, text, 'must not be empty', suggestion) : text;
  }

  /** A cell that must be one of the known words. */
  oneOf<Word extends string>(column: PlainColumn, known: readonly Word[]): Word | null {
    const text = this.required(column, `use one of: ${known.join(', ')}`);
    if (text === null) return null;
    const word = known.find((candidate) => candidate === text);
    const noun = column === 'also' ? 'stance' : column;
    return word ?? this.fault(column, text, `is not a known ${noun}`, suggestWord(text, known));
  }

  /** As `oneOf`, for a cell that may be empty: undefined when it is. */
  optionalOneOf<Word extends string>(
    column: PlainColumn,
    known: readonly Word[],
  ): Word | undefined | null {
    return this.text(column) === '' ? undefined : this.oneOf(column, known);
  }

  date(column: 'date' | 'date_to' | 'source_date'): IsoDate | undefined | null {
    const text = this.text(column);
    if (text === '') return undefined;
    return (
      parseIsoDate(text) ??
      this.fault(column, text, 'is not a day of the calendar', dateAdvice(text))
    );
  }

  /** The last day of a span. */
  lastDay(): IsoDate | typeof OPEN_END | undefined | null {
    return this.text('date_to') === OPEN_END ? OPEN_END : this.date('date_to');
  }

  url(column: 'source_url' | 'second_source_url'): HttpUrl | undefined | null {
    const text = this.text(column);
    if (text === '') return undefined;
    return (
      parseHttpUrl(text) ??
      this.fault(column, text, 'is not a web address', 'it must begin with https:// or http://')
    );
  }

  /** A text in every language of the map: undefined when it is empty in the first language. */
  localized(column: LocalizedColumn): Localized | undefined | null {
    const [first, ...others] = this.languages;
    const base = this.text(column);
    if (first === undefined) return undefined;
    const texts: Record<string, string> = { [first]: base };
    let complete = true;
    for (const language of others) {
      const place = `${column}:${language}` as const;
      const translation = this.text(place);
      if (base === '' && translation !== '') {
        this.fault(place, translation, `translates an empty ${column}`);
        complete = false;
      } else if (base !== '' && translation === '' && !SAME_IN_EVERY_LANGUAGE.has(column)) {
        this.fault(place, '', `must not be empty: the row has a ${column}`);
        complete = false;
      }
      texts[language] = translation === '' ? base : translation;
    }
    if (!complete) return null;
    return base === '' ? undefined : texts;
  }
}
