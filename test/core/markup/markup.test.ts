import { describe, expect, it } from 'vitest';
import { escapeText, h, toHtml } from '../../../src/core/markup/markup.ts';

describe('an element', () => {
  it('leaves out attributes that are null, undefined or false', () => {
    expect(h('a', { a: null, b: undefined, c: false }).attributes).toEqual({});
  });

  it('keeps true as an empty attribute, and zero and the empty text as values', () => {
    expect(h('a', { a: true, b: 0, c: '' }).attributes).toEqual({ a: '', b: '0', c: '' });
  });

  it('leaves out children that are null, undefined or false, and flattens lists', () => {
    const b = h('b', {});
    expect(h('a', {}, 'x', null, undefined, false, ['y', [b, [null, 'z']]]).children).toEqual([
      'x',
      'y',
      b,
      'z',
    ]);
  });

  it('keeps an empty text as a child', () => {
    expect(h('a', {}, '').children).toEqual(['']);
  });
});

describe('as HTML', () => {
  it('text keeps nothing that could begin a tag or a character reference', () => {
    expect(toHtml('<b>&amp; "quoted" \'so\'</b>')).toBe(
      '&lt;b&gt;&amp;amp; "quoted" \'so\'&lt;/b&gt;',
    );
    expect(escapeText('a<b>&c')).toBe('a&lt;b&gt;&amp;c');
  });

  it('an attribute cannot be left by a quotation mark', () => {
    expect(toHtml(h('a', { title: '" onclick="alert(1)" <&' }))).toBe(
      '<a title="&quot; onclick=&quot;alert(1)&quot; &lt;&amp;"></a>',
    );
  });

  it('an empty attribute is its name alone', () => {
    expect(toHtml(h('button', { hidden: true }))).toBe('<button hidden></button>');
  });

  it('elements of HTML without content have no end tag', () => {
    expect(toHtml(h('meta', { charset: 'utf-8' }))).toBe('<meta charset="utf-8">');
    expect(toHtml(h('p', {}, 'a', h('br', {}), 'b'))).toBe('<p>a<br>b</p>');
  });

  it('empty shapes of SVG close themselves, and full ones do not', () => {
    expect(toHtml(h('path', { d: 'M0 0' }))).toBe('<path d="M0 0"/>');
    expect(toHtml(h('path', {}, h('title', {}, 'x')))).toBe('<path><title>x</title></path>');
  });

  it('other empty elements keep their end tag, because HTML knows no other way', () => {
    expect(toHtml(h('script', { src: 'a.js' }))).toBe('<script src="a.js"></script>');
    expect(toHtml(h('g', {}))).toBe('<g></g>');
  });
});
