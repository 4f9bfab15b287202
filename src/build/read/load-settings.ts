import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatasetError } from '../../core/statements/fault.ts';
import { NO_SETTINGS, parseSiteFile, SITE_FILE } from '../../site/settings/site-file.ts';
import type { SiteSettings } from '../../site/settings/site-file-schema.ts';

/**
 * Reads `site.json`; a site may be without one.
 *
 * @throws DatasetError with every fault
 */
export function loadSettings(publicDir: string): SiteSettings {
  const path = join(publicDir, SITE_FILE);
  if (!existsSync(path)) return NO_SETTINGS;
  const parsed = parseSiteFile(readFileSync(path, 'utf8'), (file) =>
    existsSync(join(publicDir, file)),
  );
  if (!parsed.ok) throw new DatasetError(parsed.faults);
  return parsed.value;
}
