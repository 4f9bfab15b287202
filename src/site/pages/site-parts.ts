import type { Publication } from '../../page/publication/publication-markup.ts';
import { siteText } from '../settings/site-file.ts';
import type { SiteSettings } from '../settings/site-file-schema.ts';
import type { VisitCounter } from './inline-scripts.ts';
import type { SiteParts } from './page-in-parts.ts';
import type { PlainAdditions } from './plain-page.ts';
import { siteCss } from './site-css.ts';

/** What `site.json` adds to each kind of page. */
export interface AddedParts {
  /** Who publishes the site, in a language; undefined where `site.json` does not say. */
  readonly publication: (up: string, language: string) => Publication | undefined;
  /** For a page of a map; undefined where `site.json` adds nothing to it. */
  readonly page: (layout: 'page' | 'embed', up: string, language: string) => SiteParts | undefined;
  /** For a page without scripts of ours. */
  readonly plain: (up: string) => PlainAdditions;
}

/**
 * Works out what `site.json` adds to pages.
 *
 * @param publicationCss the style rules for the name and the links of the publication
 * @param counter counts visits; null where nobody does
 */
export function createSiteParts(
  settings: SiteSettings,
  publicationCss: string,
  counter: VisitCounter | null,
): AddedParts {
  const { name, logo, home, footer, counting } = settings;

  function publication(up: string, language: string): Publication | undefined {
    if (name === undefined && logo === undefined && footer.length === 0) return undefined;
    return {
      name: name === undefined ? undefined : siteText(name, language),
      logo:
        logo === undefined
          ? undefined
          : {
              href: up + logo.file,
              dark: logo.dark === undefined ? undefined : up + logo.dark,
              alt: siteText(logo.alt, language),
            },
      home,
      links: footer.map(({ text, address }) => ({
        text: siteText(text, language),
        href: address,
      })),
    };
  }

  return {
    publication,
    page(layout, up, language) {
      const own = layout === 'page' ? publication(up, language) : undefined;
      const isCounted = layout === 'page' || counting?.inEmbeds === true;
      const css = (own === undefined ? '' : publicationCss) + siteCss(settings);
      const visits = isCounted ? counter : null;
      if (own === undefined && css === '' && visits === null) return undefined;
      return { publication: own, css, counter: visits };
    },
    plain: (up) => ({
      css: publicationCss + siteCss(settings, up),
      hasLogo: logo !== undefined,
      counter,
    }),
  };
}
