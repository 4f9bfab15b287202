import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as hb from 'harfbuzzjs';
import type { PictureFamilies } from '../../core/picture/snapshot.ts';
import type { Font, Measure } from '../../core/picture/text.ts';
import { pictureFontFiles, type Typefaces } from '../../site/settings/typefaces.ts';

/** The part of subset-font used here; the package ships no types. */
type SubsetFont = (
  font: Uint8Array,
  text: undefined,
  options: {
    targetFormat: 'sfnt';
    variationAxes?: Readonly<Record<string, number>>;
    keepAllGlyphs: true;
  },
) => Promise<Uint8Array>;

const subsetFont = createRequire(import.meta.url)('subset-font') as SubsetFont;

/** The typefaces of the pictures: one file per weight, for programs without variable fonts. */
export interface PictureFonts {
  /** Paths of TrueType files, there until `dispose`. */
  readonly files: readonly string[];
  /** What the files call their families. */
  readonly families: PictureFamilies;
  readonly measure: Measure;
  /** The characters of a text that the typefaces lack and system fonts must draw. */
  readonly missing: (text: string) => readonly string[];
  readonly dispose: () => void;
}

type Family = Font['family'];
type Weight = Font['weight'];

/** The weights that pictures are set in. */
const WEIGHTS: readonly (readonly [Family, readonly Weight[]])[] = [
  ['serif', [400, 500]],
  ['sans', [400, 500, 600, 700]],
];

/** Assumed width of a character that the typefaces lack, in em: none of their letters is wider. */
const UNKNOWN_WIDTH = 1.1;

/** A typeface at one weight, ready to be measured. */
interface Face {
  readonly font: hb.Font;
  readonly unitsPerEm: number;
  readonly advances: Map<string, number>;
}

/**
 * Cuts the page's variable fonts into one font for each weight used in pictures.
 *
 * @param typefaces those that the publication has in the place of ours
 * @throws Error when `public/fonts` lacks a font, or one has not the weights that `site.json` says
 */
export async function loadPictureFonts(
  publicDir: string,
  typefaces: Typefaces = {},
): Promise<PictureFonts> {
  const sources = pictureFontFiles(typefaces);
  const folder = mkdtempSync(join(tmpdir(), 'picture-fonts-'));
  const faces = new Map<string, Face>();
  const files: string[] = [];
  const families: Partial<Record<Family, string>> = {};
  for (const [family, weights] of WEIGHTS) {
    const { file, least, most } = sources[family];
    const source = readFileSync(join(publicDir, file));
    for (const weight of weights) {
      const wght = Math.min(most, Math.max(least, weight));
      const font = await subsetFont(source, undefined, {
        targetFormat: 'sfnt',
        ...(least === most ? {} : { variationAxes: { wght } }),
        keepAllGlyphs: true,
      }).catch((error: unknown) => {
        throw new Error(
          `public/${file} cannot be cut to the weight ${wght}: for a font of a single weight, site.json must say "weights": "400"`,
          { cause: error },
        );
      });
      const path = join(folder, `${family}-${weight}.ttf`);
      writeFileSync(path, font);
      files.push(path);
      const face = new hb.Face(new hb.Blob(new Uint8Array(font)));
      faces.set(`${family} ${weight}`, {
        font: new hb.Font(face),
        unitsPerEm: face.upem,
        advances: new Map(),
      });
      families[family] ??= familyName(Buffer.from(font));
    }
  }
  const faceOf = (family: Family, weight: Weight) => {
    const face = faces.get(`${family} ${weight}`);
    if (face === undefined) throw new Error(`pictures have no ${family} of weight ${weight}`);
    return face;
  };
  return {
    files,
    families: { serif: families.serif ?? '', sans: families.sans ?? '' },
    measure(text, { family, weight, size, tracking = 0 }) {
      const letters = [...text].length;
      return (advance(text, faceOf(family, weight)) + tracking * letters) * size;
    },
    missing(text) {
      const face = faceOf('sans', 400);
      return [...new Set(text)].filter(
        (character) => !/\s|\p{C}/u.test(character) && glyphs(character, face).includes(0),
      );
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The advance of a text in em, with kerning. */
function advance(text: string, face: Face): number {
  const known = face.advances.get(text);
  if (known !== undefined) return known;
  const buffer = shaped(text, face);
  const positions = buffer.getGlyphPositions();
  const infos = buffer.getGlyphInfos();
  const width = infos.reduce((sum, { codepoint, cluster }, i) => {
    const own = (positions[i]?.xAdvance ?? 0) / face.unitsPerEm;
    if (codepoint !== 0) return sum + own;
    // The parts of one emoji, and a letter with its marks, are drawn as one.
    const begins = infos[i - 1]?.cluster !== cluster;
    return sum + (begins ? Math.max(own, UNKNOWN_WIDTH) : 0);
  }, 0);
  face.advances.set(text, width);
  return width;
}

function glyphs(text: string, face: Face): number[] {
  return shaped(text, face)
    .getGlyphInfos()
    .map(({ codepoint }) => codepoint);
}

function shaped(text: string, { font }: Face): hb.Buffer {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  return buffer;
}

/** The family name of a TrueType file: record 1 of its `name` table, in UTF-16 (OpenType, "name"). */
function familyName(font: Buffer): string {
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const entry = 12 + i * 16;
    if (font.toString('latin1', entry, entry + 4) !== 'name') continue;
    const table = font.readUInt32BE(entry + 8);
    const texts = table + font.readUInt16BE(table + 4);
    for (let record = table + 6; record < texts; record += 12) {
      const [platform, id] = [font.readUInt16BE(record), font.readUInt16BE(record + 6)];
      if (platform !== 3 || id !== 1) continue;
      const start = texts + font.readUInt16BE(record + 10);
      const text = Buffer.from(font.subarray(start, start + font.readUInt16BE(record + 8)));
      return text.swap16().toString('utf16le');
    }
  }
  throw new Error('a font of the pictures has no family name');
}
