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
    script.addEventListener('load', () => script.remove());
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${src} could not be loaded`));
    });
    script.src = src;
    document.head.append(script);
  });
}
