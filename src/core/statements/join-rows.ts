import { groupBy, mapNonEmpty, type NonEmpty } from './group-by.ts';
import type { ParsedRow } from './statement-row.ts';
import type { Statement, Utterance, Wording } from './types.ts';

/** Joins the rows of one statement. */
export function joinStatement(id: string, rows: NonEmpty<ParsedRow>): Statement {
  const [first] = rows;
  const date = rows.find((row) => row.date !== undefined)?.date;
  const dateTo = rows.find((row) => row.dateTo !== undefined)?.dateTo;
  const utterances = mapNonEmpty([...groupBy(rows, (row) => row.utterance)], joinUtterance);
  return {
    id,
    actor: first.actor,
    stance: first.stance,
    ...(first.also === undefined ? {} : { also: first.also }),
    ...(first.speaker === undefined ? {} : { speaker: first.speaker }),
    ...(first.role === undefined ? {} : { role: first.role }),
    ...(first.act === undefined ? {} : { act: first.act }),
    ...(first.note === undefined ? {} : { note: first.note }),
    ...(date === undefined ? {} : { date }),
    ...(dateTo === undefined ? {} : { dateTo }),
    ...(first.scope === undefined ? {} : { scope: first.scope }),
    ...(first.confidence === undefined ? {} : { confidence: first.confidence }),
    ...(first.event === undefined ? {} : { event: first.event }),
    utterances,
    links: [...new Set(rows.flatMap((row) => row.links))],
  };
}

function joinUtterance([id, rows]: readonly [string, NonEmpty<ParsedRow>]): Utterance {
  return {
    id,
    wordings: mapNonEmpty([...groupBy(rows, (row) => row.source)], ([source, parts]): Wording => {
      const date = parts.find((row) => row.date !== undefined && row.dateTo === undefined)?.date;
      const printed = [...parts].sort((a, b) => a.fragment.part - b.fragment.part);
      return {
        ...(source === undefined ? {} : { source }),
        ...(date === undefined ? {} : { date }),
        fragments: mapNonEmpty(printed, (row) => row.fragment),
      };
    }),
  };
}
