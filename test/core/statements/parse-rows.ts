import type { ActorRegistry } from '../../../src/core/statements/actors.ts';
import { describeFault } from '../../../src/core/statements/fault.ts';
import { parseStatements, type StatementsFile } from '../../../src/core/statements/statements.ts';
import { language, squareDataset } from '../../fixtures/square-map.ts';

export const registry: ActorRegistry = {
  names: new Map([
    ['AR', 'Argentina'],
    ['GB', 'United Kingdom'],
    ['CN', 'China'],
    ['HK', 'Hong Kong'],
  ]),
  partOf: new Map([['HK', 'CN']]),
  aliases: new Map([['GB', ['UK']]]),
  disputed: new Map(),
};
export const HEADER = 'statement,utterance,source,part,actor,stance,quote,lang,summary';

/** Parses rows below the header; the map has one language unless the columns name another. */
function parse(rows: readonly string[], header = HEADER, languages: readonly string[] = ['en']) {
  const [first = 'en', ...others] = languages;
  const map = {
    ...squareDataset(),
    languages: [language(first), ...others.map(language)] as const,
  };
  return parseStatements([header, ...rows].join('\n'), map, registry, 's.csv');
}

/** @throws where the rows have faults */
export function read(...args: Parameters<typeof parse>): StatementsFile {
  const result = parse(...args);
  if (!result.ok) throw new Error(result.faults.map(describeFault).join('\n'));
  return result.value;
}

/** Faults in words; none where the rows are right. */
export function faultsOf(...args: Parameters<typeof parse>): string[] {
  const result = parse(...args);
  return result.ok ? [] : result.faults.map(describeFault);
}
