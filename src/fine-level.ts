import type { WorldTopology } from './model/atlas.ts';
import { FINE_LEVEL_CALLBACK } from './model/page-data.ts';

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
    // A host may answer with a page of its own, which loads and calls nobody.
    const end = () => {
      script.remove();
      reject(new Error(`the fine level of the map could not be loaded from ${src}`));
    };
    script.addEventListener('load', end);
    script.addEventListener('error', end);
    script.src = src;
    document.head.append(script);
  });
}
