import { load, provided } from '../app/scripts.ts';
import { fill } from '../core/i18n/fill.ts';
import { createDraftKeeper } from '../make/page/draft-keeper.ts';
import { createMakePage } from '../make/page/make-page.ts';
import { readSettings } from '../make/page/page-settings.ts';
import { previewFrames } from '../make/page/preview-frames.ts';
import { createShowPictures } from '../make/page/preview-pictures.ts';
import { createShowTakeAway } from '../make/page/take-away-host.ts';
import { addMissingMethods } from '../make/worker/older-browsers.ts';
import { createWorkshop } from '../make/worker/workshop.ts';
import { makeWordsScript } from '../site/scripts.ts';
import { actorRegistry } from '../site/world.ts';
import '../make/provided.ts';

/*
 * The page /make/.
 */

addMissingMethods();
start().catch((error: unknown) => {
  const { language } = readSettings();
  const reason = error instanceof Error ? error.message : String(error);
  const line = document.createElement('p');
  line.setAttribute('role', 'alert');
  // Without words, the reason stands alone.
  const words = provided(makeWordsScript(language))?.page;
  line.textContent = fill(words?.status.failed ?? '{reason}', { reason });
  document.body.append(line);
});

async function start(): Promise<void> {
  const { classList, dataset } = document.documentElement;
  classList.add('js');
  // Pictures of a map that is not published have no address to cite.
  dataset['draft'] = '';
  const kit = await load('make-kit', { 'make-kit': dataset['kit'] ?? '' });
  const addresses = {
    ...Object.fromEntries(
      Object.entries({ ...kit.scripts, ...kit.own }).map(([name, path]) => [name, `../${path}`]),
    ),
    'make-kit': dataset['kit'] ?? '',
  };
  const settings = readSettings();
  const loadTexts = (language: string) => load(makeWordsScript(language), addresses);
  const [sketch, meta, placeNames, texts] = await Promise.all([
    load('sketch', addresses),
    load('world-meta', addresses),
    load('place-names', addresses),
    loadTexts(settings.language),
  ]);
  const world = { sketch, meta };
  const { names, aliases, partOf } = actorRegistry(world, placeNames);
  const workshop = createWorkshop({ addresses });
  await createMakePage(document.body, {
    workshop,
    // Parts of states have no answer of their own.
    names: new Map([...names].filter(([id]) => !partOf.has(id))),
    aliases,
    settings,
    texts,
    loadTexts,
    keeper: createDraftKeeper(),
    createPreview: previewFrames({
      page: workshop.stagePage,
      createPictures: (onClose) => createShowPictures({ world, addresses, onClose }),
    }),
    showTakeAway: createShowTakeAway({
      kit,
      world,
      fetchFile,
      fine: () => load('world', addresses),
      fonts: () => load('fonts', addresses),
    }),
  });
}

/** A file of the site that this page belongs to. */
async function fetchFile(path: string, signal?: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(`../${path}`, signal === undefined ? {} : { signal });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
