import { panelId } from '../../core/contract/ids.ts';
import { dataScript } from '../../core/contract/scripts.ts';
import { h, toHtml } from '../../core/markup/markup.ts';
import type { SiteSettings } from '../settings/site-file-schema.ts';
import { filled, writtenAttributes } from './page.ts';
import { type PageContent, pageInParts } from './page-in-parts.ts';
import { oneFilePolicy } from './policy.ts';
import { OWN_FAMILIES } from './site-css.ts';

/** What stands in a page in one file in the place of files beside it. */
interface OneFile {
  /** The whole style sheet. */
  readonly css: string;
  /** Sources of all scripts that it may need, the main one left out. */
  readonly scripts: readonly string[];
  readonly main: string;
  /** What links lead to, as `data:` addresses, and the names under which it is saved. */
  readonly statements: FileInside;
  readonly licences: FileInside;
  /** Addresses of the logo, as `data:`; undefined where the site has none. */
  readonly logo: { readonly href: string; readonly dark: string | undefined } | undefined;
  readonly typefaces: SiteSettings['typefaces'];
}

interface FileInside {
  readonly href: string;
  readonly name: string;
}

/**
 * A page of a map as one HTML file, which opens from a disk, from a mail and in sandboxed frames, and asks for nothing.
 * What needs other files is left out: other languages and other maps, the embed page, the counting of visits.
 *
 * @param template the text of index.html
 * @param content the page as the site would have it
 */
export function oneFilePage(template: string, content: PageContent, file: OneFile): string {
  const { restOf, site } = content;
  const { publication } = site ?? {};
  const logo =
    publication?.logo === undefined || file.logo === undefined
      ? undefined
      : { ...publication.logo, ...file.logo };
  const parts = pageInParts(
    {
      ...content,
      setting: { kind: 'page', embedPage: '' },
      alternates: [],
      others: [],
      share: null,
      scripts: {},
      foreignData: undefined,
      timelineScriptHref: undefined,
      makeHref: undefined,
      statementsHref: file.statements.href,
      licencesHref: file.licences.href,
      inside: { statements: file.statements.name, licences: file.licences.name },
      // The script that completes a panel stands in the page: it is there before it is asked for.
      restOf: restOf && ((id) => ({ href: `#${panelId(id)}`, script: '#' })),
      site: site && {
        ...site,
        counter: null,
        publication: publication && { ...publication, logo },
      },
    },
    { script: { src: '', type: 'classic' }, css: file.css, csp: true },
  );
  const { 'data-scripts': _scripts, 'data-fonts': _fonts, ...attributes } = parts.attributes;
  const scripts = [
    dataScript('page', parts.data),
    dataScript('words', parts.words),
    ...file.scripts,
    typefaceScript(file.typefaces),
    onceParsed(file.main),
  ].map(inHtml);
  const policy = oneFilePolicy(parts.css, [...parts.inline, ...scripts]);
  const head = [
    // Browsers look for it in the first 1,024 bytes, where no server names the encoding.
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    ...parts.head.filter((one) => typeof one === 'string' || !('charset' in one.attributes)),
  ];
  return filled(template, {
    language: parts.language,
    direction: parts.direction,
    attributes: writtenAttributes(attributes),
    head: `${head.map(toHtml).join('')}<style>${parts.css}</style>${parts.inline.map(scriptTag).join('')}`,
    body: toHtml(parts.body) + scripts.map(scriptTag).join(''),
  });
}

function scriptTag(source: string): string {
  return `<script>${source}</script>`;
}

/** A script as it may stand in HTML, which reads these as its end, or as the beginning of a comment that hides it. */
function inHtml(source: string): string {
  return source.replaceAll(/<(?=!--|\/?script)/gi, '\\x3c');
}

/** The main script needs the whole document, whose end has not been read where the script stands. */
function onceParsed(main: string): string {
  return `addEventListener('DOMContentLoaded',()=>{${main}\n})`;
}

/** Brings the typefaces as boot.js does, but from the script that pictures take them from: no byte stands twice. */
function typefaceScript({ headlines, text }: SiteSettings['typefaces']): string {
  const faces = [
    headlines === undefined ? ['Newsreader Map', 'serif', '400 600'] : [],
    text === undefined ? ['Franklin Map', 'sans', '400 700'] : [],
    typeof headlines === 'object' ? [OWN_FAMILIES.headlines, 'serif', headlines.weights] : [],
    typeof text === 'object' ? [OWN_FAMILIES.text, 'sans', text.weights] : [],
  ].filter((face) => face.length > 0);
  return [
    "addEventListener('load',async()=>{",
    `await Promise.allSettled(${JSON.stringify(faces)}.map(async([family,file,weight])=>`,
    "document.fonts.add(await new FontFace(family,'url('+reactionMap.fonts[file]+')',{weight}).load())));",
    "document.documentElement.classList.add('typefaces');dispatchEvent(new Event('typefaces'))})",
  ].join('');
}
