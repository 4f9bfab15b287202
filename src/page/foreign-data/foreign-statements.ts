import type { Words } from '../../core/contract/words.ts';
import type { Edition } from '../../core/edition/edition.ts';
import { withOrganisations } from '../../core/statements/actors.ts';
import { parseCsv } from '../../core/statements/csv.ts';
import type { Result } from '../../core/statements/fault.ts';
import { statementLine } from '../../core/statements/fragment-key.ts';
import { spanOf } from '../../core/statements/history.ts';
import { withRegionNames } from '../../core/statements/place-hints.ts';
import { contradictions } from '../../core/statements/position.ts';
import { columnNames } from '../../core/statements/statement-columns.ts';
import { parseStatements } from '../../core/statements/statements.ts';
import type { ActorId, Dataset, Localized, Statement } from '../../core/statements/types.ts';

/** Most rows of a spreadsheet that a page shows instead of its own: each becomes elements. */
const MOST_ROWS = 1000;

/** Statements of a spreadsheet elsewhere. */
export interface ForeignStatements {
  readonly data: Words;
  /** How the file was read, in lines for people, where it is not as usual. */
  readonly notes: readonly string[];
}

/**
 * Reads an unchecked spreadsheet the way the build reads `statements.csv`. Faults in single cells are reported
 * before anything is compared with them, so that no cell is too long to compare.
 *
 * @param whole the map whose statements it replaces
 * @param aliases other names of places, for suggestions
 * @param file name for fault messages
 */
export function readForeignStatements(
  text: string,
  { dataset, gazetteer, locale }: Edition,
  aliases: Readonly<Record<string, readonly string[]>>,
  file: string,
): Result<ForeignStatements> {
  const { rows, faults } = parseCsv(text, file, columnNames(dataset.languages));
  if (faults.length > 0) return { ok: false, faults };
  if (rows.length > MOST_ROWS) {
    const message = `has ${rows.length} rows, more than ${MOST_ROWS}`;
    return { ok: false, faults: [{ file, message }] };
  }
  const places = Object.entries(gazetteer.places);
  const registry = {
    names: new Map(places.map(([id]) => [id, locale.name(id as ActorId)])),
    aliases: withRegionNames(
      aliases,
      places.map(([id]) => id),
      dataset.languages,
    ),
    partOf: new Map(
      places.flatMap(([id, place]): [string, string][] =>
        place.kind === 'integral' ? [[id, place.owner]] : [],
      ),
    ),
    // The map settles who owns what.
    disputed: new Map<string, readonly string[]>(),
  };
  const actors = withOrganisations(registry, dataset.organisations);
  const { timeline, ...untimed } = dataset;
  const declared =
    timeline?.spansRows === undefined ? dataset : { ...untimed, timeline: { rule: timeline.rule } };
  const parsed = parseStatements(text, declared, actors, file);
  if (!parsed.ok) return parsed;
  const { statements, pages, lines, notes } = parsed.value;
  const lineOf = ({ id }: Statement) => statementLine(id, lines);
  const contrary = contradictions(statements, dataset, file, lineOf);
  return contrary.length > 0
    ? { ok: false, faults: contrary }
    : { ok: true, value: { data: { statements, pages }, notes } };
}

/**
 * The map with other statements. Its credit says whose they are, because pictures carry it; the editors' notes
 * on single governments are dropped, because they are about the editors' own statements.
 */
export function withForeignStatements(dataset: Dataset, data: Words, notice: string): Dataset {
  const before = (text: Localized): Localized =>
    Object.fromEntries(Object.entries(text).map(([tag, own]) => [tag, `${notice} ${own}`]));
  const { credit, shortCredit } = dataset;
  const everywhere = Object.fromEntries(dataset.languages.map((tag) => [tag, notice]));
  return {
    ...dataset,
    ...data,
    ...timelineWith(dataset, data),
    unchecked: true,
    actorNotes: {},
    credit: credit === undefined ? everywhere : before(credit),
    ...(shortCredit === undefined ? {} : { shortCredit: before(shortCredit) }),
  };
}

/** A timeline that spans its rows spans these; it then opens on its last day. */
function timelineWith(
  { timeline, events }: Dataset,
  { statements }: Words,
): Pick<Dataset, 'timeline'> {
  if (timeline?.spansRows === undefined) return {};
  const { start: _start, ...others } = timeline;
  return { timeline: { ...others, period: spanOf(statements, events) ?? timeline.period } };
}
