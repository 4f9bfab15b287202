import type { WorldMeta } from '../core/atlas/gazetteer.ts';
import type { MakeKit } from './kit.ts';

/** What the scripts of the page /make/ provide, by name, besides those that pages of maps load too. */
declare module '../app/scripts.ts' {
  interface Provided {
    readonly 'make-kit': MakeKit;
    readonly 'world-meta': WorldMeta;
  }
}
