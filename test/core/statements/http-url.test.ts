import { describe, expect, it } from 'vitest';
import { hostOf, parseHttpUrl } from '../../../src/core/statements/http-url.ts';
import type { HttpUrl } from '../../../src/core/statements/types.ts';

describe('a web address', () => {
  it.each([
    ['https://news.example/a?b=c#d', 'https://news.example/a?b=c#d'],
    ['http://news.example', 'http://news.example/'],
    ['HTTPS://News.Example/A', 'https://news.example/A'],
  ])('%s is accepted as %s', (text, url) => {
    expect(parseHttpUrl(text)).toBe(url);
  });

  it.each([
    ['javascript:alert(1)', 'it runs a script'],
    ['JavaScript:alert(1)', 'it runs a script'],
    ['java\nscript:alert(1)', 'it runs a script'],
    ['\u0001javascript:alert(1)', 'it runs a script'],
    [' https://news.example', 'it does not begin with its protocol'],
    ['data:text/html,x', 'it is a page of its own'],
    ['ftp://news.example/', 'browsers do not open it'],
    ['//news.example/', 'its protocol is missing'],
    ['news.example', 'its protocol is missing'],
    ['https://', 'its host is missing'],
    ['https://user@news.example/', 'it logs somebody in'],
    ['https://:secret@news.example/', 'it holds a password'],
    ['', 'it is empty'],
  ])('%j is refused: %s', (text) => {
    expect(parseHttpUrl(text)).toBeNull();
  });

  it('may have 2,048 characters and no more', () => {
    const long = `https://news.example/${'a'.repeat(2048 - 21)}`;
    expect(long).toHaveLength(2048);
    expect(parseHttpUrl(long)).toBe(long);
    expect(parseHttpUrl(`${long}a`)).toBeNull();
  });

  it('does not silently lose a line break', () => {
    expect(parseHttpUrl('https://news.example/a\nhttps://other.example/')).toBeNull();
  });
});

describe('the host of an address', () => {
  it('is told without www., port and path', () => {
    expect(hostOf('https://www.news.example:8080/a' as HttpUrl)).toBe('news.example');
    expect(hostOf('https://wwwnews.example/' as HttpUrl)).toBe('wwwnews.example');
  });

  it('shows a look-alike for what it is', () => {
    const url = parseHttpUrl('https://раypal.example/');
    expect(url && hostOf(url)).toMatch(/^xn--/);
  });
});
