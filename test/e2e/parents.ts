import { sandboxed } from './frame.ts';

/** A page that embeds the map, and how it gives it its height. */
export interface Parent {
  readonly name: string;
  /** HTML of the article; `{map}` is the address of the map. */
  readonly html: (sandbox: string | null) => string;
  /** When it begins to listen, in ms after the article has been loaded; at once if not given. */
  readonly late?: number;
  /** Why it cannot work in a sandbox without an origin. */
  readonly failsInSandbox?: string;
  readonly query?: string;
}

/** A frame of a fixed height, and nothing else. */
export const fixedFrame = (sandbox: string | null, attributes = '') =>
  `<iframe title="Map" src="{map}" height="300" ${attributes} ${sandboxed(sandbox)}></iframe>`;
const receiver = (code: string) =>
  `<script>addEventListener('message', (event) => {${code}})</script>`;
const set = `const map = [...document.querySelectorAll('iframe')].find((f) => f.contentWindow === event.source)`;

const LATE = 3000;

const RESIZER_REFUSED =
  'iframe-resizer speaks to the origin of the address, and a frame in this sandbox has none';

/** The real libraries where they may be had, and receivers written from the published formats for the others. */
export const PARENTS: readonly Parent[] = [
  {
    name: 'Datawrapper’s receiver by id',
    html: (sandbox) =>
      receiver(`const heights = event.data['datawrapper-height'];
        for (const id in heights) document.getElementById('datawrapper-chart-' + id).style.height = heights[id] + 'px'`) +
      fixedFrame(sandbox, 'id="datawrapper-chart-election"'),
  },
  {
    name: 'Datawrapper’s receiver by source',
    html: (sandbox) =>
      receiver(`const heights = event.data['datawrapper-height']; if (heights === undefined) return; ${set};
        for (const id in heights) map.style.height = heights[id] + 'px'`) + fixedFrame(sandbox),
  },
  {
    name: 'pym.js',
    html: (sandbox) =>
      `<div id="here"></div><script src="/pym.js"></script><script>new pym.Parent('here', '{map}', ${
        sandbox === null ? '{}' : `{ sandbox: '${sandbox}' }`
      })</script>`,
  },
  {
    name: 'pym.js by itself',
    html: (sandbox) =>
      `<div data-pym-src="{map}" ${sandbox === null ? '' : `data-pym-sandbox="${sandbox}"`}></div><script src="/pym.js"></script>`,
  },
  {
    name: 'iframe-resizer 4',
    html: (sandbox) =>
      `${fixedFrame(sandbox, 'id="map"')}<script src="/iframe-resizer.js"></script><script>iFrameResize({}, '#map')</script>`,
    failsInSandbox: RESIZER_REFUSED,
  },
  {
    name: 'iframe-resizer 4 without a check of the origin',
    html: (sandbox) =>
      `${fixedFrame(sandbox, 'id="map"')}<script src="/iframe-resizer.js"></script><script>iFrameResize({ checkOrigin: false }, '#map')</script>`,
  },
  {
    name: 'iframe-resizer 4 that comes late',
    html: (sandbox) =>
      `${fixedFrame(sandbox, 'id="map"')}<script>setTimeout(() => {
        const script = document.createElement('script');
        script.onload = () => iFrameResize({}, '#map');
        script.src = '/iframe-resizer.js';
        document.body.append(script);
      }, ${LATE})</script>`,
    late: LATE,
    failsInSandbox: RESIZER_REFUSED,
  },
  {
    name: '@newswire/frames',
    html: (sandbox) =>
      `<div id="here"></div><script src="/frames.js"></script><script>new newswireFrames.Framer(document.getElementById('here'), { src: '{map}', attributes: { title: 'Map' ${
        sandbox === null ? '' : `, sandbox: '${sandbox}'`
      } } })</script>`,
  },
  ...[false, true].map((legacy) => ({
    name: `open-iframe-resizer${legacy ? ' as iframe-resizer' : ''}`,
    html: (sandbox: string | null) =>
      `${fixedFrame(sandbox, 'id="map"')}<script src="/open-iframe-resizer.js"></script><script>iframeResizer.initialize({ enableLegacyLibSupport: ${legacy} }, '#map')</script>`,
  })),
  {
    name: 'WordPress’ receiver',
    query: '#?secret=Ab3dE5gH1j',
    html: (sandbox) =>
      receiver(`const data = event.data; if (!data || data.secret !== 'Ab3dE5gH1j' || data.message !== 'height') return;
        ${set}; if (!map || map.dataset.secret !== data.secret) return;
        map.height = Math.min(1000, Math.max(200, Number(data.value)))`) +
      fixedFrame(sandbox, 'data-secret="Ab3dE5gH1j" class="wp-embedded-content"'),
  },
  {
    name: 'AMP’s receiver',
    query: '#amp=1',
    html: (sandbox) =>
      receiver(`const data = event.data; if (data?.sentinel !== 'amp') return; ${set};
        if (data.type === 'embed-ready') map.dataset.ready = '';
        if (data.type === 'embed-size' && data.height >= 100 && 'ready' in map.dataset) map.height = data.height`) +
      fixedFrame(sandbox),
  },
  {
    name: 'Embedly’s receiver',
    html: (sandbox) =>
      receiver(`let data; try { data = JSON.parse(event.data) } catch { return }
        if (data.context !== 'iframe.resize') return;
        for (const map of document.querySelectorAll('iframe')) if (map.src === data.src) map.height = data.height`) +
      fixedFrame(sandbox),
  },
  {
    name: 'a receiver of any height',
    html: (sandbox) =>
      receiver(`if (event.data?.height > 0) { ${set}; map.height = event.data.height }`) +
      fixedFrame(sandbox),
  },
  {
    name: 'a style sheet',
    html: (sandbox) =>
      `<style>iframe{frame-sizing:content-height}</style><iframe title="Map" src="{map}" ${sandboxed(sandbox)}></iframe>`,
  },
  {
    name: 'embed.js',
    html: (sandbox) => `<script async src="{site}embed.js"></script>${fixedFrame(sandbox)}`,
  },
];
