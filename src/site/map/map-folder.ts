import { INTERFACE_LANGUAGES } from '../../core/i18n/languages.ts';
import { type ActorRegistry, withOrganisations } from '../../core/statements/actors.ts';
import { codePage } from '../../core/statements/code-page.ts';
import { decodeText, encodingNote, isUtf8 } from '../../core/statements/decode-text.ts';
import { DatasetError, describeFaults, type Fault } from '../../core/statements/fault.ts';
import { strayFigures } from '../../core/statements/figures.ts';
import { statementLine } from '../../core/statements/fragment-key.ts';
import { contradictions } from '../../core/statements/position.ts';
import { parseStatements, responsesIn } from '../../core/statements/statements.ts';
import type { Dataset, MapFile, Statement } from '../../core/statements/types.ts';
import { foundLabels } from '../labels/found-labels.ts';
import { areaNames, type World } from '../world.ts';
import { placeOf } from './json-text.ts';
import { defaultDescription, withDefaults } from './map-defaults.ts';
import { parseMapFile } from './map-file.ts';
import { withTimeline } from './map-timeline.ts';
import { viewsByAnswers } from './map-views.ts';
import { checkReceipt, markUnchecked, parseReceipt } from './receipt.ts';

/** A map's files, parsed: the dataset, and the line of each fragment. */
export interface MapFolder {
  readonly dataset: Dataset;
  readonly lines: ReadonlyMap<string, number>;
  /** Name of the spreadsheet for messages. */
  readonly statementsFile: string;
  /** How the spreadsheet was read, in lines for people, where it is not as usual. */
  readonly notes: readonly string[];
}

/**
 * Reads the two files of a map that people write.
 *
 * @param read gives the bytes of a file in the folder of the map
 * @param labelsOf finds places for names, which takes longest of all
 * @throws DatasetError with every fault; the spreadsheet is only checked when `map.json` is valid
 */
export function parseMapFolder(
  read: (name: 'map.json' | 'statements.csv') => Uint8Array,
  slug: string,
  world: World,
  registry: ActorRegistry,
  labelsOf: typeof foundLabels = foundLabels,
): MapFolder {
  const [mapFile, statementsFile] = [`maps/${slug}/map.json`, `maps/${slug}/statements.csv`];
  const written = parseMapFile(mapText(read('map.json'), mapFile), mapFile, {
    registry,
    interfaceLanguages: Object.keys(INTERFACE_LANGUAGES),
  });
  if (!written.ok) throw new DatasetError(written.faults);
  const decoded = decodeText(read('statements.csv'));
  const { languages } = written.value;
  const responses = responsesIn(decoded.text, languages, statementsFile);
  const map = withDefaults(written.value, { folder: slug, world, responses, file: mapFile });
  if (!map.ok) throw new DatasetError(map.faults);
  const faults: Fault[] = [];
  if (map.value.slug !== slug) {
    const message = `must be the name of its folder, ${slug}`;
    faults.push({ file: mapFile, place: 'slug', value: map.value.slug, message });
  }
  const actors = withOrganisations(registry, map.value.organisations);
  const declared = { ...map.value, timeline: map.value.timeline || undefined };
  const parsed = parseStatements(decoded.text, declared, actors, statementsFile);
  if (!parsed.ok) throw new DatasetError([...faults, ...parsed.faults]);
  const { statements, pages, lines } = parsed.value;
  const timed = withTimeline(map.value, statements, mapFile);
  if (!timed.ok) throw new DatasetError([...faults, ...timed.faults]);
  const lineOf = ({ id }: Statement) => statementLine(id, lines);
  faults.push(...contradictions(statements, timed.value, statementsFile, lineOf));
  if (faults.length > 0) throw new DatasetError(faults);
  const actorNames = withAreaNames(timed.value, world);
  const notes = [...encodingNote(decoded, statementsFile), ...parsed.value.notes];
  const described = { ...timed.value, actorNames, statements, pages };
  const viewed = {
    ...described,
    ...defaultDescription(described),
    ...(written.value.views === undefined ? { views: viewsByAnswers(described, world) } : {}),
  };
  const dataset = { ...viewed, labels: { ...viewed.labels, ...labelsOf(viewed, world) } };
  return { dataset, lines, statementsFile, notes };
}

/** The text of `map.json`, which is UTF-8 as all JSON is. */
function mapText(bytes: Uint8Array, file: string): string {
  if (isUtf16(bytes)) {
    const message = 'is saved as UTF-16; save it as UTF-8';
    throw new DatasetError([{ file, message }]);
  }
  const text = new TextDecoder().decode(bytes);
  if (isUtf8(bytes)) return text;
  // The line as it was meant, which most files that are not UTF-8 are.
  const { characters } = codePage('windows-1252');
  const at = text.indexOf('\uFFFD');
  const { line, place } = placeOf(text, at, file);
  const western = Array.from(bytes, (byte) => characters[byte] ?? '').join('');
  const start = western.split(/(?<=\r\n|\r(?!\n)|\n)/, line - 1).join('').length;
  const { value } = placeOf(western, start + Number(place) - 1, file);
  throw new DatasetError([
    {
      file,
      line,
      place,
      ...(value === undefined ? {} : { value }),
      message: 'holds a letter that is not saved as UTF-8',
      suggestion: 'save the file as UTF-8',
    },
  ]);
}

/** Whether a file begins with the byte order mark of UTF-16, of either order. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Names a newsroom's own areas as their outline files do, unless the map gives another name. */
function withAreaNames({ actorNames, languages }: MapFile, world: World): MapFile['actorNames'] {
  const own = [...areaNames(world)].map(([id, name]) => {
    const everywhere = Object.fromEntries(languages.map((language) => [language, name]));
    return [id, { name: everywhere, ...actorNames[id] }] as const;
  });
  return { ...actorNames, ...Object.fromEntries(own) };
}

/** Takes a line that says how a file was read. */
export type Note = (line: string) => void;

/** How quotations are checked. */
export interface CheckOptions {
  /** Takes what is worth knowing and no fault. */
  readonly note: Note;
  /** For the eyes of those who write the map: quotations that nobody has checked are marked, and no fault. */
  readonly isPreview: boolean;
}

/**
 * Checks the quotations of a map against its receipt.
 *
 * @param receiptText the text of `receipt.json`; null where there is none
 * @throws DatasetError with every fault
 */
export function checkedDataset(
  folder: MapFolder,
  receiptText: string | null,
  { note, isPreview }: CheckOptions,
): Dataset {
  const { dataset, lines, statementsFile, notes } = folder;
  const { slug } = dataset;
  notes.forEach(note);
  describeFaults(strayFigures(dataset, `maps/${slug}/map.json`)).forEach(note);
  const receipt = receiptText === null ? null : parseReceipt(receiptText);
  if (receipt !== null && receipt.map !== slug) {
    throw new DatasetError([
      {
        file: `maps/${slug}/receipt.json`,
        place: 'map',
        value: receipt.map,
        message: 'is another map: a receipt is no proof for quotations of this one',
        suggestion: `delete the file, then run npm run verify -- <folder of source texts> ${slug}`,
      },
    ]);
  }
  const faults = checkReceipt(dataset, receipt, statementsFile, lines);
  if (faults.length === 0) return dataset;
  const isPublished = dataset.uncheckedQuotes === 'mark';
  if (!isPublished && !isPreview) throw new DatasetError(faults);
  const [count, verb] =
    faults.length === 1 ? ['1 quotation', 'is'] : [`${faults.length} quotations`, 'are'];
  note(
    `${statementsFile}: ${count} ${verb} marked as not checked against the source` +
      (isPublished
        ? ''
        : '; npm run build refuses them until npm run verify has found them, or map.json says "uncheckedQuotes": "mark"'),
  );
  return { ...dataset, statements: markUnchecked(dataset.statements, receipt) };
}
