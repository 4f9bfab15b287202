import type { WorldTopology } from './model/atlas.ts';

/** Name of the global function that `geo/world.js` calls. */
export const FINE_LEVEL_CALLBACK = 'reactionMapWorld';

/**
 * Fetches the fine level as a classic script, which works where `fetch` does not: in a sandboxed frame
 * and from a file.
 *
 * @throws Error when the script cannot be had
 */
export function loadFineLevel(src: string): Promise<WorldTopology> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const host = window as unknown as Record<string, unknown>;
    host[FINE_LEVEL_CALLBACK] = (topology: WorldTopology) => {
      delete host[FINE_LEVEL_CALLBACK];
      resolve(topology);
    };
    script.addEventListener('load', () => script.remove());
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`the fine level of the map could not be loaded from ${src}`));
    });
    script.src = src;
    document.head.append(script);
  });
}
