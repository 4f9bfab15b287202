import { describeFault } from '../../../src/core/statements/fault.ts';
import { parseMapFile } from '../../../src/site/map/map-file.ts';
import type { WrittenMap } from '../../../src/site/map/map-file-schema.ts';
import { squareDataset } from '../../fixtures/square-map.ts';
import { registry } from '../../fixtures/world.ts';

export const context = { registry, interfaceLanguages: ['en', 'es'] };

/** The map of squares as its file, with values put at paths such as `stances.0.id`; undefined removes. */
export function mapText(changes: Readonly<Record<string, unknown>> = {}): string {
  const {
    statements: _statements,
    pages: _pages,
    ...map
  } = squareDataset({
    labels: { AR: { kind: 'beside', at: [1, 2], side: 'right', leader: false, far: false } },
    counts: [
      {
        heading: { en: 'A', es: 'B' },
        text: { en: 'A', es: 'B' },
        figures: [{ name: 'Ann', share: '51.2' }],
        sources: squareDataset().sources.map(({ id }) => id),
      },
    ],
    context: [{ text: { en: 'A', es: 'B' }, sources: squareDataset().sources.map(({ id }) => id) }],
  });
  const json = JSON.parse(JSON.stringify(map)) as object;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce((at, key) => Reflect.get(at, key) as object, json);
    Reflect.set(parent, last, value);
  }
  return JSON.stringify(json);
}

/** Faults in words of the map of squares with these changes; none where it is right. */
export function faultsOf(changes: Readonly<Record<string, unknown>>): string[] {
  const result = parseMapFile(mapText(changes), 'map.json', context);
  return result.ok ? [] : result.faults.map(describeFault);
}

/** @throws where the file has faults */
export function read(text: string): WrittenMap {
  const result = parseMapFile(text, 'map.json', context);
  if (!result.ok) throw new Error(result.faults.map(describeFault).join('\n'));
  return result.value;
}
