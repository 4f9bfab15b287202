import { describe, expect, it } from 'vitest';
import { resolvePlace } from '../../../src/core/atlas/gazetteer.ts';
import {
  type ChoicesContext,
  formatChoices,
  parseChoices,
  THEMES,
} from '../../../src/core/statements/reader-choices.ts';
import type {
  ActorId,
  IsoDate,
  SourceId,
  StanceId,
  ViewId,
} from '../../../src/core/statements/types.ts';
import {
  type EmbedChoices,
  embedQuery,
  embedSnippet,
  publishedAddress,
} from '../../../src/page/share/snippet.ts';
import { actor, squareDataset } from '../../fixtures/square-map.ts';
import { day, period } from '../../fixtures/square-record.ts';
import { squareGazetteer } from '../../fixtures/square-world.ts';

const PLAIN: EmbedChoices = {
  theme: 'auto',
  view: null,
  country: null,
  stances: [],
  day: null,
  sources: [],
  title: true,
  legend: true,
};
const source = (id: string) => id as SourceId;

describe('the address of a frame', () => {
  it('says nothing where nothing differs', () => {
    expect(embedQuery(PLAIN)).toBe('');
  });

  it('says everything that differs', () => {
    const query = embedQuery({
      theme: 'dark',
      view: 'world' as ViewId,
      country: 'CL' as ActorId,
      stances: ['doubted' as StanceId],
      day: '2024-08-24' as IsoDate,
      sources: [source('first'), source('The Post')],
      title: false,
      legend: false,
    });
    expect(query).toBe(
      '?country=CL&view=world&theme=dark&stance=doubted&on=2024-08-24&lens=first&lens=The+Post&title=0&legend=0',
    );
  });

  const { views, stances } = squareDataset();
  const context: ChoicesContext = {
    views,
    stances,
    period,
    sources: new Set([source('first'), source('A & B, Weekly')]),
    resolveActor: (code) => resolvePlace(squareGazetteer(), code),
  };
  const [, other] = views.map(({ id }) => id);
  const cases = [null, actor('AR')].flatMap((country) =>
    [null, day(1), period.to].flatMap((on) =>
      [[], [source('first')], [source('A & B, Weekly'), source('first')]].flatMap((lens) =>
        [[], stances.map(({ id }) => id)].flatMap((only) =>
          [null, other ?? null].flatMap((view) =>
            THEMES.map(
              (theme): EmbedChoices => ({
                ...PLAIN,
                country,
                day: on,
                sources: lens,
                stances: only,
                view,
                theme,
              }),
            ),
          ),
        ),
      ),
    ),
  );

  it('opens what was chosen, whatever that was', () => {
    for (const choices of cases) {
      const { country, day: on, sources: lens, stances: only, view, theme } = choices;
      expect(parseChoices(embedQuery(choices), context), embedQuery(choices)).toEqual({
        selected: country,
        view: view ?? views[0].id,
        theme,
        patterns: false,
        stances: only,
        day: on,
        sources: lens,
        table: false,
      });
    }
  });

  it('is the address of the page itself, letter for letter, where both know the same', () => {
    for (const choices of cases) {
      const state = parseChoices(embedQuery(choices), context);
      expect(formatChoices(state, '', context)).toBe(embedQuery(choices));
    }
  });
});

describe('the snippet', () => {
  const content = {
    title: 'A “map” of <answers> & "replies"',
    embedPage: 'https://maps.example/vote/embed.html?country=CL&title=0',
    page: 'https://maps.example/vote/',
    height: 806,
    style: true,
  };
  const snippet = embedSnippet(content);

  it('is a frame and a link in boxes without margins, and no script', () => {
    expect(snippet.match(/<\w+/g)).toEqual(['<div', '<iframe', '<div', '<a']);
    expect(snippet).toContain('></iframe>');
    expect(snippet).toContain('<a href="https://maps.example/vote/">');
  });

  it('has the height as an attribute, since pages that size frames write that', () => {
    expect(snippet).toContain(' height="806"');
    expect(snippet).toContain(' width="100%"');
  });

  it('has it as a style of the frame too, since style sheets of articles override the attribute', () => {
    expect(snippet.match(/style="[^"]*"/g)).toEqual([
      'style="display:block;width:100%;height:806px;height:attr(height px,806px);max-height:none;border:0"',
    ]);
  });

  it('has no style where an article would refuse it', () => {
    const plain = embedSnippet({ ...content, style: false });
    expect(plain).not.toMatch(/style/);
    expect(plain).toContain(' height="806"');
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
