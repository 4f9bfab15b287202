import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../src/core/i18n/languages.ts';
import { languageCss } from '../../../src/site/pages/language-css.ts';

const scriptOf = (tag: string) => new Intl.Locale(tag).maximize().script;
const tags = Object.keys(INTERFACE_LANGUAGES);
const [latin, others] = [
  tags.filter((tag) => scriptOf(tag) === 'Latn'),
  tags.filter((tag) => scriptOf(tag) !== 'Latn'),
];

describe('the style rules for the language of a page', () => {
  it.each(latin)('are none in %s, whose letters our typefaces have', (tag) => {
    expect(languageCss(tag)).toBe('');
  });

  it.each(others)(
    'name typefaces of the system in %s, and ours for words in Latin letters',
    (tag) => {
      const css = languageCss(tag);
      expect(css).toMatch(/--serif-fallback:'[^;]+serif;/);
      expect(css).toMatch(/--sans-fallback:[^;]+sans-serif;/);
      expect(css).toContain(`.words:not(:lang(${tag})){font-family:'Newsreader Map'`);
    },
  );

  it('turn arrows and time round in a language from right to left alone', () => {
    const turned = tags.filter((tag) =>
      languageCss(tag).includes('.timeline .track{direction:rtl}'),
    );
    expect(turned).toEqual(tags.filter((tag) => INTERFACE_LANGUAGES[tag]?.direction === 'rtl'));
    expect(turned).not.toEqual([]);
  });

  it('leave the map as it is', () => {
    for (const tag of tags) expect(languageCss(tag)).not.toMatch(/\.(?:map|world)\b[^-]/);
  });
});
