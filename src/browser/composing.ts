/**
 * Whether a key belongs to an input method, which makes a character of it. Safari ends a composition before it
 * reports the Enter that ended it, and marks that key by its code alone.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
