/**
 * Puts values into the braces of a template: `fill('Reported by {sources}', { sources: 'The Post' })`.
 * A name without a value is left in, so that the mistake is visible.
 */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}
