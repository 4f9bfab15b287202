import type { Measure } from '../../core/picture/text.ts';

/** The typefaces of pictures in a browser. */
export interface PictureFonts {
  /** Style rules that embed them in an SVG file. */
  readonly css: string;
  readonly measure: Measure;
}

/** The typefaces as `data:` addresses: a picture cannot load files, nor can a sandboxed iframe. */
export type FontFiles = Readonly<Record<'serif' | 'sans', string>>;

/** Names of the typefaces in a picture, their aliases in the page (not to mean the page's own), and weights. */
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

/** Text size for measuring, in px: widths scale, and large ones are not rounded. */
const MEASURED_AT = 100;

/**
 * Prepares the typefaces for measuring.
 *
 * @throws Error when the browser cannot read them
 */
export async function loadPictureFonts(files: FontFiles): Promise<PictureFonts> {
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
