import type { CreateEmbedLayout, MapApp } from '../app/app.ts';
import { load, provide } from '../app/scripts.ts';
import { find } from '../browser/dom.ts';
import { copyText } from '../browser/download.ts';
import type { ThemeChoice } from '../core/statements/reader-choices.ts';
import { startEmbed } from '../embed/parent-link.ts';
import { createSizer } from '../embed/sizer.ts';

/*
 * The compact layout for other people's pages, and its connection to the parent page. It is a separate script
 * because it runs before the main script, so that the parent page gets the height at once, and because full
 * pages do not need it.
 */

/** Below this width the panel is a sheet over the map, from it on it is beside the map; see embed.css. */
const NARROW = '(max-width: 39.99rem)';

// The inline script adds this one before the document is parsed.
if (document.readyState === 'loading')
  addEventListener('DOMContentLoaded', () => provide('embed-page', start()));
else provide('embed-page', start());

function start(): CreateEmbedLayout {
  const root = find(document, '.frame.live');
  const full = find<HTMLAnchorElement>(root, 'a.full');
  const share = find(root, '.share');
  const shareName = find(share, 'span').textContent;
  const fullscreen = find(root, '.fullscreen');
  fullscreen.hidden = !document.fullscreenEnabled;
  const sizer = createSizer(root);
  let app: MapApp | null = null;
  /** The theme that the parent page has asked for before the main script runs. */
  let theme: ThemeChoice | null = null;
  let connect = (_app: MapApp) => {};
  const whenConnected = new Promise<MapApp>((resolve) => {
    connect = resolve;
  });
  const embed = startEmbed({
    id: root.dataset['slug'] ?? '',
    // While it fills the screen, it asks the parent page for no height.
    wanted: () => (document.fullscreenElement ? 0 : sizer.height()),
    onHeight: sizer.render,
    onTheme: (wanted) => {
      theme = wanted;
      if (app !== null) app.store.set({ theme });
      else if (wanted === 'auto') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = wanted;
    },
  });
  // A change of typeface may add a line.
  addEventListener('typefaces', embed.update);

  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[target]');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const opened = window.open(link.href, '_blank');
    // The article is never asked to open it: it would make way for the map.
    if (opened === null) void showAddress(link.href, link);
    else opened.opener = null;
  });
  fullscreen.addEventListener('click', async (event) => {
    event.preventDefault();
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await document.documentElement.requestFullscreen();
    } catch {
      // The parent page has withdrawn its permission.
      fullscreen.hidden = true;
    }
  });
  share.addEventListener('click', async (event) => {
    event.preventDefault();
    try {
      await navigator.share({ url: full.href, title: document.title });
      return;
    } catch (error) {
      // A reader who cancelled wants nothing else; any other failure means there is no way to share.
      if (error instanceof DOMException && error.name === 'AbortError') return;
    }
    if (await copyText(full.href)) {
      const { page } = await whenConnected;
      const { copied } = page.data.strings.frame;
      nameShare(copied, true);
      page.announce(copied);
    } else {
      nameShare(shareName, false);
      void showAddress(full.href, share);
    }
  });

  /** In narrow embed pages the button is an icon, and only shows words for what has just happened. */
  function nameShare(text: string, done: boolean): void {
    find(share, 'span').textContent = text;
    share.toggleAttribute('data-done', done);
  }

  /** Shows an address that the parent page does not let a reader open or copy. */
  async function showAddress(url: string, link: HTMLElement): Promise<void> {
    const { page, sayNotLoaded } = await whenConnected;
    try {
      (await load('address', page.data.scripts))(root, url, link);
    } catch {
      sayNotLoaded();
    }
  }

  return (connected) => {
    app = connected;
    if (theme !== null) app.store.set({ theme });
    connect(connected);
    const narrow = matchMedia(NARROW);
    const { statements } = connected.page;
    const image = connected.createImage(
      find(root, '.show-image'),
      root,
      find(root, '.frame-foot .links'),
    );
    return {
      render() {
        full.search = connected.query();
        // What was copied is no longer what is shown.
        nameShare(shareName, false);
        image.update();
      },
      reveal() {
        statements.scrollTop = 0;
      },
      openTable: () => full.click(),
      isTight: () => narrow.matches,
    };
  };
}
