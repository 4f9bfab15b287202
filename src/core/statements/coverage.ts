import type { Dataset, SourceId, Statement, Utterance } from './types.ts';

/** The dataset as readers of some sources have it: without statements and wordings of all others. */
export function throughSources(dataset: Dataset, sources: readonly SourceId[]): Dataset {
  const wanted = new Set(sources);
  return {
    ...dataset,
    statements: dataset.statements.flatMap((statement): Statement[] => {
      const [first, ...others] = statement.utterances.flatMap(({ id, wordings }): Utterance[] => {
        const kept = wordings.filter(({ source }) => source !== undefined && wanted.has(source));
        const [wording, ...more] = kept;
        return wording === undefined ? [] : [{ id, wordings: [wording, ...more] as const }];
      });
      return first === undefined ? [] : [{ ...statement, utterances: [first, ...others] }];
    }),
  };
}

/** Every source that reports a statement. */
export function sourcesIn(statements: readonly Statement[]): ReadonlySet<SourceId> {
  return new Set(
    statements.flatMap(({ utterances }) =>
      utterances.flatMap(({ wordings }) => wordings.flatMap(({ source }) => source ?? [])),
    ),
  );
}

/**
 * Every source that reports a statement, with how many: the declared ones first, then outlets, those with
 * most statements first.
 *
 * @param compare orders the names of outlets with as many statements
 */
export function reportingSources(
  { sources, statements }: Dataset,
  compare: (a: string, b: string) => number,
): { readonly source: SourceId; readonly statements: number }[] {
  const counts = new Map<SourceId, number>();
  for (const statement of statements) {
    for (const source of sourcesIn([statement])) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  const declared = sources.map(({ id }) => id).filter((id) => counts.has(id));
  const outlets = [...counts.keys()]
    .filter((id) => !declared.includes(id))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compare(a, b));
  return [...declared, ...outlets].map((source) => ({
    source,
    statements: counts.get(source) ?? 0,
  }));
}
