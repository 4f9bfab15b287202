import type { Browser } from 'playwright-core';
import type { HostArticle, Outcome, Published } from './host.ts';

/** What a reader of feeds sees of an article: its text, and where its links lead. */
interface Rest {
  readonly text: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

/**
 * Looks at every article in a feed without frames, scripts and styles, as readers of feeds show it: what remains
 * names the map and leads to it, and holds no code.
 */
export async function checkFeed(
  browser: Browser,
  feed: string,
  articles: readonly HostArticle[],
  published: Published,
): Promise<ReadonlyMap<HostArticle, Outcome>> {
  const answer = await fetch(feed);
  const rests = await readFeed(browser, await answer.text());
  return new Map(
    articles.map((article): [HostArticle, Outcome] => [
      article,
      judge(rests[article.title], article, published),
    ]),
  );
}

/** The articles of a feed by title. */
async function readFeed(browser: Browser, xml: string): Promise<Readonly<Record<string, Rest>>> {
  const page = await browser.newPage();
  const rests = await page.evaluate((text) => {
    const feed = new DOMParser().parseFromString(text, 'text/xml');
    if (feed.querySelector('parsererror') !== null) throw new Error('the feed is no XML');
    return [...feed.querySelectorAll('item')].map((item): [string, Rest] => {
      const [whole] = item.getElementsByTagName('content:encoded');
      const html = (whole ?? item.querySelector('description'))?.textContent ?? '';
      const { body } = new DOMParser().parseFromString(html, 'text/html');
      for (const part of body.querySelectorAll('iframe, script, style')) part.remove();
      return [
        item.querySelector('title')?.textContent ?? '',
        {
          text: body.textContent?.trim().replace(/\s+/g, ' ') ?? '',
          links: [...body.querySelectorAll('a')].map((a) => ({
            text: a.textContent ?? '',
            href: a.getAttribute('href') ?? '',
          })),
        },
      ];
    });
  }, xml);
  await page.close();
  return Object.fromEntries(rests);
}

function judge(rest: Rest | undefined, article: HostArticle, { site }: Published): Outcome {
  const { way } = article;
  if (rest === undefined) return { kind: 'fail', why: 'the article is not in the feed' };
  const { text, links } = rest;
  if (/[<>{}]|height:|sandbox=/.test(text)) return { kind: 'fail', why: `code as text: ${text}` };
  const link = links.find(({ href }) => href.startsWith(site));
  if (link !== undefined) {
    return link.text.trim().length > 10
      ? { kind: 'pass', note: link.text }
      : { kind: 'fail', why: `a link without words: ${link.href}` };
  }
  // Feeds of plain text have the words of the link alone.
  if (/\(interactive map\)/.test(text)) return { kind: 'pass', note: 'the words of the link' };
  // Frames that hosts make of an address have no words around them.
  if (way.startsWith('address')) return { kind: 'none', why: 'only the title of the article' };
  if (article.remains === 'nothing') return { kind: 'none', why: 'the host leaves the code out' };
  return { kind: 'fail', why: text === '' ? 'nothing remains' : `no link to the map: ${text}` };
}
