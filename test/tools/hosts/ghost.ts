import type { APIRequestContext, Browser, BrowserContext, Page } from 'playwright-core';
import { previewOf } from './editor-preview.ts';
import { type Ghost, OWNER, SETTINGS, startGhost } from './ghost-install.ts';
import type { Finding, Host, HostArticle, Outcome, Published, Way } from './host.ts';
import { takePicture } from './pictures.ts';
import { until } from './processes.ts';

const THEMES = ['source', 'casper'] as const;
/** Somebody with few rights. */
const AUTHOR = { email: 'author@example.test', password: 'wr3-pk8-Lmz5-4q' } as const;

/** What is pasted into the editor. */
interface Draft {
  readonly way: Way;
  readonly writer: { readonly email: string; readonly password: string };
  /** Into an HTML card, or on a line of its own, where an address becomes an Embed card. */
  readonly card: 'html' | 'embed';
  readonly text: string;
  readonly receiver: HostArticle['receiver'];
}

/** What Ghost answers of an article. */
interface Post {
  readonly id: string;
  readonly updated_at: string;
  readonly lexical: string;
  readonly url: string;
}

/** A Ghost whose articles were written in its editor. */
export async function startGhostHost(
  browser: Browser,
  folder: string,
  published: Published,
): Promise<Host> {
  const ghost = await startGhost(folder);
  const owner = await logIn(browser, ghost, OWNER);
  await inviteAuthor(owner.request, ghost);
  const articles: HostArticle[] = [];
  const findings: Finding[] = [];
  for (const draft of draftsOf(published)) {
    const context = await logIn(browser, ghost, draft.writer);
    const page = await context.newPage();
    const title = `Map by ${draft.way}`;
    await write(page, ghost.url, title, draft);
    const outcome =
      draft.card === 'html' ? await cardOf(page, title) : await previewOf(page, title);
    findings.push({ way: draft.way, check: 'editor preview', outcome });
    const url = await publish(page, ghost, draft);
    articles.push({ way: draft.way, title, url, receiver: draft.receiver });
    await context.close();
  }
  return {
    name: 'Ghost',
    version: ghost.version,
    settings: SETTINGS,
    themes: THEMES.map((name) => ({
      name,
      activate: async () => {
        await owner.request.put(`${ghost.url}ghost/api/admin/themes/${name}/activate/`, {
          headers: originOf(ghost),
          failOnStatusCode: true,
        });
      },
    })),
    articles,
    feed: `${ghost.url}rss/`,
    findings,
    stop: async () => {
      await owner.close();
      await ghost.stop();
    },
  };
}

function draftsOf({ map, place, helper }: Published): readonly Draft[] {
  const html = { card: 'html', writer: OWNER, receiver: null } as const;
  const embed = { card: 'embed', writer: AUTHOR, receiver: null } as const;
  return [
    { ...html, way: 'code', text: map.code },
    {
      ...html,
      way: 'code and embed.js',
      text: `${map.code}\n${helper}`,
      receiver: 'embed.js',
    },
    { ...html, way: 'code of a place', text: place.code },
    { ...html, way: 'code by an author', writer: AUTHOR, text: map.code },
    { ...embed, way: 'address', text: map.address },
    { ...embed, way: 'address of a place', text: place.address },
  ];
}

/** Ghost answers its own pages alone. */
const originOf = ({ url }: Ghost) => ({ origin: url.slice(0, -1) });

async function logIn(
  browser: Browser,
  ghost: Ghost,
  { email, password }: Draft['writer'],
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 1400 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.request.post(`${ghost.url}ghost/api/admin/session/`, {
    headers: originOf(ghost),
    data: { username: email, password },
    failOnStatusCode: true,
  });
  return context;
}

/** Invites an author, and accepts with what the letter says, which is sent to nobody. */
async function inviteAuthor(request: APIRequestContext, ghost: Ghost): Promise<void> {
  const api = `${ghost.url}ghost/api/admin/`;
  const options = { headers: originOf(ghost), failOnStatusCode: true };
  const [role] = ghost.query("SELECT id FROM roles WHERE name = 'Author'");
  await request.post(`${api}invites/`, {
    ...options,
    data: { invites: [{ role_id: role?.['id'], email: AUTHOR.email }] },
  });
  const [invite] = ghost.query('SELECT token FROM invites');
  const token = invite?.['token'];
  await request.post(`${api}authentication/invitation/`, {
    ...options,
    data: { invitation: [{ ...AUTHOR, name: 'Author', token }] },
  });
}

/** Writes an article of one card, as people do: with the keyboard and the clipboard. */
async function write(page: Page, url: string, title: string, { card, text }: Draft): Promise<void> {
  await page.goto(`${url}ghost/#/editor/post`);
  await page.getByPlaceholder('Post title').fill(title);
  await page
    .locator('[data-kg-editor] [contenteditable="true"], .koenig-lexical [contenteditable="true"]')
    .first()
    .click();
  if (card === 'html') {
    await page.keyboard.type('/html');
    await page.locator('[data-kg-slash-menu]').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.cm-content').click();
  }
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.keyboard.press('Control+V');
  // Escape leaves the code and shows what it makes.
  if (card === 'html') await page.keyboard.press('Escape');
}

/** What the editor shows of code: Ghost puts a word in the place of every frame, and the link stays. */
async function cardOf(page: Page, title: string): Promise<Outcome> {
  const card = page.locator('[data-kg-card="html"]');
  await card.getByText('Embedded iFrame').waitFor();
  await takePicture(page, `editor ${title}`);
  return (await card.locator('a').count()) === 1
    ? { kind: 'none', why: 'Ghost shows “Embedded iFrame” and the link' }
    : { kind: 'fail', why: `it shows ${await card.textContent()}` };
}

/** Publishes what the editor holds once it has saved it; gives the address. */
async function publish(page: Page, ghost: Ghost, { card }: Draft): Promise<string> {
  let post: Post | undefined;
  const { request } = page.context();
  await until('Ghost to save the article', async () => {
    await page.keyboard.press('Control+S');
    const id = /editor\/post\/(\w+)/.exec(page.url())?.[1];
    if (id === undefined) return false;
    const answer = await request.get(`${ghost.url}ghost/api/admin/posts/${id}/?formats=lexical`);
    post = ((await answer.json()) as { posts: readonly Post[] }).posts[0];
    return post?.lexical.includes(`"type":"${card}"`) ?? false;
  });
  if (post === undefined) throw new Error('Ghost has no article');
  const answer = await request.put(`${ghost.url}ghost/api/admin/posts/${post.id}/`, {
    headers: originOf(ghost),
    data: { posts: [{ status: 'published', updated_at: post.updated_at }] },
    failOnStatusCode: true,
  });
  const [sent] = ((await answer.json()) as { posts: readonly Post[] }).posts;
  if (sent === undefined) throw new Error('Ghost did not publish the article');
  return sent.url;
}
