import type { Edition } from '../../core/edition/edition.ts';
import { fill } from '../../core/i18n/fill.ts';
import { stringsFor } from '../../core/i18n/languages.ts';
import type { Strings } from '../../core/i18n/strings.ts';
import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';
import { spanOf } from '../../core/statements/history.ts';
import type { Language } from '../../core/statements/types.ts';
import {
  type Publication,
  publicationLinksMarkup,
  publicationMarkup,
} from '../../page/publication/publication-markup.ts';

/** A map in the list, in the language of the list where the map has it. Addresses are relative to the list. */
interface ListedMap {
  readonly edition: Edition;
  readonly href: string;
  readonly picture: MarkupElement;
  /** Its pages in all its languages. */
  readonly languages: readonly { readonly language: Language; readonly href: string }[];
}

/** The list of the maps of a site. */
export interface MapList {
  readonly language: string;
  readonly maps: readonly ListedMap[];
  /** What the pictures share. */
  readonly land: MarkupElement | null;
  readonly licences: string;
  readonly publication?: Publication | undefined;
}

/** The headline of the list. */
export function listTitle({ language, publication, maps }: MapList): string {
  const strings = stringsFor(language).maps;
  return publication?.name ?? (maps.length === 0 ? strings.none : strings.heading);
}

/** The body of the page that lists the maps of a site, or says how to make one. */
export function listMarkup(list: MapList): MarkupElement {
  const { language, maps, land, licences, publication } = list;
  const strings = stringsFor(language);
  const title = listTitle(list);
  // The name is the headline, or it is the logo: it does not stand there twice.
  const over = publication?.logo === undefined ? undefined : publication;
  const own = maps.length === 0 ? strings.maps.none : strings.maps.heading;
  const headline =
    over !== undefined
      ? own
      : publication?.home === undefined
        ? title
        : h('a', { href: publication.home }, title);
  return h(
    'div',
    { class: 'page' },
    h('header', { class: 'masthead' }, publicationMarkup(over), h('h1', {}, headline)),
    h(
      'main',
      {},
      land,
      maps.length === 0
        ? noMaps(strings.maps, over !== undefined || title === own)
        : h(
            'ul',
            { class: 'maps' },
            maps.map((map) => entryMarkup(map, language)),
          ),
    ),
    h(
      'footer',
      { class: 'footer' },
      publicationLinksMarkup(publication),
      h('div', { class: 'links' }, h('a', { href: licences }, strings.page.licences)),
    ),
  );
}

/** @param isTitled whether the headline says that there is no map */
function noMaps(maps: Strings['maps'], isTitled: boolean): MarkupElement {
  return h(
    'div',
    { class: 'make' },
    isTitled ? null : h('h2', {}, maps.none),
    h('p', {}, maps.make),
    h('code', {}, 'npm run new -- my-map --from votes.xlsx'),
  );
}

function entryMarkup({ edition, href, picture, languages }: ListedMap, own: string): MarkupElement {
  const { dataset, locale } = edition;
  const { language } = locale;
  const { maps, direction } = stringsFor(language);
  const day = spanOf(dataset.statements, [])?.to ?? null;
  const foreign = language === own ? {} : { lang: language, dir: direction };
  const standfirst: Child = dataset.standfirst && locale.text(dataset.standfirst);
  return h(
    'li',
    { class: 'entry', id: `map-${dataset.slug}`, ...foreign },
    picture,
    h('h2', {}, h('a', { href, hreflang: language }, locale.text(dataset.headline))),
    standfirst && h('p', { class: 'standfirst' }, standfirst),
    day !== null && h('p', { class: 'latest' }, fill(maps.latest, { day: locale.day(day) })),
    languages.length > 1 &&
      h(
        'p',
        { class: 'languages' },
        languages.map(({ language: tag, href: address }) =>
          h('a', { href: address, hreflang: tag, lang: tag }, stringsFor(tag).language),
        ),
      ),
  );
}
