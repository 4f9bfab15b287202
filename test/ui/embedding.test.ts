import { beforeEach, describe, expect, it, vi } from 'vitest';
import { embeddingStrings } from '../../src/model/locales/embedding.ts';
import type { ActorId, ViewId } from '../../src/model/types.ts';
import { find } from '../../src/ui/dom.ts';
import { createEmbedding, type Embedding } from '../../src/ui/embedding.ts';

const strings = embeddingStrings('en');
let root: HTMLElement;
let embedding: Embedding;
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
  embedding = createEmbedding(
    root,
    {
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
      countries: [{ id: 'CL' as ActorId, name: 'Chile' }],
      choices: {
        theme: 'auto',
        view: 'east' as ViewId,
        country: 'CL' as ActorId,
        title: true,
        legend: true,
      },
    },
    { onCopy },
  );
});

const code = () => find<HTMLTextAreaElement>(root, '[name=code]').value;
const choose = (name: string, value: string) => {
  find<HTMLSelectElement>(root, `[name=${name}]`).value = value;
  find(root, 'form').dispatchEvent(new Event('change'));
};

describe('the code to embed', () => {
  it('starts from what the reader sees, at the address that will be published', () => {
    expect(code()).toContain('src="https://maps.example/vote/embed.html?country=CL&amp;view=east"');
    expect(code()).toContain('<a href="https://maps.example/vote/?country=CL&amp;view=east">');
  });

  it('stands beside the two ways to the right height', () => {
    const box = (name: string) => find<HTMLTextAreaElement>(root, `[name=${name}]`).value;
    expect(box('by-script')).toContain('src="https://maps.example/embed.js"></script>');
    expect(box('by-style')).toContain('frame-sizing: content-height');
  });

  it('is previewed where the site is now', () => {
    expect(find<HTMLIFrameElement>(root, 'iframe').src).toBe(
      'http://localhost:1/vote/embed.html?country=CL&view=east',
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

  it('keeps a title a text', () => {
    expect(code()).toContain('A &lt;b&gt;title&lt;/b&gt;');
    expect(root.querySelector('b')).toBeNull();
  });

  it('has every field named by a label', () => {
    for (const field of root.querySelectorAll('input, select, textarea')) {
      expect(field.closest('label')?.textContent, field.getAttribute('name') ?? '').toMatch(/\w/);
    }
  });
});

it('copies the code or the link, and says how it went', async () => {
  embedding.render('https://maps.example/vote/?country=CL');
  find(root, '[data-action=link]').click();
  await vi.waitFor(() => expect(find(root, '.outcome').textContent).toBe(strings.copied));
  expect(onCopy).toHaveBeenLastCalledWith('https://maps.example/vote/?country=CL');
  onCopy.mockResolvedValue(false);
  find(root, '[data-action=code]').click();
  await vi.waitFor(() => expect(find(root, '.outcome').textContent).toBe(strings.notCopied));
  expect(onCopy).toHaveBeenLastCalledWith(code());
});

it('leaves nothing behind', () => {
  embedding.destroy();
  expect(root.childElementCount).toBe(0);
});
