import { stanceIn } from '../statements/position.ts';
import type { ViewState } from '../statements/reader-choices.ts';
import type { ActorId, SourceId, StanceId } from '../statements/types.ts';
import { answerOf, type Edition } from './edition.ts';
import type { AnswerView, ReportedView } from './reported.ts';

/** The choices of a reader that decide what the map, its key and its words show. */
export type SceneChoices = Pick<ViewState, 'on' | 'only' | 'lens'>;

/** What the map shows now: everything that is painted, counted or said of a place is asked here. */
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
  /** The same as a sentence that names the chosen sources; null where no source is chosen or reports anything. */
  readonly reportOf: (id: ActorId) => ReportedView | null;
}

/** What some sources report: the script of the source lens knows it. */
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
export function isAsBuilt({ on, only, lens }: SceneChoices): boolean {
  return on === null && only.length === 0 && lens.length === 0;
}

/**
 * What the map shows for these choices.
 *
 * @param edition the map of all sources on the chosen day
 * @param reader null where no source can be chosen, or not yet: then all are shown
 */
export function sceneOf(
  choices: SceneChoices,
  edition: Edition,
  reader: SourceReader | null,
): Scene {
  const { only, lens } = choices;
  const fromSources = lens.length === 0 ? null : (reader?.editionOf(choices, edition) ?? null);
  const whole = (id: ActorId) => stanceIn(edition.positions, id);
  const own = (id: ActorId) => (fromSources === null ? null : stanceIn(fromSources.positions, id));
  const isUnreported = (id: ActorId) =>
    fromSources !== null && whole(id) !== null && own(id) === null;
  const stanceOf = (id: ActorId) =>
    fromSources === null || isUnreported(id) ? whole(id) : own(id);
  const reportOf = (id: ActorId) =>
    fromSources === null ? null : (reader?.reportOf(id, edition, fromSources, lens) ?? null);
  return {
    choices,
    edition,
    fromSources,
    stanceOf,
    isUnreported,
    isFaded: (stance) => only.length > 0 && !only.includes(stance),
    answerOf: (id) =>
      reportOf(id) ?? { answer: answerOf(id, edition), stance: whole(id), unreported: false },
    reportOf,
  };
}
