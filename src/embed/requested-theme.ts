import { THEMES, type ThemeChoice } from '../core/statements/reader-choices.ts';

/**
 * The theme that a message from the parent asks for, if any: sites with a switch between light and dark pass on
 * their readers' choice.
 */
export function requestedTheme(data: unknown): ThemeChoice | undefined {
  const { source, type, theme } = Object(data);
  return source === 'reaction-map-host' && type === 'theme'
    ? THEMES.find((choice) => choice === theme)
    : undefined;
}
