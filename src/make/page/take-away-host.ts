import { createTakeAway, type TakeAway, type TakeAwayOptions } from '../take-away/take-away.ts';
import type { MapNow } from '../take-away/taken-files.ts';
import type { Wording } from '../words/wording.ts';
import { draftOf, type PageState } from './page-state.ts';

/** What the section needs besides the state. */
interface TakeAwaySetting {
  readonly wording: Wording;
  /** Resolves once the state has the map of the last change. */
  readonly settled: () => Promise<void>;
}

/** Shows the section. */
export type ShowTakeAway = (host: HTMLElement, state: PageState, setting: TakeAwaySetting) => void;

/** Shows what can be taken away of the map as it is now; in another language the section is written anew. */
export function createShowTakeAway(
  sources: Omit<TakeAwayOptions, 'words' | 'language' | 'current' | 'settled'>,
): ShowTakeAway {
  let shown: { readonly language: string; readonly section: TakeAway } | null = null;
  let now: MapNow | null = null;
  return (host, state, { wording, settled }) => {
    now = mapOf(state);
    const { language, takeAway: words } = wording;
    if (shown?.language === language) {
      shown.section.update();
      return;
    }
    shown?.section.destroy();
    const section = createTakeAway(host, {
      ...sources,
      words,
      language,
      current: () => now,
      settled,
    });
    shown = { language, section };
  };
}

function mapOf(state: PageState): MapNow | null {
  const draft = draftOf(state);
  if (draft === null || draft.dataset === null) return null;
  const { dataset, map, statements } = draft;
  return { dataset, texts: { map, statements } };
}
