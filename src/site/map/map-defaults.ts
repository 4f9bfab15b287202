import { sentence } from '../../core/edition/map-texts.ts';
import { fill } from '../../core/i18n/fill.ts';
import { stringsFor } from '../../core/i18n/languages.ts';
import { createLocale } from '../../core/i18n/locale.ts';
import { inARow, marksOf } from '../../core/i18n/marks.ts';
import type { Strings } from '../../core/i18n/strings.ts';
import { PATTERN_NAMES } from '../../core/patterns/patterns.ts';
import { LOOKS } from '../../core/statements/default-looks.ts';
import type { Fault, Result } from '../../core/statements/fault.ts';
import { actorsWith, positionsOf } from '../../core/statements/position.ts';
import { freeStanceId } from '../../core/statements/stance-id.ts';
import type {
  Dataset,
  Localized,
  MapFile,
  Stance,
  StanceId,
  View,
} from '../../core/statements/types.ts';
import { VOTES, voteOf } from '../../core/statements/vote-words.ts';
import type { World } from '../world.ts';
import type { WrittenMap } from './map-file-schema.ts';
import { viewOf } from './map-views.ts';

/** What the defaults of a map are made from, besides the file itself. */
interface DefaultsContext {
  /** Name of the map's folder. */
  readonly folder: string;
  readonly world: Pick<World, 'meta'>;
  /** What stands in the column `stance` of the spreadsheet, each once, in the order of the rows. */
  readonly responses: readonly string[];
  /** Name of `map.json` for fault messages. */
  readonly file: string;
}

/** A map whose timeline has no defaults yet: they are made from its statements. */
export type UntimedMap = Omit<MapFile, 'timeline'> & Pick<WrittenMap, 'timeline'>;

/** The map with a default for everything that it leaves out and that every map has, but for its timeline. */
export function withDefaults(
  written: WrittenMap,
  { folder, world, responses, file }: DefaultsContext,
): Result<UntimedMap> {
  const { $schema: _schema, ...map } = written;
  const { languages, kind } = map;
  const stringsIn = (language: string) => stringsFor(language, kind);
  /** The same text in every language of the map. */
  const inAll = (text: (strings: Strings, language: string) => string): Localized =>
    Object.fromEntries(
      languages.map((language) => [language, text(stringsIn(language), language)]),
    );
  const nameIn = (language: (typeof languages)[number]) =>
    createLocale({ ...map, organisations: [] }, language, stringsIn(language));
  const votes = kind === 'vote' ? responses.flatMap((text) => voteOf(text) ?? []) : [];
  const others = kind === 'vote' ? responses.filter((text) => !voteOf(text)) : responses;
  const found = [
    ...VOTES.filter((vote) => votes.includes(vote)).map(
      (vote): WrittenStance => ({
        id: vote as string as StanceId,
        label: inAll(({ defaults }) => defaults.votes[vote].label),
        answer: inAll(({ defaults }) => defaults.votes[vote].answer),
      }),
    ),
    ...others.map(labelOf(languages)),
  ];
  const stances = withStances(map.stances ?? found, inAll, file);
  if (!stances.ok) return stances;
  const { subject } = map.event;
  const views = (map.views ?? (['world'] as const)).map((view) =>
    viewOf(view, written, world, (language, ids) => {
      const { list, name } = nameIn(language);
      return list(ids.map(name));
    }),
  );
  // Who did not vote has an answer of its own where the record names it.
  const isNamed = kind === 'vote' && stances.value.some(({ id }) => voteOf(id) === 'absent');
  const silence = isNamed ? 'noVote' : 'noStatement';
  const kicker = map.kicker ?? occasionOf(map, nameIn);
  return {
    ok: true,
    value: {
      ...map,
      slug: map.slug ?? folder,
      stances: stances.value,
      views: views as [View, ...View[]],
      sources: map.sources ?? [],
      noStatement: map.noStatement ?? {
        label: inAll(({ defaults }) => defaults[silence].label),
        text: inAll(({ defaults }) => defaults[silence].text),
      },
      ...(kicker === undefined ? {} : { kicker }),
      ...(subject === undefined || map.subject !== undefined
        ? {}
        : {
            subject: {
              label: Object.fromEntries(
                languages.map((language) => [
                  language,
                  fill(stringsIn(language).defaults.subject.label, {
                    country: nameIn(language).name(subject),
                  }),
                ]),
              ),
              short: inAll(({ defaults }) => defaults.subject.short),
            },
          }),
    },
  };
}

/** A stance as the file may write it. */
type WrittenStance = NonNullable<WrittenMap['stances']>[number];

/** A stance of which only the cell of the spreadsheet is known. */
function labelOf(languages: readonly string[]) {
  return (text: string): WrittenStance => ({
    label: Object.fromEntries(languages.map((language) => [language, text])),
  });
}

/** Stances with ids, colours and patterns. */
function withStances(
  written: readonly WrittenStance[],
  inAll: (text: (strings: Strings, language: string) => string) => Localized,
  file: string,
): Result<Stance[]> {
  const ids = new Set(written.flatMap(({ id }) => id ?? []));
  const own = new Set(written.flatMap(({ colour }) => colour?.light.toLowerCase() ?? []));
  const colours = LOOKS.map(({ colour }) => colour).filter(
    ({ light }) => !own.has(light.toLowerCase()),
  );
  const taken = new Set(written.flatMap(({ pattern }) => pattern ?? []));
  const patterns = PATTERN_NAMES.filter((name) => !taken.has(name));
  const faults: Fault[] = [];
  const stances = written.flatMap((stance, i): Stance[] => {
    const id = stance.id ?? freeStanceId(Object.values(stance.label)[0] ?? '', i, ids);
    ids.add(id);
    const colour = stance.colour ?? colours.shift();
    if (colour === undefined) {
      const message = `has no colour: ${LOOKS.length} stances get one of ours`;
      const suggestion = 'give it "colour": { "light": "#…", "dark": "#…" }, or join some stances';
      faults.push({ file, place: `stances[${i}]`, value: id, message, suggestion });
      return [];
    }
    const answer = stance.answer ?? stance.label;
    return [
      {
        id,
        label: stance.label,
        answer,
        also:
          stance.also ??
          inAll(({ defaults }, language) =>
            fill(defaults.also, { answer: answer[language] ?? '' }),
          ),
        colour,
        pattern:
          stance.pattern ?? patterns.shift() ?? PATTERN_NAMES[i % PATTERN_NAMES.length] ?? 'dots',
      },
    ];
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: stances };
}

/** The body and the day of what the map is about, for the line over its headline. */
function occasionOf(
  { event: { body, date }, languages }: WrittenMap,
  localeIn: (language: MapFile['languages'][number]) => ReturnType<typeof createLocale>,
): Localized | undefined {
  if (body === undefined && date === undefined) return undefined;
  return Object.fromEntries(
    languages.map((language) => {
      const { text, day, strings } = localeIn(language);
      const parts = [body === undefined ? [] : text(body), date === undefined ? [] : day(date)];
      return [language, parts.flat().join(marksOf(strings).comma)];
    }),
  );
}

/** What networks and search engines say of a map that has no text for it: how many gave each answer. */
export function defaultDescription(dataset: Dataset): Pick<Dataset, 'description'> {
  const { description, standfirst, languages, headline, stances } = dataset;
  if (description !== undefined || standfirst !== undefined) return {};
  const positions = positionsOf(dataset);
  return {
    description: Object.fromEntries(
      languages.map((language) => {
        const strings = stringsFor(language);
        const { list, number, text } = createLocale(dataset, language, strings);
        const [before, after] = marksOf(strings).brackets;
        const counts = stances.flatMap(({ id, label }) => {
          const { length } = actorsWith(positions, id);
          return length === 0 ? [] : text(label) + before + number(length) + after;
        });
        const parts = [text(headline), ...(counts.length === 0 ? [] : [list(counts)])];
        return [language, inARow(parts.map(sentence))];
      }),
    ),
  };
}
