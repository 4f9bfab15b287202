import * as v from 'valibot';
import { VIEW_NAMES } from '../../core/atlas/named-views.ts';
import { INTERFACE_LANGUAGES } from '../../core/i18n/languages.ts';
import { ROLES } from '../../core/intake/header-words.ts';
import { PATTERN_NAMES } from '../../core/patterns/patterns.ts';
import { parseIsoDate } from '../../core/statements/iso-date.ts';
import { KINDS } from '../../core/statements/kinds.ts';
import type { IsoDate } from '../../core/statements/types.ts';
import { colour } from '../../site/map/map-file-values.ts';

/** The version of the file that is written, and the only one that is read. */
export const VERSION = 1;
/** Most rows and columns of a sheet, and most sheets. */
const [MOST_ROWS, MOST_CELLS, MOST_SHEETS] = [50_000, 1000, 200];

const text = v.string('must be a text');
const one = <const Options extends readonly string[]>(options: Options) =>
  v.picklist(options, `must be one of: ${options.join(', ')}`);
/** A table whose keys are texts of a sheet, as pairs: any text may be a key, `__proto__` too. */
const pairs = <Value extends v.GenericSchema>(value: Value) =>
  v.array(v.strictTuple([text, value], 'must be a pair of a text and its answer'));
const most = (count: number, what: string) => `must not hold more than ${count} ${what}`;

const day = v.pipe(
  text,
  v.check((value) => parseIsoDate(value) !== null, 'must be a day, such as 2022-03-02'),
  v.transform((value) => value as IsoDate),
);

/** A text is written as it is, all else with what its file says of it. */
const cell = v.union(
  [
    v.string(),
    v.strictObject({ text: v.string(), value: v.number() }),
    v.strictObject({ text: v.string(), day, precision: v.picklist(['day', 'month', 'year']) }),
  ],
  'must be a text, a number with its text, or a day with its text',
);

const line = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(1, 'must be 1 or more'),
);

const sheet = v.strictObject({
  name: v.nullable(text),
  notes: v.array(text),
  rows: v.pipe(
    v.array(
      v.strictObject({
        line,
        cells: v.pipe(v.array(cell), v.maxLength(MOST_CELLS, most(MOST_CELLS, 'cells'))),
      }),
    ),
    v.maxLength(MOST_ROWS, most(MOST_ROWS, 'rows')),
  ),
});

const look = v.strictObject({
  label: v.exactOptional(text),
  colour: v.exactOptional(v.strictObject({ light: colour, dark: colour })),
  pattern: v.exactOptional(one(PATTERN_NAMES)),
});

const number = v.pipe(v.number('must be a number'), v.finite('must be a number'));
const view = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('named'), name: one(VIEW_NAMES) }),
    v.strictObject({ kind: v.literal('around'), places: v.array(text) }),
    v.strictObject({
      kind: v.literal('box'),
      label: text,
      box: v.strictTuple([number, number, number, number], 'must be [left, top, right, bottom]'),
    }),
  ],
  'must be named, around or box',
);

/** The shape of the file, which is a project but for tables whose keys are texts. */
export const projectFileSchema = v.strictObject({
  version: v.literal(VERSION, `must be ${VERSION}`),
  file: text,
  sheets: v.pipe(v.array(sheet), v.maxLength(MOST_SHEETS, most(MOST_SHEETS, 'sheets'))),
  sheet: v.nullable(text),
  answers: v.strictObject({
    places: pairs(text),
    responses: pairs(text),
    columns: pairs(one([...ROLES, 'leave-out'])),
    dates: v.nullable(one(['day-first', 'month-first'])),
    rest: v.nullable(text),
  }),
  looks: pairs(look),
  order: v.array(text),
  words: v.strictObject({
    headline: text,
    kicker: text,
    standfirst: text,
    credit: text,
    date: text,
    body: text,
    subject: text,
    notes: text,
  }),
  kind: v.nullable(one(KINDS)),
  language: v.nullable(one(Object.keys(INTERFACE_LANGUAGES))),
  views: v.nullable(v.array(view)),
});

/** A project as its file has it. */
export type ProjectFile = v.InferOutput<typeof projectFileSchema>;
