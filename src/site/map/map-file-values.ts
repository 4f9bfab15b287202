import * as v from 'valibot';
import { dateAdvice } from '../../core/statements/date-advice.ts';
import { parseHttpUrl } from '../../core/statements/http-url.ts';
import { parseIsoDate } from '../../core/statements/iso-date.ts';
import { checkText } from '../../core/statements/text-check.ts';
import { type HttpUrl, type IsoDate, SCOPES } from '../../core/statements/types.ts';

/** What ids of stances, sources, views, organisations and events look like. */
const ID = /^[a-z][a-z0-9-]{0,39}$/;

/** Messages for people who edit the file; the path and the value are added to them. */
const MESSAGES = {
  id: 'must be lower-case letters, digits and hyphens, such as in-favour',
  colour: 'must be a colour such as #3C7E96',
  date: 'must be a day in quotation marks, such as "2024-07-28"',
  url: 'is not a web address; it must begin with https:// or http://',
  text: 'must be a text',
  empty: 'must not be empty',
  blanks: 'has blanks at its ends; remove them',
  share: 'must be a number in quotation marks, such as "51.2"',
} as const;

/** A text that is not empty, without what an encoding or a spreadsheet did to it. */
export const text = v.pipe(
  v.string(MESSAGES.text),
  v.trim(),
  v.minLength(1, MESSAGES.empty),
  v.check(
    (value) => checkText(value) === null,
    ({ input }) => {
      const wrong = checkText(input);
      return wrong === null ? MESSAGES.text : `${wrong.message}; ${wrong.suggestion}`;
    },
  ),
);
/** A key of a table. Blanks at its ends are no fault of a text, but two keys would become one without them. */
export const key = v.pipe(
  v.string(MESSAGES.text),
  v.check((value) => value === value.trim(), MESSAGES.blanks),
  text,
);
/** An id that the map declares or refers to. */
export const id = <Id extends string>() =>
  v.pipe(
    v.string(MESSAGES.id),
    v.regex(ID, MESSAGES.id),
    v.transform((value) => value as Id),
    v.metadata({ title: 'id, such as `in-favour`' }),
  );
/** A colour as `#RRGGBB`. */
export const colour = v.pipe(
  v.string(MESSAGES.colour),
  v.regex(/^#[0-9a-fA-F]{6}$/, MESSAGES.colour),
  v.metadata({ title: 'colour, such as `#3C7E96`' }),
);
/** A share in per cent, as a decimal string. */
export const share = v.pipe(
  v.string(MESSAGES.share),
  v.regex(/^\d{1,3}(\.\d{1,10})?$/, MESSAGES.share),
  v.check((value) => Number(value) <= 100, 'must not be more than 100'),
  v.metadata({ title: 'number in quotation marks, such as `"51.2"`' }),
);
/** A day, `YYYY-MM-DD`. */
export const date = v.pipe(
  v.string(MESSAGES.date),
  v.check(
    (value) => parseIsoDate(value) !== null,
    ({ input }) => `is not a day of the calendar; ${dateAdvice(input)}`,
  ),
  v.transform((value) => value as IsoDate),
  v.metadata({ format: 'date' }),
);
/** An address on the web, normalised. */
export const url = v.pipe(
  v.string(MESSAGES.url),
  v.check((value) => parseHttpUrl(value) !== null, MESSAGES.url),
  v.transform((value): HttpUrl => parseHttpUrl(value) as HttpUrl),
  v.metadata({ format: 'uri' }),
);
/** How a statement was made. */
export const scope = v.picklist(SCOPES, `must be one of: ${SCOPES.join(', ')}`);
/** The plane of the world, in units (geo/projection.ts), and how far beside it a box may reach. */
const [PLANE_WIDTH, PLANE_HEIGHT, BESIDE] = [38_400, 18_700, 20_000];
/** Least width and height of a box, in plane units: the smallest states are larger. */
const LEAST_BOX = 10;
/** How far a name may stand from its point, in px. */
const FARTHEST = 1000;
const between = (least: number, most: number, unit = '') => {
  const message = `must be from ${least} to ${most}${unit}`;
  return v.pipe(
    v.number('must be a number'),
    v.minValue(least, message),
    v.maxValue(most, message),
  );
};
/** Height by width of a map. */
export const ratio = between(0.4, 1.4);
const offset = between(-FARTHEST, FARTHEST, ' px');
/** Where a name stands, in px from its point. */
export const at = v.strictTuple([offset, offset], 'must be [x, y]');
/** A point of the plane. */
export const point = v.strictTuple(
  [between(0, PLANE_WIDTH, ' plane units'), between(0, PLANE_HEIGHT, ' plane units')],
  'must be [x, y]',
);
const across = between(-BESIDE, PLANE_WIDTH + BESIDE, ' plane units');
const down = between(-BESIDE, PLANE_HEIGHT + BESIDE, ' plane units');
/** A box of the plane: left, top, right, bottom. */
export const box = v.pipe(
  v.strictTuple([across, down, across, down], 'must be [left, top, right, bottom] in plane units'),
  v.check(
    ([left, top, right, bottom]) => left < right && top < bottom,
    'is empty: [left, top, right, bottom]',
  ),
  v.check(
    ([left, top, right, bottom]) =>
      left >= right || top >= bottom || Math.min(right - left, bottom - top) >= LEAST_BOX,
    `must be at least ${LEAST_BOX} plane units wide and high`,
  ),
  v.check(
    ([left, top, right, bottom]) =>
      right > 0 && left < PLANE_WIDTH && bottom > 0 && top < PLANE_HEIGHT,
    `shows nothing of the plane, which is ${PLANE_WIDTH} units wide and ${PLANE_HEIGHT} high`,
  ),
  // So small a box that reaches beyond the corner of the plane is nobody's map.
  v.check(
    ([left, top, right, bottom]) =>
      Math.min(left, top) >= 0 || Math.min(left, top) < -180 || Math.max(right, bottom) > 180,
    `looks like degrees: it is in units of the plane, which is ${PLANE_WIDTH} wide and ${PLANE_HEIGHT} high`,
  ),
);
