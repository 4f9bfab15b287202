import { fill } from '../../core/i18n/fill.ts';
import { LARGEST_SHEET } from '../../core/intake/read-file.ts';
import { describeFaults, type Fault } from '../../core/statements/fault.ts';
import type { Project } from '../project/project.ts';
import { parseProject } from '../project/project-file.ts';
import type { Source } from '../worker/work.ts';
import { Stopped, type Workshop } from '../worker/workshop.ts';
import { type Handlers, type PageControl, textOf } from './page-control.ts';
import { hasSheet } from './page-state.ts';
import { galleryAddress } from './start-markup.ts';

/** Largest draft that is read, in bytes: it holds all cells of a workbook, as text. */
const LARGEST_DRAFT = 60_000_000;
/** How many sentences tell what is wrong with a file. */
const MOST_SENTENCES = 5;
/** Ends the name of a saved draft. */
const DRAFT_FILE = /\.json$/i;
/** How many rows an empty table begins with. */
const EMPTY_ROWS = 8;

/** Takes what is brought to the page. */
export interface Intake {
  readonly handlers: Handlers;
  readonly files: (files: readonly File[]) => Promise<void>;
  readonly text: (text: string) => Promise<void>;
}

/**
 * Takes what is brought to the page: files, pasted rows, an example or a draft.
 *
 * @param open opens a draft in the place of what is there
 */
export function createIntake(
  page: PageControl,
  workshop: Pick<Workshop, 'read'>,
  open: (project: Project, file: string) => void,
): Intake {
  const words = () => page.wording().words;

  async function working(text: string, work: () => Promise<void>): Promise<void> {
    page.show({ busy: text, progress: null, message: null });
    try {
      await work();
    } catch (error) {
      if (error instanceof Stopped) page.tell(words().status.stopped);
      else {
        const reason = error instanceof Error ? error.message : String(error);
        page.warn([fill(words().status.failed, { reason })]);
      }
    } finally {
      page.show({ busy: null, progress: null });
    }
  }

  function read(source: Source, more: readonly string[] = []): Promise<void> {
    const { status } = words();
    return working(fill(status.reading, { file: source.name }), async () => {
      const hadSheet = hasSheet(page.state());
      const result = await workshop.read(source);
      if (!result.ok) {
        refuse(result.faults);
        return;
      }
      // The control that was used goes, and the focus with it: it goes on at what was read.
      const wasUsed = document.activeElement?.closest('.ways') !== null;
      page.show({ firstRow: 0, cursor: null, edit: null, picking: null, pasted: '' });
      page.change({ kind: 'file', file: source.name, grids: result.value });
      if (wasUsed) page.focus('start-heading');
      page.tell(
        fill(status.read, { file: source.name }),
        ...(hadSheet ? [status.dropped] : []),
        ...more,
      );
    });
  }

  function refuse(faults: readonly Fault[]): void {
    const texts = describeFaults(faults);
    const shown = texts.slice(0, MOST_SENTENCES);
    const count = String(texts.length - shown.length);
    const last = fill(words().settle.more, { lines: shown.at(-1) ?? '', count });
    page.warn(texts.length > shown.length ? [...shown.slice(0, -1), last] : shown);
  }

  async function readFile(file: File, more: readonly string[] = []): Promise<void> {
    const { name, size } = file;
    const isDraft = DRAFT_FILE.test(name);
    const largest = isDraft ? LARGEST_DRAFT : LARGEST_SHEET;
    // Not one byte is read of a file that is too large.
    if (size > largest) {
      const message = `is larger than ${largest / 1_000_000} MB`;
      const suggestion = 'copy the sheet with the answers into a file of its own';
      refuse([{ file: name, message, suggestion }]);
      return;
    }
    const bytes = await bytesOf(file);
    if (bytes === null) {
      const message = 'cannot be read: it may be a folder, or have been moved or changed meanwhile';
      refuse([{ file: name, message, suggestion: 'choose it again' }]);
    } else if (isDraft) await readDraft(name, bytes);
    else await read({ kind: 'bytes', name, bytes }, more);
  }

  function readDraft(name: string, bytes: Uint8Array): Promise<void> {
    return working(fill(words().status.reading, { file: name }), async () => {
      const result = parseProject(new TextDecoder().decode(bytes), name);
      if (result.ok) open(result.value, name);
      else refuse(result.faults);
    });
  }

  const chosen = async (control: HTMLElement) => {
    const [file] = control instanceof HTMLInputElement ? (control.files ?? []) : [];
    if (file === undefined) return;
    await readFile(file);
    // The same file may be chosen again, once it has been mended.
    (control as HTMLInputElement).value = '';
  };

  const readText = (text: string) => read({ kind: 'text', name: words().start.pasted, text });

  return {
    handlers: {
      'read-file': chosen,
      'open-draft': chosen,
      'paste-text': (control) => page.show({ pasted: textOf(control) }),
      'use-pasted': () => readText(page.state().pasted),
      'start-empty': () => {
        const { emptyHeaders, emptyFile } = words().start;
        const cells = emptyHeaders.map((text) => ({ kind: 'text', text }) as const);
        const rows = Array.from({ length: EMPTY_ROWS }, (_, i) => ({ line: i + 2, cells: [] }));
        const grid = { name: null, notes: [], rows: [{ line: 1, cells }, ...rows] };
        page.show({ firstRow: 0, cursor: { line: 2, column: 0 }, edit: null });
        page.change({ kind: 'file', file: emptyFile, grids: [grid] });
        page.focus('cell-2-0');
      },
      'use-gallery': (control) => {
        const name = control.dataset['file'] ?? '';
        return working(fill(words().status.reading, { file: name }), async () => {
          const response = await fetch(galleryAddress(name));
          if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
          await read({ kind: 'bytes', name, bytes: new Uint8Array(await response.arrayBuffer()) });
        });
      },
    },
    async files(files) {
      const [first] = files;
      const { status } = words();
      if (first === undefined) page.warn([status.noFile]);
      else {
        await readFile(first, files.length > 1 ? [fill(status.tooMany, { file: first.name })] : []);
      }
    },
    text: readText,
  };
}

/** The bytes of a file; null where the browser cannot read it. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
