import { existsSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { loadPictureFonts, type PictureFonts } from '../../../src/build/pictures/font-files.ts';
import { PUBLIC_DIR } from '../../fixtures/folders.ts';
import { pictureFonts } from '../../fixtures/picture-fonts.ts';

let fonts: PictureFonts | undefined;
afterEach(() => fonts?.dispose());

const TEXT = { family: 'sans', weight: 400, size: 100 } as const;

it('pictures are measured and drawn with the file of a publication, and keep ours for the rest', async () => {
  const ours = await pictureFonts();
  fonts = await loadPictureFonts(PUBLIC_DIR, {
    headlines: 'Georgia',
    text: { file: 'fonts/newsreader.woff2', weights: '400 600' },
  });
  expect(fonts.families).toEqual({ serif: ours.families.serif, sans: ours.families.serif });
  expect(fonts.measure('Reaction', TEXT)).not.toBe(ours.measure('Reaction', TEXT));
  expect(fonts.measure('Reaction', TEXT)).toBe(
    ours.measure('Reaction', { ...TEXT, family: 'serif' }),
  );
});

it('a weight that a font has not is the nearest that it has', async () => {
  fonts = await loadPictureFonts(PUBLIC_DIR, {
    text: { file: 'fonts/newsreader.woff2', weights: '400 600' },
  });
  expect(fonts.measure('Reaction', { ...TEXT, weight: 700 })).toBe(
    fonts.measure('Reaction', { ...TEXT, weight: 600 }),
  );
});

it('a font of a single weight stands for all', async () => {
  fonts = await loadPictureFonts(PUBLIC_DIR, {
    text: { file: 'fonts/newsreader.woff2', weights: '400' },
  });
  expect(fonts.files.every((file) => existsSync(file))).toBe(true);
  expect(fonts.measure('Reaction', { ...TEXT, weight: 700 })).toBe(fonts.measure('Reaction', TEXT));
});
