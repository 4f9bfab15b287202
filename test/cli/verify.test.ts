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
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verify } from '../../src/cli/verify-command.ts';
import { quotationsOf, type Receipt } from '../../src/site/map/receipt.ts';
import { dataset, SLUG } from '../fixtures/election.ts';
import { PUBLIC_DIR, STORIES_DIR } from '../fixtures/folders.ts';
import { runCommand } from '../tools/run-command.ts';

/** A project with a copy of public/: what the command reads and writes. */
let root = '';
/** Invented articles that hold the quotations, because the real ones are not ours to publish. */
let texts = '';
const map = (name: string) => join(root, 'public/maps', SLUG, name);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'verify-'));
  mkdirSync(join(root, 'public'));
  symlinkSync(join(PUBLIC_DIR, 'geo'), join(root, 'public/geo'), 'dir');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeEach(() => {
  cpSync(join(STORIES_DIR, 'maps', SLUG), join(root, 'public/maps', SLUG), { recursive: true });
  rmSync(map('receipt.json'));
  texts = join(root, 'texts');
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
  rmSync(join(root, 'public/maps'), { recursive: true, force: true });
  rmSync(texts, { recursive: true, force: true });
});

const run = (...args: readonly string[]) => runCommand(verify, root, args);

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('npm run verify', () => {
  it('refuses what is no folder, and a map that is named twice', async () => {
    const file = join(texts, 'file.txt');
    writeFileSync(file, '');
    for (const wrong of ['', file, join(file, 'below')]) {
      const { status, stderr } = await run(wrong);
      expect([status, stderr]).toEqual([
        2,
        expect.stringContaining(`there is no folder "${wrong}"`),
      ]);
    }
    expect(await run(texts, SLUG, SLUG)).toMatchObject({
      status: 2,
      stderr: `${SLUG} is named twice\n`,
    });
  });

  it('says what it can when it is asked', async () => {
    const { status, stdout } = await run('--help');
    expect([status, stdout]).toEqual([0, expect.stringContaining('<folder of source texts>')]);
  });

  it('names the file that it cannot write', async () => {
    mkdirSync(map('receipt.json'));
    const { status, stderr } = await run(texts, SLUG);
    expect([status, stderr]).toEqual([1, expect.stringContaining('receipt.json')]);
  });

  it('finds every quotation and writes a receipt that says where', async () => {
    expect(await run(texts)).toEqual({
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

  it('checks one map when it is named', async () => {
    expect((await run(texts, SLUG)).status).toBe(0);
  });

  it('stops at a changed letter, names its line and writes nothing', async () => {
    edit(map('statements.csv'), 'many doubts', 'many doubtz');
    const { status, stderr } = await run(texts);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /statements\.csv, line 22, column quote: "many doubtz" does not stand in the text of article-1/,
    );
    expect(stderr).toContain('1 of 25 quotations not found; receipt.json not written');
    expect(existsSync(map('receipt.json'))).toBe(false);
  });

  it('says which text is lacking, and vouches for nothing from it', async () => {
    const [, , third] = dataset.sources;
    rmSync(join(texts, third?.textFile ?? ''));
    const { status, stderr } = await run(texts);
    expect(status).toBe(1);
    expect(stderr).toMatch(/cannot be checked: the text of article-3 was not given/);
    expect(stderr).toContain('9 of 25 quotations not found; receipt.json not written');
    expect(existsSync(map('receipt.json'))).toBe(false);
  });

  it('tells the faults of the data instead of checking quotations', async () => {
    edit(map('statements.csv'), ',UY,', ',URY,');
    const { status, stderr } = await run(texts);
    expect(status).toBe(1);
    expect(stderr).toMatch(/1 fault in the data:\n.*line 33, column actor: "URY"/);
    expect(stderr).not.toContain('    at ');
  });

  it.each([
    ['no folder', [], /^usage: npm run verify -- <folder of source texts>/],
    ['a folder that is not there', ['nowhere'], /there is no folder "nowhere"/],
    ['an unknown map', ['.', 'moon'], /no map named moon; there are: election/],
  ])('explains itself when it is given %s', async (_name, args, told) => {
    const { status, stderr } = await run(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(told);
    expect(existsSync(map('receipt.json'))).toBe(false);
  });
});
