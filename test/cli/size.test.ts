import { describe, expect, it } from 'vitest';
import {
  BUDGET,
  findExcess,
  findHeavyPages,
  findResources,
  MOST_MORE,
  type PageWeight,
  type Weight,
  weighPage,
} from '../../src/cli/page-weight.ts';

const ICON = '<link rel="icon" href="data:,">';

const bytes = (count: number): Weight => ({
  raw: count,
  gzip: count,
  brotli: count,
  counted: count,
});
const light: PageWeight = {
  html: bytes(BUDGET.html),
  javascript: bytes(BUDGET.javascript),
  fonts: bytes(BUDGET.fonts),
  requests: BUDGET.requests,
  foreign: [],
};

describe('finding what a page loads', () => {
  it('finds the script and the fonts of the inline style', () => {
    const html = `${ICON}<style>@font-face{src:url(fonts/a.woff2)format("woff2")}
      @font-face { src: url("./fonts/b.woff2") }</style><script defer src='assets/main.js'></script>`;
    expect(findResources(html, 'index.html')).toEqual({
      own: [
        { kind: 'script', path: 'assets/main.js' },
        { kind: 'font', path: 'fonts/a.woff2' },
        { kind: 'font', path: 'fonts/b.woff2' },
      ],
      foreign: [],
    });
  });

  it('reads addresses from where the page stands', () => {
    const html = `${ICON}<script src="../assets/main.js"></script><script src=/second.js></script>`;
    expect(findResources(html, 'es/index.html').own.map(({ path }) => path)).toEqual([
      'assets/main.js',
      'second.js',
    ]);
  });

  it('counts a file once that is preloaded and used', () => {
    const html = `${ICON}<link rel="preload" as="font" href="a.woff2"><style>@font-face{src:url(a.woff2)}</style>`;
    expect(findResources(html, 'index.html').own).toEqual([{ kind: 'font', path: 'a.woff2' }]);
  });

  it('leaves out what is not loaded: links, inline scripts, data addresses and references', () => {
    const html = `${ICON}<link rel="canonical" href="https://example.org/"><a href="x.js">x</a>
      <link rel="alternate" hreflang="es" href="es/"><script type="application/json">{}</script>
      <script>location.hash</script><style>p{fill:url(#hatch);background:url(data:image/png;base64,AA)}</style>`;
    expect(findResources(html, 'index.html')).toEqual({ own: [], foreign: [] });
  });

  it('counts the icon that a browser asks for unless it is told of one', () => {
    expect(findResources('<p>', 'index.html').own).toEqual([
      { kind: 'other', path: 'favicon.ico' },
    ]);
  });

  it('keeps apart what is on another host', () => {
    const html = `${ICON}<script src="https://example.org/a.js"></script><img src="//example.org/b.png">`;
    expect(findResources(html, 'index.html')).toEqual({
      own: [],
      foreign: ['https://example.org/a.js', '//example.org/b.png'],
    });
  });
});

describe('weighing a page', () => {
  const files: Readonly<Record<string, Uint8Array>> = {
    'main.js': new TextEncoder().encode('x'.repeat(5000)),
    'a.woff2': new Uint8Array(2000),
  };
  const read = (path: string): Uint8Array => {
    const file = files[path];
    if (file === undefined) throw new Error(`no file ${path}`);
    return file;
  };
  const html = new TextEncoder().encode(
    `${ICON}<style>@font-face{src:url(a.woff2)}</style><script src="main.js"></script>`,
  );
  const weight = weighPage(html, findResources(new TextDecoder().decode(html), 'index.html'), read);

  it('holds gzip against the budget of HTML and JavaScript', () => {
    expect(weight.javascript.raw).toBe(5000);
    expect(weight.javascript.gzip).toBeLessThan(100);
    expect(weight.javascript.counted).toBe(weight.javascript.gzip);
    expect(weight.html.counted).toBe(weight.html.gzip);
  });

  it('holds the files themselves against the budget of fonts', () => {
    expect(weight.fonts.gzip).toBeLessThan(100);
    expect(weight.fonts.counted).toBe(2000);
  });

  it('counts the page as a request', () => {
    expect(weight.requests).toBe(3);
  });

  it('fails where the page names a file that is not there', () => {
    const own = [{ kind: 'script', path: 'lost.js' }] as const;
    expect(() => weighPage(html, { own, foreign: [] }, read)).toThrow('no file lost.js');
  });
});

describe('holding a page against the budget', () => {
  it('finds nothing in a page that uses all of it', () => {
    expect(findExcess(light)).toEqual([]);
  });

  it('says what is over and by how much', () => {
    const heavy = { ...light, html: bytes(61_234), fonts: bytes(55_002), requests: 7 };
    expect(findExcess(heavy)).toEqual([
      'HTML: 61,234 bytes, 1,234 bytes over the 60,000 bytes allowed',
      'fonts: 55,002 bytes, 2 bytes over the 55,000 bytes allowed',
      'requests: 7, 2 over the 5 allowed',
    ]);
  });

  it('allows nothing on another host', () => {
    expect(findExcess({ ...light, foreign: ['https://example.org/a.js'] })).toEqual([
      'requests: https://example.org/a.js is on another host',
    ]);
  });
});

describe('another page', () => {
  /** Bytes that do not compress: a fixed sequence without repetition. */
  const noise = (length: number) => {
    let state = 1;
    return Uint8Array.from({ length }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return state & 255;
    });
  };

  const page = (language: string, length: number) =>
    Buffer.concat([Buffer.from(`<html lang="${language}">`), noise(length)]);

  it('may weigh as much more than the lightest in its language as the budget says, and no more', () => {
    const pages = new Map([
      ['index.html', page('en', 1000)],
      ['es/index.html', page('es', 3000)],
      ['card/c/AR/index.html', page('en', 10)],
      ['light/index.html', page('en', 1000 + MOST_MORE - 500)],
      ['light/es/index.html', page('es', 3000 + MOST_MORE - 500)],
      ['heavy/index.html', page('en', 1000 + MOST_MORE + 500)],
      ['heavy/es/embed.html', page('es', 3000 + MOST_MORE + 500)],
    ]);
    expect(findHeavyPages(pages)).toEqual([
      expect.stringMatching(
        /^heavy\/index\.html: HTML is [\d,]+ bytes too heavy beside the lightest/,
      ),
      expect.stringMatching(/^heavy\/es\/embed\.html: HTML is [\d,]+ bytes too heavy/),
    ]);
  });
});
