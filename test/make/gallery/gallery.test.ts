import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { mapJson, statementsCsv } from '../../../src/core/intake/write-map.ts';
import { GALLERY } from '../../../src/make/gallery/gallery.ts';
import { parseMapFolder } from '../../../src/site/map/map-folder.ts';
import { draftOf } from '../../core/intake/draft-of.ts';
import { registry, world } from '../../fixtures/world.ts';

const FOLDER = join(import.meta.dirname, '../../../src/make/gallery');
const bytesOf = (file: string) => readFileSync(join(FOLDER, file));

it('lists every spreadsheet of the gallery', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));
  expect(GALLERY.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
});

describe.each(GALLERY)('$file', ({ file, kind, rows }) => {
  it('makes a map of its kind when it is dropped in, and asks nothing', () => {
    const draft = draftOf(bytesOf(file));
    expect([draft.kind, draft.rows.length, draft.asked]).toEqual([kind, rows, []]);
    expect(draft.remarks).toEqual([]);
    expect(draft.understood.unused).toEqual([]);
    const text = { 'map.json': mapJson(draft, 'sample'), 'statements.csv': statementsCsv(draft) };
    const read = (name: keyof typeof text) => new TextEncoder().encode(text[name]);
    const { dataset } = parseMapFolder(read, 'sample', world, registry);
    expect(dataset.statements).toHaveLength(rows);
    expect(dataset.timeline !== undefined).toBe(kind === 'recognition');
  });

  it('says in its headline and in every row that it is an invented example', () => {
    const [[headline = ''] = [], header = [], ...answers] = csvParseRows(
      bytesOf(file).toString('utf8').slice(1),
    );
    expect(headline).toMatch(/^An invented example: .* never (?:existed|happened)$/);
    expect(draftOf(bytesOf(file)).headline).toBe(headline);
    const said = header.flatMap((name, i) =>
      ['Quote', 'Summary', 'Note', 'Speaker', 'Source'].includes(name) ? i : [],
    );
    expect(said.length).toBeGreaterThan(0);
    for (const cells of answers) {
      const texts = said.map((i) => cells[i] ?? '').filter(Boolean);
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect(text, cells.join()).toMatch(/invented/i);
    }
  });

  it('links to nothing but an address that nobody can have', () => {
    const links = bytesOf(file)
      .toString('utf8')
      .matchAll(/https?:\/\/([^/]+)/g);
    for (const [, host] of links) expect(host).toBe('example.org');
  });
});
