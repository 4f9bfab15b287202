import { fill } from '../i18n/fill.ts';
import type { Locale } from '../i18n/locale.ts';
import { inARow } from '../i18n/marks.ts';
import type { PageStrings } from '../i18n/page-strings.ts';
import { hostOf } from '../statements/http-url.ts';
import { partnersOf } from '../statements/partners.ts';
import { countsFrom } from '../statements/rule.ts';
import type {
  ActorId,
  HttpUrl,
  Localized,
  Rule,
  StanceId,
  Statement,
} from '../statements/types.ts';
import { type When, whenOf } from '../statements/when.ts';
import type { Edition } from './edition.ts';

/** A statement among others of the same actor: when and how it was made, and where it is reported. */
export interface RecordView {
  readonly stance: StanceId;
  readonly answer: string;
  /** The day, the span, or that neither is known. */
  readonly when: string;
  readonly act: string | undefined;
  /** Its scope and confidence in words, with a remark where it cannot colour the map. */
  readonly basis: string;
  /** Whether it can colour the map. */
  readonly counts: boolean;
  readonly note: string | undefined;
  readonly pages: readonly PageView[];
  /** The event that it shares with other actors, and how many; undefined where there is none. */
  readonly together: { readonly event: string; readonly count: string } | undefined;
}

/** A page that reports a statement. */
interface PageView {
  readonly url: HttpUrl;
  /** Its title, or its host where no title is recorded. */
  readonly title: string;
  /** Language of the title, where it is known. */
  readonly lang: string | undefined;
  readonly outlet: string | undefined;
  readonly date: string | undefined;
}

/** What a map over time adds to a statement. */
export function recordView(statement: Statement, rule: Rule, edition: Edition): RecordView {
  const { dataset, locale } = edition;
  const stance = dataset.stances.find(({ id }) => id === statement.stance);
  const counts = countsFrom(statement, rule) !== null;
  return {
    stance: statement.stance,
    answer: stance === undefined ? '' : locale.text(stance.answer),
    when: whenInWords(whenOf(statement), locale),
    act: sentence(statement.act, edition),
    basis: basisInWords(statement, counts, locale.strings),
    counts,
    note: sentence(statement.note, edition),
    together: togetherView(statement, edition),
    pages: statement.links.map((url) => {
      const page = dataset.pages[url];
      const outlet = page?.outlet;
      return {
        url,
        title: page?.title ?? hostOf(url),
        lang: page?.lang,
        outlet: outlet === undefined ? undefined : locale.isolated(outlet),
        date: page?.date === undefined ? undefined : locale.day(page.date),
      };
    }),
  };
}

function basisInWords(
  { scope, confidence }: Statement,
  counts: boolean,
  { panel, timeline }: PageStrings,
): string {
  const basis =
    scope === undefined || confidence === undefined
      ? ''
      : fill(timeline.basis, {
          scope: timeline.scopes[scope],
          confidence: timeline.confidences[confidence],
        });
  return inARow([basis, !counts && panel.notCounted]);
}

function togetherView(statement: Statement, { dataset, locale }: Edition): RecordView['together'] {
  const event = dataset.events.find(({ id }) => id === statement.event);
  const actors = partnersOf(statement, dataset);
  if (event === undefined || actors.length < 2) return undefined;
  const isOrganisation = (actor: ActorId) => dataset.organisations.some(({ id }) => id === actor);
  const governments = actors.filter((actor) => !isOrganisation(actor)).length;
  return {
    event: locale.text(event.label),
    count: locale.plural(locale.strings.key.count, governments),
  };
}

/** When a statement was made, as a reader would say it. */
export function whenInWords(when: When, { day, strings }: Locale): string {
  const { panel } = strings;
  switch (when.kind) {
    case 'day':
      return day(when.day);
    case 'span':
      return fill(panel.between, { from: day(when.from), to: day(when.to) });
    case 'since':
      return fill(panel.since, { from: day(when.from) });
    case 'unknown':
      return panel.undated;
  }
}

/** A text of the map as a sentence of its own; undefined where there is none. */
export function sentence(text: Localized | undefined, { locale }: Edition): string | undefined {
  return text === undefined ? undefined : locale.sentence(locale.text(text));
}
