import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { placeNames } from '../build/read/place-names.ts';
import { loadWorld } from '../build/read/world.ts';
import { INTERFACE_LANGUAGES } from '../core/i18n/languages.ts';
import { readAnswers } from '../core/intake/answers.ts';
import type { Draft } from '../core/intake/draft.ts';
import { knownPlaces } from '../core/intake/find-place.ts';
import { type DraftContext, makeDraft } from '../core/intake/make-draft.ts';
import { readFile } from '../core/intake/read-file.ts';
import { type HowToAnswer, tellQuestions, tellUnderstood } from '../core/intake/tell.ts';
import { mapJson, statementsCsv } from '../core/intake/write-map.ts';
import { MOST_RESPONSES } from '../core/statements/default-looks.ts';
import { describeFaults } from '../core/statements/fault.ts';
import { KINDS } from '../core/statements/kinds.ts';
import { actorRegistry } from '../site/world.ts';
import type { CommandIo } from './command.ts';

const NEW_USAGE = `usage: npm run new -- <name> --from <file> [options]

  <name>                 of the map and its folder, such as my-map: small letters, digits and hyphens
  --from <file>          a spreadsheet: .xlsx, .csv, .tsv or another text with separators; - reads what is piped in
  --sheet <name>         which sheet of a workbook; the one with the most countries without it
  --title <text>         the headline
  --language <language>  one of ${Object.keys(INTERFACE_LANGUAGES).join(', ')}
  --kind <kind>          ${KINDS.join(', ')}
  --answer "<question>=<answer>"
                         settles a question of an earlier run, such as "Korea=KR"; as often as there are questions
  --force                writes over map.json and statements.csv of a map that is there
  --help                 this text`;

const SLUG = /^[a-z][a-z0-9-]{0,39}$/;

/** What a command line asks for. */
interface NewOptions {
  readonly slug: string;
  readonly from: string;
  readonly sheet: string | undefined;
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly kind: string | undefined;
  readonly answers: readonly string[];
  readonly isForced: boolean;
}

/**
 * `npm run new -- <name> --from <file>`: makes the folder of a map from a spreadsheet, and says what was understood and
 * what is left to settle. Ends with 1 where the spreadsheet cannot be read, writing nothing; with 2 on a wrong command
 * line.
 *
 * @param stdin reads what is piped in
 */
export function newMap(
  args: readonly string[],
  io: CommandIo,
  stdin: () => Uint8Array = () => readFileSync(0),
): number {
  const fail = (code: number, ...lines: readonly string[]): number => {
    for (const line of lines) io.err(`${line}\n`);
    return code;
  };
  const options = optionsOf(args);
  if (options === 'help') {
    io.out(`${NEW_USAGE}\n`);
    return 0;
  }
  if (typeof options === 'string') return fail(2, options, NEW_USAGE);
  const { slug, from, isForced } = options;
  const folder = join(io.root, 'public', 'maps', slug);
  if (existsSync(folder) && !isForced) {
    return fail(
      2,
      `there is a map named ${slug} already: take another name, or add --force to write over it`,
    );
  }
  const answers = readAnswers(options.answers);
  if (!answers.ok) return fail(2, answers.message);
  const path = resolve(process.env['INIT_CWD'] ?? '.', from);
  if (from !== '-' && !(existsSync(path) && statSync(path).isFile())) {
    return fail(2, `there is no file "${from}"`);
  }
  const file = from === '-' ? 'what is piped in' : basename(from);
  const read = readFile(from === '-' ? stdin() : readFileSync(path), file);
  if (!read.ok) return fail(1, ...describeFaults(read.faults));
  const world = loadWorld(join(io.root, 'public'));
  const places = knownPlaces(actorRegistry(world, placeNames()));
  const kind = KINDS.find((one) => one === options.kind);
  const context: DraftContext = {
    places,
    states: Object.keys(world.meta.units).filter((id) => world.meta.units[id]?.kind === 'state'),
    languages: Object.keys(INTERFACE_LANGUAGES),
    answers: answers.answers,
    ...(kind === undefined ? {} : { kind }),
    ...(options.language === undefined ? {} : { language: options.language }),
    ...(options.title === undefined ? {} : { headline: options.title }),
    name: from === '-' ? slug : basename(from, extname(from)),
  };
  const draft = makeDraft(read.value, options.sheet, file, context);
  if (!draft.ok) return fail(1, ...describeFaults(draft.faults));
  return write(draft.value, slug, folder, io, {
    answer: (question, answer) => `--answer "${question}=${answer}"`,
    headline: '--title "…"',
    places,
  });
}

/** Writes the folder of a map, and says what it holds. */
function write(
  draft: Draft,
  slug: string,
  folder: string,
  { out, err }: CommandIo,
  how: HowToAnswer,
): number {
  const questions = tellQuestions(draft, how);
  out(`${tellUnderstood(draft, how).join('\n')}\n`);
  if (questions.length > 0) out(`\nTo settle:\n${questions.map((one) => `- ${one}`).join('\n')}\n`);
  if (draft.rows.length === 0 || draft.stances.length > MOST_RESPONSES) {
    err('\nNothing is written: settle what is said above first.\n');
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'map.json'), mapJson(draft, slug));
  writeFileSync(join(folder, 'statements.csv'), statementsCsv(draft));
  const again =
    questions.length === 0 ? '' : ' To answer, run the same again with --force and the answers.';
  out(
    `\nWritten: public/maps/${slug}/map.json and statements.csv.${again} To see it: npm run dev -- ${slug}\n`,
  );
  return 0;
}

/** What a command line asks for; a sentence where it makes no sense. */
function optionsOf(args: readonly string[]): NewOptions | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  if (values.help === true) return 'help';
  const [slug, ...more] = positionals;
  if (slug === undefined) return 'the name of the map is missing';
  if (more.length > 0) return `one name, please: "${more.join(' ')}" is more`;
  if (!SLUG.test(slug))
    return `"${slug}" is no name: use small letters, digits and hyphens, such as my-map`;
  if (values.from === undefined) return '--from must say which file';
  if (values.language !== undefined && !Object.hasOwn(INTERFACE_LANGUAGES, values.language)) {
    return `--language is one of ${Object.keys(INTERFACE_LANGUAGES).join(', ')}, not "${values.language}"`;
  }
  if (values.kind !== undefined && !KINDS.some((kind) => kind === values.kind)) {
    return `--kind is ${KINDS.join(', ')}, not "${values.kind}"`;
  }
  return {
    slug,
    from: values.from,
    sheet: values.sheet,
    title: values.title,
    language: values.language,
    kind: values.kind,
    answers: values.answer ?? [],
    isForced: values.force ?? false,
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      sheet: { type: 'string' },
      title: { type: 'string' },
      language: { type: 'string' },
      kind: { type: 'string' },
      answer: { type: 'string', multiple: true },
      force: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
}
