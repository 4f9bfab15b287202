import type { AtlasMeta, WorldTopology } from './model/atlas.ts';

/** What `geo/world.js` hands over: the fine level of the world. */
export interface FineLevel {
  readonly topology: WorldTopology;
  readonly meta: AtlasMeta;
}

/** Name of the global function that `geo/world.js` calls. */
export const FINE_LEVEL_CALLBACK = 'reactionMapWorld';

/**
 * Fetches the fine level as a classic script, which works where `fetch` does not: in a sandboxed frame
 * and from a file.
 *
 * @throws Error when the script cannot be had
 */
export function loadFineLevel(src: string): Promise<FineLevel> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const host = window as unknown as Record<string, unknown>;
    host[FINE_LEVEL_CALLBACK] = (level: FineLevel) => {
      delete host[FINE_LEVEL_CALLBACK];
      resolve(level);
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
