/*
 * For pages that embed a map and allow scripts: gives each iframe the height that its map asks for.
 * <script async src="https://…/embed.js"></script>
 */
import { provide, provided } from '../app/scripts.ts';

const { currentScript } = document;
const host = currentScript instanceof HTMLScriptElement ? new URL(currentScript.src).origin : null;

// A page with several maps may hold the script more than once.
if (provided('embed') === undefined) {
  provide('embed', true);
  addEventListener('message', ({ data, source }) => {
    const height = Math.round(data?.['datawrapper-height'] && data.height);
    // Neither somebody else's iframe nor a mistake of ours may break the page.
    if (!(height >= 120 && height <= 4000)) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source && new URL(frame.src, location.href).origin === host) {
        frame.style.height = `${height}px`;
      }
    }
  });
}
