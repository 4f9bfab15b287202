import type { Strings } from './strings.ts';

/**
 * Texts, and groups of texts, that only the build reads. The script that shows other sites' data loads its
 * own.
 */
const BUILD_ONLY = {
  groups: [
    'address',
    'aliases',
    'dataFrom',
    'defaults',
    'kinds',
    'maps',
    'organisations',
    'otherMaps',
    'overview',
    'pictures',
    'share',
    'theme',
  ],
  texts: {
    key: ['heading', 'names', 'onlyThis', 'showAll'],
    timeline: [
      'label',
      'day',
      'date',
      'earlier',
      'chart',
      'later',
      'heights',
      'scale',
      'running',
      'changed',
      'lastDay',
      'positionsListed',
    ],
    search: ['label'],
    table: ['show', 'copy', 'download'],
    image: ['show'],
    map: ['heading', 'area', 'zoomIn', 'zoomOut', 'reset', 'goTo', 'keys'],
    panel: ['heading', 'inTable'],
    frame: ['full', 'address', 'copy', 'noScript', 'incompleteHelp', 'toMap'],
    page: ['embed', 'notes', 'method', 'corrections', 'data', 'noScript'],
    notice: ['incomplete', 'incompleteHelp'],
  },
} as const satisfies {
  readonly groups: readonly (keyof Strings)[];
  readonly texts: { readonly [Group in keyof Strings]?: readonly (keyof Strings[Group])[] };
};

type Texts = typeof BUILD_ONLY.texts;

/** The texts that a page's scripts read. */
export type PageStrings = {
  readonly [Group in keyof Strings as Exclude<
    Group,
    (typeof BUILD_ONLY.groups)[number]
  >]: Group extends keyof Texts ? Omit<Strings[Group], Texts[Group][number]> : Strings[Group];
};

/** The texts of a language without those that only the build needs, which pages would otherwise hold twice. */
export function pageStrings(strings: Strings): PageStrings {
  const groups: ReadonlySet<string> = new Set(BUILD_ONLY.groups);
  const texts: Readonly<Record<string, readonly string[]>> = BUILD_ONLY.texts;
  return Object.fromEntries(
    Object.entries(strings)
      .filter(([group]) => !groups.has(group))
      .map(([group, value]) => [group, without(value, texts[group] ?? [])]),
  ) as unknown as PageStrings;
}

function without(value: unknown, keys: readonly string[]): unknown {
  if (keys.length === 0) return value;
  return Object.fromEntries(Object.entries(value as object).filter(([key]) => !keys.includes(key)));
}
