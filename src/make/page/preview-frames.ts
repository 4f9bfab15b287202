import type { DerivedDraft } from '../project/derived.ts';
import { createPreview } from '../stage/preview.ts';
import type { StagePage } from '../stage/stage-page.ts';
import type { WantedPage } from '../worker/work.ts';
import { Stopped } from '../worker/workshop.ts';
import type { CreatePreview, PreviewMode } from './page-control.ts';
import type { ShowPictures } from './preview-pictures.ts';

/** What the frames are filled with. */
export interface PreviewParts {
  /** Writes a page of the map. */
  readonly page: (page: WantedPage) => Promise<StagePage>;
  readonly createPictures: (onClose: () => void) => ShowPictures;
}

/** Width of a phone, in px. */
const PHONE = 360;

/** Shows the map in a frame, in the way of the chosen tab, and its pictures in a list. */
export function previewFrames(parts: PreviewParts): CreatePreview {
  return (host, { onPick, onFailed, onClosePictures, onWants }) => {
    const showPictures = parts.createPictures(onClosePictures);
    const frames = document.createElement('div');
    const pictures = document.createElement('div');
    frames.className = 'frames';
    pictures.className = 'pictures';
    host.append(frames, pictures);
    let isPicking = false;
    /** What was asked for last: what is written for anything else comes too late. */
    let wanted: { readonly draft: DerivedDraft; readonly mode: PreviewMode } | null = null;
    let drawn: { readonly draft: DerivedDraft; readonly key: string } | null = null;
    const preview = createPreview(frames, {
      title: host.dataset['title'] ?? '',
      onFailed,
      onWants(what) {
        if (what === 'page' || what === 'embed') onWants(what);
      },
      onChoose(place) {
        if (isPicking && place !== null) onPick(place);
      },
    });

    async function draw(draft: DerivedDraft, mode: PreviewMode): Promise<void> {
      const { tab, width, theme } = mode;
      frames.hidden = tab === 'pictures';
      pictures.hidden = tab !== 'pictures';
      frames.dataset['tab'] = tab;
      if (tab === 'pictures') {
        await showPictures(pictures, draft);
        return;
      }
      const { dataset } = draft;
      if (dataset === null) return;
      const layout = tab === 'embed' ? 'embed' : 'page';
      preview.setWidth(tab === 'embed' ? width : tab === 'phone' ? PHONE : null);
      const key = `${layout} ${theme}`;
      if (drawn?.draft === draft && drawn.key === key) return;
      const page = await parts.page({ dataset, layout, language: dataset.languages[0] });
      if (wanted?.draft !== draft || wanted.mode !== mode) return;
      drawn = { draft, key };
      preview.setTheme(theme);
      preview.show(page);
    }

    return {
      show(draft, mode) {
        wanted = { draft, mode };
        draw(draft, mode).catch((error: unknown) => {
          // Whoever stopped it knows.
          if (error instanceof Stopped) return;
          onFailed(error instanceof Error ? error.message : String(error));
        });
      },
      box: preview.askBox,
      setPicking(now) {
        isPicking = now;
      },
    };
  };
}
