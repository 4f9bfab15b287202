/**
 * `npm run fonts`: cuts the two typefaces down to what the page sets, into `public/fonts`.
 *
 * Both families come as variable fonts, already split by Unicode range. The page needs one file of
 * each, so everything here starts from the `latin` part. What that part does not draw – Latin
 * Extended-A but for ı, Œ and œ (so ğ, ł, č, ś), per mille, arrows, the non-breaking hyphen – shows
 * in the fallback face that src/page/styles/fonts.css puts next in line, sized to match.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

type Axes = Readonly<Record<string, number | { min: number; max: number }>>;

/** The part of subset-font used here; the package ships no types. */
type SubsetFont = (
  font: Uint8Array,
  text: string,
  options: {
    targetFormat: 'woff2';
    variationAxes: Axes;
    keepFeatures: readonly string[];
    noHinting: boolean;
    preserveNameIds: readonly number[];
  },
) => Promise<Uint8Array>;

interface Font {
  /** The package name below `@fontsource-variable`, and the name of the files written. */
  readonly name: string;
  readonly source: string;
  readonly axes: Axes;
  readonly characters: string;
}

const require = createRequire(import.meta.url);
const subsetFont = require('subset-font') as SubsetFont;
const target = new URL('../../public/fonts/', import.meta.url);

/** What both files may weigh together. */
const BUDGET_BYTES = 52_000;

/** Ligatures, kerning, figures, and the letter forms particular languages ask for. */
const FEATURES = ['kern', 'liga', 'lnum', 'tnum', 'locl'];

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

function without(characters: string, dropped: string): string {
  return [...characters].filter((character) => !dropped.includes(character)).join('');
}

/** Signs of program text and of arithmetic, which no headline and no quotation needs. */
const PROGRAM = '\\^_`{|}~<>=';

/** Every letter of Latin-1, for the names of western Europe, and the three beyond it. */
const LETTERS = `${without(range(0xc0, 0xff), '×÷')}ıŒœ`;

/** The punctuation of English and Spanish copy; a no-break space, then pairs, dashes, the rest. */
const PUNCTUATION = '\u00a0¡¿«»‹›‘’‚“”„–—…•·ªº°−€£';

/** Enough for headlines and quotations. Thin spaces HarfBuzz makes up from the plain one. */
const COPY = without(range(0x20, 0x7e), PROGRAM) + LETTERS + PUNCTUATION;

const FONTS: readonly Font[] = [
  {
    name: 'newsreader',
    source: 'newsreader-latin-opsz-normal.woff2',
    // One optical size, between the quotation's 20 px and the headline's 56: a second axis would
    // more than double the file.
    axes: { opsz: 36, wght: { min: 400, max: 600 } },
    characters: COPY,
  },
  {
    name: 'libre-franklin',
    source: 'libre-franklin-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 700 } },
    characters: `${COPY}${PROGRAM}\u2009§©×`,
  },
];

/**
 * A licence may reserve the font's name, and a cut-down font is then not allowed to carry it.
 * Neither of these reserves one; a later release that does has to be renamed inside the file too.
 */
function assertNameIsFree(name: string, licence: string): void {
  const [notice = ''] = licence.split('SIL OPEN FONT LICENSE');
  if (/reserved font name/i.test(notice)) {
    throw new Error(`${name}: the licence reserves the font's name, which a subset cannot keep`);
  }
}

/** Writes one font with its licence, and gives the font's size in bytes. */
async function cut({ name, source, axes, characters }: Font): Promise<number> {
  const origin = `@fontsource-variable/${name}`;
  const licence = await readFile(require.resolve(`${origin}/LICENSE`), 'utf8');
  assertNameIsFree(name, licence);
  const whole = await readFile(require.resolve(`${origin}/files/${source}`));
  const subset = await subsetFont(whole, characters, {
    targetFormat: 'woff2',
    variationAxes: axes,
    keepFeatures: FEATURES,
    // The sources hold no glyph hints, only a stub that prepares for them.
    noHinting: true,
    // The licence and its address, next to the copyright notice that is kept in any case.
    preserveNameIds: [13, 14],
  });
  await writeFile(new URL(`${name}.woff2`, target), subset);
  await writeFile(new URL(`OFL-${name}.txt`, target), licence);
  console.log(`${name}.woff2  ${whole.length} -> ${subset.length} bytes`);
  return subset.length;
}

await mkdir(target, { recursive: true });
let total = 0;
for (const font of FONTS) total += await cut(font);
console.log(`together ${total} of ${BUDGET_BYTES} bytes`);
if (total > BUDGET_BYTES) throw new Error('the fonts weigh more than the page allows them');
