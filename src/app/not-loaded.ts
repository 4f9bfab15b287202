import { toElement } from '../browser/dom.ts';
import { oldPageNoticeMarkup } from '../page/notice/notice-markup.ts';
import type { Page } from './page.ts';

/**
 * Says that something could not be loaded. A page that is older than the last publication of the site would try in vain
 * for ever: it offers to reload itself instead.
 *
 * @param text what to announce where it is worth trying again
 * @param offerAgain shows it to everybody, with a way to try again
 */
export async function sayNotLoaded(
  page: Page,
  text = page.data.strings.page.notLoaded,
  offerAgain: (text: string) => void = () => {},
): Promise<void> {
  if (await offerReload(page)) return;
  page.announce(text);
  offerAgain(text);
}

/** Offers to reload a page that is older than the site; resolves to whether it is. */
export async function offerReload({ data }: Page): Promise<boolean> {
  if (!(await isOld())) return false;
  const { notice } = data.strings;
  document.querySelector('.notice.old')?.remove();
  const element = toElement(oldPageNoticeMarkup(notice.old, notice.reload));
  element.querySelector('button')?.addEventListener('click', () => location.reload());
  document.body.append(element);
  return true;
}

/** Whether the site now has another page at this address, with other scripts; not known offline and without an origin. */
async function isOld(): Promise<boolean> {
  const { scripts } = document.documentElement.dataset;
  if (scripts === undefined) return false;
  try {
    const answer = await fetch(location.href, { cache: 'no-cache' });
    return answer.ok && !(await answer.text()).includes(scripts);
  } catch {
    return false;
  }
}
