import type { Browser } from 'playwright-core';
import type { HostArticle, Outcome, Published } from './host.ts';
import { takePicture } from './pictures.ts';

/** Looks at an article whose host has taken the frame out of the code: a link with words remains, and no code. */
export async function checkStrippedArticle(
  browser: Browser,
  { url, remains }: HostArticle,
  { map }: Published,
  width: number,
  name: string,
): Promise<Outcome> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  try {
    await page.goto(url);
    await takePicture(page, name);
    const { frames, code, words, outside } = await page.evaluate((address) => {
      const link = document.querySelector(`a[href="${address}"]`);
      const text = document.body.innerText;
      return {
        frames: document.querySelectorAll('iframe').length,
        code: /<iframe|<div|height:|sandbox=/.exec(text)?.[0],
        words: link?.textContent?.trim() ?? '',
        outside: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };
    }, map.address);
    if (frames > 0) return { kind: 'fail', why: 'the frame is there' };
    if (code !== undefined) return { kind: 'fail', why: `code as text: ${code}` };
    if (outside > 0) return { kind: 'fail', why: `the article is ${outside} px too wide` };
    if (remains === 'nothing') {
      return words === ''
        ? { kind: 'none', why: 'the host leaves the code out' }
        : { kind: 'fail', why: 'the link is there' };
    }
    if (words.length < 10) return { kind: 'fail', why: 'no link to the map' };
    return { kind: 'pass', note: `a link: ${words}` };
  } finally {
    await page.close();
  }
}
