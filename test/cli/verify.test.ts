import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { quotationsOf, type Receipt } from '../../src/build/read/receipt.ts';
import { dataset, SLUG } from '../fixtures/committed-map.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the project: what `npm run verify` reads and writes. */
let project = '';
/** Invented articles that hold the quotations, because the real ones are not ours to publish. */
let texts = '';
const map = (name: string) => join(project, 'public/maps', SLUG, name);

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'verify-'));
  cpSync(join(ROOT, 'src'), join(project, 'src'), { recursive: true });
  cpSync(join(ROOT, 'public/geo'), join(project, 'public/geo'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(project, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'), 'dir');
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

beforeEach(() => {
  cpSync(join(ROOT, 'public/maps', SLUG), join(project, 'public/maps', SLUG), { recursive: true });
  rmSync(map('receipt.json'));
  texts = join(project, 'texts');
  mkdirSync(texts);
  for (const { id, textFile = '' } of dataset.sources) {
    const quotes = quotationsOf(dataset.statements).filter(({ source }) => source === id);
    writeFileSync(
      join(texts, textFile),
      `Invented.\n${quotes.map(({ quote }) => `“${quote}”`).join('\n')}\n`,
    );
  }
});

afterEach(() => {
  rmSync(join(project, 'public/maps'), { recursive: true, force: true });
  rmSync(texts, { recursive: true, force: true });
});

/** Runs the command in the copy as `npm run verify -- …` does. */
function verify(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'src/cli/verify.ts', ...args],
    { cwd: project, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('npm run verify', () => {
  it('finds every quotation and writes a receipt that says where', () => {
    expect(verify(texts)).toEqual({
      status: 0,
      stdout: `${SLUG}: 25 quotations found in 3 sources; receipt.json written\n`,
      stderr: '',
    });
    const receipt = JSON.parse(readFileSync(map('receipt.json'), 'utf8')) as Receipt;
    for (const { key, source, quote } of quotationsOf(dataset.statements)) {
      const file = dataset.sources.find(({ id }) => id === source)?.textFile ?? '';
      const offset = receipt.quotations[key]?.offset ?? -1;
      expect(
        readFileSync(join(texts, file), 'utf8').slice(offset, offset + quote.length),
        key,
      ).toBe(quote);
    }
  });

  it('checks one map when it is named', () => {
    expect(verify(texts, SLUG).status).toBe(0);
  });

  it('stops at a changed letter, names its line and writes nothing', () => {
    edit(map('statements.csv'), 'many doubts', 'many doubtz');
    const { status, stderr } = verify(texts);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /statements\.csv, line 22, column quote: "many doubtz" does not stand in the text of article-1/,
    );
    expect(stderr).toContain('1 of 25 quotations not found; receipt.json not written');
    expect(existsSync(map('receipt.json'))).toBe(false);
  });

  it('says which text is lacking, and vouches for nothing from it', () => {
    const [, , third] = dataset.sources;
    rmSync(join(texts, third?.textFile ?? ''));
    const { status, stderr } = verify(texts);
    expect(status).toBe(1);
    expect(stderr).toMatch(/cannot be checked: the text of article-3 was not given/);
    expect(stderr).toContain('9 of 25 quotations not found; receipt.json not written');
    expect(existsSync(map('receipt.json'))).toBe(false);
  });

  it('tells the faults of the data instead of checking quotations', () => {
    edit(map('statements.csv'), ',UY,', ',URY,');
    const { status, stderr } = verify(texts);
    expect(status).toBe(1);
    expect(stderr).toMatch(/1 fault in the data:\n.*line 33, column actor: "URY"/);
    expect(stderr).not.toContain('    at ');
  });

  it.each([
    ['no folder', [], /^usage: npm run verify -- <folder of source texts>/],
    ['a folder that is not there', ['nowhere'], /there is no folder "nowhere"/],
    ['an unknown map', ['.', 'moon'], /no map named moon; there are: venezuela-2024/],
  ])('explains itself when it is given %s', (_name, args, told) => {
    const { status, stderr } = verify(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(told);
    expect(existsSync(map('receipt.json'))).toBe(false);
  });
});
