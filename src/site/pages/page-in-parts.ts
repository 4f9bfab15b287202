import { createAtlas } from '../../core/atlas/atlas.ts';
import { createGazetteer } from '../../core/atlas/gazetteer.ts';
import { packGazetteer } from '../../core/atlas/gazetteer-pack.ts';
import { isWide } from '../../core/atlas/views.ts';
import { inLanguage, type PageData, type PageLayout } from '../../core/contract/page-data.ts';
import { dataScript } from '../../core/contract/scripts.ts';
import { type Words, withoutWords } from '../../core/contract/words.ts';
import { createEdition, type Edition } from '../../core/edition/edition.ts';
import { descriptionOf, titleOf } from '../../core/edition/map-texts.ts';
import { stringsFor } from '../../core/i18n/languages.ts';
import { createLocale } from '../../core/i18n/locale.ts';
import { type PageStrings, pageStrings } from '../../core/i18n/page-strings.ts';
import { type Child, h, type Markup, type MarkupElement } from '../../core/markup/markup.ts';
import { mostOnOneDay } from '../../core/statements/history.ts';
import type { ActorId, Dataset, Language, Localized, View } from '../../core/statements/types.ts';
import type { FooterLinks } from '../../page/footer/footer-markup.ts';
import { labelRules } from '../../page/map/labels-markup.ts';
import { pageParts } from '../../page/page-parts.ts';
import type { RestOfPanel } from '../../page/panel/brief-panel-markup.ts';
import type { Publication } from '../../page/publication/publication-markup.ts';
import { sha256 } from '../digest.ts';
import { hasLandInCorner } from '../labels/free-corner.ts';
import type { World } from '../world.ts';
import { embedBodyMarkup } from './embed-body.ts';
import type { VisitCounter } from './inline-scripts.ts';
import { languageCss } from './language-css.ts';
import { pageBodyMarkup } from './page-body.ts';
import { squaresCss, stanceCss } from './stance-css.ts';
import { ratioRules, viewRules } from './view-css.ts';

/** What a page links to. Addresses are relative to the page. */
export interface PageAssets {
  readonly script: { readonly src: string; readonly type: 'classic' | 'module' };
  /** The whole style sheet; empty where the development server injects it. */
  readonly css: string;
  /** Style sheets to link to; only the development server has any. */
  readonly sheets?: readonly string[];
  /** The development server injects scripts of its own, which a strict policy would stop. */
  readonly csp: boolean;
}

/** The layout of a page, and the address of its other layout. */
type PageSetting =
  | Extract<PageLayout, { readonly kind: 'page' }>
  | {
      readonly kind: 'embed';
      /** Address of the full page. */
      readonly page: string;
      /** Address of the script that runs before the main one. */
      readonly script: string;
    };

/** One page of a map. Addresses are relative to the page. */
export interface PageContent {
  readonly setting: PageSetting;
  readonly dataset: Dataset;
  readonly language: Language;
  readonly world: World;
  /** The pages of this map's other languages. */
  readonly alternates: readonly {
    readonly language: Language;
    readonly href: string;
    /** The absolute address, for crawlers; absent where the site's address is not known. */
    readonly published?: string | undefined;
  }[];
  readonly statementsHref: string;
  readonly licencesHref: string;
  /** Names of the files that links hold, where the page is one file: see `FooterLinks`. */
  readonly inside?: FooterLinks['inside'];
  /** The page on which maps are made; absent on a site without one. */
  readonly makeHref?: string | undefined;
  /** Address of the folder of the typefaces, with a slash at the end. */
  readonly fontsHref: string;
  /** The other maps of the site. */
  readonly others: readonly { readonly title: string; readonly href: string }[];
  /** Address of the script of the timeline, on pages of maps over time. */
  readonly timelineScriptHref?: string | undefined;
  readonly scripts: PageData['scripts'];
  /** Lets pages show statements of other sites; absent on a site that is not built for it. */
  readonly foreignData?: ForeignData | undefined;
  /** Where all statements of a place are; absent where the page has them all itself. */
  readonly restOf?: ((id: ActorId) => Pick<RestOfPanel, 'href' | 'script'>) | undefined;
  /** Tags for crawlers; nothing where the address of the site is not known. */
  readonly share: Child;
  /** What `site.json` settles; absent on a site without one. */
  readonly site?: SiteParts | undefined;
  /** The inline script that runs first. */
  readonly boot: string;
}

/** What of a page comes from `site.json`. */
export interface SiteParts {
  readonly publication: Publication | undefined;
  /** Style rules. */
  readonly css: string;
  /** Counts visits; null where nobody does. */
  readonly counter: VisitCounter | null;
}

/** Addresses of the scripts that show statements of other sites, and the permitted origins. */
export interface ForeignData {
  /** Replaces the main script and starts it. */
  readonly gate: string;
  readonly script: string;
  /** The sketch level of the world, on which those statements are drawn. */
  readonly sketch: string;
  readonly origins: readonly string[];
}

/**
 * A page as data: what its HTML is written from, and what a document without that HTML needs to show the same. Addresses
 * are relative to the page.
 */
export interface PageInParts {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** The attributes of `<html>` besides these two. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What the head holds besides the policy, the rules and the inline scripts. */
  readonly head: readonly Markup[];
  readonly css: string;
  /** The scripts in the head, in their order. */
  readonly inline: readonly string[];
  readonly body: MarkupElement;
  /** What the scripts `page` and `words` provide, and the names of their files. */
  readonly data: PageData;
  readonly words: Words;
  readonly files: { readonly data: string; readonly words: string };
  /** Addresses of the scripts that run once a reader is about to use the page, in their order, without its data. */
  readonly scripts: readonly string[];
  /** Address of the script that runs before them and at once; only embed pages have one. */
  readonly firstScript: string | null;
}

/** A page in its parts: complete and readable before any script runs. */
export function pageInParts(content: PageContent, assets: PageAssets): PageInParts {
  const { dataset, language, setting, world } = content;
  const strings = stringsFor(language, dataset.kind);
  const locale = createLocale(dataset, language, strings);
  const gazetteer = createGazetteer(world.meta, dataset.pointOfView, dataset.owners);
  const atlas = createAtlas(world.sketch, gazetteer);
  const edition = createEdition(dataset, gazetteer, locale);
  const { restOf } = content;
  const markup = pageParts(edition, atlas, setting.kind, strings, (id) => {
    const rest = restOf?.(id) ?? null;
    const position = edition.positions.get(id);
    const number =
      position !== undefined && 'statements' in position ? position.statements.length : 0;
    const text = locale.fillNames(locale.plural(strings.panel.allOf, number), { country: id });
    return rest === null ? null : { ...rest, text, beside: setting.kind === 'embed' };
  });
  const [view] = dataset.views;
  const css = [
    assets.css,
    languageCss(language),
    content.site?.css ?? '',
    stanceCss(dataset.stances),
    setting.kind === 'page' ? squaresCss(mostOnOneDay(dataset)) : '',
    viewRules(view, atlas.unit),
    labelRules(markup.labelPoints),
    hasLandInCorner(view, atlas) ? KEY_BELOW : '',
    setting.kind === 'embed' ? ratioRules(dataset.views) : '',
  ].join('');
  // Scripts do not need the texts that are in the page's markup.
  const written = { subtitle: {}, standfirst: {}, description: {}, notes: [], method: [] };
  const { foreignData } = content;
  const { statements, pages } = inLanguage(dataset, language);
  const words: Words = { statements, pages };
  const wordsFile = fileOf('words', words);
  const data: PageData = {
    dataset: { ...withoutWords(inLanguage(dataset, language)), ...written },
    layout: setting.kind === 'page' ? setting : { kind: 'embed' },
    language,
    strings: withNames(stringsNeeded(dataset, pageStrings(strings)), edition),
    gazetteer: packGazetteer(gazetteer),
    extent: world.meta.plane.frame,
    unit: atlas.unit,
    planeWidth: world.meta.plane.width,
    regions: world.meta.regions,
    scripts: { ...content.scripts, words: wordsFile },
    ...(foreignData === undefined
      ? {}
      : {
          foreignData: {
            script: foreignData.script,
            sketch: foreignData.sketch,
            main: assets.script.src,
            origins: foreignData.origins,
          },
        }),
  };
  const dataFile = fileOf('page', data);
  const scripts = [content.timelineScriptHref, foreignData?.gate ?? assets.script.src].filter(
    (address) => address !== undefined,
  );
  const firstScript = setting.kind === 'embed' ? setting.script : null;
  // The development server's modules cannot wait for a reader.
  const waits = assets.script.type === 'classic';
  const scriptTags = waits
    ? null
    : [dataFile, ...scripts].map((src) =>
        src === assets.script.src
          ? h('script', { type: 'module', src })
          : h('script', { defer: true, src }),
      );
  // What the HTML shows is the last day.
  const opens = setting.kind === 'page' && dataset.timeline?.start !== undefined;
  return {
    language,
    direction: strings.direction,
    attributes: {
      'data-views': dataset.views.map(viewName).join(' '),
      // It tells the article its height, and nobody has to touch the map for that.
      ...(waits && firstScript !== null ? { 'data-first': firstScript } : {}),
      ...(waits ? { 'data-scripts': [dataFile, ...scripts].join(' ') } : {}),
      'data-fonts': content.fontsHref,
      ...(opens ? { 'data-start': '' } : {}),
      ...(isWide(view) ? { 'data-wide': '' } : {}),
    },
    head: h('head', {}, headMarkup(content, assets)).children,
    css,
    inline: inlineScripts(content),
    body:
      setting.kind === 'page'
        ? pageBodyMarkup(
            { ...content, publication: content.site?.publication, edition, parts: markup },
            scriptTags,
          )
        : embedBodyMarkup({ edition, parts: markup, pageHref: setting.page }, [
            waits ? null : h('script', { defer: true, src: setting.script }),
            scriptTags,
          ]),
    data,
    words,
    files: { data: dataFile, words: wordsFile },
    scripts,
    firstScript,
  };
}

/** Name of the script that provides some data: it changes with them. */
function fileOf(name: string, content: unknown): string {
  return `${name}-${sha256(dataScript(name, content)).slice(0, 8)}.js`;
}

/** The scripts in the head. The one that counts visits comes first: the other need not hear of its errors. */
function inlineScripts({ site, boot }: PageContent): readonly string[] {
  return [site?.counter?.source, boot].filter((source) => source !== undefined);
}

function headMarkup(
  { dataset, language, alternates, setting, share }: PageContent,
  { sheets = [] }: PageAssets,
): Child {
  const text = (localized: Localized) => localized[language] ?? '';
  return [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    setting.kind === 'embed'
      ? [
          // Without `content` the browser ignores it.
          h('meta', { name: 'responsive-embedded-sizing', content: 'allow-origins=*' }),
          h('meta', { name: 'robots', content: 'noindex' }),
        ]
      : null,
    h('meta', { name: 'referrer', content: 'strict-origin-when-cross-origin' }),
    h('title', {}, text(titleOf(dataset))),
    h('meta', { name: 'description', content: text(descriptionOf(dataset)) }),
    share,
    h('link', { rel: 'icon', href: 'data:,' }),
    alternates.map(({ language: other, href, published }) =>
      h('link', {
        rel: 'alternate',
        hreflang: other,
        href: published ?? href,
        // A copy of the site elsewhere leads to its own pages.
        'data-path': published === undefined ? null : href,
      }),
    ),
    sheets.map((href) => h('link', { rel: 'stylesheet', href })),
  ];
}

/** The texts that the scripts of a page read: a page without a timeline saves the bytes of its texts. */
function stringsNeeded(dataset: Dataset, strings: PageStrings): PageStrings {
  const { timeline, changes, ...others } = strings;
  return dataset.timeline === undefined ? (others as PageStrings) : strings;
}

/**
 * The names of all countries as the build knows them: browsers have their own, which differ, and all readers and all
 * pictures are to say the same.
 */
function withNames(strings: PageStrings, { gazetteer, locale }: Edition): PageStrings {
  const countries = Object.keys(gazetteer.places).filter((id) => /^[A-Z]{2}$/.test(id));
  const names = Object.fromEntries(countries.map((id) => [id, locale.name(id as ActorId)]));
  return { ...strings, names: { ...names, ...strings.names } };
}

/** A view as boot.js reads it: wide views are marked with a star. */
function viewName(view: View): string {
  return isWide(view) ? `${view.id}*` : view.id;
}

/**
 * The key's text about other land stands below the map where the view has land in the corner that it would cover. Few
 * pages need these rules, so they are in no style sheet.
 */
const KEY_BELOW =
  ':root .stage .map-key{position:static;padding:.375rem .75rem}' +
  ':root .stage .map-key .others{display:flex;flex-wrap:wrap;gap:.25rem 1rem;max-inline-size:none}' +
  '.frame .stage{display:flex;flex-direction:column}' +
  '.frame .stage .map{flex:1 1 0;min-block-size:0}' +
  // Beside the inset map, which embed pages of this width have in the same corner.
  '@container (min-width:40rem){' +
  ':root .frame .stage[data-inset] .map-key{padding-inline-start:15.5rem}}';
