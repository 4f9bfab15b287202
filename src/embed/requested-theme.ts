import { THEMES, type ThemeChoice } from '../core/statements/reader-choices.ts';

/**
 * The theme that a message of the parent asks for, if it does: sites with a switch between light and dark
 * pass their readers' choice on.
 */
export function requestedTheme(data: unknown): ThemeChoice | undefined {
  const { source, type, theme } = Object(data);
  return source === 'reaction-map-host' && type === 'theme'
    ? THEMES.find((choice) => choice === theme)
    : undefined;
}
