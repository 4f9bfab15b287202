import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mapSlugs, readMapFolder } from '../build/read/load-map.ts';
import { quotationsOf, writeReceipt } from '../build/read/receipt.ts';
import { loadWorld } from '../build/read/world.ts';
import { DatasetError, describeFault } from '../core/statements/fault.ts';

/**
 * `npm run verify -- <folder of source texts> [slug ...]`: finds every quotation in the text of its
 * source and writes `receipt.json` beside the map. Exits with 1, writing nothing for a map, where a
 * quotation is not found.
 */
function main([folder, ...wanted]: readonly string[]): number {
  if (folder === undefined || !existsSync(folder)) {
    const found = folder === undefined ? '' : `: there is no folder "${folder}"`;
    console.error(`usage: npm run verify -- <folder of source texts> [slug ...]${found}`);
    return 2;
  }
  const publicDir = resolve(import.meta.dirname, '../../public');
  const known = mapSlugs(publicDir);
  const unknown = wanted.filter((slug) => !known.includes(slug));
  if (unknown.length > 0) {
    console.error(`no map named ${unknown.join(', ')}; there are: ${known.join(', ')}`);
    return 2;
  }
  const world = loadWorld(publicDir);
  const outcomes = (wanted.length > 0 ? wanted : known).map((slug) => {
    const { dataset, lines, statementsFile } = readMapFolder(publicDir, slug, world);
    const texts = new Map<string, string>();
    for (const { id, textFile } of dataset.sources) {
      if (textFile === undefined) continue;
      const path = join(folder, textFile);
      if (existsSync(path)) texts.set(id, readFileSync(path, 'utf8'));
    }
    if (texts.size === 0 && !wanted.includes(slug)) {
      console.log(`${slug}: skipped, none of its sources is in ${folder}`);
      return true;
    }
    const { receipt, faults } = writeReceipt(dataset, texts, statementsFile, lines);
    const quotations = quotationsOf(dataset.statements).length;
    if (faults.length > 0) {
      for (const fault of faults) console.error(describeFault(fault));
      console.error(
        `${slug}: ${faults.length} of ${counted(quotations, 'quotation')} not found; receipt.json not written`,
      );
      return false;
    }
    writeFileSync(
      join(publicDir, 'maps', slug, 'receipt.json'),
      `${JSON.stringify(receipt, null, 2)}\n`,
    );
    console.log(
      `${slug}: ${counted(quotations, 'quotation')} found in ${counted(texts.size, 'source')}; receipt.json written`,
    );
    return true;
  });
  return outcomes.every(Boolean) ? 0 : 1;
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
