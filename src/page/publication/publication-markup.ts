import { type Child, h } from '../../core/markup/markup.ts';

/** Who publishes the site, in the language of a page. Addresses are relative to the page. */
export interface Publication {
  readonly name?: string | undefined;
  readonly logo?:
    | { readonly href: string; readonly dark?: string | undefined; readonly alt: string }
    | undefined;
  /** Where name and logo lead. */
  readonly home?: string | undefined;
  /** Links for the foot of pages. */
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

/** Height of a logo, in px. Its width is its own. */
const LOGO_HEIGHT = 32;

/** The logo or the name of the publication, at the top of a page; nothing where it has neither. */
export function publicationMarkup(publication: Publication | undefined): Child {
  if (publication === undefined) return null;
  const { name, logo, home } = publication;
  const picture = (src: string, alt: string, name?: string) =>
    h('img', { class: name, src, alt, height: LOGO_HEIGHT });
  const content: Child =
    logo === undefined
      ? name
      : logo.dark === undefined
        ? picture(logo.href, logo.alt)
        : [picture(logo.href, logo.alt, 'by-day'), picture(logo.dark, logo.alt, 'by-night')];
  if (content === undefined) return null;
  return h(
    'p',
    { class: 'publication' },
    home === undefined ? content : h('a', { href: home }, content),
  );
}

/** The links of the publication, at the foot of a page; nothing where it has none. */
export function publicationLinksMarkup(publication: Publication | undefined): Child {
  const links = publication?.links ?? [];
  if (links.length === 0) return null;
  return h(
    'div',
    { class: 'links of-publication' },
    links.map(({ text, href }) => h('a', { href }, text)),
  );
}
