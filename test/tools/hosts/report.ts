import type { Outcome } from './host.ts';

/** One thing that was looked at. */
export interface Result {
  readonly host: string;
  readonly version: string;
  /** Empty for editors, which have none. */
  readonly theme: string;
  /** Of the window, in px; null where it says nothing. */
  readonly width: number | null;
  readonly way: string;
  readonly check: string;
  readonly outcome: Outcome;
}

/** The line that is printed for it. */
export function lineOf({ host, version, theme, width, way, check, outcome }: Result): string {
  const where = [`${host} ${version}`, theme, width === null ? '' : `${width} px`].filter(
    (part) => part !== '',
  );
  return `${word(outcome)}  ${where.join(', ')}: ${way}: ${check}${remark(outcome)}`;
}

function word({ kind }: Outcome): string {
  switch (kind) {
    case 'pass':
      return 'pass';
    case 'fail':
      return 'FAIL';
    case 'none':
      return '  – ';
  }
}

function remark(outcome: Outcome): string {
  const text = outcome.kind === 'pass' ? outcome.note : outcome.why;
  return text === undefined ? '' : ` (${text})`;
}

/** All results as a table of Markdown: a line for each host and way, its themes and widths together. */
export function tableOf(results: readonly Result[]): string {
  const checks = unique(results.map(({ check }) => check));
  const nameOf = ({ host, version, way }: Result) => `${host} ${version} | ${way}`;
  return [
    `| host | map by | ${checks.join(' | ')} |`,
    `|---|---|${checks.map(() => '---|').join('')}`,
    ...unique(results.map(nameOf)).map((name) => {
      const own = results.filter((result) => nameOf(result) === name);
      const cells = checks.map((check) =>
        cellOf(own.filter((result) => result.check === check).map(({ outcome }) => outcome)),
      );
      return `| ${name} | ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}

/** One word for the outcomes of all themes and widths: that of the worst. */
function cellOf(outcomes: readonly Outcome[]): string {
  if (outcomes.some(({ kind }) => kind === 'fail')) return '**no**';
  if (outcomes.length === 0) return '';
  const reasons = outcomes.flatMap((outcome) => (outcome.kind === 'none' ? [outcome.why] : []));
  if (reasons.length === 0) return 'yes';
  const isSeen = outcomes.some(({ kind }) => kind === 'pass');
  return `${isSeen ? 'yes' : '–'} (${unique(reasons).join('; ')})`;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
