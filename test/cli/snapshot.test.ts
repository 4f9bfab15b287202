import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvFormat, csvParse } from 'd3-dsv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snapshot } from '../../src/cli/snapshot-command.ts';
import { assertWritable } from '../../src/cli/writable.ts';
import { RECORD_SLUG, readMapText, SLUG } from '../fixtures/election.ts';
import { pngSize } from '../tools/png-size.ts';
import { writePublicFolder } from '../tools/public-folder.ts';
import { runCommand } from '../tools/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
/** A project of the two large maps of the tests. */
const ROOT = join(folder, 'both');
beforeAll(() => writePublicFolder(join(ROOT, 'public'), [SLUG, RECORD_SLUG]));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => runCommand(snapshot, ROOT, args);

/** A project whose only map has the statements of these governments. */
function projectWith(actors: readonly string[]): string {
  const root = join(folder, 'project');
  const publicDir = join(root, 'public');
  writePublicFolder(publicDir, [SLUG]);
  const rows = csvParse(readMapText('statements.csv'));
  const kept = rows.filter(({ actor = '' }) => actors.includes(actor));
  const file = join(publicDir, 'maps', SLUG, 'statements.csv');
  writeFileSync(file, csvFormat(kept, rows.columns));
  return root;
}

describe('npm run snapshot', () => {
  it('writes a card and says what it is as JSON', async () => {
    const out = join(folder, 'ar.png');
    const { status, stdout } = await run(
      ...['--map', 'election', '--country', 'AR', '--format', '1x1', '--theme', 'dark'],
      ...['--lang', 'es', '--scale', '2', '--json', '--out', out],
    );
    expect(status).toBe(0);
    const { files } = JSON.parse(stdout) as { files: Record<string, unknown>[] };
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ file: out, width: 2160, height: 2160, missing: [] });
    expect(files[0]?.['alt']).toContain('Tarjeta con una cita. Argentina: Rechazó el resultado.');
    expect(pngSize(readFileSync(out))).toEqual([2160, 2160]);
  });

  it('writes a picture as wide as a screen of 4096 px', async () => {
    const out = join(folder, 'wide.png');
    expect((await run('--scale', '3.4134', '--out', out)).status).toBe(0);
    expect(pngSize(readFileSync(out))).toEqual([4096, 2304]);
  });

  it('writes an SVG for designers: live text, named groups, and nothing that other programs lack', async () => {
    const out = join(folder, 'map.svg');
    expect((await run('--out', out)).status).toBe(0);
    const svg = readFileSync(out, 'utf8');
    expect(svg).toContain('>United States</text>');
    for (const id of ['head', 'key-doubted', 'map', 'map-responses', 'map-names', 'source']) {
      expect(svg).toContain(`<g id="${id}"`);
    }
    expect(svg).not.toMatch(/<use|var\(|<image|<foreignObject|class=|style=|light-dark/);
    expect(svg).toContain("font-family=\"'Libre Franklin', Arial");
  });

  it('makes the whole set and counts as it goes', async () => {
    const out = join(folder, 'all');
    const root = projectWith(['CL', 'RU']);
    const args = ['--all', '--scale', '0.25', '--out', out];
    const { status, stdout } = await runCommand(snapshot, root, args);
    expect(status).toBe(0);
    const files = readdirSync(out);
    // The map and two cards, each in four formats and two themes.
    expect(files).toHaveLength((1 + 2) * 4 * 2);
    expect(files).toContain('election-CL-1x1-dark-en-2024-07-29-0.25x.png');
    expect(files).toContain('election-9x16-light-en-2024-07-29-0.25x.png');
    expect(stdout).toContain('24 of 24: ');
  });

  it.each([
    [['--out', 'a.gif'], '--out must end in .png or .svg'],
    [
      ['--map', 'atlantis', '--out', 'a.png'],
      'there is no map "atlantis"; there are: election, election-record',
    ],
    [['--lang', 'de', '--out', 'a.png'], 'there is no language "de"; there are: en, es'],
    [['--view', 'moon', '--out', 'a.png'], 'there is no view "moon"; there are: americas'],
    [['--stance', 'maybe', '--out', 'a.png'], 'there is no response "maybe"'],
    [['--country', 'QQ', '--out', 'a.png'], 'no country has the code "QQ"'],
    [['--country', 'ar', '--out', 'a.png'], 'no country has the code "ar"; did you mean AR?'],
    [['--map', 'election', '--on', '2024-08-01', '--out', 'a.png'], 'drop --on'],
    [['--country', 'BR', '--out', 'a.png'], 'BR has no statement on this map; these have: BO'],
    [['--country', 'CL', '--passage', '9', '--out', 'a.png'], 'CL has 3 passages, no number 9'],
    [['--url', 'news.example', '--out', 'a.png'], '--url is an address that begins with https'],
  ])('ends with 2 for %j and says why', async (args, message) => {
    const { status, stderr } = await run(...args);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(status).toBe(2);
    expect(existsSync('a.png')).toBe(false);
  });

  it.each([
    [
      ['--country', 'KH'],
      'KH is on record, but with nothing that gives it a colour, and has no card',
    ],
    [
      ['--country', 'GD', '--on', '2024-07-28'],
      'GD is on record, but with nothing that gives it a colour by 2024-07-28, and has no card',
    ],
    [
      ['--country', 'CL', '--on', '2024-07-28'],
      'CL has no statement on this map by 2024-07-28; these have: CR\n',
    ],
    [['--country', 'VE'], 'VE is the subject of this map and has no card'],
    [['--country', 'eu'], 'eu is an organisation, and organisations have no card'],
    [['--select', 'eu'], 'eu is an organisation, and organisations have no shape that could be'],
  ])('says what is true of who has no card on a map over time: %j', async (args, message) => {
    const { status, stderr } = await run('--map', 'election-record', ...args, '--out', 'a.png');
    expect(stderr).toContain(message);
    expect(status).toBe(2);
    expect(existsSync('a.png')).toBe(false);
  });

  it('prints an address that leads to the country and the day', async () => {
    const out = join(folder, 'card.svg');
    const { status } = await run(
      ...['--map', 'election-record', '--country', 'CL', '--on', '2024-08-24'],
      ...['--url', 'https://news.example/record/', '--out', out],
    );
    expect(status).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('/?country=CL&amp;on=2024-08-24');
  });

  it('prints an address that leads to the last day, where the page opens on another', async () => {
    const root = join(folder, 'decades');
    writePublicFolder(join(root, 'public'), ['decades']);
    const out = join(folder, 'decades.svg');
    const { status } = await runCommand(snapshot, root, [
      ...['--map', 'decades', '--url', 'https://news.example/decades/', '--out', out],
    ]);
    expect(status).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('/?on=2025-09-21');
  });

  it('says what it can when it is asked', async () => {
    const { status, stdout } = await run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--on <day>');
  });

  it('shows the positions of a day, and says which', async () => {
    const { status, stdout } = await run(
      ...['--map', 'election-record', '--on', '2024-08-10', '--json'],
      ...['--out', join(folder, 'day.svg')],
    );
    expect(status).toBe(0);
    expect(stdout).toContain('10 August 2024');
    expect(readFileSync(join(folder, 'day.svg'), 'utf8')).toContain('10 August 2024');
  });

  it('ends with 1 when it cannot write, and says so in JSON too', async () => {
    const { status, stdout } = await run('--json', '--out', '/dev/null/a.png');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: expect.stringContaining('/dev/null') });
  });

  it.each([
    ['--country', 'AR', '--out', '/dev/null/a.png'],
    ['--all', '--out', '/dev/null/pictures'],
    ['--all', '--out', '/dev/null'],
  ])(
    'says that it cannot write before it makes the first picture: %s %s %s %s',
    async (...args) => {
      const { status, stdout, stderr } = await run(...args);
      expect(status).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toMatch(
        /^nothing can be written to "\/dev\/null.*name a .*that you may write to\n$/,
      );
    },
  );

  it('says that a folder of the name of the picture is in the way', async () => {
    const out = join(folder, 'folder.png');
    mkdirSync(out);
    const { status, stderr } = await run('--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain(`nothing can be written to "${out}"`);
  });

  it('leaves nothing behind and keeps what is there when it looks whether it can write', () => {
    const there = join(folder, 'there.svg');
    writeFileSync(there, 'as it was');
    assertWritable(there, 'file');
    assertWritable(join(folder, 'probe/new.svg'), 'file');
    assertWritable(join(folder, 'probe'), 'folder');
    expect(readFileSync(there, 'utf8')).toBe('as it was');
    expect(readdirSync(join(folder, 'probe'))).toEqual([]);
  });
});
