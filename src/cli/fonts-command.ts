import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type CommandIo, refuseArguments } from './command.ts';

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

/** What both files may weigh together. */
const BUDGET_BYTES = 52_000;

/** Ligatures, kerning, figures, and the letter forms of particular languages. */
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

/** Enough for headlines and quotations. HarfBuzz derives thin spaces from the plain one. */
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

/** A font cut to the characters of the page, with its licence. */
interface Subset {
  readonly font: Uint8Array;
  readonly licence: string;
  /** Bytes of the font that it was cut from. */
  readonly wholeBytes: number;
}

async function cut({ name, source, axes, characters }: Font): Promise<Subset> {
  const origin = `@fontsource-variable/${name}`;
  const licence = await readFile(require.resolve(`${origin}/LICENSE`), 'utf8');
  assertNameIsFree(name, licence);
  const whole = await readFile(require.resolve(`${origin}/files/${source}`));
  const font = await subsetFont(whole, characters, {
    targetFormat: 'woff2',
    variationAxes: axes,
    keepFeatures: FEATURES,
    // The sources hold no glyph hints, only a stub that prepares for them.
    noHinting: true,
    // The licence and its address; the copyright notice is always kept.
    preserveNameIds: [13, 14],
  });
  return { font, licence, wholeBytes: whole.length };
}

/**
 * `npm run fonts`: cuts the two typefaces down to the characters of the page, into `public/fonts`. Ends with 1 where
 * they are over their budget.
 *
 * Both families come as variable fonts, already split by Unicode range. The page needs one file of
 * each, so everything here starts from the `latin` part. Characters that it lacks – Latin
 * Extended-A except ı, Œ and œ (so ğ, ł, č, ś), per mille, arrows, the non-breaking hyphen – show in
 * the fallback face that src/page/styles/fonts.css names next, sized to match.
 */
export async function fonts(args: readonly string[], io: CommandIo): Promise<number> {
  const refused = refuseArguments('fonts', args, io);
  if (refused !== null) return refused;
  const target = join(io.root, 'public', 'fonts');
  await mkdir(target, { recursive: true });
  let total = 0;
  for (const wanted of FONTS) {
    const { font, licence, wholeBytes } = await cut(wanted);
    await writeFile(join(target, `${wanted.name}.woff2`), font);
    await writeFile(join(target, `OFL-${wanted.name}.txt`), licence);
    io.out(`${wanted.name}.woff2  ${wholeBytes} -> ${font.length} bytes\n`);
    total += font.length;
  }
  io.out(`together ${total} of ${BUDGET_BYTES} bytes\n`);
  if (total <= BUDGET_BYTES) return 0;
  io.err('the fonts weigh more than the page allows them\n');
  return 1;
}
