import type { InlineScripts } from '../../site/pages/inline-scripts.ts';
import type { SiteSettings } from '../../site/settings/site-file-schema.ts';
import { bootScript } from './boot-script.ts';
import { visitCounter } from './counting-script.ts';

/** The scripts that stand in the pages of a site with these settings. */
export function inlineScripts({ typefaces, counting }: SiteSettings): InlineScripts {
  return {
    boot: bootScript(typefaces),
    counter: counting === undefined ? null : visitCounter(counting),
  };
}
