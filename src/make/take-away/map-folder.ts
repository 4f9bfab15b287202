import { type Watch, zipOf } from './zip.ts';

/** The texts of a map, as its folder in `public/maps/` has them. */
export interface MapTexts {
  /** Name of the folder. */
  readonly slug: string;
  /** The text of map.json. */
  readonly map: string;
  /** The text of statements.csv. */
  readonly statements: string;
  /** The text of receipt.json; absent where nobody has checked the quotations. */
  readonly receipt?: string | undefined;
}

/** The files of the folder by name. */
export function folderFiles({ map, statements, receipt }: MapTexts): ReadonlyMap<string, string> {
  return new Map([
    ['map.json', map],
    ['statements.csv', statements],
    ...(receipt === undefined ? [] : [['receipt.json', receipt] as const]),
  ]);
}

/**
 * The folder of a map as an archive: unpacked in `public/maps/`, `npm run build` makes the same pages of it.
 *
 * @param changed when the map was changed
 */
export function mapFolder(texts: MapTexts, changed: Date, watch: Watch = {}): Promise<Blob> {
  const files = [...folderFiles(texts)].map(([name, content]) => ({
    path: `${texts.slug}/${name}`,
    content,
  }));
  return zipOf([{ files, done: 1, total: 1 }], changed, watch);
}
