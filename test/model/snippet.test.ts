import { describe, expect, it } from 'vitest';
import {
  type FrameChoices,
  frameQuery,
  frameSnippet,
  publishedAddress,
} from '../../src/model/snippet.ts';
import type { ActorId, ViewId } from '../../src/model/types.ts';

const PLAIN: FrameChoices = { theme: 'auto', view: null, country: null, title: true, legend: true };

describe('the address of a frame', () => {
  it('says nothing where nothing differs', () => {
    expect(frameQuery(PLAIN)).toBe('');
  });

  it('says everything that differs', () => {
    const query = frameQuery({
      theme: 'dark',
      view: 'world' as ViewId,
      country: 'CL' as ActorId,
      title: false,
      legend: false,
    });
    expect(query).toBe('?country=CL&view=world&theme=dark&title=0&legend=0');
  });
});

describe('the snippet', () => {
  const content = {
    title: 'A “map” of <answers> & "replies"',
    frame: 'https://maps.example/vote/embed.html?country=CL&title=0',
    page: 'https://maps.example/vote/',
    height: 806,
  };
  const snippet = frameSnippet(content);

  it('is a figure with a frame and a link, and no script', () => {
    expect(snippet.match(/<\w+/g)).toEqual(['<figure', '<iframe', '<figcaption', '<a']);
    expect(snippet).toContain('></iframe>');
    expect(snippet).toContain('<a href="https://maps.example/vote/">');
  });

  it('has the height as an attribute, since pages that size frames write that', () => {
    expect(snippet).toContain(' height="806"');
    expect(snippet).toContain(' width="100%"');
    expect(snippet.match(/style="[^"]*"/g)).toEqual(['style="margin:0"']);
  });

  it('escapes whatever stands in a title or an address', () => {
    expect(snippet).toContain('title="A “map” of &lt;answers&gt; &amp; &quot;replies&quot;"');
    expect(snippet).toContain('src="https://maps.example/vote/embed.html?country=CL&amp;title=0"');
  });
});

describe('the published address', () => {
  it.each([
    ['http://localhost:4173/vote/', 'https://maps.example/a/vote/', 'https://maps.example/a/vote/'],
    ['http://localhost/vote/es/', 'https://maps.example/vote/', 'https://maps.example/vote/es/'],
    ['file:///C:/vote/dist/vote/', 'https://maps.example/vote/es/', 'https://maps.example/vote/'],
    ['http://localhost/else/', 'https://maps.example/vote/', 'http://localhost/else/'],
  ])('of %s with %s is %s', (address, canonical, published) => {
    expect(publishedAddress(address, 'vote', canonical)).toBe(published);
  });
});
