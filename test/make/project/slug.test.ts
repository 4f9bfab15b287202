import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../src/make/project/slug.ts';

describe('the name of a map', () => {
  it.each([
    ['How states voted on Ukraine', 'how-states-voted-on-ukraine'],
    ['  “Who recognises whom?” – 2024  ', 'who-recognises-whom-2024'],
    ['Wie Österreichs Nachbarn über Maß und Größe reden', 'wie-osterreichs-nachbarn-uber-mass-und'],
    ['Qui a reconnu l’œuvre ?', 'qui-a-reconnu-loeuvre'],
    ['Łódź, Ærø, İstanbul ve Iğdır', 'lodz-aero-istanbul-ve-igdir'],
    ['Phiếu của Việt Nam', 'phieu-cua-viet-nam'],
    ['ＦＵＬＬ　ｗｉｄｔｈ', 'full-width'],
    ['ﬁve ﬂags', 'five-flags'],
    // Other scripts keep their Latin letters and their digits.
    ['Голосование ООН 2022', 'map-2022'],
    ['投票 A/RES/ES-11/1', 'a-res-es-11-1'],
    ['Ψηφοφορία', 'map'],
    ['التصويت', 'map'],
    ['मतदान', 'map'],
    ['🗳️', 'map'],
    ['', 'map'],
    ['2024', 'map-2024'],
    ['--a--', 'a'],
    ['../../etc/passwd', 'etc-passwd'],
    ['con.js <b>', 'con-js-b'],
  ])('of “%s” is %s', (headline, slug) => {
    expect(slugOf(headline)).toBe(slug);
  });

  it('ends with a whole word, and has 40 characters at most', () => {
    const long = slugOf('How the governments of the world answered the result of the election');
    expect(long).toBe('how-the-governments-of-the-world');
    expect(slugOf('a'.repeat(50))).toBe('a'.repeat(40));
  });

  it('is one that the command line takes, whatever the headline', () => {
    const headlines = ['É1', '9 lives', 'x'.repeat(300), '中国 9', 'a\u0000b', '\uD800', 'Ǆ'];
    for (const headline of headlines) expect(slugOf(headline)).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
  });
});
