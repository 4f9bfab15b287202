import { describe, expect, it } from 'vitest';
import { parseSnapshotOptions, UsageError } from '../../src/cli/snapshot-options.ts';

const parse = (line: string) => parseSnapshotOptions(line.split(' '));

describe('parseSnapshotOptions', () => {
  it('reads a card with everything said of it', () => {
    const line =
      '--map election --country AR --passage 2 --format 1x1 --theme dark --lang es --scale 2 --patterns --url https://news.example/map --on 2024-08-01 --json --out ar.png';
    expect(parse(line)).toEqual({
      map: 'election',
      language: 'es',
      out: 'ar.png',
      scale: 2,
      patterns: true,
      url: 'https://news.example/map',
      on: '2024-08-01',
      json: true,
      wish: { kind: 'card', country: 'AR', passage: 2, format: '1x1', theme: 'dark' },
    });
  });

  it('makes the whole map, wide and light, where nothing else is said', () => {
    expect(parse('--out map.svg')).toMatchObject({
      scale: 1,
      patterns: false,
      wish: { kind: 'map', format: '16x9', theme: 'light', stances: [] },
    });
  });

  it('reads what of the map is shown', () => {
    const line = '--view world --stance doubted,rejected --select CL --out map.png';
    expect(parse(line).wish).toEqual({
      kind: 'map',
      view: 'world',
      stances: ['doubted', 'rejected'],
      select: 'CL',
      lists: false,
      format: '16x9',
      theme: 'light',
    });
  });

  it('reads that all names are asked for', () => {
    expect(parse('--lists --out map.png').wish).toMatchObject({ kind: 'map', lists: true });
  });

  it('reads a wish for the whole set', () => {
    expect(parse('--all --out folder').wish).toEqual({ kind: 'all' });
  });

  it.each([
    ['--format 1x1', '--out must say where to write'],
    ['--out map.gif', '--out must end in .png or .svg, not "map.gif"; a folder goes with --all'],
    ['--out a.png --format 3x2', '--format is 16x9, 1x1, 4x5, 9x16 or card, not "3x2"'],
    ['--out a.png --format 16:9', 'did you mean 16x9?'],
    ['--out a.png --theme sepia', '--theme is light or dark, not "sepia"'],
    ['--out a.png --scale 9', '--scale is a number from 0.25 to 8, not "9"'],
    ['--out a.png --scale big', '--scale is a number from 0.25 to 8, not "big"'],
    ['--out a.png --scale 0x4', '--scale is a number from 0.25 to 8, not "0x4"'],
    ['--out a.png --scale 4e0', '--scale is a number from 0.25 to 8, not "4e0"'],
    ['--out a.png --scale Infinity', '--scale is a number from 0.25 to 8, not "Infinity"'],
    ['--out a.png --scale +2', '--scale is a number from 0.25 to 8, not "+2"'],
    ['--out a.png --scale .5', '--scale is a number from 0.25 to 8, not ".5"'],
    ['--out a.png --country AR --passage 0x1', '--passage is a number from 1 on, not "0x1"'],
    ['--out a.png --country AR --passage 1e0', '--passage is a number from 1 on, not "1e0"'],
    ['--out a.png --country AR --passage 1.5', '--passage is a number from 1 on, not "1.5"'],
    [
      '--out a.png --stance doubted,,rejected',
      'with a comma between them, not "doubted,,rejected"',
    ],
    ['--out a.png --stance doubted,', 'with a comma between them, not "doubted,"'],
    ['--out a.png --stance doubted,doubted', '--stance names "doubted" twice'],
    ['--out .png', '--out ".png" has an ending and no name; write map.png'],
    ['--out folder/.svg', '--out "folder/.svg" has an ending and no name; write map.svg'],
    ['--all --out map.png', '--out is a folder with --all, not a picture such as "map.png"'],
    ['--out a.png --scale 1 --scale 2', '--scale is given twice'],
    ['--out a.png --patterns --patterns', '--patterns is given twice'],
    ['--out a.png b.png', "Unexpected argument 'b.png'"],
    ['--out a.png --json=yes', "Option '--json' does not take an argument"],
    ['--out a.png --country AR --passage 0', '--passage is a number from 1 on, not "0"'],
    ['--out a.png --passage 2', '--passage needs --country'],
    ['--out a.png --country AR --view world', '--country does not go with --view'],
    ['--out a.png --country AR --lists', '--country does not go with --lists'],
    ['--out folder --all --format 1x1', '--all does not go with --format'],
    ['--out a.png --colour red', "Unknown option '--colour'"],
  ])('refuses "%s"', (line, message) => {
    expect(() => parse(line)).toThrow(UsageError);
    expect(() => parse(line)).toThrow(message);
  });
  const texts = 'map country passage select view stance format theme lang scale url on out';
  it.each(texts.split(' '))('refuses --%s without a value', (name) => {
    const rest = name === 'out' ? [] : ['--out', 'a.png'];
    expect(() => parseSnapshotOptions([...rest, `--${name}=`])).toThrow(`--${name} has no value`);
    expect(() => parseSnapshotOptions([...rest, `--${name}`, ' '])).toThrow(
      `--${name} has no value`,
    );
  });
});
