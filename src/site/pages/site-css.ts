import { coloursSet } from '../settings/site-colours.ts';
import type { ColourName, SiteSettings } from '../settings/site-file-schema.ts';
import { themed } from './stance-css.ts';

/** What pages call the typefaces of a publication. */
export const OWN_FAMILIES = { headlines: 'Own Headlines', text: 'Own Text' } as const;

/** The properties of base.css that a colour of `site.json` sets. */
const PROPERTIES: Readonly<Record<ColourName, readonly string[]>> = {
  accent: ['accent'],
  paper: ['paper', 'sea', 'subject'],
  ink: ['ink', 'subject-line'],
  secondInk: ['ink-2'],
  thirdInk: ['ink-3'],
  line: ['rule'],
  control: ['rule-2'],
  wash: ['wash'],
  noStatement: ['no-statement'],
  coast: ['coast'],
  focus: ['focus'],
};

/** How much of the paper is left in what lies over the map, as two digits of a colour: 72 %, as in base.css. */
const VEIL = 'b8';

/** Where the colours of a publication show: paper, forced colours and more contrast have their own. */
const WHERE = '@media screen and (not (prefers-contrast:more)) and (not (forced-colors:active))';

/**
 * The style rules that `site.json` adds to a page; none where it settles nothing.
 *
 * @param root address of the site's root, for pages without a script that brings typefaces; undefined for others
 */
export function siteCss({ colours, typefaces }: SiteSettings, root?: string): string {
  const set = coloursSet(colours);
  const declarations = set.flatMap((name) =>
    PROPERTIES[name].map(
      (property) =>
        `--${property}:${themed(colours[name]?.light ?? '', colours[name]?.dark ?? '')}`,
    ),
  );
  const { paper } = colours;
  if (paper !== undefined)
    declarations.push(`--veil:${themed(paper.light + VEIL, paper.dark + VEIL)}`);
  const line = colours.accent === undefined ? '' : '.masthead{border-color:var(--accent)}';
  // The body, by whose width its parts are laid out, does not lend the window its ground.
  const ground = paper === undefined ? '' : 'background:var(--paper);';
  const rules =
    set.length === 0 ? '' : `${WHERE}{:root:root{${ground}${declarations.join(';')}}${line}}`;
  const faces = [
    face('headlines', typefaces.headlines, root),
    face('text', typefaces.text, root),
  ].join('');
  const families = [
    family('serif', 'headlines', typefaces.headlines),
    family('sans', 'text', typefaces.text),
  ].filter((declaration) => declaration !== '');
  return rules + faces + (families.length === 0 ? '' : `:root:root{${families.join(';')}}`);
}

type Role = keyof typeof OWN_FAMILIES;
type Typeface = SiteSettings['typefaces'][Role];

function family(property: 'serif' | 'sans', role: Role, typeface: Typeface): string {
  if (typeface === undefined) return '';
  const name = typeof typeface === 'string' ? typeface : OWN_FAMILIES[role];
  return `--${property}:'${name}',var(--${property}-fallback)`;
}

function face(role: Role, typeface: Typeface, root: string | undefined): string {
  if (root === undefined || typeof typeface !== 'object') return '';
  const { file, weights } = typeface;
  return `@font-face{font-family:'${OWN_FAMILIES[role]}';font-display:swap;font-weight:${weights};src:url('${root}${file}') format('woff2')}`;
}
