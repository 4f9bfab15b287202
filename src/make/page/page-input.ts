import type { PageControl } from './page-control.ts';
import { TABS } from './page-state.ts';

/** Fields have an undo and a clipboard of their own. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !/^(?:checkbox|file|color)$/.test(target.type))
  );
}

/** The arrow keys go from tab to tab. */
export function moveTab(event: KeyboardEvent, page: PageControl): void {
  if (!(event.target instanceof Element) || event.target.getAttribute('role') !== 'tab') return;
  const isRtl = document.documentElement.dir === 'rtl';
  const by = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const tab = TABS.at((TABS.indexOf(page.state().tab) + by) % TABS.length);
  if (tab === undefined) return;
  page.show({ tab });
  page.focus(`tab-${tab}`);
}

/** The whole window takes files. Whatever else is dropped on it would lead away from the page. */
export function takeDrops(
  take: (files: readonly File[]) => void,
  setDragging: (isDragging: boolean) => void,
): void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  let depth = 0;
  addEventListener('dragenter', (event) => {
    if (!hasFiles(event)) return;
    depth += 1;
    setDragging(true);
  });
  addEventListener('dragleave', (event) => {
    if (!hasFiles(event)) return;
    depth = Math.max(0, depth - 1);
    if (depth === 0) setDragging(false);
  });
  addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth = 0;
    setDragging(false);
    take([...(event.dataTransfer?.files ?? [])]);
  });
}
