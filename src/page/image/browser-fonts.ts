import { loadLate } from '../../browser/scripts.ts';
import type { Measure } from '../../core/picture/text.ts';

/** The typefaces of pictures in a browser. */
export interface PictureFonts {
  /** Style rules that bring them into an SVG file. */
  readonly css: string;
  readonly measure: Measure;
}

/** Name of the global function that `fonts/pictures.js` calls with the typefaces as `data:` addresses. */
const CALLBACK = 'reactionMapFonts';

/** What the typefaces are called in a picture, in the page, where the page's own must not be meant, and their weights. */
const FACES = {
  serif: {
    family: 'Newsreader',
    own: 'Picture Serif',
    weight: '400 600',
    fallback: 'Georgia, serif',
  },
  sans: {
    family: 'Libre Franklin',
    own: 'Picture Sans',
    weight: '400 700',
    fallback: 'Arial, sans-serif',
  },
} as const;

/** px at which texts are measured: widths are in proportion, and large ones are not rounded. */
const MEASURED_AT = 100;

/**
 * Fetches the typefaces as a classic script and makes them ready to be measured: a font file could not be
 * read in a sandboxed frame.
 *
 * @throws Error when they cannot be had
 */
export async function loadPictureFonts(src: string): Promise<PictureFonts> {
  const files = await loadLate<Readonly<Record<keyof typeof FACES, string>>>(src, CALLBACK);
  const faces = (['serif', 'sans'] as const).map((kind) => ({ ...FACES[kind], url: files[kind] }));
  for (const { own, weight, url } of faces) {
    document.fonts.add(await new FontFace(own, `url(${url})`, { weight }).load());
  }
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('this browser has no canvas');
  return {
    css: faces
      .map(
        ({ family, weight, url }) =>
          `@font-face{font-family:'${family}';font-weight:${weight};src:url(${url})}`,
      )
      .join(''),
    measure(text, { family, weight, size, tracking = 0 }) {
      const { own, fallback } = FACES[family];
      const font = `${weight} ${MEASURED_AT}px '${own}', ${fallback}`;
      if (context.font !== font) context.font = font;
      const width = context.measureText(text).width / MEASURED_AT;
      return (width + tracking * [...text].length) * size;
    },
  };
}
