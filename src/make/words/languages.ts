import { ar } from './ar.ts';
import { de, TAKE_AWAY_DE } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { ja } from './ja.ts';
import type { PageTexts } from './page-texts.ts';
import { ru } from './ru.ts';
import { TAKE_AWAY_AR } from './take-away-ar.ts';
import { TAKE_AWAY_EN } from './take-away-en.ts';
import { TAKE_AWAY_ES } from './take-away-es.ts';
import { TAKE_AWAY_JA } from './take-away-ja.ts';
import { TAKE_AWAY_RU } from './take-away-ru.ts';
import { TAKE_AWAY_ZH } from './take-away-zh.ts';
import { zh } from './zh.ts';

const ENGLISH: PageTexts = { language: 'en', page: en, takeAway: TAKE_AWAY_EN };

/** The page /make/ in each language that it has words in. The page itself loads one of them: see `PageTexts`. */
export const MAKE_LANGUAGES: readonly PageTexts[] = [
  ENGLISH,
  { language: 'es', page: es, takeAway: TAKE_AWAY_ES },
  { language: 'de', page: de, takeAway: TAKE_AWAY_DE },
  { language: 'ar', page: ar, takeAway: TAKE_AWAY_AR },
  { language: 'ru', page: ru, takeAway: TAKE_AWAY_RU },
  { language: 'zh', page: zh, takeAway: TAKE_AWAY_ZH },
  { language: 'ja', page: ja, takeAway: TAKE_AWAY_JA },
];

/** The words of the page for a language of the interface: English where it has none in that language. */
export function pageTexts(language: string): PageTexts {
  return MAKE_LANGUAGES.find((one) => one.language === language) ?? ENGLISH;
}
