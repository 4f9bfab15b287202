import { inLanguage, type StatementsData } from '../../core/contract/page-data.ts';
import { dataScript } from '../../core/contract/scripts.ts';
import type { Dataset, Language } from '../../core/statements/types.ts';
import { sha256 } from '../read/receipt.ts';

/** Longest JSON of statements that is inlined in a page, in UTF-16 code units. */
const MOST_INLINE = 60_000;

/** A script in the folder of a page. */
export interface SiteScript {
  readonly fileName: string;
  readonly source: string;
}

/**
 * The statements as a classic script, which also loads in a sandboxed iframe and from a file; null where
 * they are few enough to be inlined. The panels in the page have every statement either way.
 */
export function statementsScript(dataset: Dataset, language: Language): SiteScript | null {
  const { statements, pages } = inLanguage(dataset, language);
  const data: StatementsData = { statements, pages };
  if (JSON.stringify(data).length <= MOST_INLINE) return null;
  const source = dataScript('statements', data);
  return { fileName: `statements-${sha256(source).slice(0, 8)}.js`, source };
}
