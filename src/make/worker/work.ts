import type { Result } from '../../core/statements/fault.ts';
import type { Dataset, Language } from '../../core/statements/types.ts';
import type { Grid } from '../../core/workbook/grid.ts';
import type { Derived } from '../project/derived.ts';
import type { Project } from '../project/project.ts';
import type { StagePage } from '../stage/stage-page.ts';

/** A spreadsheet that is brought to the page. */
export type Source =
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'text'; readonly name: string; readonly text: string };

/** A page of the map that is being made. */
export interface WantedPage {
  readonly dataset: Dataset;
  readonly layout: 'page' | 'embed';
  readonly language: Language;
}

/** Work that takes so long that the page would not answer meanwhile. */
export type Work =
  | { readonly kind: 'read'; readonly source: Source }
  | { readonly kind: 'derive'; readonly project: Project }
  | { readonly kind: 'stage-page'; readonly page: WantedPage };

/** What each kind of work comes to. All is plain data. */
export interface WorkDone {
  readonly read: Result<readonly Grid[]>;
  readonly derive: Derived;
  readonly 'stage-page': StagePage;
}

/** Does one piece of work. */
export type DoWork = <Kind extends Work['kind']>(
  work: Extract<Work, { readonly kind: Kind }>,
) => WorkDone[Kind];

/** The scripts with what all work needs, which come before it; `make-worker` itself is none of them. */
export const WORK_DATA = ['make-kit', 'sketch', 'world-meta', 'place-names'] as const;

/** What is sent to the worker: first where its data are, as absolute addresses, and then one piece of work after another. */
export type ToWorker =
  | { readonly kind: 'start'; readonly data: readonly string[] }
  | { readonly kind: 'work'; readonly work: Work };

/** What the worker answers, once for everything that it is sent. */
export type FromWorker =
  | { readonly kind: 'started' }
  | { readonly kind: 'done'; readonly done: WorkDone[Work['kind']] }
  | { readonly kind: 'failed'; readonly message: string };
