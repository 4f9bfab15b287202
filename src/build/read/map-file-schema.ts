import * as v from 'valibot';
import { PATTERN_NAMES } from '../../core/patterns/patterns.ts';
import { dateAdvice } from '../../core/statements/date-advice.ts';
import { parseHttpUrl } from '../../core/statements/http-url.ts';
import { parseIsoDate } from '../../core/statements/iso-date.ts';
import { checkText } from '../../core/statements/text-check.ts';
import {
  type ActorId,
  CONFIDENCES,
  type EventId,
  type HttpUrl,
  type IsoDate,
  type Language,
  SCOPES,
  type SourceId,
  type StanceId,
  type ViewId,
} from '../../core/statements/types.ts';

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

const text = v.pipe(
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
const key = v.pipe(
  v.string(MESSAGES.text),
  v.check((value) => value === value.trim(), MESSAGES.blanks),
  text,
);
const id = <Id extends string>() =>
  v.pipe(
    v.string(MESSAGES.id),
    v.regex(ID, MESSAGES.id),
    v.transform((value) => value as Id),
  );
const colour = v.pipe(v.string(MESSAGES.colour), v.regex(/^#[0-9a-fA-F]{6}$/, MESSAGES.colour));
const share = v.pipe(
  v.string(MESSAGES.share),
  v.regex(/^\d{1,3}(\.\d{1,10})?$/, MESSAGES.share),
  v.check((value) => Number(value) <= 100, 'must not be more than 100'),
);
const date = v.pipe(
  v.string(MESSAGES.date),
  v.check(
    (value) => parseIsoDate(value) !== null,
    ({ input }) => `is not a day of the calendar; ${dateAdvice(input)}`,
  ),
  v.transform((value) => value as IsoDate),
);
const url = v.pipe(
  v.string(MESSAGES.url),
  v.check((value) => parseHttpUrl(value) !== null, MESSAGES.url),
  v.transform((value): HttpUrl => parseHttpUrl(value) as HttpUrl),
);
const scope = v.picklist(SCOPES, `must be one of: ${SCOPES.join(', ')}`);
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
const ratio = between(0.4, 1.4);
const offset = between(-FARTHEST, FARTHEST, ' px');
const at = v.strictTuple([offset, offset], 'must be [x, y]');
const point = v.strictTuple(
  [between(0, PLANE_WIDTH, ' plane units'), between(0, PLANE_HEIGHT, ' plane units')],
  'must be [x, y]',
);
const across = between(-BESIDE, PLANE_WIDTH + BESIDE, ' plane units');
const down = between(-BESIDE, PLANE_HEIGHT + BESIDE, ' plane units');
const box = v.pipe(
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
);

/** The shape of `map.json` for a map in these languages. */
export function mapFileSchema(languages: readonly string[]) {
  const localized = v.strictObject(
    Object.fromEntries(languages.map((language) => [language, text])),
  );
  const localizedList = v.array(localized);
  const sources = v.array(id<SourceId>());
  return v.strictObject({
    slug: id<string>(),
    languages: v.pipe(
      v.array(
        v.pipe(
          key,
          v.transform((value) => value as Language),
        ),
      ),
      v.minLength(1, 'must name at least one language'),
      v.transform((list) => list as [Language, ...Language[]]),
    ),
    kicker: localized,
    headline: localized,
    subtitle: v.exactOptional(localized),
    standfirst: localized,
    title: localized,
    description: localized,
    moment: v.exactOptional(localized),
    event: v.strictObject({
      date,
      subject: v.pipe(
        text,
        v.transform((value) => value as ActorId),
      ),
    }),
    subject: v.strictObject({ label: localized, short: localized }),
    noStatement: v.strictObject({ label: localized, text: localized }),
    stances: v.pipe(
      v.array(
        v.strictObject({
          id: id<StanceId>(),
          label: localized,
          answer: localized,
          also: localized,
          colour: v.strictObject({ light: colour, dark: colour }),
          pattern: v.picklist(PATTERN_NAMES, `must be one of: ${PATTERN_NAMES.join(', ')}`),
        }),
      ),
      v.minLength(1, 'must hold at least one stance'),
    ),
    views: v.pipe(
      v.array(
        v.strictObject({
          id: id<ViewId>(),
          label: localized,
          box,
          ratio: v.exactOptional(ratio),
          inset: v.exactOptional(id<ViewId>()),
        }),
      ),
      v.minLength(1, 'must hold at least one view'),
      v.transform((views) => views as [(typeof views)[number], ...typeof views]),
    ),
    labels: v.record(
      key,
      v.variant(
        'kind',
        [
          v.strictObject({ kind: v.literal('inside'), point: v.exactOptional(point), at }),
          v.strictObject({
            kind: v.literal('beside'),
            point: v.exactOptional(point),
            at,
            side: v.picklist(['left', 'middle', 'right'], 'must be left, middle or right'),
            leader: v.optional(v.boolean(), false),
            far: v.optional(v.boolean(), false),
          }),
        ],
        'must be inside or beside',
      ),
    ),
    counts: v.array(
      v.strictObject({
        heading: localized,
        text: localized,
        figures: v.array(v.strictObject({ name: text, share })),
        sources,
        note: v.exactOptional(localized),
      }),
    ),
    context: v.array(v.strictObject({ text: localized, sources })),
    notes: localizedList,
    method: localizedList,
    pointOfView: v.optional(v.picklist(['un', 'defacto'], 'must be un or defacto'), 'un'),
    owners: v.optional(v.record(key, v.nullable(text)), {}),
    borders: localized,
    credit: localized,
    shortCredit: v.exactOptional(localized),
    corrections: v.exactOptional(text),
    actorNotes: v.optional(v.record(key, localized), {}),
    outlets: v.pipe(
      v.optional(v.record(url, text), {}),
      v.transform((outlets) => outlets as Readonly<Record<string, string>>),
    ),
    actorNames: v.optional(
      v.record(
        key,
        v.strictObject({ name: v.exactOptional(localized), short: v.exactOptional(localized) }),
      ),
      {},
    ),
    sources: v.pipe(
      v.array(
        v.strictObject({
          id: id<SourceId>(),
          name: localized,
          title: localized,
          outlet: v.exactOptional(text),
          url: v.exactOptional(url),
          inferred: v.exactOptional(v.boolean()),
          textFile: v.exactOptional(text),
        }),
      ),
      v.minLength(1, 'must hold at least one source'),
    ),
    organisations: v.optional(
      v.array(
        v.strictObject({
          id: id<ActorId>(),
          name: localized,
          nameInText: v.exactOptional(localized),
          members: v.array(
            v.pipe(
              text,
              v.transform((value) => value as ActorId),
            ),
          ),
        }),
      ),
      [],
    ),
    events: v.optional(
      v.array(
        v.strictObject({
          id: id<EventId>(),
          date,
          label: localized,
          milestone: v.optional(v.boolean(), false),
        }),
      ),
      [],
    ),
    timeline: v.exactOptional(
      v.strictObject({
        period: v.pipe(
          v.strictObject({ from: date, to: date }),
          v.check(
            ({ from, to }) => from <= to,
            ({ input: { from, to } }) =>
              `must not end before it begins: it goes from ${from} to ${to}; exchange the two days`,
          ),
        ),
        rule: v.strictObject({
          decides: v.pipe(
            v.array(scope),
            v.minLength(1, `must name at least one scope; use one of: ${SCOPES.join(', ')}`),
          ),
          strengthens: v.array(scope),
          ignores: v.array(v.picklist(CONFIDENCES, `must be one of: ${CONFIDENCES.join(', ')}`)),
          firm: v.array(id<StanceId>()),
          order: v.array(id<StanceId>()),
          text: localized,
        }),
      }),
    ),
  });
}
