/** A rule of a `_headers` file: the headers of all answers whose path it fits. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * A `_headers` file as Netlify and Cloudflare Pages both read it.
 *
 * @see https://docs.netlify.com/manage/routing/headers/
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 * @throws Error at a line that one of them would leave out or read otherwise
 */
export function parseHeadersFile(text: string): readonly HeaderRule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    const refuse = (why: string) => new Error(`_headers, line ${i + 1}: ${why}: ${line}`);
    if (line.length > 2000) throw refuse('is longer than 2,000 characters');
    if (line.trim() === '' || line.startsWith('#')) continue;
    const header = /^\s+([A-Za-z][A-Za-z-]*): (\S.*)$/.exec(line);
    const current = rules.at(-1);
    if (header !== null && current !== undefined) {
      current.headers.push([header[1]?.toLowerCase() ?? '', header[2] ?? '']);
      continue;
    }
    // One asterisk at the end of a path is all that both of them understand.
    if (!/^\/(?:[\w.-]+\/)*(?:\*|[\w.-]+)?$/.test(line)) throw refuse('is neither rule nor header');
    rules.push({ path: line, headers: [] });
  }
  const empty = rules.find(({ headers }) => headers.length === 0);
  if (empty !== undefined) throw new Error(`_headers: the rule of ${empty.path} has no header`);
  if (rules.length > 100) throw new Error(`_headers has ${rules.length} rules, and 100 are read`);
  return rules;
}

/**
 * The headers of the answer for a path, by name in small letters.
 *
 * @param path with a slash at its start
 * @throws Error where two rules set one header: one host joins their values, another takes one of them
 */
export function headersFor(
  path: string,
  rules: readonly HeaderRule[],
): Readonly<Record<string, string>> {
  const fitting = rules
    .filter((rule) =>
      rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
    )
    .flatMap(({ headers }) => headers);
  const names = fitting.map(([name]) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Error(`_headers: two rules set ${twice} of ${path}`);
  return Object.fromEntries(fitting);
}
