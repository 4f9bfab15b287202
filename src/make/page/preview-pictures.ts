import { load } from '../../app/scripts.ts';
import { createGazetteer } from '../../core/atlas/gazetteer.ts';
import { createEdition } from '../../core/edition/edition.ts';
import { stringsFor } from '../../core/i18n/languages.ts';
import { createLocale } from '../../core/i18n/locale.ts';
import { initialChoices } from '../../core/statements/reader-choices.ts';
import type { Dataset } from '../../core/statements/types.ts';
import type { World } from '../../site/world.ts';
import type { DerivedDraft } from '../project/derived.ts';

/** What the pictures of a map are made with. */
export interface PicturesSetting {
  readonly world: World;
  /** Address of each script relative to the page, by name. */
  readonly addresses: Readonly<Record<string, string>>;
  /** The dialog was closed. */
  readonly onClose: () => void;
}

/** Shows the image dialog of published pages for the map that is being made. */
export type ShowPictures = (host: HTMLElement, draft: DerivedDraft) => Promise<void>;

/** The dialog is opened anew for every map: it holds the one that it was opened for. */
export function createShowPictures(setting: PicturesSetting): ShowPictures {
  let opened: { readonly draft: DerivedDraft; readonly close: () => void } | null = null;
  let wanted: DerivedDraft | null = null;
  return async (host, draft) => {
    wanted = draft;
    if (opened?.draft === draft || draft.dataset === null) return;
    const section = document.createElement('section');
    section.className = 'image-dialog';
    section.setAttribute('aria-labelledby', 'image-heading');
    const create = await load('pictures', setting.addresses);
    if (wanted !== draft) return;
    opened?.close();
    opened = null;
    host.replaceChildren(section);
    const focused = document.activeElement;
    const pictures = await create(section, contextOf(draft.dataset, setting));
    // On a page the dialog takes the focus as it opens; here its tab has it, or a field that is typed in.
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    opened = {
      draft,
      close() {
        pictures.close();
        section.remove();
      },
    };
  };
}

function contextOf(dataset: Dataset, { world, addresses, onClose }: PicturesSetting) {
  const [language] = dataset.languages;
  const strings = stringsFor(language, dataset.kind);
  const gazetteer = createGazetteer(world.meta, dataset.pointOfView, dataset.owners);
  const { statements, pages, views, stances } = dataset;
  const choices = initialChoices({ views, stances, resolveActor: () => null });
  return {
    edition: createEdition(dataset, gazetteer, createLocale(dataset, language, strings)),
    words: () => Promise.resolve({ statements, pages }),
    planeWidth: world.meta.plane.width,
    world: () => load('world', addresses),
    fonts: () => load('fonts', addresses),
    strings: () => Promise.resolve(strings),
    state: () => choices,
    onClose,
  };
}
