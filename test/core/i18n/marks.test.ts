import { describe, expect, it } from 'vitest';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { asSentences, ended, inARow, marksOf } from '../../../src/core/i18n/marks.ts';

describe('a full stop', () => {
  it.each([
    ['Recognised', 'Recognised.'],
    ['Признали', 'Признали.'],
    ['اعترفت', 'اعترفت.'],
    ['承认', '承认。'],
    ['反応なし', '反応なし。'],
    ['承认（2011年）', '承认（2011年）。'],
    ['他说“不”', '他说“不”。'],
  ])('after "%s" is that of its script', (text, sentence) => {
    expect(ended(text)).toBe(sentence);
  });

  it.each([
    'It said so.',
    'He asked: “Why?”',
    '28 июля 2024 г.',
    '他说：“不。”',
    '「はい。」',
    '为什么？',
    'Il demande : «\u00a0Pourquoi\u00a0?\u00a0»',
  ])('stands there once: %s', (text) => {
    expect(ended(text)).toBe(text);
  });
});

describe('sentences in a row', () => {
  it('are parted by a space, but not after a full stop that is as wide as a letter', () => {
    expect(inARow(['One.', 'Two.'])).toBe('One. Two.');
    expect(inARow(['一。', '二。', 'Three.'])).toBe('一。二。Three.');
  });

  it('leave out what has no text', () => {
    expect(inARow([null, 'One.', '', undefined, false, 'Two.'])).toBe('One. Two.');
    expect(inARow([])).toBe('');
  });

  it('are made of texts without full stops, the last of which gets none', () => {
    expect(asSentences(['Признали', '28 июля 2024 г.', 'пост'])).toBe(
      'Признали. 28 июля 2024 г. пост',
    );
    expect(asSentences(['承认', '2024年7月28日', '声明'])).toBe('承认。2024年7月28日。声明');
  });
});

describe('the marks of a language', () => {
  it('are those of Latin letters where it names none', () => {
    expect(marksOf(stringsFor('en')).comma).toBe(', ');
  });

  it('are its own where it does', () => {
    expect(marksOf(stringsFor('ar')).comma).toBe('، ');
    expect(marksOf(stringsFor('zh')).list).toBe('、');
    expect(marksOf(stringsFor('ja')).brackets).toEqual(['（', '）']);
  });
});
