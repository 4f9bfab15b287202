import { dataScript } from '../../core/contract/scripts.ts';
import type { Language } from '../../core/statements/types.ts';
import { oneFilePage } from '../../site/pages/one-file.ts';
import { LICENCES, spreadsheetPath } from '../../site/routes.ts';
import { isOnDemand, stringsScript } from '../../site/scripts.ts';
import { createMapSite } from '../map-site.ts';
import { dataUrl, pictureType } from './data-url.ts';
import type { FetchFile, MapToTake } from './site-zip.ts';
import type { Watch } from './zip.ts';

/** Scripts for what one file does not have: an embed page, and the address of one. */
const LEFT_OUT: ReadonlySet<string> = new Set(['address', 'share']);

/**
 * The page of a map as one HTML file with everything inside, which opens from a disk, from a mail, in a media library
 * and in sandboxed frames, and asks for nothing.
 *
 * @param language that of the page; a page of one file has one
 * @throws DOMException named AbortError where it was stopped; Error where a file of the site cannot be had
 */
export async function singleFile(
  { dataset, world, kit }: MapToTake,
  language: Language,
  fetchFile: FetchFile,
  { signal, onProgress }: Watch = {},
): Promise<Blob> {
  const { site, css } = createMapSite(dataset, world, kit, null);
  const page = site.pages.find((one) => one.layout === 'page' && one.language === language);
  if (page === undefined) throw new Error(`the map has no page in the language "${language}"`);
  const names = [
    ...Object.keys(kit.scripts).filter((name) => isOnDemand(name) && !LEFT_OUT.has(name)),
    stringsScript(language, dataset.kind),
    ...(dataset.timeline === undefined ? [] : ['timeline']),
  ];
  const { logo } = kit.settings;
  const logos =
    logo === undefined ? [] : [logo.file, logo.dark].filter((file) => file !== undefined);
  const total = names.length + logos.length + 3;
  let done = 0;
  const fetched = async (path: string): Promise<Uint8Array> => {
    signal?.throwIfAborted();
    const bytes = await fetchFile(path, signal);
    onProgress?.({ done: ++done, total });
    return bytes;
  };
  const text = async (path: string) => new TextDecoder().decode(await fetched(path));
  const scripts = await Promise.all(
    names.map((name) => {
      const path = kit.scripts[name];
      if (path === undefined) throw new Error(`the site has no script "${name}"`);
      return text(path);
    }),
  );
  const main = await text(kit.main);
  const licences = await fetched(LICENCES);
  const pictures = await Promise.all(
    logos.map(async (file) => dataUrl(await fetched(file), pictureType(file))),
  );
  signal?.throwIfAborted();
  const [href, dark] = pictures;
  const panels = [...site.panels(dataset.slug, language)].map(([id, rest]) =>
    dataScript(`panel ${id}`, rest),
  );
  const sheet = site.spreadsheets.get(spreadsheetPath(dataset, language)) ?? '';
  const html = oneFilePage(kit.template, site.contentOf(page), {
    css: css(page),
    scripts: [...scripts, ...panels],
    main,
    statements: { href: dataUrl(sheet, 'text/csv;charset=utf-8'), name: `${dataset.slug}.csv` },
    licences: { href: dataUrl(licences, 'text/plain;charset=utf-8'), name: LICENCES },
    logo: href === undefined ? undefined : { href, dark },
    typefaces: kit.settings.typefaces,
  });
  onProgress?.({ done: total, total });
  return new Blob([html], { type: 'text/html' });
}
