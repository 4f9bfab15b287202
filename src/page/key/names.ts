import { onChoose } from '../../browser/dom.ts';
import type { ActorId } from '../../core/statements/types.ts';

/** The governments listed in the key, the index or the inset map: one of them may be chosen. */
export interface Names {
  readonly render: (selected: ActorId | null) => void;
}

/** Turns the prerendered links inside `root` into toggle buttons. */
export function createNames(
  root: HTMLElement,
  handlers: { readonly onSelect: (id: ActorId | null, byKey: boolean) => void },
): Names {
  const links = [...root.querySelectorAll<HTMLElement>('a[data-id]')];
  for (const link of links) link.setAttribute('role', 'button');
  const isPressed = (link: HTMLElement) => link.getAttribute('aria-pressed') === 'true';
  onChoose(root, (id, link, byKey) =>
    handlers.onSelect(isPressed(link) ? null : (id as ActorId), byKey),
  );
  // Links handle Enter natively; a button also handles the space bar.
  const onKey = (event: KeyboardEvent) => {
    const link = (event.target as Element).closest<HTMLElement>('a[data-id]');
    if (event.key !== ' ' || link === null) return;
    event.preventDefault();
    link.click();
  };
  root.addEventListener('keydown', onKey);
  return {
    render(selected) {
      for (const link of links) {
        const pressed = String(link.dataset.id === selected);
        // Setting what is set would have the browser match style rules again.
        if (link.getAttribute('aria-pressed') !== pressed)
          link.setAttribute('aria-pressed', pressed);
      }
    },
  };
}
