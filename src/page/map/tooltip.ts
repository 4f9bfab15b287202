/** A small text beside the pointer. It repeats what the panel says, so it is hidden from screen readers. */
export interface Tooltip {
  readonly render: (content: TooltipContent | null) => void;
}

export interface TooltipContent {
  readonly name: string;
  readonly answer: string;
  /** CSS px from the top left corner of the map. */
  readonly x: number;
  readonly y: number;
}

/** Distance between the pointer and the text, in px. */
const OFFSET = 14;

export function createTooltip(root: HTMLElement): Tooltip {
  const box = document.createElement('div');
  box.className = 'tooltip';
  box.setAttribute('aria-hidden', 'true');
  box.hidden = true;
  const name = document.createElement('b');
  const answer = document.createElement('span');
  box.append(name, answer);
  root.append(box);
  return {
    render(content) {
      box.hidden = content === null;
      if (content === null) return;
      name.textContent = content.name;
      answer.textContent = content.answer;
      const { offsetWidth: width, offsetHeight: height } = box;
      const x = Math.min(content.x + OFFSET, root.clientWidth - width - 4);
      const below = content.y + OFFSET + height < root.clientHeight;
      const y = below ? content.y + OFFSET : content.y - OFFSET - height;
      box.style.transform = `translate(${Math.max(4, Math.round(x))}px, ${Math.max(4, Math.round(y))}px)`;
    },
  };
}
