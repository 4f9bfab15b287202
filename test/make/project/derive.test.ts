import {
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
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMap } from '../../../src/build/read/load-map.ts';
import { newMap } from '../../../src/cli/new-command.ts';
import { changed, emptyProject } from '../../../src/make/project/change-project.ts';
import { derive } from '../../../src/make/project/derive.ts';
import type { DerivedDraft } from '../../../src/make/project/derived.ts';
import type { Change } from '../../../src/make/project/project.ts';
import { PUBLIC_DIR } from '../../fixtures/folders.ts';
import { world } from '../../fixtures/world.ts';
import { runCommand } from '../../tools/run-command.ts';
import { derivedOf, projectOf, QUOTES, surroundings, VOTE, words } from './surroundings.ts';

const INPUTS = join(import.meta.dirname, '../../../../shared/inputs');
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'project-'));
  mkdirSync(join(root, 'public'));
  symlinkSync(join(PUBLIC_DIR, 'geo'), join(root, 'public', 'geo'));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

const written = (slug: string, name: string) =>
  readFileSync(join(root, 'public', 'maps', slug, name), 'utf8');

/** What the command line writes for the same file, answers and options. */
async function commanded(slug: string, file: string, ...options: readonly string[]) {
  const { status, stderr } = await runCommand(newMap, root, [slug, '--from', file, ...options]);
  expect([status, stderr]).toEqual([0, '']);
  return [written(slug, 'map.json'), written(slug, 'statements.csv')];
}

const textsOf = ({ map, statements }: DerivedDraft) => [map, statements];

describe('a project', () => {
  it('without a cell comes to nothing', () => {
    expect(derive(emptyProject, surroundings)).toEqual({ kind: 'nothing' });
    const row: Change = { kind: 'add-row', sheet: null };
    expect(derive(changed(emptyProject, row), surroundings)).toEqual({ kind: 'nothing' });
  });

  it('of a sheet without places is told with the name of its file', () => {
    const derived = derive(projectOf('What;How many\nApples;3\nPears;4\n'), surroundings);
    expect(derived).toMatchObject({
      kind: 'faults',
      faults: [{ file: 'votes.csv', about: { kind: 'file' } }],
    });
  });

  it('that is typed into an empty table is a map as soon as one row is', () => {
    const cells = ['Country', 'Vote', 'Chad', 'Yes', 'Mali', 'No'];
    const typed = cells.reduce(
      (project, text, i) =>
        changed(project, {
          kind: 'cell',
          sheet: null,
          line: 1 + Math.floor(i / 2),
          column: i % 2,
          text,
        }),
      emptyProject,
    );
    const { dataset, slug, draft } = derivedOf(typed);
    expect(dataset?.statements.map(({ actor, stance }) => [actor, stance])).toEqual([
      ['TD', 'in-favour'],
      ['ML', 'against'],
    ]);
    expect([slug, draft.headline]).toEqual(['map', 'Untitled']);
  });

  it('is one of a sheet of a workbook, chosen by its name or by its places', () => {
    const [grid] = projectOf(VOTE).grids;
    const [other] = projectOf('Country;Vote\nTogo;Yes\nNiger;No\n').grids;
    if (grid === undefined || other === undefined) throw new Error('no grid');
    const grids = [
      { ...other, name: 'Two' },
      { ...grid, name: 'Three' },
    ];
    const project = { ...emptyProject, file: 'votes.xlsx', grids };
    expect(derivedOf(project).draft.understood.sheet).toBe('Two');
    const chosen = changed(project, { kind: 'sheet', name: 'Three' });
    expect(derivedOf(chosen).statements).toContain('TD,in-favour');
  });
});

describe('the files of a project', () => {
  it('are what answers, a headline, a language and a kind make them', async () => {
    const path = join(root, 'votes.csv');
    writeFileSync(path, VOTE);
    const project = projectOf(VOTE, [
      { kind: 'place', value: 'congo', answer: 'CG' },
      { kind: 'response', value: 'Abstain', answer: 'No' },
      { kind: 'rest', answer: 'Did not' },
      { kind: 'map-kind', value: 'recognition' },
      { kind: 'language', value: 'es' },
      words('headline', ' Quién votó qué '),
    ]);
    const derived = derivedOf(project);
    expect(derived.slug).toBe('quien-voto-que');
    const answers = ['place Congo=CG', 'response Abstain=No', 'rest=Did not'];
    expect(textsOf(derived)).toEqual(
      await commanded(
        derived.slug,
        path,
        ...answers.flatMap((answer) => ['--answer', answer]),
        ...['--kind', 'recognition', '--language', 'es', '--title', 'Quién votó qué'],
      ),
    );
  });

  it('make the same map in a folder of the build', () => {
    const views: Change = {
      kind: 'views',
      views: [
        { kind: 'box', label: 'Around Chad', box: [18_000, 7_000, 24_000, 11_000] },
        { kind: 'named', name: 'africa' },
        { kind: 'around', places: ['TD', 'ML'] },
      ],
    };
    const project = projectOf(QUOTES, [
      { kind: 'words', field: 'kicker', text: 'Invented' },
      words('headline', 'What they said'),
      words('standfirst', 'A paragraph.'),
      { kind: 'words', field: 'credit', text: 'The Paper' },
      words('date', '2022-03-02'),
      { kind: 'words', field: 'body', text: 'An assembly' },
      words('subject', 'NE'),
      { kind: 'words', field: 'notes', text: 'One.\n\n Two.\r\n' },
      { kind: 'look', stance: 'welcomed', look: { label: 'Was glad' } },
      {
        kind: 'look',
        stance: 'regretted',
        look: { colour: { light: '#112233', dark: '#445566' }, pattern: 'grid' },
      },
      { kind: 'order', stances: ['regretted'] },
      views,
    ]);
    const { map, statements, slug, dataset } = derivedOf(project);
    const folder = join(root, 'public', 'maps', slug);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'map.json'), map);
    writeFileSync(join(folder, 'statements.csv'), statements);
    expect(dataset).toEqual(loadMap(join(root, 'public'), slug, world, { note: () => undefined }));
    expect(dataset).toMatchObject({
      slug: 'what-they-said',
      kicker: { en: 'Invented' },
      standfirst: { en: 'A paragraph.' },
      credit: { en: 'The Paper' },
      event: { date: '2022-03-02', body: { en: 'An assembly' }, subject: 'NE' },
      notes: [{ en: 'One.' }, { en: 'Two.' }],
      uncheckedQuotes: 'mark',
      stances: [
        { id: 'regretted', colour: { light: '#112233', dark: '#445566' }, pattern: 'grid' },
        { id: 'welcomed', label: { en: 'Was glad' } },
      ],
      views: [{ id: 'around-chad' }, { id: 'africa' }, { id: 'around-td-ml' }],
    });
  });

  it('leave out words that are empty', () => {
    const { map } = derivedOf(projectOf(VOTE, [words('standfirst', '  ')]));
    expect(Object.keys(JSON.parse(map))).toEqual([
      'slug',
      'kind',
      'languages',
      'headline',
      'stances',
    ]);
  });

  it('mark quotations as not checked, and say so', () => {
    const { dataset, notes } = derivedOf(projectOf(QUOTES));
    const [first] = dataset?.statements ?? [];
    expect(first?.utterances[0].wordings[0].fragments[0].isUnchecked).toBe(true);
    expect(notes).toEqual(['2 quotations are marked as not checked against the source.']);
  });
});

describe('a response', () => {
  it('that is named as the id of another keeps its rows', () => {
    const look: Change = { kind: 'look', stance: 'in-favour', look: { label: 'against' } };
    const { dataset } = derivedOf(projectOf(VOTE, [look]));
    expect(dataset?.statements.map(({ stance }) => stance)).toEqual(['in-favour', 'against']);
  });
});

describe.runIf(existsSync(INPUTS))('the files of spreadsheets of newsrooms', () => {
  it.each([
    ['un-vote-2022-semicolons.csv', 'Congo', 'CG', 1],
    ['un-vote-2022-title-rows.xlsx', 'Congo', 'CG', 1],
    ['recognition-of-palestine-footnotes.tsv', '', '', 3],
    ['reactions-to-a-coup-2021.csv', 'European Union', 'organisation', 1],
  ])('are those of the command line: %s', async (name, value, answer, asked) => {
    const path = join(INPUTS, name);
    const dropped = projectOf(readFileSync(path), [], name);
    const open = derivedOf(dropped);
    expect(open.dataset).not.toBeNull();
    expect([open.faults, open.warnings, open.questions.length]).toEqual([[], [], asked]);
    const before = await commanded(open.slug, path, '--force');
    const place: Change = { kind: 'place', value, answer };
    const settled = derivedOf(value === '' ? dropped : changed(dropped, place));
    const options = value === '' ? [] : ['--answer', `place ${value}=${answer}`];
    const after = await commanded(settled.slug, path, '--force', ...options);
    // The command leaves it to its user what becomes of quotations that nobody has checked.
    const marked = (texts: readonly string[]) =>
      texts.map((text) => text.replace(/,\n {2}"uncheckedQuotes": "mark"/, ''));
    expect(marked(textsOf(open))).toEqual(before);
    expect(marked(textsOf(settled))).toEqual(after);
    expect(settled.dataset?.statements.length).toBe(settled.draft.rows.length);
  });
});
