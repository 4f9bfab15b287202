import { toElement } from '../../browser/dom.ts';
import { mapNoticeMarkup, type NoticeView } from './notice-markup.ts';

/** Says at the head of the page what is wrong with the map. */
export interface Notice {
  /** Screen readers announce an alert when it is added to the page. */
  readonly render: (view: NoticeView | null) => void;
}

export function createNotice(
  root: HTMLElement,
  handlers: { readonly onAction: () => void },
): Notice {
  let element: Element | null = null;
  return {
    render(view) {
      element?.remove();
      element = view === null ? null : toElement(mapNoticeMarkup(view));
      if (element === null) return;
      element.querySelector('button')?.addEventListener('click', handlers.onAction);
      root.append(element);
    },
  };
}
