import * as v from 'valibot';
import { PATTERN_NAMES } from '../../core/patterns/patterns.ts';
import {
  type ActorRegistry,
  actorFault,
  nearWord,
  suggestWord,
  withOrganisations,
} from '../../core/statements/actors.ts';
import type { Fault, Result } from '../../core/statements/fault.ts';
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
  type MapFile,
  type Rule,
  SCOPES,
  type SourceId,
  type StanceId,
  type ViewId,
} from '../../core/statements/types.ts';

/** What ids of stances, sources, views, organisations and events look like. */
const ID = /^[a-z][a-z0-9-]{0,39}$/;

/** Messages for people who edit the file; the path and the value are told beside them. */
const SAY = {
  id: 'must be lower-case letters, digits and hyphens, such as in-favour',
  colour: 'must be a colour such as #3C7E96',
  date: 'is not a day of the calendar; write it as 2024-07-28',
  url: 'is not a web address; it must begin with https:// or http://',
  share: 'must be a number in quotation marks, such as "51.2"',
  text: 'must be a text',
  empty: 'must not be empty',
} as const;

const text = v.pipe(
  v.string(SAY.text),
  v.trim(),
  v.minLength(1, SAY.empty),
  v.check(
    (value) => checkText(value) === null,
    ({ input }) => {
      const wrong = checkText(input);
      return wrong === null ? SAY.text : `${wrong.message}; ${wrong.suggestion}`;
    },
  ),
);
const id = <Id extends string>() =>
  v.pipe(
    v.string(SAY.id),
    v.regex(ID, SAY.id),
    v.transform((value) => value as Id),
  );
const colour = v.pipe(v.string(SAY.colour), v.regex(/^#[0-9a-fA-F]{6}$/, SAY.colour));
const share = v.pipe(v.string(SAY.share), v.regex(/^\d{1,3}(\.\d+)?$/, SAY.share));
const date = v.pipe(
  v.string(SAY.date),
  v.check((value) => parseIsoDate(value) !== null, SAY.date),
  v.transform((value) => value as IsoDate),
);
const url = v.pipe(
  v.string(SAY.url),
  v.check((value) => parseHttpUrl(value) !== null, SAY.url),
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
function mapFileSchema(languages: readonly string[]) {
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

/** What `map.json` is checked against besides its own shape. */
export interface MapFileContext {
  readonly registry: ActorRegistry;
  /** Languages that the interface speaks. */
  readonly interfaceLanguages: readonly string[];
}

/**
 * The only door from the text of `map.json` to a typed map. Reports every fault at once.
 *
 * @param file name for fault messages
 */
export function parseMapFile(
  source: string,
  file: string,
  context: MapFileContext,
): Result<MapFile> {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, faults: [{ file, message: `is not JSON: ${message}` }] };
  }
  const languages = languagesIn(json);
  if (languages.length === 0) {
    const suggestion = 'write it as "languages": ["en", "es"]';
    return {
      ok: false,
      faults: [
        { file, place: 'languages', message: 'must name the languages of the texts', suggestion },
      ],
    };
  }
  const inherited = inheritedKeys(json, file);
  const schema = mapFileSchema(languages);
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) {
    return {
      ok: false,
      faults: [...inherited, ...parsed.issues.map((issue) => shapeFault(issue, schema, file))],
    };
  }
  const map: MapFile = parsed.output;
  const faults = [...inherited, ...crossCheck(map, file, context)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: map };
}

/** Tables of the file whose keys are actors. */
const ACTOR_TABLES = ['labels', 'actorNotes', 'actorNames', 'owners'] as const;
/** Keys that schemas leave out, because assigning them would change every object. */
const UNSAFE_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Entries that would be lost without a word. */
function inheritedKeys(json: unknown, file: string): Fault[] {
  const tables = json as Readonly<Record<string, unknown>>;
  return ACTOR_TABLES.flatMap((name) => {
    const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
    const keys = typeof table === 'object' && table !== null ? Object.keys(table) : [];
    return keys
      .filter((key) => UNSAFE_KEYS.includes(key))
      .map((key) => ({
        file,
        place: `${name}.${key}`,
        value: key,
        message: 'is not a known actor',
      }));
  });
}

/** The languages that the file declares, read before its shape is known. */
function languagesIn(json: unknown): string[] {
  const declared =
    typeof json === 'object' && json !== null && 'languages' in json ? json.languages : [];
  return Array.isArray(declared)
    ? declared.filter((tag): tag is string => typeof tag === 'string')
    : [];
}

/** What a value must be, in words, where a schema has no message of its own. */
const KINDS: Readonly<Record<string, string>> = {
  Object: 'must be a group of fields in braces',
  Array: 'must be a list in brackets',
  boolean: 'must be true or false',
};

/** What of a schema leads to the fields of the values in it. */
interface Shape {
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly value?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly Shape[];
}

/** The fields that a value may have, by the path that leads to it. */
function fieldsAt(shape: Shape | undefined, path: readonly unknown[]): string[] {
  if (shape?.wrapped !== undefined) return fieldsAt(shape.wrapped, path);
  if (shape?.options !== undefined) return shape.options.flatMap((one) => fieldsAt(one, path));
  if (path.length === 0) return Object.keys(shape?.entries ?? {});
  const [key, ...rest] = path;
  return fieldsAt(shape?.entries?.[String(key)] ?? shape?.item ?? shape?.value, rest);
}

function shapeFault(issue: v.BaseIssue<unknown>, schema: object, file: string): Fault {
  const keys = (issue.path ?? []).map(({ key }) => key);
  const place = (issue.path ?? []).reduce(
    (path, { key }) =>
      typeof key === 'number'
        ? `${path}[${key}]`
        : path === ''
          ? String(key)
          : `${path}.${String(key)}`,
    '',
  );
  const missing = issue.received === 'undefined';
  const unknown = issue.expected === 'never';
  const kind = KINDS[issue.expected ?? ''];
  const suggestion = unknown
    ? nearWord(String(keys.at(-1)), fieldsAt(schema, keys.slice(0, -1)))
    : undefined;
  return {
    file,
    ...(place === '' ? {} : { place }),
    ...(typeof issue.input === 'string' ? { value: issue.input } : {}),
    message: missing
      ? 'is missing'
      : unknown
        ? 'is not a field of this file'
        : issue.message.startsWith('Invalid') && kind !== undefined
          ? kind
          : issue.message.replace(/^Invalid .*: Expected (.*) but received .*$/, 'must be $1'),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** References between the parts of the file, and to what the project knows. */
function crossCheck(
  map: MapFile,
  file: string,
  { registry, interfaceLanguages }: MapFileContext,
): Fault[] {
  const faults: Fault[] = [];
  const fault = (place: string, value: string, message: string, suggestion?: string) =>
    faults.push({
      file,
      place,
      value,
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  const known = (place: string, value: string, ids: readonly string[], noun: string) => {
    if (!ids.includes(value))
      fault(place, value, `is not a ${noun} of this file`, suggestWord(value, ids));
  };
  const actor = (place: string, value: string, actors = registry) => {
    const wrong = actorFault(value, actors);
    if (wrong !== null) fault(place, value, wrong.message, wrong.suggestion);
  };
  const all = withOrganisations(registry, map.organisations);
  const unique = (place: string, ids: readonly string[]) => {
    ids.forEach((value, i) => {
      if (ids.indexOf(value) !== i) fault(`${place}[${i}].id`, value, 'stands twice');
    });
  };
  const stanceIds = map.stances.map(({ id }) => id);
  const sourceIds = map.sources.map(({ id }) => id);
  const viewIds = map.views.map(({ id }) => id);
  map.languages.forEach((language, i) => {
    if (map.languages.indexOf(language) !== i) fault(`languages[${i}]`, language, 'stands twice');
  });
  unique('stances', stanceIds);
  unique('sources', sourceIds);
  unique('views', viewIds);
  unique(
    'organisations',
    map.organisations.map(({ id }) => id),
  );
  unique(
    'events',
    map.events.map(({ id }) => id),
  );
  map.languages.forEach((language, i) => {
    if (!interfaceLanguages.includes(language)) {
      fault(
        `languages[${i}]`,
        language,
        'is not a language of the interface',
        suggestWord(language, interfaceLanguages),
      );
    }
  });
  actor('event.subject', map.event.subject);
  for (const code of Object.keys(map.labels)) actor(`labels.${code}`, code);
  for (const code of Object.keys(map.actorNotes)) actor(`actorNotes.${code}`, code, all);
  for (const code of Object.keys(map.actorNames)) actor(`actorNames.${code}`, code, all);
  for (const [unit, owner] of Object.entries(map.owners)) {
    const owners = registry.disputed.get(unit);
    if (owners === undefined) {
      if (!registry.names.has(unit)) actor(`owners.${unit}`, unit);
      else fault(`owners.${unit}`, unit, 'is not a disputed area');
    } else if (owner !== null && !owners.includes(owner)) {
      const suggestion = `write ${owners.join(', ')} or null`;
      fault(`owners.${unit}`, owner, `neither has nor claims ${unit}`, suggestion);
    }
  }
  map.organisations.forEach(({ id, members }, i) => {
    if (registry.names.has(id)) fault(`organisations[${i}].id`, id, 'is the code of a place');
    members.forEach((code, j) => {
      actor(`organisations[${i}].members[${j}]`, code);
      if (members.indexOf(code) !== j)
        fault(`organisations[${i}].members[${j}]`, code, 'stands twice');
    });
  });
  if (map.timeline !== undefined) {
    checkRule(map.timeline.rule, stanceIds, fault);
    const { from, to } = map.timeline.period;
    map.events.forEach(({ date }, i) => {
      if (date >= from && date <= to) return;
      const message = `lies outside the period of the map, ${from} to ${to}`;
      fault(`events[${i}].date`, date, message, 'correct the day, or widen timeline.period');
    });
  }
  map.views.forEach(({ inset }, i) => {
    if (inset !== undefined) known(`views[${i}].inset`, inset, viewIds, 'view');
  });
  for (const part of ['counts', 'context'] as const) {
    map[part].forEach(({ sources }, i) => {
      sources.forEach((source, j) => {
        known(`${part}[${i}].sources[${j}]`, source, sourceIds, 'source');
      });
    });
  }
  return faults;
}

/** A rule must know what to do with every stance, and each scope must either decide or strengthen. */
function checkRule(
  { decides, strengthens, firm, order }: Rule,
  stances: readonly string[],
  fault: (place: string, value: string, message: string, suggestion?: string) => void,
): void {
  const ranked: readonly string[] = [...firm, ...order];
  ranked.forEach((id, i) => {
    if (!stances.includes(id))
      fault('timeline.rule', id, 'is not a stance of this file', suggestWord(id, stances));
    else if (ranked.indexOf(id) !== i) fault('timeline.rule', id, 'stands twice in firm and order');
  });
  for (const id of stances) {
    if (!ranked.includes(id)) fault('timeline.rule', id, 'stands neither in firm nor in order');
  }
  const lists = { decides, strengthens };
  for (const name of ['decides', 'strengthens'] as const) {
    lists[name].forEach((scope, i) => {
      if (lists[name].indexOf(scope) !== i)
        fault(`timeline.rule.${name}[${i}]`, scope, 'stands twice', 'remove one of the two');
    });
  }
  for (const scope of strengthens) {
    if (decides.includes(scope))
      fault('timeline.rule', scope, 'stands both in decides and in strengthens');
  }
}
