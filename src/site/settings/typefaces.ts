import type { SiteSettings } from './site-file-schema.ts';

/** The typefaces that a publication has in the place of ours. */
export type Typefaces = SiteSettings['typefaces'];

/** A font file below public/, and the lightest and the heaviest weight in it. */
interface FontSource {
  readonly file: string;
  readonly least: number;
  readonly most: number;
}

/** Our own typefaces: both are variable fonts. */
const OURS = {
  serif: { file: 'fonts/newsreader.woff2', least: 400, most: 600 },
  sans: { file: 'fonts/libre-franklin.woff2', least: 400, most: 700 },
} as const satisfies Readonly<Record<string, FontSource>>;

/** The fonts of pictures. A family of the reader's system cannot be among them: no other machine need have it. */
export function pictureFontFiles({
  headlines,
  text,
}: Typefaces): Readonly<Record<'serif' | 'sans', FontSource>> {
  const own = (typeface: Typefaces['text'], ours: FontSource): FontSource => {
    if (typeof typeface !== 'object') return ours;
    const [least = 400, most = least] = typeface.weights.split(' ').map(Number);
    return { file: typeface.file, least, most };
  };
  return { serif: own(headlines, OURS.serif), sans: own(text, OURS.sans) };
}
