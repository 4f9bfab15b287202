import type { Browser, BrowserContext, Page } from 'playwright-core';
import { previewOf } from './editor-preview.ts';
import type { Finding, Host, HostArticle, Published, Way } from './host.ts';
import { type Origin, PASSWORD, SETTINGS, startWordPress, WRITERS } from './wordpress-install.ts';

/** The themes of each release: one without blocks, one of blocks. */
const THEMES: Readonly<Record<Origin, readonly (readonly [folder: string, name: string])[]>> = {
  Debian: [
    ['twentytwentyone', 'Twenty Twenty-One'],
    ['twentytwentythree', 'Twenty Twenty-Three'],
  ],
  npm: [
    ['twentytwentyone', 'Twenty Twenty-One'],
    ['twentytwentyfour', 'Twenty Twenty-Four'],
  ],
};

/** How long the editor may take, in ms. */
const PATIENCE = 120_000;

/** What is put into a block of the editor. */
type Block =
  | { readonly kind: 'html'; readonly code: string }
  | { readonly kind: 'embed'; readonly url: string };

interface Draft {
  readonly way: Way;
  readonly writer: keyof typeof WRITERS;
  readonly block: Block;
  readonly receiver: HostArticle['receiver'];
}

/** Those parts of the editor's own interface that are used here. */
interface EditorWindow {
  readonly wp: {
    readonly blocks: { createBlock(name: string, attributes: object): { clientId: string } };
    readonly data: {
      select(store: string): {
        getCurrentPostId(): number | null;
        getCurrentPost(): { readonly link: string };
        getCurrentPostAttribute(name: 'status'): string;
      };
      dispatch(store: string): {
        set(scope: string, name: string, value: boolean): void;
        editPost(changes: object): Promise<void>;
        savePost(): Promise<void>;
        insertBlocks(block: object): Promise<void>;
        selectBlock(id: string): Promise<void>;
      };
    };
  };
}

/** A WordPress whose articles were written in its editor. */
export async function startWordPressHost(
  origin: Origin,
  browser: Browser,
  folder: string,
  published: Published,
): Promise<Host> {
  const wordPress = await startWordPress(origin, folder, published.site);
  const articles: HostArticle[] = [];
  const findings: Finding[] = [];
  for (const draft of draftsOf(published)) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 1400 } });
    const page = await context.newPage();
    await logIn(context, wordPress.url, WRITERS[draft.writer]);
    const title = `Map by ${draft.way}`;
    const preview = await write(page, wordPress.url, title, draft.block);
    findings.push({ way: draft.way, check: 'editor preview', outcome: preview });
    articles.push({
      way: draft.way,
      title,
      url: await publish(page),
      receiver: draft.receiver,
    });
    await context.close();
  }
  return {
    name: 'WordPress',
    version: `${wordPress.version} (${origin})`,
    settings: SETTINGS,
    themes: THEMES[origin].map(([theme, name]) => ({
      name,
      activate: async () => wordPress.activate(theme),
    })),
    articles,
    feed: `${wordPress.url}feed/`,
    findings,
    stop: wordPress.stop,
  };
}

function draftsOf({ map, place, helper }: Published): readonly Draft[] {
  const html = (code: string): Block => ({ kind: 'html', code });
  return [
    { way: 'code', writer: 'administrator', block: html(map.code), receiver: null },
    {
      way: 'code and embed.js',
      writer: 'administrator',
      block: html(`${map.code}\n${helper}`),
      receiver: 'embed.js',
    },
    { way: 'code of a place', writer: 'administrator', block: html(place.code), receiver: null },
    {
      way: 'address',
      writer: 'author',
      block: { kind: 'embed', url: map.address },
      receiver: 'WordPress',
    },
    {
      way: 'address of a place',
      writer: 'author',
      block: { kind: 'embed', url: place.address },
      receiver: 'WordPress',
    },
    { way: 'code without the right', writer: 'author', block: html(map.code), receiver: null },
  ];
}

async function logIn(context: BrowserContext, url: string, name: string): Promise<void> {
  context.setDefaultTimeout(PATIENCE);
  const page = `${url}wp-login.php`;
  // WordPress asks first whether the browser keeps cookies.
  await context.request.get(page);
  const form = { log: name, pwd: PASSWORD, testcookie: '1' };
  const answer = await context.request.post(page, { form, maxRedirects: 0 });
  if (answer.status() !== 302) throw new Error(`${name} could not log in`);
}

/** Writes an article of one block, and says what the editor shows of it. */
async function write(page: Page, url: string, title: string, block: Block) {
  await page.goto(`${url}wp-admin/post-new.php`);
  await page.waitForFunction(() => {
    const { wp } = window as unknown as Partial<EditorWindow>;
    return wp?.data?.select('core/editor')?.getCurrentPostId() != null;
  });
  await page.evaluate(
    async ([text, content]) => {
      const { data, blocks } = (window as unknown as EditorWindow).wp;
      for (const scope of ['core/edit-post', 'core']) {
        data.dispatch('core/preferences').set(scope, 'welcomeGuide', false);
      }
      await data.dispatch('core/editor').editPost({ title: text });
      const made =
        content.kind === 'html'
          ? blocks.createBlock('core/html', { content: content.code })
          : blocks.createBlock('core/embed', { url: content.url });
      await data.dispatch('core/block-editor').insertBlocks(made);
      await data.dispatch('core/block-editor').selectBlock(made.clientId);
    },
    [title, block] as const,
  );
  if (block.kind === 'html') {
    await page
      .locator('.block-editor-block-toolbar')
      .getByRole('button', { name: 'Preview', exact: true })
      .click();
  }
  return previewOf(page, title);
}

/** Publishes what the editor holds; gives its address. */
async function publish(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { data } = (window as unknown as EditorWindow).wp;
    await data.dispatch('core/editor').editPost({ status: 'publish' });
    await data.dispatch('core/editor').savePost();
    const editor = data.select('core/editor');
    if (editor.getCurrentPostAttribute('status') !== 'publish') {
      throw new Error('WordPress did not publish the article');
    }
    return editor.getCurrentPost().link;
  });
}
