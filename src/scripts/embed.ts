/*
 * For pages that embed a map and let scripts run: gives each frame the height that its map asks for.
 * <script async src="https://…/embed.js"></script>
 */
import { provide, provided } from '../app/scripts.ts';

const { currentScript } = document;
const host = currentScript instanceof HTMLScriptElement ? new URL(currentScript.src).origin : null;

// A page may hold the script more than once, beside several maps.
if (provided('embed') === undefined) {
  provide('embed', true);
  addEventListener('message', ({ data, source }) => {
    const height = Math.round(data?.['datawrapper-height'] && data.height);
    // Neither a frame of somebody else nor a mistake of ours may take the page over.
    if (!(height >= 120 && height <= 4000)) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source && new URL(frame.src, location.href).origin === host) {
        frame.style.height = `${height}px`;
      }
    }
  });
}
