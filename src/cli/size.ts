/** The first half of `npm run size`; the other is size-limit. */
import { runAsProcess } from './command.ts';
import { size } from './size-command.ts';

await runAsProcess(size);
