import { beforeEach, describe, expect, it, vi } from 'vitest';
import { find } from '../../../src/browser/dom.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import type {
  ActorId,
  IsoDate,
  SourceId,
  StanceId,
  ViewId,
} from '../../../src/core/statements/types.ts';
import {
  createShare,
  type EmbeddingOptions,
  type Share,
  type ShareView,
} from '../../../src/page/share/share.ts';
import { rule } from '../../fixtures/square-record.ts';

const strings = stringsFor('en').share;
let root: HTMLElement;
let embedding: Share;
const chile = { id: 'CL' as ActorId, name: 'Chile' };
const peru = { id: 'PE' as ActorId, name: 'Peru' };
const lastDay = { id: '2024-08-31' as IsoDate, name: '31 August 2024', chosen: false };
const earlier = { id: '2024-08-24' as IsoDate, name: '24 August 2024', chosen: true };
const seen: ShareView = {
  link: 'https://maps.example/vote/?country=CL&view=east',
  theme: 'auto',
  view: 'east' as ViewId,
  country: chile,
  countries: [chile],
  day: lastDay,
  stances: { ids: [], names: '' },
  sources: { ids: [], names: '' },
};
const timeline = { period: { from: earlier.id, to: lastDay.id }, rule };
const options: EmbeddingOptions = {
  strings,
  title: 'A <b>title</b>',
  pages: [
    {
      id: 'en',
      name: 'English',
      page: 'http://localhost:1/vote/',
      published: 'https://maps.example/vote/',
    },
    {
      id: 'es',
      name: 'Español',
      page: 'http://localhost:1/vote/es/',
      published: 'https://maps.example/vote/es/',
    },
  ],
  helper: 'https://maps.example/embed.js',
  views: [
    { id: 'west' as ViewId, name: 'West' },
    { id: 'east' as ViewId, name: 'East' },
  ],
  timeline: timeline,
  data: undefined,
};
const onCopy = vi.fn<(text: string) => Promise<boolean>>();

beforeEach(() => {
  // The preview is the browser's business: test/e2e/embedding.test.ts looks into it.
  const { happyDOM } = window as unknown as {
    readonly happyDOM: { readonly settings: { readonly navigation: Record<string, boolean> } };
  };
  happyDOM.settings.navigation['disableChildFrameNavigation'] = true;
  root = document.createElement('section');
  document.body.replaceChildren(root);
  onCopy.mockReset().mockResolvedValue(true);
  embedding = createShare(root, options, { onCopy });
  embedding.render(seen);
});

const code = () => find<HTMLTextAreaElement>(root, '[name=code]').value;
const choose = (name: string, value: string) => {
  const field = find<HTMLSelectElement>(root, `[name=${name}]`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
const untick = (name: string) => {
  const box = find<HTMLInputElement>(root, `[name=${name}]`);
  box.checked = false;
  box.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('the code to embed', () => {
  it('starts from what the reader sees, at the address that will be published', () => {
    expect(code()).toContain(
      'src="https://maps.example/vote/embed.html?country=CL&amp;view=east&amp;theme=light"',
    );
    expect(code()).toContain('<a href="https://maps.example/vote/?country=CL&amp;view=east">');
  });

  it('stands beside the two ways to the right height', () => {
    const box = (name: string) => find<HTMLTextAreaElement>(root, `[name=${name}]`).value;
    expect(box('by-script')).toContain('src="https://maps.example/embed.js"></script>');
    expect(box('by-style')).toContain('frame-sizing: content-height');
  });

  it('has a height before the preview has told its own, and never none', () => {
    const tell = (height: number) => {
      const { contentWindow } = find<HTMLIFrameElement>(root, 'iframe');
      const data = { 'datawrapper-height': { map: height }, height };
      dispatchEvent(new MessageEvent('message', { data, source: contentWindow }));
    };
    expect(code()).toContain(' height="810"');
    tell(0);
    expect(code()).toContain(' height="810"');
    tell(640);
    expect(code()).toContain(' height="640"');
  });

  it('is previewed where the site is now', () => {
    expect(find<HTMLIFrameElement>(root, 'iframe').src).toBe(
      'http://localhost:1/vote/embed.html?country=CL&view=east&theme=light',
    );
  });

  it('follows the choices', () => {
    choose('language', 'es');
    choose('theme', 'dark');
    choose('view', 'west');
    choose('country', '');
    expect(code()).toContain('src="https://maps.example/vote/es/embed.html?theme=dark"');
    expect(code()).toContain('<a href="https://maps.example/vote/es/">');
  });

  it('keeps to light articles, unless dark or the reader’s device is chosen', () => {
    const theme = () => find<HTMLSelectElement>(root, '[name=theme]').value;
    expect(theme()).toBe('light');
    choose('theme', 'auto');
    expect(code()).not.toContain('theme=');
    expect(find(root, '[value=auto]').textContent).toBe('Same as the reader’s device');
    choose('theme', 'dark');
    expect(code()).toContain('theme=dark');
  });

  it('goes with a theme that was chosen on the page', () => {
    embedding.render({ ...seen, theme: 'dark' });
    expect(code()).toContain('theme=dark');
  });

  it('leaves its style out for articles that refuse one', () => {
    expect(code()).toContain('style="');
    const box = find<HTMLInputElement>(root, '[name=no-style]');
    expect(box.checked).toBe(false);
    box.checked = true;
    box.dispatchEvent(new Event('change', { bubbles: true }));
    expect(code()).not.toContain('style="');
  });

  it('keeps a title a text', () => {
    expect(code()).toContain('A &lt;b&gt;title&lt;/b&gt;');
    expect(root.querySelector('b')).toBeNull();
  });

  it('is written from left to right in every language, as the address of the page is', () => {
    const written = root.querySelectorAll('textarea, [name=link]');
    expect([...written].map((field) => field.getAttribute('dir'))).toEqual(Array(4).fill('ltr'));
  });

  it('has every field named by a label', () => {
    embedding.render({
      ...seen,
      stances: { ids: ['doubted' as StanceId], names: 'Doubted' },
      sources: { ids: ['first' as SourceId], names: 'The Post' },
    });
    for (const field of root.querySelectorAll('input, select, textarea')) {
      expect(field.closest('label')?.textContent, field.getAttribute('name') ?? '').toMatch(/\w/);
    }
  });
});

describe('the day of a map over time', () => {
  const days = () => [...find<HTMLSelectElement>(root, '[name=day]').options];
  const chosenDay = () => days().find(({ selected }) => selected)?.text;

  it('is always the last of the map where the page shows that', () => {
    expect(chosenDay()).toBe('Always the last day of the map');
    expect(code()).not.toContain('on=');
  });

  it('is the day that the page shows, in the frame and in the link under it', () => {
    embedding.render({ ...seen, day: earlier });
    expect(chosenDay()).toBe('The day shown: 24 August 2024');
    expect(code()).toContain(
      'embed.html?country=CL&amp;view=east&amp;theme=light&amp;on=2024-08-24"',
    );
    expect(code()).toContain('vote/?country=CL&amp;view=east&amp;on=2024-08-24"');
  });

  it('can be the last of the map all the same, and then stays so', () => {
    embedding.render({ ...seen, day: earlier });
    choose('day', 'last');
    expect(code()).not.toContain('on=');
    embedding.render({ ...seen, day: { ...earlier, id: '2024-08-25' as IsoDate } });
    expect(chosenDay()).toBe('Always the last day of the map');
    expect(code()).not.toContain('on=');
  });

  it('can be the last day of today, for an article that keeps it', () => {
    choose('day', 'shown');
    expect(chosenDay()).toBe('The day shown: 31 August 2024');
    expect(code()).toContain('on=2024-08-31');
  });

  it('is the last in the link under the frame too, where the full page opens on another', () => {
    root.replaceChildren();
    const opening = { ...timeline, start: earlier.id };
    embedding = createShare(root, { ...options, timeline: opening }, { onCopy });
    embedding.render(seen);
    expect(code()).toContain('embed.html?country=CL&amp;view=east&amp;theme=light"');
    expect(code()).toContain('vote/?country=CL&amp;view=east&amp;on=2024-08-31"');
  });

  it('is previewed once it stays', async () => {
    const source = () => find<HTMLIFrameElement>(root, 'iframe').src;
    vi.useFakeTimers();
    try {
      embedding.render({ ...seen, day: earlier });
      expect(source()).not.toContain('on=');
      vi.advanceTimersByTime(300);
      embedding.render({ ...seen, day: { ...earlier, id: '2024-08-25' as IsoDate } });
      vi.advanceTimersByTime(300);
      expect(source()).not.toContain('on=');
      vi.advanceTimersByTime(300);
      expect(source()).toContain('on=2024-08-25');
    } finally {
      vi.useRealTimers();
    }
  });
});

it('asks for no day where the map has none', () => {
  root.replaceChildren();
  embedding = createShare(
    root,
    {
      strings,
      title: 'A title',
      pages: [],
      helper: '',
      views: [],
      timeline: undefined,
      data: undefined,
    },
    { onCopy },
  );
  embedding.render({ ...seen, day: null });
  expect(root.querySelector('[name=day]')).toBeNull();
});

describe('a page that shows less than the whole map', () => {
  const narrowed: ShareView = {
    ...seen,
    stances: { ids: ['doubted', 'rejected'] as StanceId[], names: 'Doubted and Rejected' },
    sources: { ids: ['first', 'The Post'] as SourceId[], names: 'Article 1 and The Post' },
  };
  const label = (name: string) => find(root, `[name=${name}]`).closest('label');

  it('says nothing of it where it shows the whole', () => {
    expect(label('only')?.hidden).toBe(true);
    expect(label('lens')?.hidden).toBe(true);
  });

  it('puts its responses and its sources into the code, and says so', () => {
    embedding.render(narrowed);
    expect(code()).toContain('stance=doubted%2Crejected&amp;lens=first&amp;lens=The+Post"');
    expect(code().match(/lens=first/g)).toHaveLength(2);
    expect(label('only')?.hidden).toBe(false);
    expect(label('only')?.textContent).toBe('Only these responses: Doubted and Rejected');
    expect(label('lens')?.textContent).toBe(
      'Only what these sources report: Article 1 and The Post',
    );
  });

  it('can be left out, each by itself, though the page goes on', () => {
    embedding.render(narrowed);
    untick('only');
    expect(code()).not.toContain('stance=');
    expect(code()).toContain('lens=first');
    untick('lens');
    embedding.render({ ...narrowed, sources: { ids: ['BBC' as SourceId], names: 'BBC' } });
    expect(code()).not.toContain('lens=');
  });

  it('is left out when the page shows the whole again', () => {
    embedding.render(narrowed);
    embedding.render(seen);
    expect(label('lens')?.hidden).toBe(true);
    expect(code()).not.toMatch(/lens=|stance=/);
  });
});

describe('the opened country', () => {
  const list = () => find<HTMLSelectElement>(root, '[name=country]');
  const offered = () => [...list().options].map(({ text }) => text);

  it('is that of the page, until an editor chooses another', () => {
    embedding.render({ ...seen, countries: [chile, peru], country: peru });
    expect(code()).toContain('country=PE');
    choose('country', 'CL');
    embedding.render({ ...seen, countries: [chile, peru], country: null });
    expect(code()).toContain('country=CL');
  });

  it('is offered though it has no response on the day that is shown', () => {
    embedding.render({ ...seen, countries: [chile], country: peru });
    expect(offered()).toEqual(['None', 'Chile', 'Peru']);
    expect(code()).toContain('country=PE');
    choose('country', 'PE');
    embedding.render({ ...seen, countries: [chile], country: null });
    expect(offered()).toEqual(['None', 'Chile', 'Peru']);
    expect(code()).toContain('country=PE');
  });

  it('is one of those that have responses on the day that is shown', () => {
    embedding.render({ ...seen, countries: [chile, peru], country: null });
    expect(offered()).toEqual(['None', 'Chile', 'Peru']);
    embedding.render({ ...seen, countries: [peru], country: null });
    expect(offered()).toEqual(['None', 'Peru']);
  });
});

it('copies the code or the link, and says how it went', async () => {
  embedding.render({ ...seen, link: 'https://maps.example/vote/?country=CL' });
  find(root, '[data-action=link]').click();
  await vi.waitFor(() => expect(find(root, '.outcome').textContent).toBe(strings.copied));
  expect(onCopy).toHaveBeenLastCalledWith('https://maps.example/vote/?country=CL');
  onCopy.mockResolvedValue(false);
  find(root, '[data-action=code]').click();
  await vi.waitFor(() => expect(find(root, '.outcome').textContent).toBe(strings.notCopied));
  expect(onCopy).toHaveBeenLastCalledWith(code());
});

it('no longer says “Copied” once the code or the link is another', async () => {
  const outcome = find(root, '.outcome');
  for (const change of [
    () => choose('theme', 'dark'),
    () => embedding.render({ ...seen, link: 'https://maps.example/vote/?country=PE' }),
  ]) {
    find(root, '[data-action=code]').click();
    await vi.waitFor(() => expect(outcome.textContent).toBe(strings.copied));
    change();
    expect(outcome.textContent).toBe('');
  }
});
