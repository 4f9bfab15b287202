/** What stands before a name in official names: "State of …", "Republic of …". */
const OFFICIAL =
  /\b(?:republic|kingdom|states?|federation|commonwealth|principality|sultanate|emirates?|union|duchy|republica|reino|estados?|mancomunidad|principado|emiratos?)\b.* (?:of|de|del) (?:the |la |las |los )?(?!(?:the|la|las|los)$)(.+)$/;

/** The two parts of a name with brackets, or with a comma as in "…, Republic of"; none of other texts. */
export function inBrackets(text: string): readonly string[] {
  const parts = /^([^(,]+)[(,]\s*([^)]+)\)?$/.exec(text.trim());
  return parts === null ? [] : parts.slice(1);
}

/**
 * The names that an official name holds, the likeliest first: "spain" of "Kingdom of Spain", "bolivia" of "Bolivia
 * (Plurinational State of)".
 *
 * @param spell makes names comparable: without accents and articles, in small letters
 */
export function namesIn(text: string, spell: (name: string) => string): string[] {
  const [first = '', second = ''] = inBrackets(text);
  const whole = [text, `${second} ${first}`].map(spell);
  const named = whole.flatMap((one) => OFFICIAL.exec(one)?.[1] ?? []);
  const before = whole.flatMap((one) => /^(.+?) of /.exec(one)?.[1] ?? []);
  return [...whole.slice(1), ...named, ...before.filter((one) => one.includes(' '))].filter(
    (one) => one !== '',
  );
}
