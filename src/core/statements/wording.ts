import type { Fragment, Utterance, Wording } from './types.ts';

/** A stretch of words, and whether the main wording has others in its place. */
export interface WordingSegment {
  readonly text: string;
  readonly differs: boolean;
}

/** How several sources print the same words. */
export interface ComparedWordings {
  /** The longest wording, or null where no source quotes. */
  readonly main: Wording | null;
  /** Sources that print exactly the main wording (or, without one, that paraphrase). */
  readonly reportedBy: readonly Wording[];
  /** Sources that quote one piece of the main wording and nothing else. */
  readonly excerpts: readonly {
    readonly wording: Wording;
    readonly quote: string;
    readonly lang: string;
  }[];
  /** Sources whose words differ, each fragment cut where it departs from the main wording. */
  readonly variants: readonly {
    readonly wording: Wording;
    readonly fragments: readonly ComparedFragment[];
  }[];
  /** Sources that paraphrase what others quote. */
  readonly paraphrasedBy: readonly Wording[];
}

/** A quoted fragment with its differences marked. */
export interface ComparedFragment {
  readonly fragment: Fragment;
  readonly segments: readonly WordingSegment[];
}

/** Sorts the wordings of one utterance by how they relate to its longest one. */
export function compareWordings(utterance: Utterance): ComparedWordings {
  const quoted = utterance.wordings.filter((wording) => quotedText(wording) !== '');
  const main = quoted.reduce<Wording | null>(
    (longest, wording) =>
      longest === null || quotedText(wording).length > quotedText(longest).length
        ? wording
        : longest,
    null,
  );
  if (main === null) {
    return { main, reportedBy: utterance.wordings, excerpts: [], variants: [], paraphrasedBy: [] };
  }
  const mainText = quotedText(main);
  const others = quoted.filter((wording) => quotedText(wording) !== mainText);
  const excerptOf = (wording: Wording) => {
    const [fragment, ...more] = wording.fragments;
    const { quote, lang } = fragment;
    const piece = more.length === 0 && quote !== undefined && mainText.includes(quote);
    return piece && lang !== undefined ? [{ wording, quote, lang }] : [];
  };
  return {
    main,
    reportedBy: quoted.filter((wording) => quotedText(wording) === mainText),
    excerpts: others.flatMap(excerptOf),
    variants: others
      .filter((wording) => excerptOf(wording).length === 0)
      .map((wording) => ({ wording, fragments: compareFragments(wording, mainText) })),
    paraphrasedBy: utterance.wordings.filter((wording) => quotedText(wording) === ''),
  };
}

/** All quoted words of a wording; only for comparing, because fragments are never shown joined. */
function quotedText(wording: Wording): string {
  return wording.fragments.flatMap(({ quote }) => quote ?? []).join('\n');
}

function compareFragments(wording: Wording, mainText: string): ComparedFragment[] {
  const quoted = wording.fragments.filter(({ quote }) => quote !== undefined);
  const words = quoted.map(({ quote }) => wordsOf(quote ?? ''));
  const shared = longestCommon(words.flat(), wordsOf(mainText));
  let at = 0;
  return quoted.map((fragment, i) => {
    const start = at;
    at += words[i]?.length ?? 0;
    return {
      fragment,
      segments: segmentsOf(fragment.quote ?? '', (word) => !shared.has(start + word)),
    };
  });
}

/** Cuts a text where its words begin or cease to differ; joined, the segments are the text again. */
function segmentsOf(text: string, differs: (index: number) => boolean): WordingSegment[] {
  const segments: { text: string; differs: boolean }[] = [];
  let index = 0;
  // Words and the spaces between them; a space belongs with what differs only between two such words.
  for (const piece of text.split(/(\s+)/)) {
    const space = /^\s*$/.test(piece);
    const own = space ? differs(index - 1) && differs(index) : differs(index);
    if (!space) index++;
    const last = segments.at(-1);
    if (last !== undefined && last.differs === own) last.text += piece;
    else if (piece !== '') segments.push({ text: piece, differs: own });
  }
  return segments;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Indexes of the words of `a` that stand in `b` in the same order (longest common subsequence). */
function longestCommon(a: readonly string[], b: readonly string[]): Set<number> {
  // A full stop at the end is the source's, not the speaker's.
  const plain = (words: readonly string[]) =>
    words.map((word, i) => (i === words.length - 1 ? word.replace(/[.,;]$/, '') : word));
  const [left, right] = [plain(a), plain(b)];
  const lengths = Array.from({ length: left.length + 1 }, () =>
    new Array<number>(right.length + 1).fill(0),
  );
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row === undefined) continue;
      row[j] =
        left[i] === right[j]
          ? lengthAt(i + 1, j + 1) + 1
          : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const shared = new Set<number>();
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) {
      shared.add(i);
      i++;
      j++;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return shared;
}
