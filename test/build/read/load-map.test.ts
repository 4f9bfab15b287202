import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadMap, loadMaps, mapSlugs } from '../../../src/build/read/load-map.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { noteOf } from '../../../src/core/picture/card-texts.ts';
import { passagesOf } from '../../../src/core/picture/passages.ts';
import { codePage } from '../../../src/core/statements/code-page.ts';
import { DatasetError } from '../../../src/core/statements/fault.ts';
import type { Dataset, Language } from '../../../src/core/statements/types.ts';
import { pictureEdition } from '../../../src/site/picture-studio.ts';
import { SLUG } from '../../fixtures/election.ts';
import { STORIES_DIR } from '../../fixtures/folders.ts';
import { pageOf } from '../../fixtures/stories.ts';
import { world } from '../../fixtures/world.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'load-map-'));
  cpSync(join(STORIES_DIR, 'maps', SLUG), join(folder, 'maps', SLUG), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pathOf = (name: string) => join(folder, 'maps', SLUG, name);

/** Changes a file of the copy; the text to change must be there. */
function edit(name: string, from: string, to: string): void {
  const text = readFileSync(pathOf(name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(pathOf(name), text.replace(from, to));
}

/** What the copy's faults say, one line each. */
function faultsOfCopy(): string[] {
  try {
    loadMap(folder, SLUG, world);
  } catch (error) {
    if (error instanceof DatasetError) return error.message.split('\n').slice(1);
    throw error;
  }
  return [];
}

describe('a map', () => {
  it('is found by the name of its folder, in alphabetical order', () => {
    mkdirSync(join(folder, 'maps', 'austria-2016'));
    writeFileSync(join(folder, 'maps', 'readme.txt'), '');
    expect(mapSlugs(folder)).toEqual(['austria-2016', SLUG]);
  });

  it('is loaded when nobody has changed it', () => {
    expect(faultsOfCopy()).toEqual([]);
  });

  it('calls a newsroom’s own area as its outline says, unless the map says otherwise', () => {
    const { xcr } = world.meta.units;
    if (xcr?.kind !== 'disputed') throw new Error('no dispute');
    const units = { ...world.meta.units, xab: { ...xcr, name: 'Abyei' } };
    const wider = { ...world, meta: { ...world.meta, units } };
    const name = () => loadMap(folder, SLUG, wider).actorNames['xab']?.name;
    expect(name()).toEqual({ en: 'Abyei', es: 'Abyei' });
    edit('map.json', '"actorNames": {', '"actorNames": {"xab":{"name":{"en":"A","es":"B"}},');
    expect(name()).toEqual({ en: 'A', es: 'B' });
  });

  it('is refused when one letter of one quotation is changed, with file and line', () => {
    edit('statements.csv', 'many doubts', 'many doubt');
    expect(faultsOfCopy()).toEqual([
      expect.stringMatching(
        /maps\/election\/statements\.csv, line 22, column quote: "many doubt" differs/,
      ),
    ]);
  });

  it('is refused without a receipt', () => {
    rmSync(pathOf('receipt.json'));
    expect(faultsOfCopy()).toEqual([expect.stringContaining(', 25 times: ')]);
  });

  it('is refused with a receipt that cannot be read', () => {
    writeFileSync(pathOf('receipt.json'), '{"comment": ');
    expect(faultsOfCopy()).toEqual([expect.stringContaining(', 25 times: ')]);
  });

  it('is refused with the receipt of another map', () => {
    edit('receipt.json', `"map": "${SLUG}"`, '"map": "austria-2016"');
    expect(faultsOfCopy()).toEqual([
      expect.stringMatching(/receipt\.json, map: "austria-2016" is another map.*delete the file/),
    ]);
  });

  it.each(['map.json', 'statements.csv'])('is refused without its %s', (name) => {
    rmSync(pathOf(name));
    expect(faultsOfCopy()).toEqual([`  maps/${SLUG}/${name}: is missing`]);
  });

  it('is refused when its slug is not the name of its folder', () => {
    edit('map.json', '"slug": "election"', '"slug": "election-2025"');
    expect(faultsOfCopy()).toEqual([
      expect.stringMatching(
        /map\.json, slug: "election-2025" must be the name of its folder, election/,
      ),
    ]);
  });

  it('is refused with the faults of its spreadsheet and its slug together', () => {
    edit('map.json', '"slug": "election"', '"slug": "election-2025"');
    edit('statements.csv', ',UY,', ',URY,');
    expect(faultsOfCopy()).toEqual([
      expect.stringContaining('slug'),
      expect.stringMatching(
        /statements\.csv, line 33, column actor: "URY" .*did you mean UY, Uruguay/,
      ),
    ]);
  });

  it('is refused when a government holds two stances, with the line of the second', () => {
    edit(
      'statements.csv',
      'BO-government,a,article-1,1,BO,,,,,,,congratulated',
      'BO-government,a,article-1,1,BO,,,,,,,rejected',
    );
    expect(faultsOfCopy()).toEqual([
      expect.stringMatching(/statements\.csv, line 6, column stance: "rejected" .*BO-leader/),
    ]);
  });
});

describe('quotations that nobody has found in their source', () => {
  const unchecked = ({ statements }: Dataset) =>
    statements
      .flatMap(({ utterances }) => utterances.flatMap(({ wordings }) => [...wordings]))
      .flatMap(({ fragments }) => fragments.filter((fragment) => fragment.isUnchecked))
      .map(({ quote }) => quote);
  const load = (options: { readonly isPreview?: boolean } = {}) => {
    const notes: string[] = [];
    const map = loadMap(folder, SLUG, world, { ...options, note: (line) => notes.push(line) });
    return { map, notes };
  };

  it('are marked in a preview, with a line that says that the build refuses them', () => {
    edit('statements.csv', 'many doubts', 'many doubt');
    const { map, notes } = load({ isPreview: true });
    expect(unchecked(map)).toEqual(['many doubt']);
    expect(notes).toEqual([
      expect.stringMatching(/1 quotation is marked as not checked.*npm run build refuses them/),
    ]);
  });

  it('are published with that mark where the map says so, in its panel and on its card', () => {
    edit('statements.csv', 'many doubts', 'many doubt');
    edit('map.json', '"notes": [', '"uncheckedQuotes": "mark", "notes": [');
    const { map, notes } = load();
    expect(unchecked(map)).toEqual(['many doubt']);
    expect(notes).toEqual([expect.stringMatching(/1 quotation is marked as not checked[^;]*$/)]);
    const html = pageOf(map);
    expect(html.split('Not checked against its source.')).toHaveLength(2);
    const edition = pictureEdition(world, map, 'en' as Language);
    const notesOfCards = map.statements
      .flatMap(({ actor }) => passagesOf(actor, edition))
      .map((passage) => noteOf(passage, stringsFor('en' as Language).pictures, 'en'));
    expect(new Set(notesOfCards)).toContain('Not checked against its source.');
  });

  it('are none where all are in the receipt', () => {
    expect(load({ isPreview: true })).toEqual({ map: load().map, notes: [] });
    expect(unchecked(load().map)).toEqual([]);
  });
});

it('tells the faults of all maps at once', () => {
  cpSync(join(folder, 'maps', SLUG), join(folder, 'maps', 'second'), { recursive: true });
  edit('statements.csv', ',congratulated,', ',congratulatd,');
  expect(() => loadMaps(folder, world)).toThrow(
    /2 faults in the data:\n.*statements\.csv, line \d+.*congratulatd.*\n.*second\/map\.json, slug/,
  );
});

describe('a spreadsheet that is not saved as UTF-8', () => {
  const saveAs = (encode: (text: string) => Buffer | string, encoding: BufferEncoding) => {
    const text = readFileSync(pathOf('statements.csv'), 'utf8');
    writeFileSync(pathOf('statements.csv'), encode(text), encoding);
  };
  const notesOf = () => {
    const notes: string[] = [];
    const { statements } = loadMap(folder, SLUG, world, { note: (line) => notes.push(line) });
    expect(statements).toEqual(loadMap(STORIES_DIR, SLUG, world).statements);
    return notes;
  };

  it('is read as UTF-16, with a line that says so', () => {
    saveAs((text) => `\uFEFF${text}`, 'utf16le');
    expect(notesOf()).toEqual([expect.stringContaining('statements.csv: read as UTF-16; save')]);
  });

  it('is read as Windows-1252, with a line that says so', () => {
    const { bytes } = codePage('windows-1252');
    saveAs(
      (text) => Buffer.from(Array.from(text, (one) => bytes.get(one) ?? one.charCodeAt(0))),
      'utf8',
    );
    expect(notesOf()).toEqual([expect.stringContaining('read as Windows-1252; save it as UTF-8')]);
  });
});

it('asks for UTF-8 where map.json was saved as UTF-16', () => {
  writeFileSync(pathOf('map.json'), `\uFEFF${readFileSync(pathOf('map.json'), 'utf8')}`, 'utf16le');
  expect(faultsOfCopy()).toEqual([
    expect.stringContaining('map.json: is saved as UTF-16; save it as UTF-8'),
  ]);
});

it('reads map.json with a byte order mark', () => {
  writeFileSync(pathOf('map.json'), `\uFEFF${readFileSync(pathOf('map.json'), 'utf8')}`);
  expect(faultsOfCopy()).toEqual([]);
});

it('shows the first line of map.json that is not saved as UTF-8, with its letters', () => {
  const text = readFileSync(pathOf('map.json'), 'utf8');
  const line = text.split('\n').findIndex((one) => one.includes('Elección')) + 1;
  const { bytes } = codePage('windows-1252');
  const western = Array.from(
    text.replaceAll('’', "'"),
    (one) => bytes.get(one) ?? one.charCodeAt(0),
  );
  writeFileSync(pathOf('map.json'), Buffer.from(western));
  expect(faultsOfCopy()).toEqual([
    expect.stringMatching(
      new RegExp(
        `map\\.json, line ${line}, column \\d+: ".*Elección.*" holds a letter that is not saved as UTF-8; save the file as UTF-8`,
      ),
    ),
  ]);
});
