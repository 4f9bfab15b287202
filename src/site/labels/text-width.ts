/*
 * How wide names are on the page. The build of a page opens no font file for it: names that are too wide by a little
 * only keep more distance.
 */

/** Widths of letters in em, by what is narrow or wide of them; measured with the interface's typeface at weight 700. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\s.,;:'’ʻ|!iIjl()[\]-]/u, 0.33],
  [/[frtJ]/u, 0.43],
  [/[mwMW@%&—]/u, 0.93],
  [/[\p{Lu}\d]/u, 0.72],
  [/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u, 0.61],
];
/** Of letters of other scripts, in em. */
const OTHER = 1;

/** An upper limit of the width of a name in one line, in em. */
export function widthOf(text: string): number {
  return Array.from(text.normalize('NFD').replace(/\p{M}/gu, '')).reduce((sum, letter) => {
    const [, width = OTHER] = WIDTHS.find(([letters]) => letters.test(letter)) ?? [];
    return sum + width;
  }, 0);
}
