import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMapFolder } from '../../src/build/read/load-map.ts';
import type { CommandIo } from '../../src/cli/command.ts';
import { newMap } from '../../src/cli/new-command.ts';
import { INTERFACE_LANGUAGES } from '../../src/core/i18n/languages.ts';
import { makeWorkbook } from '../core/workbook/make-workbook.ts';
import { PUBLIC_DIR } from '../fixtures/folders.ts';
import { world } from '../fixtures/world.ts';
import { runCommand } from '../tools/run-command.ts';

const INPUTS = join(import.meta.dirname, '../../../shared/inputs');
const VOTE = 'Country;Vote\nChad;Yes\nMali;No\nCongo;Abstain\n';

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'new-map-'));
  mkdirSync(join(root, 'public'));
  symlinkSync(join(PUBLIC_DIR, 'geo'), join(root, 'public', 'geo'));
  writeFileSync(join(root, 'votes.csv'), VOTE);
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

const run = (...args: readonly string[]) => runCommand(newMap, root, args);
const from = (name: string) => ['--from', join(root, name)];
const written = (slug: string, file: string) =>
  readFileSync(join(root, 'public', 'maps', slug, file), 'utf8');

describe('npm run new', () => {
  it('writes the two files of a map, and says what is left to settle and how', async () => {
    const { status, stdout, stderr } = await run('first', ...from('votes.csv'));
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(join(root, 'public', 'maps', 'first'))).toEqual([
      'map.json',
      'statements.csv',
    ]);
    expect(written('first', 'statements.csv')).toBe('actor,stance\nTD,in-favour\nML,against\n');
    expect(stdout).toContain('3 rows: 2 on the map, 1 to settle; 1 question below.');
    expect(stdout).toContain('--answer "place Congo=CG"');
    expect(stdout).toContain('run the same again with --force and the answers');
  });

  it('writes what the build reads', async () => {
    await run('read', ...from('votes.csv'), '--answer', 'Congo=CG');
    const { dataset } = readMapFolder(join(root, 'public'), 'read', world);
    expect(dataset.kind).toBe('vote');
    expect(dataset.stances.map(({ id, label }) => [id, label['en']])).toEqual([
      ['in-favour', 'Voted in favour'],
      ['against', 'Voted against'],
      ['abstained', 'Abstained'],
    ]);
    expect(dataset.statements.map(({ actor, stance }) => [actor, stance])).toEqual([
      ['TD', 'in-favour'],
      ['ML', 'against'],
      ['CG', 'abstained'],
    ]);
  });

  it('takes answers, a headline, a language and a kind', async () => {
    const { status, stdout } = await run(
      ...['second', ...from('votes.csv'), '--answer', 'Congo=CG', '--title', 'A vote'],
      ...['--language', 'es', '--kind', 'recognition'],
    );
    expect(status).toBe(0);
    expect(stdout).not.toContain('To settle');
    expect(written('second', 'statements.csv')).toContain('CG,abstain');
    expect(JSON.parse(written('second', 'map.json'))).toMatchObject({
      slug: 'second',
      kind: 'recognition',
      languages: ['es'],
      headline: 'A vote',
    });
  });

  it('writes over a map only where that is said, and leaves its other files', async () => {
    await run('third', ...from('votes.csv'));
    writeFileSync(join(root, 'public', 'maps', 'third', 'receipt.json'), '{}');
    const refused = await run('third', ...from('votes.csv'));
    expect([refused.status, refused.stderr]).toEqual([
      2,
      'there is a map named third already: take another name, or add --force to write over it\n',
    ]);
    const forced = await run('third', ...from('votes.csv'), '--force', '--answer', 'Congo=CD');
    expect(forced.status).toBe(0);
    expect(written('third', 'statements.csv')).toContain('CD,abstained');
    expect(written('third', 'receipt.json')).toBe('{}');
  });

  it('reads a sheet of a workbook by its name', async () => {
    const bytes = makeWorkbook([
      {
        name: 'One',
        rows: [
          ['Country', 'Vote'],
          ['Chad', 'Yes'],
          ['Mali', 'No'],
        ],
      },
      {
        name: 'Two',
        rows: [
          ['Country', 'Vote'],
          ['Niger', 'Yes'],
          ['Togo', 'No'],
        ],
      },
    ]);
    writeFileSync(join(root, 'votes.xlsx'), bytes);
    await run('fourth', ...from('votes.xlsx'), '--sheet', 'Two');
    expect(written('fourth', 'statements.csv')).toContain('NE,in-favour');
  });

  it('reads what is piped in', async () => {
    const piped = (args: readonly string[], io: CommandIo) =>
      newMap(args, io, () => new TextEncoder().encode(VOTE));
    const { status } = await runCommand(piped, root, ['fifth', '--from', '-']);
    expect(status).toBe(0);
    expect(JSON.parse(written('fifth', 'map.json')).headline).toBe('fifth');
  });

  it('writes nothing where the sheet cannot be read or cannot be a map', async () => {
    writeFileSync(join(root, 'page.xls'), '<html><table></table></html>');
    const many = 'abcdefgh'
      .split('')
      .map(
        (letter, i) =>
          `${['Chad', 'Mali', 'Niger', 'Togo', 'Benin', 'Ghana', 'Gabon', 'Kenya'][i]},${letter.repeat(9)}`,
      );
    writeFileSync(join(root, 'many.csv'), ['Country,Position', ...many].join('\n'));
    const page = await run('sixth', ...from('page.xls'));
    expect([page.status, page.stderr]).toEqual([
      1,
      expect.stringContaining('page.xls: is a web page'),
    ]);
    const responses = await run('sixth', ...from('many.csv'));
    expect([responses.status, responses.stderr]).toEqual([
      1,
      '\nNothing is written: settle what is said above first.\n',
    ]);
    expect(existsSync(join(root, 'public', 'maps', 'sixth'))).toBe(false);
  });

  it.each([
    [[], 'the name of the map is missing'],
    [['My Map', '--from', 'x'], '"My Map" is no name'],
    [['../up', '--from', 'x'], '"../up" is no name'],
    [['my-map'], '--from must say which file'],
    [['my-map', '--from', 'nowhere.csv'], 'there is no file "nowhere.csv"'],
    [
      ['my-map', '--from', 'x', '--kind', 'poll'],
      '--kind is statements, vote, recognition, not "poll"',
    ],
    [
      ['my-map', '--from', 'x', '--language', 'xx'],
      `--language is one of ${Object.keys(INTERFACE_LANGUAGES).join(', ')}, not "xx"`,
    ],
    [['my-map', '--from', 'x', '--answer', 'Congo'], '"Congo" is no answer'],
    [['my-map', 'other', '--from', 'x'], 'one name, please'],
    [['my-map', '--form', 'x'], "Unknown option '--form'"],
  ])('refuses the command line %j in a sentence', async (args, message) => {
    const { status, stderr } = await run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it('says how it is used', async () => {
    const { status, stdout } = await run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--from <file>');
  });
});

describe.runIf(existsSync(INPUTS))('spreadsheets of newsrooms', () => {
  it.each([
    ['un-vote-2022-semicolons.csv', 'vote', 192, 193],
    ['un-vote-2022-title-rows.xlsx', 'vote', 192, 194],
    ['recognition-of-palestine-footnotes.tsv', 'recognition', 150, 150],
    ['reactions-to-a-coup-2021.csv', 'statements', 23, 24],
  ])('become maps as they are: %s', async (name, kind, placed, rows) => {
    const slug = name
      .replace(/[^a-z]+/g, '-')
      .slice(0, 20)
      .replace(/-$/, '');
    const { status, stdout } = await run(slug, '--from', join(INPUTS, name), '--force');
    expect(status).toBe(0);
    expect(stdout).toContain(`Kind of map: ${kind}.`);
    expect(stdout).toContain(`${rows} rows: ${placed} on the map`);
    const { dataset } = readMapFolder(join(root, 'public'), slug, world);
    expect(dataset.statements.length).toBe(placed);
  });
});
