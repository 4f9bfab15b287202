/** Shapes of pictures: width and height in px. `card` is the preview of a shared link. */
export const FORMATS = {
  '16x9': [1200, 675],
  '1x1': [1080, 1080],
  '4x5': [1080, 1350],
  '9x16': [1080, 1920],
  card: [1200, 630],
} as const;

export type Format = keyof typeof FORMATS;

/** The formats that a reader can choose. */
export const READER_FORMATS = ['16x9', '1x1', '4x5', '9x16'] as const satisfies readonly Format[];

/** Whether a text names a format. */
export function isFormat(text: string): text is Format {
  return Object.hasOwn(FORMATS, text);
}
