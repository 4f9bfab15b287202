import type { View, ViewId } from '../model/types.ts';

/** The view switch and the zoom buttons. */
export interface Toolbar {
  readonly render: (view: View) => void;
  readonly destroy: () => void;
}

export interface ToolbarHandlers {
  readonly onView: (view: ViewId) => void;
  readonly onZoom: (step: 'in' | 'out' | 'reset') => void;
}

/** Brings the prerendered buttons to life: `data-view` names a view, `data-zoom` a step. */
export function createToolbar(root: HTMLElement, handlers: ToolbarHandlers): Toolbar {
  const views = [...root.querySelectorAll<HTMLButtonElement>('button[data-view]')];
  const onClick = (event: MouseEvent) => {
    const button = (event.target as Element).closest('button');
    const { view, zoom } = button?.dataset ?? {};
    if (view !== undefined) handlers.onView(view as ViewId);
    else if (zoom === 'in' || zoom === 'out' || zoom === 'reset') handlers.onZoom(zoom);
  };
  root.addEventListener('click', onClick);
  return {
    render(view) {
      for (const button of views) {
        button.setAttribute('aria-pressed', String(button.dataset.view === view.id));
        button.toggleAttribute('data-in-frame', button.dataset.view === view.inset);
      }
    },
    destroy: () => root.removeEventListener('click', onClick),
  };
}
