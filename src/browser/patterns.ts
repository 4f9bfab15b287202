/**
 * Shows on the screen what paper and forced colours show: a pattern for every stance. Those rules are in the page
 * anyway, under conditions to which the screen is added: see contrast.css.
 */
export function showPatterns(shown: boolean): void {
  for (const sheet of document.styleSheets) {
    // Rules of other sites, which extensions add, cannot be read.
    if (sheet.href !== null) continue;
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule) || !/print.*contrast/.test(rule.media.mediaText))
        continue;
      if (shown) rule.media.appendMedium('screen');
      else rule.media.deleteMedium('screen');
    }
  }
}
