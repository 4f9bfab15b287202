import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Scripts and styles whose names change with what is in them. */
const HASHED = /^(.+-[\w-]{6,})\.(js|css)$/;

/** A site on a host where it can be published anew. */
export interface Publication {
  readonly folder: string;
  /** Publishes a version in which every script has another name, and every page says that it is the new one. */
  readonly update: (old: 'kept' | 'gone') => void;
  readonly remove: () => void;
}

export function publish(): Publication {
  const folder = mkdtempSync(join(tmpdir(), 'publication-'));
  cpSync(inject('servedFolder'), folder, { recursive: true });
  return {
    folder,
    update(old) {
      const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      const names = paths.flatMap((path) => HASHED.exec(path.replace(/^.*[\\/]/, ''))?.[0] ?? []);
      const renamed = new Map(names.map((name) => [name, name.replace(HASHED, '$1n.$2')]));
      const pattern = new RegExp([...renamed.keys()].join('|').replaceAll('.', '\\.'), 'g');
      for (const path of paths) {
        const [, before = '', name = ''] = /^(.*?)([^\\/]*)$/s.exec(path) ?? [];
        if (!/\.(?:html|js)$/.test(name)) continue;
        const text = readFileSync(join(folder, path), 'utf8')
          .replaceAll(pattern, (found) => renamed.get(found) ?? found)
          .replaceAll('<title>', '<title>New: ');
        const next = renamed.get(name);
        if (next === undefined) {
          writeFileSync(join(folder, path), text);
        } else {
          if (old === 'gone') renameSync(join(folder, path), join(folder, before, next));
          writeFileSync(join(folder, before, next), text);
        }
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
