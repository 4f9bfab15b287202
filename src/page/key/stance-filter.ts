import { find } from '../../browser/dom.ts';
import type { StanceId } from '../../core/statements/types.ts';

/** The labels of the key as a filter: choosing some fades all other answers. */
export interface StanceFilter {
  readonly render: (stances: readonly StanceId[]) => void;
}

export function createStanceFilter(
  root: HTMLElement,
  handlers: { readonly onChoose: (stances: readonly StanceId[]) => void },
): StanceFilter {
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('button[data-only]')];
  const showAll = find<HTMLButtonElement>(root, '.show-all');
  for (const button of buttons) button.disabled = false;
  let chosen: readonly StanceId[] = [];
  const onClick = (event: MouseEvent) => {
    const button = (event.target as Element).closest('button');
    const stance = button?.dataset.only as StanceId | undefined;
    if (button === showAll) {
      handlers.onChoose([]);
      buttons[0]?.focus({ preventScroll: true });
    } else if (stance !== undefined) {
      const order = buttons.map(({ dataset }) => dataset.only as StanceId);
      const next = chosen.includes(stance)
        ? chosen.filter((other) => other !== stance)
        : order.filter((other) => other === stance || chosen.includes(other));
      handlers.onChoose(next.length === order.length ? [] : next);
    }
  };
  root.addEventListener('click', onClick);
  return {
    render(stances) {
      chosen = stances;
      showAll.hidden = stances.length === 0;
      for (const button of buttons) {
        const stance = button.dataset.only as StanceId;
        button.setAttribute('aria-pressed', String(stances.includes(stance)));
        const faded = stances.length > 0 && !stances.includes(stance);
        button.closest('.entry')?.toggleAttribute('data-faded', faded);
      }
    },
  };
}
