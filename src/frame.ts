import { copyText } from './download.ts';
import { startEmbed } from './embed.ts';
import { FRAME_LAYOUT, type Layout, type MapApp } from './layout.ts';
import { find } from './ui/dom.ts';
import { createSizer } from './ui/sizer.ts';

/*
 * The compact layout in other people's pages, and its line to the page around. A script of its own: it
 * runs before the main script, so that the page around hears of the height at once, and a page of our
 * own does without it.
 */

/** Below this width the panel is a sheet over the map, and from it on it stands beside; see frame.css. */
const NARROW = '(width < 40rem)';

const root = find(document, '.frame.live');
const full = find<HTMLAnchorElement>(root, 'a.full');
const share = find(root, '.share');
const address = find(root, '.address');
const sizer = createSizer(root);
let app: MapApp | null = null;
const embed = startEmbed({
  id: root.id,
  wanted: sizer.height,
  onHeight: sizer.render,
  onTheme: (theme) => app?.store.set({ theme }),
});
// Letters of another typeface may take another line.
document.fonts?.addEventListener('loadingdone', embed.update);

root.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[target]');
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const opened = window.open(link.href, '_blank');
  if (opened === null) {
    embed.leave(link.href);
    showAddress(link.href);
  } else {
    opened.opener = null;
  }
});
share.addEventListener('click', async () => {
  try {
    await navigator.share({ url: full.href, title: document.title });
    return;
  } catch (error) {
    // A reader who changed their mind wants nothing else; otherwise there is nothing to share with.
    if (error instanceof DOMException && error.name === 'AbortError') return;
  }
  const copied = app?.data.strings.frame.copied ?? '';
  if (await copyText(full.href)) {
    find(share, 'span').textContent = copied;
    app?.say(copied);
  } else {
    showAddress(full.href);
  }
});

/** Shows an address that the page around does not let a reader open or copy. */
function showAddress(url: string): void {
  const output = find(address, 'output');
  output.textContent = url;
  address.hidden = false;
  getSelection()?.selectAllChildren(output);
}

(window as unknown as Record<string, unknown>)[FRAME_LAYOUT] = (connected: MapApp): Layout => {
  app = connected;
  const narrow = matchMedia(NARROW);
  return {
    render() {
      full.search = connected.query();
    },
    reveal() {
      connected.statements.scrollTop = 0;
    },
    openTable: () => full.click(),
    isTight: () => narrow.matches,
  };
};
