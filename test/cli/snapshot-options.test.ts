import { describe, expect, it } from 'vitest';
import { parseSnapshotOptions, UsageError } from '../../src/cli/snapshot-options.ts';

const parse = (line: string) => parseSnapshotOptions(line.split(' '));

describe('parseSnapshotOptions', () => {
  it('reads a card with everything said of it', () => {
    const line =
      '--map venezuela-2024 --country AR --passage 2 --format 1x1 --theme dark --lang es --scale 2 --patterns --url https://news.example/map --on 2024-08-01 --json --out ar.png';
    expect(parse(line)).toEqual({
      map: 'venezuela-2024',
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
    expect(parse('--view world --stance doubted,rejected --select CL --out map.png').wish).toEqual({
      kind: 'map',
      view: 'world',
      stances: ['doubted', 'rejected'],
      select: 'CL',
      format: '16x9',
      theme: 'light',
    });
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
    ['--out a.png --country AR --passage 0', '--passage is a number from 1 on, not "0"'],
    ['--out a.png --passage 2', '--passage needs --country'],
    ['--out a.png --country AR --view world', '--country does not go with --view'],
    ['--out folder --all --format 1x1', '--all does not go with --format'],
    ['--out a.png --colour red', "Unknown option '--colour'"],
  ])('refuses "%s"', (line, message) => {
    expect(() => parse(line)).toThrow(UsageError);
    expect(() => parse(line)).toThrow(message);
  });
});
