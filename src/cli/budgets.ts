/**
 * What was reached, by page and part: a limit is 5 % more. `npm run size` prints how much each is now; put that
 * here when a page has become lighter, and say in the commit why when it has become heavier.
 * Bytes after gzip, but of fonts, which hosts send as they are; nodes are elements of the HTML.
 */
const REACHED = {
  'first page': {
    html: 49_270,
    scriptBefore: 1_570,
    scriptAfter: 53_350,
    styles: 9_200,
    nodes: 864,
  },
  record: {
    html: 63_490,
    scriptBefore: 1_570,
    scriptAfter: 67_090,
    styles: 10_800,
    nodes: 2_358,
  },
  'embed page': {
    html: 49_000,
    scriptBefore: 4_800,
    scriptAfter: 53_330,
    styles: 11_000,
    nodes: 702,
  },
} as const satisfies Readonly<Record<string, PageBudget>>;
const REACHED_FONTS = 51_868;
const MORE = 1.05;

/** What a page may weigh, in bytes as they travel, and how many elements its HTML may have. */
export interface PageBudget {
  readonly html: number;
  /** Script that runs without any action of the reader: in the HTML, and fetched by it. */
  readonly scriptBefore: number;
  /** Script that is fetched when a reader is about to use the page. */
  readonly scriptAfter: number;
  /** The content of `<style>`. */
  readonly styles: number;
  readonly nodes: number;
}

/**
 * A page with a budget. `first page`: the one at the root. `record`: of the other maps the one whose page is the
 * largest. `embed page`: that of the first map. All are in the first language of their map.
 */
export type BudgetedPage = keyof typeof REACHED;

/** The limits of each page. */
export const PAGE_BUDGETS: Readonly<Record<BudgetedPage, PageBudget>> = {
  'first page': withMore(REACHED['first page']),
  record: withMore(REACHED.record),
  'embed page': withMore(REACHED['embed page']),
};

/** What the fonts of the first page may weigh together, in bytes. */
export const FONT_BUDGET = Math.round(REACHED_FONTS * MORE);

/** How many requests a first visit may make. */
export const REQUEST_BUDGET = 5;

function withMore(reached: PageBudget): PageBudget {
  return {
    html: Math.round(reached.html * MORE),
    scriptBefore: Math.round(reached.scriptBefore * MORE),
    scriptAfter: Math.round(reached.scriptAfter * MORE),
    styles: Math.round(reached.styles * MORE),
    nodes: Math.round(reached.nodes * MORE),
  };
}
