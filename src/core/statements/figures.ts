import type { Fault } from './fault.ts';
import { actorsWith, positionsOf, statementsByActor } from './position.ts';
import type { Dataset } from './types.ts';

/** Texts that often tell a count, by the field of `map.json`. */
const FIELDS = ['headline', 'subtitle', 'standfirst', 'title', 'description'] as const;
/** A whole number that stands alone: no share, no decimal, no part of a name such as ES-11/1 or G20. */
const FIGURE = /(?<![\p{L}\p{N}.,/:–-])\d+(?![\p{L}\p{N}/:–-]|[.,]\d|\s?%|º|ª)/gu;
/** A number of four digits is a year. */
const YEAR = /^[12]\d{3}$/;

/**
 * Figures in the texts of a map that nothing in its statements adds up to: a count in a headline that was written
 * before the last correction. They may count something else, so they are worth a line and are no faults.
 *
 * @param file name of `map.json` for messages
 */
export function strayFigures(dataset: Dataset, file: string): Fault[] {
  const positions = positionsOf(dataset);
  const [language] = dataset.languages;
  const counts = dataset.stances.map(({ id, label }) => ({
    name: label[language] ?? id,
    count: actorsWith(positions, id).length,
  }));
  const together = counts.reduce((sum, { count }) => sum + count, 0);
  const actors = [...statementsByActor(dataset.statements).keys()];
  const organisations: readonly string[] = dataset.organisations.map(({ id }) => id);
  const right = new Set([
    ...sums(counts.map(({ count }) => count)),
    // Those whose statements decide nothing too.
    actors.length,
    actors.filter((actor) => !organisations.includes(actor)).length,
    dataset.statements.length,
    dataset.sources.length,
    dataset.stances.length,
    dataset.context.length,
  ]);
  const told = counts.map(({ name, count }) => `${name} ${count}`).join(', ');
  return FIELDS.flatMap((field) =>
    Object.entries(dataset[field] ?? {}).flatMap(([tag, text]): Fault[] =>
      figuresIn(text, tag)
        .filter((figure) => !right.has(Number(figure)))
        .map((figure) => ({
          file,
          place: `${field}.${tag}`,
          value: figure,
          message: `is no count of this map (${told}; together ${together})`,
          suggestion: 'correct it, unless it counts something else',
        })),
    ),
  );
}

/** What any of the counts are together: "148 did not vote against" is a sum of two. */
function sums(counts: readonly number[]): ReadonlySet<number> {
  const all = new Set([0]);
  for (const count of counts) for (const sum of [...all]) all.add(sum + count);
  return all;
}

/** The numbers in a text that may be counts: years and days of a month are none. */
function figuresIn(text: string, language: string): string[] {
  const months = monthNames(language);
  return [...text.matchAll(FIGURE)].flatMap(({ 0: figure, index }) => {
    const words = (part: string) => part.toLocaleLowerCase(language).split(/[\s,.]+/u);
    const before = words(text.slice(0, index)).filter(Boolean).slice(-1);
    const after = words(text.slice(index + figure.length))
      .filter(Boolean)
      .slice(0, 2);
    const isDay = Number(figure) <= 31 && [...before, ...after].some((word) => months.has(word));
    return isDay || YEAR.test(figure) ? [] : [figure];
  });
}

/** The names of the months in a language, long and short. */
function monthNames(language: string): ReadonlySet<string> {
  const names = (['long', 'short'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, i) =>
      format
        .formatToParts(Date.UTC(2024, i, 2))
        .find(({ type }) => type === 'month')
        ?.value.toLocaleLowerCase(language)
        .replace(/\.$/, ''),
    );
  });
  return new Set(names.filter((name) => name !== undefined));
}
