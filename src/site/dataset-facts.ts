import type { Edition } from '../core/edition/edition.ts';
import { descriptionOf, titleOf } from '../core/edition/map-texts.ts';
import type { Dataset, IsoDate } from '../core/statements/types.ts';
import { LICENCES, languageFolder, spreadsheetPath } from './routes.ts';
import { siteText } from './settings/site-file.ts';
import type { SiteSettings } from './settings/site-file-schema.ts';

/** What machines are told of the statements of a map in one language. Addresses are absolute. */
export interface DatasetFacts {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly page: string;
  readonly spreadsheet: string;
  /** Where it says what others may do with the spreadsheet. */
  readonly licence: string;
  /** Who publishes the site; absent where `site.json` does not say. */
  readonly publisher?: { readonly name: string; readonly home?: string };
  /** Addresses of the sources that the map declares, each once. */
  readonly sources: readonly string[];
  /** The day or the span of days that the data tell of, in ISO 8601; absent where they name no day. */
  readonly days?: string;
  /** Names of the places that have answered. */
  readonly places: readonly string[];
  /** The day of the last change, where the map says it. */
  readonly updated?: IsoDate;
}

/** @param siteUrl address of the site, with a slash at the end */
export function datasetFacts(
  { dataset, gazetteer, locale, order, beside }: Edition,
  siteUrl: string,
  { name, home, licence }: Pick<SiteSettings, 'name' | 'home' | 'licence'>,
): DatasetFacts {
  const { language } = locale;
  const days = daysOf(dataset);
  return {
    title: locale.text(titleOf(dataset)),
    description: locale.text(descriptionOf(dataset)),
    language,
    page: siteUrl + languageFolder(dataset, language),
    spreadsheet: siteUrl + spreadsheetPath(dataset, language),
    licence: licence ?? siteUrl + LICENCES,
    ...(name === undefined
      ? {}
      : {
          publisher: { name: siteText(name, language), ...(home === undefined ? {} : { home }) },
        }),
    sources: [...new Set(dataset.sources.flatMap(({ url }) => url ?? []))],
    ...(days === undefined ? {} : { days }),
    // Organisations answer too, and are no places.
    places: [...order, ...beside]
      .filter((id) => gazetteer.places[id] !== undefined)
      .map((id) => locale.name(id)),
    ...(dataset.updated === undefined ? {} : { updated: dataset.updated }),
  };
}

/** The period of a map over time; else from the first to the last day that the event and the statements name. */
function daysOf({ timeline, event, statements }: Dataset): string | undefined {
  const named =
    timeline === undefined
      ? [
          event.date,
          ...statements.flatMap(({ date, dateTo, utterances }) => [
            date,
            dateTo,
            ...utterances.flatMap(({ wordings }) => wordings.map((wording) => wording.date)),
          ]),
        ]
      : [timeline.period.from, timeline.period.to];
  // A last day that is not known is written as two dots.
  const days = named.filter((day) => day !== undefined && day !== '..').toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first === last ? first : `${first}/${last}`;
}
