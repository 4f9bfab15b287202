import type { CreateEmbedLayout, MapApp } from '../app/app.ts';
import { load, provide } from '../app/scripts.ts';
import { find } from '../browser/dom.ts';
import { copyText } from '../browser/download.ts';
import { startEmbed } from '../embed/parent-link.ts';
import { createSizer } from '../embed/sizer.ts';
import { createImageButton } from '../page/image/image-button.ts';

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
const fullscreen = find(root, '.fullscreen');
fullscreen.hidden = !document.fullscreenEnabled;
const sizer = createSizer(root);
let app: MapApp | null = null;
const embed = startEmbed({
  id: root.id,
  // What fills the screen for a while asks the article for nothing.
  wanted: () => (document.fullscreenElement === null ? sizer.height() : 0),
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
fullscreen.addEventListener('click', async () => {
  try {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
    else await document.exitFullscreen();
  } catch {
    // The page around has thought better of it.
    fullscreen.hidden = true;
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
  const copied = app?.page.data.strings.frame.copied ?? '';
  if (await copyText(full.href)) {
    nameShare(copied, true);
    app?.page.announce(copied);
  } else {
    showAddress(full.href);
  }
});

/** In narrow frames the button is an icon, and shows only what has happened in words. */
function nameShare(text: string, done: boolean): void {
  find(share, 'span').textContent = text;
  share.toggleAttribute('data-done', done);
}

/** Shows an address that the page around does not let a reader open or copy. */
function showAddress(url: string): void {
  const output = find(address, 'output');
  output.textContent = url;
  address.hidden = false;
  getSelection()?.selectAllChildren(output);
}

const layout: CreateEmbedLayout = (connected) => {
  app = connected;
  const narrow = matchMedia(NARROW);
  const { store } = connected;
  const { data, lastDay, statements, announce } = connected.page;
  const image = createImageButton(
    find(root, '.show-image'),
    root,
    () => load('pictures', data.scripts),
    {
      edition: lastDay,
      planeWidth: data.planeWidth,
      world: () => load('world', data.scripts),
      fonts: () => load('fonts', data.scripts),
      strings: () => load('strings', data.scripts),
      state: store.get,
    },
    () => announce(data.strings.image.failed),
  );
  return {
    render() {
      full.search = connected.query();
      // What has been copied is not what is shown now.
      nameShare(data.strings.frame.share, false);
      image.update();
    },
    reveal() {
      statements.scrollTop = 0;
    },
    openTable: () => full.click(),
    isTight: () => narrow.matches,
  };
};

provide('embed-page', layout);
