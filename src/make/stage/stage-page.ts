import type { PageData } from '../../core/contract/page-data.ts';
import type { Words } from '../../core/contract/words.ts';
import type { Markup, MarkupElement } from '../../core/markup/markup.ts';
import { OWN_FAMILIES } from '../../site/pages/site-css.ts';
import { type SitePage, wayToRoot } from '../../site/routes.ts';
import type { Typefaces } from '../../site/settings/typefaces.ts';
import type { MakeKit } from '../kit.ts';
import type { MapSite } from '../map-site.ts';
import { STAGE_PAGE } from '../shell.ts';

/** A page of a map as the stage draws it: plain data. Addresses are relative to the stage. */
export interface StagePage {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** Attributes of `<html>`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly css: string;
  readonly body: MarkupElement;
  /** What the page's own scripts provide. */
  readonly data: PageData;
  readonly words: Words;
  /** What completes panels that are shown in brief, by the id of the place. */
  readonly panels: readonly (readonly [id: string, rest: readonly Markup[]])[];
  readonly typefaces: readonly StageTypeface[];
  /** Addresses of its scripts in the order in which they run. */
  readonly scripts: readonly string[];
}

interface StageTypeface {
  readonly family: string;
  readonly address: string;
  readonly weights: string;
}

/** The attributes by which boot.js fetches scripts, which the stage does itself. */
const OF_BOOT: ReadonlySet<string> = new Set(['data-scripts', 'data-first', 'data-fonts']);

/** A page of the map as the stage draws it: the same that is published, with addresses that are right in the frame. */
export function stagePage(
  { parts, site }: MapSite,
  kit: MakeKit,
  page: Omit<SitePage, 'path'>,
): StagePage {
  const { language, direction, attributes, css, body, data, words, scripts, firstScript, head } =
    parts({ ...page, path: STAGE_PAGE });
  return {
    language,
    direction,
    title: titleIn(head),
    attributes: Object.fromEntries(
      Object.entries(attributes).filter(([name]) => !OF_BOOT.has(name)),
    ),
    css,
    body,
    data,
    words,
    panels: [...site.panels(page.slug, page.language)],
    typefaces: stageTypefaces(kit.settings.typefaces),
    scripts: firstScript === null ? scripts : [firstScript, ...scripts],
  };
}

function titleIn(head: readonly Markup[]): string {
  const title = head.find((one) => typeof one !== 'string' && one.tag === 'title');
  return typeof title === 'object' && typeof title.children[0] === 'string'
    ? title.children[0]
    : '';
}

/** The typefaces that boot.js brings to a published page: see boot-script.ts. */
function stageTypefaces({ headlines, text }: Typefaces): readonly StageTypeface[] {
  const up = wayToRoot(STAGE_PAGE);
  const own = (
    typeface: Typefaces['text'],
    family: string,
    ours: StageTypeface,
  ): readonly StageTypeface[] => {
    if (typeface === undefined) return [ours];
    // A family of the reader's system loads nothing.
    if (typeof typeface === 'string') return [];
    return [{ family, address: up + typeface.file, weights: typeface.weights }];
  };
  return [
    ...own(headlines, OWN_FAMILIES.headlines, {
      family: 'Newsreader Map',
      address: `${up}fonts/newsreader.woff2`,
      weights: '400 600',
    }),
    ...own(text, OWN_FAMILIES.text, {
      family: 'Franklin Map',
      address: `${up}fonts/libre-franklin.woff2`,
      weights: '400 700',
    }),
  ];
}
