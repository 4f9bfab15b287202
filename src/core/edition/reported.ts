import { fill } from '../i18n/fill.ts';
import { stanceIn } from '../statements/position.ts';
import type { ActorId, StanceId } from '../statements/types.ts';
import { answerOf, type Edition } from './edition.ts';

/** What some sources report of one place. All texts are in the page's language. */
export interface ReportedView {
  /** Its answer according to them, in the words of the key, or that they do not report it. */
  readonly answer: string;
  /** The same as a sentence that names them, without a full stop. */
  readonly text: string;
  /** The colour of the place on the map; null where nothing decides. */
  readonly stance: StanceId | null;
  /** Whether only other sources report anything of it. */
  readonly unreported: boolean;
}

/** The answer of a place without the full sentence. */
export type AnswerView = Omit<ReportedView, 'text'>;

/**
 * What some sources report of a place; null where no source at all reports anything of it.
 *
 * @param whole the map of all sources on the day
 * @param seen the map of these sources on the same day
 * @param sources their names, as a list in words
 */
export function reportedView(
  id: ActorId,
  whole: Edition,
  seen: Edition,
  sources: string,
): ReportedView | null {
  const [stance, own] = [stanceIn(whole.positions, id), stanceIn(seen.positions, id)];
  const position = whole.positions.get(id);
  if (position === undefined || !('statements' in position)) return null;
  const { reported, unreported } = whole.locale.strings.coverage;
  // Where only other sources report a deciding statement, the map outlines the place as unreported.
  if (!seen.positions.has(id) || (stance !== null && own === null)) {
    const text = fill(unreported, { sources });
    return { answer: text, text, stance, unreported: true };
  }
  const answer = answerOf(id, seen);
  const text = fill(reported, { sources, answer });
  return { answer, text, stance: own, unreported: false };
}
