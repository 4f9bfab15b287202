import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mapSlugs, readMapFolder } from '../build/read/load-map.ts';
import { loadWorld } from '../build/read/world.ts';
import { DatasetError, describeFaults } from '../core/statements/fault.ts';
import { quotationsOf, writeReceipt } from '../site/map/receipt.ts';
import type { World } from '../site/world.ts';
import type { CommandIo } from './command.ts';

const USAGE = 'usage: npm run verify -- <folder of source texts> [slug ...]';

/**
 * `npm run verify -- <folder of source texts> [slug ...]`: finds every quotation in the text of its
 * source and writes `receipt.json` beside the map. Ends with 1 where a quotation
 * is not found or the data has faults, writing nothing for that map; with 2 on a wrong command line.
 */
export function verify([folder, ...wanted]: readonly string[], io: CommandIo): number {
  if (folder === '--help') {
    io.out(`${USAGE}\n`);
    return 0;
  }
  const fail = (code: number, ...lines: readonly string[]): number => {
    for (const line of lines) io.err(`${line}\n`);
    return code;
  };
  if (folder === undefined || !existsSync(folder) || !statSync(folder).isDirectory()) {
    return fail(2, USAGE + (folder === undefined ? '' : `: there is no folder "${folder}"`));
  }
  const publicDir = join(io.root, 'public');
  const known = mapSlugs(publicDir);
  const unknown = wanted.filter((slug) => !known.includes(slug));
  if (unknown.length > 0) {
    return fail(2, `no map named ${unknown.join(', ')}; there are: ${known.join(', ')}`);
  }
  const twice = wanted.find((slug, i) => wanted.indexOf(slug) < i);
  if (twice !== undefined) return fail(2, `${twice} is named twice`);
  try {
    const world = loadWorld(publicDir);
    const codes = (wanted.length > 0 ? wanted : known).map((slug) => {
      const outcome = verifyMap(publicDir, slug, world, folder, wanted.includes(slug), io);
      if (!outcome.ok) return fail(1, ...outcome.lines);
      io.out(`${outcome.line}\n`);
      return 0;
    });
    return Math.max(0, ...codes);
  } catch (error) {
    // A file that cannot be read or written is told without where in the program that was.
    if (error instanceof DatasetError || (error instanceof Error && 'code' in error)) {
      return fail(1, error.message);
    }
    throw error;
  }
}

type Outcome =
  | { readonly ok: true; readonly line: string }
  | { readonly ok: false; readonly lines: readonly string[] };

/**
 * Checks the quotations of one map and writes its receipt.
 *
 * @param isWanted whether the map is named: then it is not skipped when none of its source texts is given
 * @throws DatasetError where the map itself cannot be read
 */
function verifyMap(
  publicDir: string,
  slug: string,
  world: World,
  folder: string,
  isWanted: boolean,
  { err }: CommandIo,
): Outcome {
  const { dataset, lines, statementsFile, notes } = readMapFolder(publicDir, slug, world);
  for (const note of notes) err(`${note}\n`);
  const texts = new Map<string, string>();
  for (const { id, textFile } of dataset.sources) {
    if (textFile === undefined) continue;
    const path = join(folder, textFile);
    if (existsSync(path)) texts.set(id, readFileSync(path, 'utf8'));
  }
  if (texts.size === 0 && !isWanted) {
    return { ok: true, line: `${slug}: skipped, none of its sources is in ${folder}` };
  }
  const { receipt, faults } = writeReceipt(dataset, texts, statementsFile, lines);
  const quotations = counted(quotationsOf(dataset.statements).length, 'quotation');
  if (faults.length > 0) {
    const sum = `${slug}: ${faults.length} of ${quotations} not found; receipt.json not written`;
    return { ok: false, lines: [...describeFaults(faults), sum] };
  }
  writeFileSync(
    join(publicDir, 'maps', slug, 'receipt.json'),
    `${JSON.stringify(receipt, null, 2)}\n`,
  );
  return {
    ok: true,
    line: `${slug}: ${quotations} found in ${counted(texts.size, 'source')}; receipt.json written`,
  };
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
