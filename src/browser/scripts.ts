/**
 * Fetches what a classic script hands to a global function of a name: that works where `fetch` and
 * `import()` do not, in a sandboxed frame and from a file.
 *
 * @throws Error when the script cannot be had
 */
export function loadLate<Given>(src: string, callback: string): Promise<Given> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const host = window as unknown as Record<string, unknown>;
    host[callback] = (given: Given) => {
      delete host[callback];
      resolve(given);
    };
    // A host may answer with a page of its own, which loads and calls nobody.
    const end = () => {
      script.remove();
      reject(new Error(`${src} could not be loaded`));
    };
    script.addEventListener('load', end);
    script.addEventListener('error', end);
    script.src = src;
    document.head.append(script);
  });
}
