import { answerOf } from '../edition/edition.ts';
import { fill as fillIn } from '../i18n/fill.ts';
import { h, type MarkupElement } from '../markup/markup.ts';
import { stanceIn } from '../statements/position.ts';
import type { ActorId, StanceId } from '../statements/types.ts';
import type { WorldOptions } from './world-options.ts';

/** Opacity of an answer that the filter leaves out: grey would mean that there is no statement. */
export const FADED = 0.26;

/** How the map shows the answer of each place, and its colours. */
export interface WorldAnswers {
  readonly stanceOf: (actor: ActorId) => StanceId | null;
  /** How the answer is drawn; null without one. */
  readonly shownAs: (actor: ActorId) => 'full' | 'faded' | 'plain' | null;
  /** Whether a place is drawn as land without an answer. */
  readonly isLand: (actor: ActorId) => boolean;
  /** The fill of its shape. */
  readonly answer: (actor: ActorId) => {
    readonly fill: string;
    readonly 'fill-opacity': number | null;
  };
  readonly title: (actor: ActorId) => MarkupElement;
  /** The colour of the halo around its name; null where the name needs none. */
  readonly haloOf: (actor: ActorId, inside: boolean) => string | null;
  /** The colour of its name inside it. */
  readonly inkOf: (actor: ActorId) => string;
}

/** The answers as these options show them. */
export function worldAnswers(options: WorldOptions): WorldAnswers {
  const { id, edition, paint } = options;
  const { locale, positions } = edition;
  const stanceOf = (actor: ActorId) => {
    if (actor === options.taken?.actor) return options.taken.stance;
    return stanceIn(positions, actor);
  };
  const shownAs = (actor: ActorId) => {
    const stance = stanceOf(actor);
    return stance === null ? null : options.shown(actor, stance);
  };
  const isLand = (actor: ActorId) =>
    positions.get(actor)?.kind !== 'subject' && (shownAs(actor) ?? 'plain') === 'plain';
  const fillOf = (stance: StanceId) =>
    options.patterns ? `url(#${id}-pattern-${stance})` : paint.stance(stance);
  const answer = (actor: ActorId) => {
    const stance = stanceOf(actor);
    const faded = shownAs(actor) === 'faded' ? FADED : null;
    return { fill: stance === null ? paint.noStatement : fillOf(stance), 'fill-opacity': faded };
  };
  const title = (actor: ActorId) =>
    h(
      'title',
      {},
      fillIn(locale.strings.map.country, {
        country: locale.name(actor),
        answer: actor === options.taken?.actor ? options.taken.answer : answerOf(actor, edition),
      }),
    );
  // A name needs no halo on a plain fill; a pattern has the colour of the paper in it, and so has the halo.
  const onPlain = (actor: ActorId) => !options.patterns && shownAs(actor) === 'full';
  const haloOf = (actor: ActorId, inside: boolean) =>
    inside && onPlain(actor) ? null : paint.paper;
  const inkOf = (actor: ActorId) => {
    const stance = stanceOf(actor);
    return stance === null || !onPlain(actor) ? paint.ink : paint.onStance(stance);
  };
  return { stanceOf, shownAs, isLand, answer, title, haloOf, inkOf };
}
