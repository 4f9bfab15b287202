import { INTERFACE_LANGUAGES } from '../../core/i18n/languages.ts';
import { THEMES } from '../../core/statements/reader-choices.ts';
import type { PageSettings } from './make-page.ts';

/** Where the choices are kept in the browser. */
const KEY = 'make-settings';

/** The language and the theme that were chosen last; else the first language of the browser that the page has. */
export function readSettings(): PageSettings {
  const kept = keptSettings();
  const theme = THEMES.find((one) => one === kept['theme']) ?? 'auto';
  const wanted = [String(kept['language'] ?? ''), ...navigator.languages];
  const tags = Object.keys(INTERFACE_LANGUAGES);
  const language = wanted
    .map((one) => one.toLowerCase().split('-')[0] ?? '')
    .find((one) => tags.includes(one));
  return {
    language: language ?? 'en',
    theme,
    keep(settings) {
      try {
        const { language, theme } = settings;
        localStorage.setItem(KEY, JSON.stringify({ language, theme }));
      } catch {
        // A browser that keeps nothing asks again next time.
      }
    },
  };
}

function keptSettings(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
