/*
 * Two methods of arrays that browsers of the floor may lack (Chrome 108 and 109, Firefox 110 to 114). The code that
 * ran in Node alone until it was needed here uses them; other scripts do without.
 */

/** Adds what the browser lacks, as the standard has it. */
export function addMissingMethods(): void {
  add('toSorted', function (this: unknown[], compare?: (a: unknown, b: unknown) => number) {
    return [...this].sort(compare);
  });
  add('toReversed', function (this: unknown[]) {
    return [...this].reverse();
  });
}

function add(name: string, value: (...args: never[]) => unknown): void {
  if (name in Array.prototype) return;
  Object.defineProperty(Array.prototype, name, { value, writable: true, configurable: true });
}
