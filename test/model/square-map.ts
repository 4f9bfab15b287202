/** A map of the world of squares: an invented question that AR doubts and GB agrees with. */
import { createEdition, type Edition } from '../../src/model/edition.ts';
import { createLocale, type Locale } from '../../src/model/locale.ts';
import { stringsFor } from '../../src/model/locales/languages.ts';
import type {
  ActorId,
  Dataset,
  Fragment,
  HttpUrl,
  IsoDate,
  Language,
  Localized,
  SourceId,
  StanceId,
  Statement,
  Utterance,
  View,
  ViewId,
  Wording,
} from '../../src/model/types.ts';
import { type SquareView, squareGazetteer } from './square-world.ts';

export const actor = (code: string) => code as ActorId;
export const stance = (id: string) => id as StanceId;
export const language = (tag: string) => tag as Language;

/** The same text in both languages of the map, told apart by a mark. */
export function both(text: string): Localized {
  return { en: text, es: `${text} (es)` };
}

/** One quoted fragment, or without a quotation a paraphrase. */
export function fragment(part: number, quote?: string, lead?: string): Fragment {
  return {
    part,
    summary: both(`summary ${part}`),
    ...(quote === undefined ? {} : { quote, lang: 'en' }),
    ...(lead === undefined ? {} : { lead: both(lead) }),
  };
}

/** The words of one source; a text stands for a single quoted fragment, null for a paraphrase. */
export function wording(
  source: string,
  words: string | null | readonly [Fragment, ...Fragment[]],
  date?: string,
): Wording {
  return {
    source: source as SourceId,
    ...(date === undefined ? {} : { date: date as IsoDate }),
    fragments: Array.isArray(words)
      ? (words as readonly [Fragment, ...Fragment[]])
      : [fragment(1, (words as string | null) ?? undefined)],
  };
}

export function utterance(...wordings: readonly [Wording, ...Wording[]]): Utterance {
  return { id: 'a', wordings };
}

export function statement(
  id: string,
  code: string,
  stanceId: string,
  utterances: readonly [Utterance, ...Utterance[]],
  more: Partial<Statement> = {},
): Statement {
  return {
    id,
    actor: actor(code),
    stance: stance(stanceId),
    utterances,
    links: ['https://news.example/report' as HttpUrl],
    ...more,
  };
}

function squareView(id: string, box: View['box'], inset?: string): View {
  return {
    id: id as ViewId,
    label: both(id),
    box,
    ...(inset === undefined ? {} : { inset: inset as ViewId }),
  };
}

/** The dataset; a test changes only what it is about. */
export function squareDataset(change: Partial<Dataset> = {}): Dataset {
  return {
    slug: 'squares',
    languages: [language('en'), language('es')],
    kicker: both('Kicker'),
    headline: both('Headline'),
    standfirst: both('Standfirst'),
    title: both('Title'),
    description: both('Description'),
    event: { date: '2024-07-28' as IsoDate, subject: actor('VE') },
    subject: { label: both('Subject label'), short: both('Subject short') },
    noStatement: { label: both('Silent'), text: both('Nothing from {country}.') },
    stances: [
      {
        id: stance('agreed'),
        label: both('Agreed'),
        answer: both('It agreed'),
        also: both('Also agreed'),
        colour: { light: '#111111', dark: '#eeeeee' },
        pattern: 'dots',
      },
      {
        id: stance('doubted'),
        label: both('Doubted'),
        answer: both('It doubted'),
        also: both('Also doubted'),
        colour: { light: '#222222', dark: '#dddddd' },
        pattern: 'cross-hatch',
      },
    ],
    views: [
      squareView('west', [0, 0, 40, 40], 'east'),
      squareView('east', [30, 0, 60, 40], 'west'),
    ],
    labels: {},
    counts: [],
    context: [],
    notes: [both('Note')],
    method: [both('Method')],
    pointOfView: 'un',
    owners: {},
    borders: both('Borders'),
    credit: both('Credit'),
    actorNotes: {},
    outlets: {},
    actorNames: {},
    organisations: [],
    events: [],
    pages: {},
    sources: [
      { id: 'first' as SourceId, name: both('First'), title: both('First source') },
      { id: 'second' as SourceId, name: both('Second'), title: both('Second source') },
    ],
    statements: [
      statement('AR-one', 'AR', 'doubted', [utterance(wording('first', 'hard to believe'))]),
      statement('GB-one', 'GB', 'agreed', [utterance(wording('first', null))]),
    ],
    ...change,
  };
}

export function squareLocale(tag: 'en' | 'es' = 'en', dataset: Dataset = squareDataset()): Locale {
  return createLocale(dataset, language(tag), stringsFor(tag));
}

/** A dataset in one language, in the world of squares. */
export function squareEdition(
  dataset: Dataset = squareDataset(),
  tag: 'en' | 'es' = 'en',
  pointOfView: SquareView = 'nobody',
): Edition {
  return createEdition(dataset, squareGazetteer(pointOfView), squareLocale(tag, dataset));
}
