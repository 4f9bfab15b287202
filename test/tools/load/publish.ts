import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SITE_MAPS } from '../built-sites.ts';
import { writePublicFolder } from '../public-folder.ts';
import { INPUTS } from '../site-cache.ts';
import { blockOfGuide } from './publishing-guide.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const MAP = 'public/maps/election/map.json';

/**
 * Copies the project, with the maps of the tests, and builds it there.
 *
 * @param parent folder of the copy
 * @param headline of the first map, where another one than its own is wanted
 * @returns folder of the copy, with its dist/
 */
export function buildCopy(parent: string, headline: string | null): string {
  const project = mkdtempSync(join(parent, 'project-'));
  for (const input of INPUTS) cpSync(join(ROOT, input), join(project, input), { recursive: true });
  writePublicFolder(join(project, 'public'), SITE_MAPS);
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'), 'dir');
  if (headline !== null) {
    const map = JSON.parse(readFileSync(join(project, MAP), 'utf8'));
    map.headline.en = headline;
    writeFileSync(join(project, MAP), JSON.stringify(map, null, 2));
  }
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: project,
    env: { ...process.env, SITE_URL: 'https://maps.example/', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return project;
}

/**
 * Publishes what was built by the recipe of docs/publishing.md.
 *
 * @param project folder with dist/
 * @param site folder that is served
 */
export function publish(project: string, site: string): void {
  execFileSync('sh', ['-eu', '-c', blockOfGuide('sh')], {
    cwd: project,
    env: { ...process.env, SITE: site },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
