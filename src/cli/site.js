/**
 * `npm run dev` and `npm run build`: Vite, for the maps that are named or for all of them. Plain JavaScript, so that
 * nothing has to be compiled before Vite starts.
 *
 *   npm run dev -- my-map           serves that map alone
 *   npm run build -- a-map b-map    builds a site of these; options of Vite stand behind them
 */

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [mode = 'dev', ...rest] = process.argv.slice(2);
const firstOption = rest.findIndex((word) => word.startsWith('-'));
const maps = firstOption === -1 ? rest : rest.slice(0, firstOption);
const options = firstOption === -1 ? [] : rest.slice(firstOption);
if (maps.length > 0) process.env['MAPS'] = maps.join(' ');

const vite = resolve(import.meta.dirname, '../../node_modules/vite/bin/vite.js');
process.argv = [process.argv[0] ?? 'node', vite, mode, ...options];
await import(pathToFileURL(vite).href);
