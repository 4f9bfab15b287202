import { createTakeAway, type TakeAway, type TakeAwayOptions } from '../take-away/take-away.ts';
import type { MapNow } from '../take-away/taken-files.ts';
import { TAKE_AWAY_EN } from '../words/take-away-en.ts';
import { TAKE_AWAY_ES } from '../words/take-away-es.ts';
import type { TakeAwayWords } from '../words/take-away-words.ts';
import { draftOf, type PageState } from './page-state.ts';

/** What the section says, by language of the page. */
const WORDS: Readonly<Record<string, TakeAwayWords>> = { en: TAKE_AWAY_EN, es: TAKE_AWAY_ES };

/** Shows the section; `settled` resolves once the state has the map of the last change. */
export type ShowTakeAway = (
  host: HTMLElement,
  state: PageState,
  settled: () => Promise<void>,
) => void;

/** Shows what can be taken away of the map as it is now; in another language the section is written anew. */
export function createShowTakeAway(
  sources: Omit<TakeAwayOptions, 'words' | 'language' | 'current' | 'settled'>,
): ShowTakeAway {
  let shown: { readonly language: string; readonly section: TakeAway } | null = null;
  let now: MapNow | null = null;
  return (host, state, settled) => {
    now = mapOf(state);
    const { language } = state;
    if (shown?.language === language) {
      shown.section.update();
      return;
    }
    shown?.section.destroy();
    const words = WORDS[language] ?? TAKE_AWAY_EN;
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
