/** A footnote mark in square brackets: `[96]`, `[a]`, `[note 4]`; not a word such as `[sic]`. */
const BRACKETED =
  /\s*\[(?:\d{1,4}|[a-z]{1,2}|(?:note|notes|nb|nota|anm\.?|fn\.?|ref\.?|n\.?) ?\w{1,3}|citation needed|update)\]/gi;
/** Marks at the end of a text, and superscript numbers. */
const SIGNS = /\s*(?:[*†‡§¶#]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[ᵃᵇᶜᵈᵉ]+)$/u;
/** Numbers that stick to a word because their superscript was lost: "Angola3". */
const STUCK = /(?<=\p{L}{3})\d{1,2}$/u;

/** A text without its footnote marks, and how many there were. */
export interface Unmarked {
  readonly text: string;
  readonly marks: number;
}

/** Leaves footnote marks out of a short text, such as a name or a day. Quotations must not be treated so. */
export function withoutMarks(text: string): Unmarked {
  let marks = 0;
  let rest = text.replace(BRACKETED, () => {
    marks++;
    return '';
  });
  for (;;) {
    const shorter = rest.replace(SIGNS, '').trim();
    // A text of marks alone is no text with marks: "*", "#".
    if (shorter === rest.trim() || shorter === '') break;
    rest = shorter;
    marks++;
  }
  return { text: rest.trim(), marks };
}

/** A text without a number that sticks to its end; null where none does. */
export function withoutStuckNumber(text: string): string | null {
  return STUCK.test(text) ? text.replace(STUCK, '') : null;
}
