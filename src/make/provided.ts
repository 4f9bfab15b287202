import type { WorldMeta } from '../core/atlas/gazetteer.ts';
import type { MakeKit } from './kit.ts';
import type { PageTexts } from './words/page-texts.ts';
import type { WorkData } from './worker/do-work.ts';
import type { DoWork } from './worker/work.ts';

/** What the scripts of the page /make/ provide, by name, besides those that pages of maps load too. */
declare module '../app/scripts.ts' {
  interface Provided {
    readonly 'make-kit': MakeKit;
    /** Where no worker is allowed; in a worker it provides nothing. */
    readonly 'make-worker': (data: WorkData) => DoWork;
    readonly 'world-meta': WorldMeta;
    /** The words of the page, by the tag of a language. */
    readonly [words: `make-words-${string}`]: PageTexts;
  }
}
