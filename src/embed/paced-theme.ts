import type { ThemeChoice } from '../core/statements/reader-choices.ts';
import { spend, UNSPENT } from './pace.ts';

/**
 * Passes on the themes that the parent page asks for, at most twice a second after the first few: each has the whole
 * page drawn anew. The last one is never lost.
 */
export function paceThemes(onTheme: (theme: ThemeChoice) => void): (theme: ThemeChoice) => void {
  let allowance = UNSPENT;
  let wanted: ThemeChoice;
  let timer = 0;

  function pass(): void {
    timer = 0;
    const spent = spend(allowance, performance.now());
    if (spent.kind === 'wait') {
      timer = window.setTimeout(pass, spent.ms);
      return;
    }
    ({ allowance } = spent);
    onTheme(wanted);
  }

  return (theme) => {
    wanted = theme;
    if (timer === 0) pass();
  };
}
