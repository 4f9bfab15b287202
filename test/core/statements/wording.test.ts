import { describe, expect, it } from 'vitest';
import { compareWordings } from '../../../src/core/statements/wording.ts';
import { fragment, utterance, wording } from '../../fixtures/square-map.ts';

const sources = (wordings: readonly { readonly source?: string }[]) =>
  wordings.map(({ source }) => source);

/** A fragment with its differing words in brackets; nothing is put between its segments. */
function marked(segments: readonly { readonly text: string; readonly differs: boolean }[]): string {
  return segments.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
}

describe('wordings of the same words', () => {
  it('that are identical are one, reported by each source', () => {
    const compared = compareWordings(
      utterance(wording('first', 'hard to believe'), wording('second', 'hard to believe')),
    );
    expect(compared.main?.source).toBe('first');
    expect(sources(compared.reportedBy)).toEqual(['first', 'second']);
    expect(compared.excerpts).toEqual([]);
    expect(compared.variants).toEqual([]);
  });

  it('are led by the longest, wherever it stands', () => {
    const compared = compareWordings(
      utterance(wording('first', 'transparency'), wording('second', 'total transparency now')),
    );
    expect(compared.main?.source).toBe('second');
    expect(sources(compared.reportedBy)).toEqual(['second']);
  });

  it('that are one piece of the longest are excerpts', () => {
    const compared = compareWordings(
      utterance(wording('first', 'total transparency now'), wording('second', 'transparency')),
    );
    expect(compared.excerpts).toEqual([
      expect.objectContaining({ quote: 'transparency', lang: 'en' }),
    ]);
    expect(compared.variants).toEqual([]);
  });

  it('that have other words are variants, the other words marked', () => {
    const compared = compareWordings(
      utterance(
        wording('first', 'concerns that the result announced does not reflect the will'),
        wording('second', 'concerns that the declared outcome does not reflect'),
      ),
    );
    expect(compared.excerpts).toEqual([]);
    expect(compared.variants).toHaveLength(1);
    expect(marked(compared.variants[0]?.fragments[0]?.segments ?? [])).toBe(
      'concerns that the [declared outcome] does not reflect',
    );
  });

  it.each([
    ['a capital', 'we do not Recognise it now', 'we do not [Recognise] it now'],
    ['a comma', 'we do, not recognise it now', 'we [do,] not recognise it now'],
    ['a straight apostrophe', "we don't recognise it now", "we [don't] recognise it now"],
    ['its last words', 'we do not recognise them', 'we do not recognise [them]'],
    ['its first words', 'they do not recognise it', '[they] do not recognise it'],
    ['two words beside each other', 'we would never recognise it', 'we [would never] recognise it'],
    ['a full stop inside', 'we do. not recognise it', 'we [do.] not recognise it'],
  ])('that differ by %s are marked by it', (_name, other, told) => {
    const compared = compareWordings(
      utterance(wording('first', 'we do not recognise it now or later'), wording('second', other)),
    );
    expect(marked(compared.variants[0]?.fragments[0]?.segments ?? [])).toBe(told);
  });

  it.each([
    [
      'a full stop that only one of them has',
      'We have serious doubts about it.',
      'They had doubts about it',
    ],
    ['a comma for the full stop', 'We have serious doubts about it.', 'They had doubts about it,'],
  ])('do not differ by %s at their end', (_name, first, second) => {
    const compared = compareWordings(utterance(wording('first', first), wording('second', second)));
    const segments = compared.variants[0]?.fragments[0]?.segments ?? [];
    expect(marked(segments)).toBe(second.replace('They had', '[They had]'));
  });

  it('compare accented letters as letters', () => {
    const compared = compareWordings(
      utterance(wording('first', 'González ganó la elección'), wording('second', 'González gano')),
    );
    expect(marked(compared.variants[0]?.fragments[0]?.segments ?? [])).toBe('González [gano]');
  });

  it('mark a word that stands in the other order', () => {
    const compared = compareWordings(
      utterance(wording('first', 'one two three four'), wording('second', 'two one three')),
    );
    const segments = compared.variants[0]?.fragments[0]?.segments ?? [];
    expect(segments.filter(({ differs }) => differs)).toHaveLength(1);
    expect(segments.at(-1)).toEqual({ text: expect.stringMatching(/three$/), differs: false });
  });

  it.each([
    'serious concerns — that the “declared” outcome, does not reflect…',
    'that  the\nresult declared\u00a0does\tnot  reflect',
  ])('give back their words to the letter when their segments are joined: %j', (quote) => {
    const compared = compareWordings(
      utterance(
        wording('first', 'We have serious concerns that the result announced does not reflect it.'),
        wording('second', quote),
      ),
    );
    const segments = compared.variants[0]?.fragments[0]?.segments ?? [];
    expect(segments.length).toBeGreaterThan(2);
    expect(segments.map(({ text }) => text).join('')).toBe(quote);
  });

  it('that are paraphrased are neither main nor variants', () => {
    const compared = compareWordings(utterance(wording('first', null), wording('second', 'no')));
    expect(compared.main?.source).toBe('second');
    expect(sources(compared.paraphrasedBy)).toEqual(['first']);
    expect(sources(compared.reportedBy)).toEqual(['second']);
  });

  it('without any quotation are all paraphrases, reported by each source', () => {
    const compared = compareWordings(utterance(wording('first', null), wording('second', null)));
    expect(compared.main).toBeNull();
    expect(sources(compared.reportedBy)).toEqual(['first', 'second']);
  });
});

describe('fragments', () => {
  const broken = wording('second', [fragment(1, 'serious concerns'), fragment(2, 'the will')]);

  it('of a shorter wording are compared each by itself and never joined', () => {
    const [variant] = compareWordings(
      utterance(wording('first', 'serious concerns that it is not the will of all'), broken),
    ).variants;
    expect(variant?.fragments.map(({ segments }) => marked(segments))).toEqual([
      'serious concerns',
      'the will',
    ]);
    expect(variant?.fragments.map(({ fragment: { part } }) => part)).toEqual([1, 2]);
  });

  it('are no excerpt, even where each stands in the longest wording', () => {
    const compared = compareWordings(
      utterance(wording('first', 'serious concerns that it is not the will of all'), broken),
    );
    expect(compared.excerpts).toEqual([]);
  });

  it('are not the same words as one source that prints them in one piece', () => {
    const compared = compareWordings(
      utterance(wording('first', 'serious concerns the will'), broken),
    );
    expect(sources(compared.reportedBy)).toEqual(['first']);
  });

  it('do not make an excerpt out of words on both sides of a break', () => {
    const compared = compareWordings(utterance(broken, wording('first', 'concerns the')));
    expect(compared.main?.source).toBe('second');
    expect(compared.excerpts).toEqual([]);
  });

  it('mark differing words in the fragment in which they stand', () => {
    const [variant] = compareWordings(
      utterance(
        wording('first', 'a b c d e f g h i'),
        wording('second', [fragment(1, 'a b x'), fragment(2, 'f y h')]),
      ),
    ).variants;
    expect(variant?.fragments.map(({ segments }) => marked(segments))).toEqual([
      'a b [x]',
      'f [y] h',
    ]);
  });
});
