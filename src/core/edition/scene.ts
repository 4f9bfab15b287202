import { stanceIn } from '../statements/position.ts';
import type { ReaderChoices } from '../statements/reader-choices.ts';
import type { ActorId, SourceId, StanceId } from '../statements/types.ts';
import { answerOf, type Edition } from './edition.ts';
import type { AnswerView, ReportedView } from './reported.ts';

/** The choices of a reader that determine the map, its key and its texts. */
export type SceneChoices = Pick<ReaderChoices, 'day' | 'stances' | 'sources'>;

/** What the map shows now: the one place to ask for colours, counts and answers. */
export interface Scene {
  readonly choices: SceneChoices;
  /** The map of all sources on the day. */
  readonly edition: Edition;
  /** The map of the chosen sources on the day; null where all are shown. */
  readonly fromSources: Edition | null;
  /** The colour of a place or an organisation; null where nothing decides. */
  readonly stanceOf: (id: ActorId) => StanceId | null;
  /** Whether only other sources than the chosen ones give a place its stance. */
  readonly isUnreported: (id: ActorId) => boolean;
  /** Whether the filter leaves a stance out. */
  readonly isFaded: (stance: StanceId) => boolean;
  /** What a place answered, in words. */
  readonly answerOf: (id: ActorId) => AnswerView;
  /** The answer as a sentence naming the chosen sources; null where none is chosen or no source reports on it. */
  readonly reportOf: (id: ActorId) => ReportedView | null;
}

/** What some sources report; provided by the script of the source lens. */
export interface SourceReader {
  /** The map of the chosen sources on the chosen day. */
  readonly editionOf: (choices: SceneChoices, edition: Edition) => Edition;
  /** What these sources report of a place; null where no source at all reports anything of it. */
  readonly reportOf: (
    id: ActorId,
    edition: Edition,
    fromSources: Edition,
    sources: readonly SourceId[],
  ) => ReportedView | null;
}

/** Whether the map shows what the build has written: its last day, all answers, all sources. */
export function isAsBuilt({ day, stances, sources }: SceneChoices): boolean {
  return day === null && stances.length === 0 && sources.length === 0;
}

/**
 * What the map shows for these choices.
 *
 * @param edition the map of all sources on the chosen day
 * @param reader null where sources cannot be chosen, or before the script loads: then all are shown
 */
export function sceneOf(
  choices: SceneChoices,
  edition: Edition,
  reader: SourceReader | null,
): Scene {
  const { stances, sources } = choices;
  const fromSources = sources.length === 0 ? null : (reader?.editionOf(choices, edition) ?? null);
  const whole = (id: ActorId) => stanceIn(edition.positions, id);
  const own = (id: ActorId) => (fromSources === null ? null : stanceIn(fromSources.positions, id));
  const isUnreported = (id: ActorId) =>
    fromSources !== null && whole(id) !== null && own(id) === null;
  const stanceOf = (id: ActorId) =>
    fromSources === null || isUnreported(id) ? whole(id) : own(id);
  const reportOf = (id: ActorId) =>
    fromSources === null ? null : (reader?.reportOf(id, edition, fromSources, sources) ?? null);
  return {
    choices,
    edition,
    fromSources,
    stanceOf,
    isUnreported,
    isFaded: (stance) => stances.length > 0 && !stances.includes(stance),
    answerOf: (id) =>
      reportOf(id) ?? { answer: answerOf(id, edition), stance: whole(id), unreported: false },
    reportOf,
  };
}
