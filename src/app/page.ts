import { find } from '../browser/dom.ts';
import { resolvePlace } from '../core/atlas/gazetteer.ts';
import { unpackGazetteer } from '../core/atlas/gazetteer-pack.ts';
import type { PageData } from '../core/contract/page-data.ts';
import { createEdition, type Edition } from '../core/edition/edition.ts';
import { createLocale } from '../core/i18n/locale.ts';
import { sourcesIn } from '../core/statements/coverage.ts';
import {
  type ChoicesContext,
  parseChoices,
  type ReaderChoices,
} from '../core/statements/reader-choices.ts';
import type { ActorId, Organisation } from '../core/statements/types.ts';
import { codeInHash } from './url-sync.ts';

/** What a page holds for its scripts, read once. */
export interface Page {
  readonly data: PageData;
  /** The map on its last day, as the build has drawn it. */
  readonly lastDay: Edition;
  /** What the address of the page is read against. */
  readonly context: ChoicesContext;
  /** Whether the timeline's script failed to load: then the page stays on its last day. */
  readonly lacksTimeline: boolean;
  /** Whether the page is inside somebody else's page, whose history and scrolling are not ours. */
  readonly isFramed: boolean;
  /** The query that an address also needs to show the same foreign data; empty where there are none. */
  readonly foreignQuery: string;
  /** The statements section. */
  readonly statements: HTMLElement;
  readonly organisation: (id: string) => Organisation | undefined;
  /** Announces texts to screen readers. */
  readonly announce: (text: string) => void;
}

/**
 * Reads what the build has left in the page and beside it.
 *
 * @param data what the page's own script has provided
 * @param hasTimeline whether the timeline's script has loaded
 */
export function readPage(data: PageData, hasTimeline: boolean): Page {
  const { dataset } = data;
  const gazetteer = unpackGazetteer(data.gazetteer);
  const locale = createLocale(dataset, data.language, data.strings);
  const lacksTimeline = dataset.timeline !== undefined && !hasTimeline;
  const live = find(document, '#live');
  const organisation = (id: string) =>
    dataset.organisations.find((candidate) => candidate.id === id);
  const actorOf = (code: string) => organisation(code)?.id ?? resolvePlace(gazetteer, code);
  return {
    data,
    lastDay: createEdition(dataset, gazetteer, locale),
    context: {
      views: dataset.views,
      stances: dataset.stances,
      period: lacksTimeline ? undefined : dataset.timeline?.period,
      // An embed page has nothing to leave the day with.
      start: lacksTimeline || data.layout.kind === 'embed' ? undefined : dataset.timeline?.start,
      sources: sourcesIn(dataset.statements),
      // People write codes in either case: a place has capitals, other actors have none.
      resolveActor: (code) =>
        actorOf(code) ?? actorOf(code.toUpperCase()) ?? actorOf(code.toLowerCase()),
    },
    lacksTimeline,
    isFramed: window.parent !== window,
    foreignQuery: dataset.unchecked
      ? `?${new URLSearchParams({ data: new URLSearchParams(location.search).get('data') ?? '' })}`
      : '',
    statements: find(document, '#statements'),
    organisation,
    announce: (text) => {
      live.textContent = text;
    },
  };
}

/** What a reader chose before the main script ran. */
export interface FirstChoices {
  readonly choices: ReaderChoices;
  /** The place opened by a press or a link to a panel, which the address does not hold yet. */
  readonly selectedEarly: ActorId | null;
}

/** Reads the address, and what was pressed before this script ran: the latest choice wins. */
export function readFirstChoices({ context }: Page): FirstChoices {
  const choices = parseChoices(location.search, context);
  const pressed = document.documentElement.dataset['selected'] ?? codeInHash(location.hash);
  const selectedEarly = context.resolveActor(pressed ?? '');
  return { choices: { ...choices, selected: selectedEarly ?? choices.selected }, selectedEarly };
}
