import type { ActorId } from '../../core/statements/types.ts';

/**
 * A small text above the place under the pointer. It repeats what the panel says, so it is hidden from screen
 * readers. It stays where it has appeared and as long as the pointer is over it, so that it can be enlarged and
 * read: a press on it is one on its place, by its `data-id`.
 */
export interface Tooltip {
  readonly render: (content: TooltipContent | null) => void;
  /**
   * Hides it until the pointer is elsewhere.
   *
   * @returns whether it was shown
   */
  readonly dismiss: () => boolean;
}

export interface TooltipContent {
  readonly id: ActorId;
  readonly name: string;
  readonly answer: string;
  /** CSS px from the top left corner of the map. */
  readonly x: number;
  readonly y: number;
}

/** Distance between the pointer and the text, in px: tooltip.css bridges it, so that the pointer can get there. */
const OFFSET = 10;

export function createTooltip(root: HTMLElement): Tooltip {
  const box = document.createElement('div');
  box.className = 'tooltip';
  box.setAttribute('aria-hidden', 'true');
  box.hidden = true;
  const name = document.createElement('b');
  const answer = document.createElement('span');
  box.append(name, answer);
  root.append(box);
  let dismissed: ActorId | null = null;
  return {
    render(content) {
      const isSame = content !== null && !box.hidden && box.dataset['id'] === content.id;
      if (content?.id !== dismissed) dismissed = null;
      box.hidden = content === null || dismissed !== null;
      if (content === null || box.hidden) return;
      box.dataset['id'] = content.id;
      name.textContent = content.name;
      answer.textContent = content.answer;
      if (isSame) return;
      const { offsetWidth: width, offsetHeight: height } = box;
      const x = Math.min(content.x - OFFSET, root.clientWidth - width - 4);
      const above = content.y - OFFSET - height;
      const y = above >= 4 ? above : content.y + OFFSET;
      box.style.transform = `translate(${Math.max(4, Math.round(x))}px, ${Math.max(4, Math.round(y))}px)`;
    },
    dismiss() {
      const wasShown = !box.hidden;
      if (wasShown) dismissed = (box.dataset['id'] ?? null) as ActorId | null;
      box.hidden = true;
      return wasShown;
    },
  };
}
