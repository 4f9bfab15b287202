import { type Answers, answerKey } from './answers.ts';
import { candidatesOf, type FoundPlace, findPlace, type KnownPlaces } from './find-place.ts';
import { withoutMarks, withoutStuckNumber } from './footnotes.ts';

/** What one text in the column of places came to. */
export type PlacedText =
  | { readonly kind: 'placed'; readonly actor: string; readonly remark: PlaceRemark | null }
  /** An organisation that somebody has said to keep. */
  | { readonly kind: 'organisation'; readonly actor: string; readonly name: string }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'asked'; readonly found: FoundPlace; readonly candidates: readonly string[] };

/** Why a text was placed that is not simply a name. */
export type PlaceRemark = 'misspelt' | 'number' | 'code' | 'answered';

/** A text with the code that stands beside it, if any. */
export interface PlaceText {
  readonly text: string;
  readonly code: string;
}

/** Finds the place of a text, by what people have answered, by its name, and by the code beside it. */
export function placeText(
  { text, code }: PlaceText,
  places: KnownPlaces,
  isCodeColumn: boolean,
  answers: Answers,
): PlacedText {
  const { text: name } = withoutMarks(text);
  const answer = answers.places.get(answerKey(name)) ?? answers.places.get(answerKey(text));
  if (answer !== undefined) {
    const answered = answeredPlace(name, answer, places);
    if (answered !== null) return answered;
  }
  const found = findPlace(name, places, { isCodeColumn });
  const byCode =
    code === '' ? null : findPlace(withoutMarks(code).text, places, { isCodeColumn: true });
  const coded = byCode?.kind === 'place' ? byCode.id : null;
  switch (found.kind) {
    case 'place':
      // A name and a code that disagree are asked.
      return coded !== null && coded !== found.id
        ? asked({ kind: 'unclear', why: 'several', candidates: [found.id, coded] })
        : { kind: 'placed', actor: found.id, remark: null };
    case 'misspelt':
      if (coded !== null && coded !== found.id)
        return asked({ kind: 'unknown', candidates: [coded, found.id] });
      return { kind: 'placed', actor: found.id, remark: 'misspelt' };
    case 'unclear':
    case 'unknown': {
      const isMeant = found.kind === 'unknown' || found.candidates.includes(coded ?? '');
      if (coded !== null && isMeant) return { kind: 'placed', actor: coded, remark: 'code' };
      const plain = withoutStuckNumber(name);
      const stuck = plain === null ? null : findPlace(plain, places, { isCodeColumn });
      return stuck?.kind === 'place'
        ? { kind: 'placed', actor: stuck.id, remark: 'number' }
        : asked(found);
    }
    case 'part':
    case 'not-on-map':
    case 'organisation':
      return asked(found);
  }
}

function asked(found: FoundPlace): PlacedText {
  return { kind: 'asked', found, candidates: candidatesOf(found) };
}

/** What an answer says; null where it names no place. */
function answeredPlace(name: string, answer: string, places: KnownPlaces): PlacedText | null {
  if (answer === 'leave-out') return { kind: 'left-out' };
  if (answer === 'organisation') {
    const found = findPlace(name, places, { isCodeColumn: false });
    const known = found.kind === 'organisation' ? found.id : null;
    return { kind: 'organisation', actor: known ?? organisationId(name), name };
  }
  const found = findPlace(answer, places, { isCodeColumn: true });
  const [only, ...others] =
    found.kind === 'place' || found.kind === 'part' ? candidatesOf(found) : [];
  return only === undefined || others.length > 0
    ? null
    : { kind: 'placed', actor: only, remark: 'answered' };
}

/** An id for map.json, made of a name. */
function organisationId(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '')
    .slice(0, 40);
  return plain === '' ? 'organisation' : plain;
}
