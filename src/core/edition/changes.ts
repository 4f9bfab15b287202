import { fill } from '../i18n/fill.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Change } from '../statements/history.ts';
import type { Dataset, StanceId } from '../statements/types.ts';
/** Changes in words, one sentence each, sorted by name. */
export function changesInWords(
  list: readonly Change[],
  { stances }: Pick<Dataset, 'stances'>,
  locale: Locale,
): string[] {
  const { changes } = locale.strings;
  const answer = (id: StanceId | null) => {
    const stance = stances.find((candidate) => candidate.id === id);
    return stance === undefined ? '' : locale.text(stance.answer);
  };
  return list
    .map(({ actor, before, after }) => {
      const template =
        before === null ? changes.first : after === null ? changes.before : changes.moved;
      const country = locale.name(actor);
      const text = fill(template, { country, before: answer(before), after: answer(after) });
      return { country, text };
    })
    .sort((a, b) => locale.compare(a.country, b.country))
    .map(({ text }) => text);
}
