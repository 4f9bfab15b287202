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
  share: 'must be a number in quotation marks, such as "51.2"',
  text: 'must be a text',
  empty: 'must not be empty',
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
const id = <Id extends string>() =>
  v.pipe(
    v.string(MESSAGES.id),
    v.regex(ID, MESSAGES.id),
    v.transform((value) => value as Id),
  );
const colour = v.pipe(v.string(MESSAGES.colour), v.regex(/^#[0-9a-fA-F]{6}$/, MESSAGES.colour));
const share = v.pipe(v.string(MESSAGES.share), v.regex(/^\d{1,3}(\.\d+)?$/, MESSAGES.share));
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
const number = v.pipe(v.number('must be a number'), v.finite('must be a number'));
const ratio = v.pipe(
  number,
  v.minValue(0.4, 'must be from 0.4 to 1.4'),
  v.maxValue(1.4, 'must be from 0.4 to 1.4'),
);
const point = v.tuple([number, number], 'must be [x, y]');
const box = v.pipe(
  v.tuple([number, number, number, number], 'must be [left, top, right, bottom] in plane units'),
  v.check(
    ([left, top, right, bottom]) => left < right && top < bottom,
    'is empty: [left, top, right, bottom]',
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
          text,
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
      text,
      v.variant(
        'kind',
        [
          v.strictObject({ kind: v.literal('inside'), point: v.exactOptional(point), at: point }),
          v.strictObject({
            kind: v.literal('beside'),
            point: v.exactOptional(point),
            at: point,
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
    owners: v.optional(v.record(text, v.nullable(text)), {}),
    borders: localized,
    credit: localized,
    shortCredit: v.exactOptional(localized),
    corrections: v.exactOptional(text),
    actorNotes: v.optional(v.record(text, localized), {}),
    outlets: v.pipe(
      v.optional(v.record(url, text), {}),
      v.transform((outlets) => outlets as Readonly<Record<string, string>>),
    ),
    actorNames: v.optional(
      v.record(
        text,
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
