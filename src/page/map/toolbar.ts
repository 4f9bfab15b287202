import type { View, ViewId } from '../../core/statements/types.ts';

/** The view switch and the zoom buttons. */
export interface Toolbar {
  /** Marks the view that is shown; null if it is none of them. */
  readonly render: (view: View | null) => void;
}

export interface ToolbarHandlers {
  readonly onView: (view: ViewId) => void;
  readonly onRegion: (region: string) => void;
  readonly onZoom: (step: 'in' | 'out' | 'reset') => void;
}

/** Makes the prerendered buttons interactive: `data-view` names a view, `data-zoom` a step. */
export function createToolbar(root: HTMLElement, handlers: ToolbarHandlers): Toolbar {
  const views = [...root.querySelectorAll<HTMLButtonElement>('button[data-view]')];
  const onClick = (event: MouseEvent) => {
    const button = (event.target as Element).closest('button');
    const { view, zoom } = button?.dataset ?? {};
    if (view !== undefined) handlers.onView(view as ViewId);
    else if (zoom === 'in' || zoom === 'out' || zoom === 'reset') handlers.onZoom(zoom);
  };
  const places = root.querySelector('select');
  const onPlace = () => {
    const [kind, id] = (places?.value ?? '').split(' ');
    if (places) places.value = '';
    if (kind === 'view') handlers.onView(id as ViewId);
    else if (kind === 'region' && id !== undefined) handlers.onRegion(id);
  };
  root.addEventListener('click', onClick);
  places?.addEventListener('change', onPlace);
  return {
    render(view) {
      for (const button of views) {
        button.setAttribute('aria-pressed', String(button.dataset.view === view?.id));
        if (view === null) continue;
        button.toggleAttribute('data-in-frame', button.dataset.view === view.inset);
      }
    },
  };
}
