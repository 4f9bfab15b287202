import { stringsFor } from '../../core/i18n/languages.ts';

/*
 * What a page needs for the script that it is written in. Pages in Latin letters, which our typefaces have, get nothing
 * from here.
 */

/** The typefaces of a script, from the system, and how its lines are set. */
interface Setting {
  readonly serif: string;
  readonly sans: string;
  readonly rules: string;
}

/** Our typefaces with the faces that stand in for them (fonts.css), for quotations in Latin letters. */
const OWN_SERIF =
  "'Newsreader Map','Newsreader Georgia','Newsreader Times','Newsreader Noto','Newsreader DejaVu',var(--serif-fallback)";

/** The same for names on the map, which have no more room than these faces take until ours come. */
const OWN_SANS =
  "'Franklin Map','Franklin Arial','Franklin Roboto','Franklin DejaVu',var(--sans-fallback)";

/** Texts of several lines, but for headlines and quotations. */
const TEXTS = ':is(p,li,dd,td,th,h3,label,summary,legend)';
const HEADLINES = ':is(h1,h2,caption)';
/** Tracking is made for Latin letters: it would part letters that are joined, and loosen the grid of others. */
const NO_TRACKING = ':root:root *{letter-spacing:normal}';

/** Short texts, which are read best where lines end between phrases. */
const PHRASES = ':is(h1,h2,h3,button,summary,.others,.map-key)';

/** The line heights of a script whose letters are higher than ours, in em: of texts, headlines and quotations. */
function leading(texts: number, headlines: number, quotations: number): string {
  return [
    `body,.frame,.footer{line-height:${texts}}`,
    `:root:root ${TEXTS}{line-height:${texts}}`,
    `:root:root ${HEADLINES}{line-height:${headlines}}`,
    `:root:root :is(.size-1,.size-2,.size-3){line-height:${quotations}}`,
    ':root:root :is(blockquote p,.label text,.keys){line-height:inherit}',
    // The key on the map has no room to grow.
    ':root:root .map-key :is(p,li){line-height:1.35}',
  ].join('');
}

const SETTINGS: Readonly<Record<string, Setting>> = {
  // Ours come first, for digits and Latin names: the boxes of links are as high as the first typeface, and those of Arabic
  // ones would cover the lines above and below.
  Arab: {
    serif: "'Newsreader Map','Noto Naskh Arabic','Geeza Pro','Times New Roman',serif",
    sans: "'Franklin Map','Noto Sans Arabic','SF Arabic','Geeza Pro','Segoe UI',Tahoma,sans-serif",
    rules: `${NO_TRACKING}${leading(1.65, 1.4, 1.5)}.label text{font-family:${OWN_SANS}}`,
  },
  Cyrl: {
    serif: "'PT Serif',Georgia,'Noto Serif','Times New Roman',serif",
    sans: "-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif",
    rules: `:root:root ${HEADLINES}{line-height:1.15}`,
  },
  Hans: {
    serif: "'Songti SC','Noto Serif CJK SC','Source Han Serif SC','Microsoft YaHei',serif",
    sans: "'PingFang SC','Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei',sans-serif",
    rules: `${NO_TRACKING}${leading(1.6, 1.3, 1.45)}body{line-break:strict}p{text-wrap:pretty}`,
  },
  Jpan: {
    serif: "'Hiragino Mincho ProN','Noto Serif CJK JP','Noto Serif JP','Yu Mincho',serif",
    sans: "'Hiragino Sans','Noto Sans CJK JP','Noto Sans JP',Meiryo,sans-serif",
    rules: `${NO_TRACKING}${leading(1.6, 1.3, 1.45)}body{line-break:strict}p{text-wrap:pretty}${PHRASES}{word-break:auto-phrase}`,
  },
};

/**
 * What is drawn from left to right elsewhere: arrows, the time along the slider, and the ribbon of positions. The map
 * stays as it is. The names on the axis are turned back within their own boxes.
 */
const FROM_RIGHT_TO_LEFT = [
  '.cite a,.see-also a{unicode-bidi:isolate}',
  '.timeline .track{direction:rtl}',
  '.timeline .chart{direction:ltr;scale:-1 1}',
  '.timeline .chart text{scale:-1 1;transform-box:fill-box;transform-origin:center}',
  '.ribbon svg,.timeline [data-step] svg,.picture .arrow{scale:-1 1}',
  '.previous::before{rotate:225deg}.next::after{rotate:45deg}',
  // Where selects are drawn anew: see footer.css.
  '@supports (hanging-punctuation:first){:root:root:root select{background-position-x:0.625rem}}',
].join('');

/** The style rules for the language of a page; none for languages in Latin letters. */
export function languageCss(language: string): string {
  const setting = SETTINGS[new Intl.Locale(language).maximize().script ?? ''];
  const foreign = `.words:not(:lang(${language}))`;
  // The marks around a quotation are of its letters. Not one rule: older browsers do not know :has().
  const families =
    setting === undefined
      ? ''
      : `:root{--serif-fallback:${setting.serif};--sans-fallback:${setting.sans};--serif:var(--serif-fallback);--sans:var(--sans-fallback)}${foreign}{font-family:${OWN_SERIF}}:is(blockquote,.variants) p:has(>${foreign}){font-family:${OWN_SERIF}}${setting.rules}`;
  return families + (stringsFor(language).direction === 'rtl' ? FROM_RIGHT_TO_LEFT : '');
}
