import type { InlineScripts } from '../site/pages/inline-scripts.ts';
import type { SiteSettings } from '../site/settings/site-file-schema.ts';

/**
 * What the page /make/ needs of its own site to write pages of a map as the build does. The build writes it as the
 * data script `make-kit`. All paths are below the root of the site.
 */
export interface MakeKit {
  /** The text of index.html. */
  readonly template: string;
  readonly inline: InlineScripts;
  /** What `site.json` says, but that a site made here has no page /make/ itself. */
  readonly settings: SiteSettings;
  /** Style rules by their path below src/, and those of every page under `common`. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Path of the main script. */
  readonly main: string;
  /**
   * Paths of all other scripts that pages of maps may load, by name, those with the strings of every language and kind
   * of story among them: a site of one map needs these and no others.
   */
  readonly scripts: Readonly<Record<string, string>>;
  /** Paths of the scripts that only this page loads, by name, but for the kit itself. */
  readonly own: Readonly<Record<string, string>>;
  /** Path of the style sheet of the pages of single places. */
  readonly placeSheet: string;
  /** Files that pages load beside scripts: typefaces, a logo, the licences. */
  readonly files: readonly string[];
}
