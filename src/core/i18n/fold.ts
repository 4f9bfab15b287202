/** A text without accents, case and punctuation, as people type it: "U.K." as "uk". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}.]+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
