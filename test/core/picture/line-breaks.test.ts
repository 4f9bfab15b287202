import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersOf, roughLettersOf, unbrokenParts } from '../../../src/core/picture/line-breaks.ts';
import { type Font, fitText, type Measure, wrapText } from '../../../src/core/picture/text.ts';

/** The text with a stroke wherever a line may end. */
const strokes = (text: string) =>
  unbrokenParts(text)
    .map(({ text: part, spaced }) => (spaced ? ` ${part}` : part))
    .join('|');

describe('where a line may end', () => {
  it.each([
    ['at spaces only, in Spanish', 'un nuevo fraude', 'un| nuevo| fraude'],
    ['at spaces only, in Korean', '결과를 인정하지 않는다', '결과를| 인정하지| 않는다'],
    ['between the characters of Japanese', '結果は', '結|果|は'],
    ['between the characters of Chinese', '选举结果', '选|举|结|果'],
    ['between Latin words and Han, not inside the word', '选举Maduro结果', '选|举|Maduro|结|果'],
    ['never before a full stop or a comma', '結果。次、三，四．', '結|果。|次、|三，|四．'],
    [
      'never before a closing bracket or quote',
      '「結果」（国）《书》”',
      '「結|果」|（国）|《书》”',
    ],
    ['never after an opening bracket or quote', '国「結」“果”【一】', '国|「結」|“果”|【一】'],
    ['never before small kana', 'しょっちゅう', 'しょっ|ちゅ|う'],
    ['never before small kana of Katakana', 'ウィーン', 'ウィー|ン'],
    ['never before the mark that lengthens', 'データー', 'デー|ター'],
    ['never before a mark that repeats', '人々々は', '人々々|は'],
    ['never before a middle dot', '習・近平', '習・|近|平'],
    ['never before exclamation and question marks', '何？！次', '何？！|次'],
    ['never inside an ellipsis or a long dash', '前……後——終', '前……|後——|終'],
    ['never before per cent and degrees', '五％六℃', '五％|六℃'],
    ['never after the sign of a currency', '約￥100', '約|￥100'],
    ['never inside a number', '在2024年', '在|2024|年'],
    ['never beside a straight quote', '国"結"果', '国"結"果'],
    ['never where a joiner forbids it', '結\u2060果\u00a0は', '結\u2060果\u00a0は'],
    ['never before an ideographic space', '結\u3000果', '結\u3000|果'],
    ['never inside a Latin word beside Thai', 'ผล Maduro', 'ผล| Maduro'],
    ['between the words of Thai', 'ไม่ยอมรับผลการเลือกตั้ง', 'ไม่|ยอมรับ|ผล|การ|เลือก|ตั้ง'],
    ['at zero-width spaces of Khmer', 'ការ\u200bបោះ', 'ការ\u200b|បោះ'],
    ['after the marks of Tibetan', 'བོད་ཡིག', 'བོད་|ཡིག'],
    ['at spaces only, in Arabic with Latin inside', 'رئيس Maduro قال', 'رئيس| Maduro| قال'],
    ['at spaces only, in Hebrew with Latin inside', 'נשיא X-Press אמר', 'נשיא| X-Press| אמר'],
    ['between emoji, never inside a family or a flag', '👨‍👩‍👧‍👦👍🏽🇻🇪🇨🇱', '👨‍👩‍👧‍👦|👍🏽|🇻🇪|🇨🇱'],
    ['never between a sign and the mark that makes an emoji of it', '国❤️国', '国|❤️|国'],
  ])('%s', (_what, text, expected) => {
    expect(strokes(text)).toBe(expected);
  });

  it.each([
    ['Khmer', 'មិនទទួលស្គាល់លទ្ធផលបោះឆ្នោត'],
    ['Lao', 'ບໍ່ຮັບຮູ້ຜົນການເລືອກຕັ້ງ'],
    ['Burmese', 'ရွေးကောက်ပွဲရလဒ်ကိုအသိအမှတ်မပြု'],
  ])('between the words of %s, and between no letter and its marks', (_name, text) => {
    const parts = unbrokenParts(text).map((part) => part.text);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.length).toBeLessThan(lettersOf(text).length);
    expect(parts.flatMap(lettersOf)).toEqual(lettersOf(text));
  });

  it.each(['Türkiye', 'u\u0308ber', '🇨🇱🇻🇪', '👩‍👩‍👧 👍🏽 ❤️', 'नमस्ते', 'الجزائر', '選挙の結果'])(
    'has the same letters in browsers without Intl.Segmenter: %s',
    (text) => {
      // Syllables of Devanagari, which only newer versions of Unicode keep together, may come apart.
      if (/\p{sc=Devanagari}/u.test(text)) expect(roughLettersOf(text).join('')).toBe(text);
      else expect(roughLettersOf(text)).toEqual(lettersOf(text));
    },
  );

  it('loses no letter of any text, whatever is broken where', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(text, (value) => {
        const joined = unbrokenParts(value)
          .map((part) => (part.spaced ? ' ' : '') + part.text)
          .join('');
        expect(joined).toBe(
          value
            .split(/[ \n\t]+/)
            .filter(Boolean)
            .join(' '),
        );
      }),
    );
  });
});

describe('texts without spaces in a picture', () => {
  /** As wide as letters are drawn: Han and kana an em, others half of one. */
  const measure: Measure = (text, { size }) =>
    lettersOf(text).reduce(
      (sum, letter) => sum + (/[\p{sc=Han}\p{sc=Hiragana}\u3000-\u303f]/u.test(letter) ? 1 : 0.5),
      0,
    ) * size;
  const limits = { width: 690, height: 300, largest: 140, smallest: 9, leading: 1.13 };
  const serif: Omit<Font, 'size'> = { family: 'serif', weight: 400 };
  const japanese =
    '我が国は、この選挙の結果が国民の意思を正確に反映したものであるかどうかについて、すべての開票記録の速やかな公表を求めます。';
  const spanish = 'Exigimos la publicación inmediata de todas las actas de hoy.';

  it('sets sixty characters of Japanese as large as as many ems of Spanish', () => {
    expect([...japanese].length).toBeGreaterThanOrEqual(58);
    const own = fitText(japanese, serif, limits, measure).font.size;
    const wide = `${spanish} ${spanish}`;
    const other = fitText(wide, serif, limits, measure).font.size;
    expect(own).toBeGreaterThanOrEqual(other * 0.95);
    // A character of Japanese takes the room of two letters, so a text of as many takes two thirds of the size.
    const half = fitText(spanish, serif, limits, measure).font.size;
    expect(own).toBeGreaterThan(half * 0.65);
  });

  it('fills lines and keeps to the rules of both ends', () => {
    const font: Font = { ...serif, size: 30 };
    for (let width = 120; width < 700; width += 10) {
      const lines = wrapText(japanese, font, width, measure);
      expect(lines.join('')).toBe(japanese);
      for (const line of lines) {
        expect(measure(line, font)).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/^[、。ーっゃゅょ」]/);
        expect(line).not.toMatch(/「$/);
      }
    }
  });
});
