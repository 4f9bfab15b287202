/** A path read back: its rings and lines as absolute points. Understands `M`, `m`, `l`, `h` and `z`. */
export interface SubPath {
  readonly points: readonly (readonly [number, number])[];
  readonly closed: boolean;
}

export function readPath(path: string): SubPath[] {
  const found: { points: [number, number][]; closed: boolean }[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
    const last = found.at(-1);
    if (command === 'z' && last !== undefined) {
      last.closed = true;
      [x, y] = last.points[0] ?? [0, 0];
    } else if (command === 'M') {
      [x, y] = [numbers[0] ?? Number.NaN, numbers[1] ?? Number.NaN];
      found.push({ points: [[x, y]], closed: false });
    } else if (command === 'm') {
      [x, y] = [x + (numbers[0] ?? Number.NaN), y + (numbers[1] ?? Number.NaN)];
      found.push({ points: [[x, y]], closed: false });
    } else if (command === 'l') {
      if (numbers.length === 0 || numbers.length % 2 === 1) throw new Error(`odd path: ${path}`);
      for (let i = 0; i < numbers.length; i += 2) {
        [x, y] = [x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)];
        last?.points.push([x, y]);
      }
    } else throw new Error(`unknown command ${command} in ${path}`);
  }
  return found;
}
