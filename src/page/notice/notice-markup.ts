import { h, type MarkupElement } from '../../core/markup/markup.ts';

/** What is missing, what still works, and what a reader can do about it. */
export interface NoticeView {
  readonly missing: string;
  readonly works: string;
  readonly action: string;
}

/** The map cannot be moved: a button opens the table. */
export function mapNoticeMarkup({ missing, works, action }: NoticeView): MarkupElement {
  return notice('notice', missing, works, h('button', { type: 'button' }, action));
}

/** The script cannot run: a link reloads the page, and the style sheet decides when it is shown. */
export function incompleteNoticeMarkup({ missing, works, action }: NoticeView): MarkupElement {
  return notice('notice incomplete', missing, works, h('a', { href: '' }, action));
}

/** The page is older than the site: a button reloads it. */
export function oldPageNoticeMarkup(missing: string, action: string): MarkupElement {
  return notice('notice old', missing, '', h('button', { type: 'button' }, action));
}

function notice(
  name: string,
  missing: string,
  works: string,
  action: MarkupElement,
): MarkupElement {
  return h('p', { class: name, role: 'alert' }, h('b', {}, missing), ` ${works} `, action);
}
