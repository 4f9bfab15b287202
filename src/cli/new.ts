/** `npm run new`. */
import { runAsProcess } from './command.ts';
import { newMap } from './new-command.ts';

await runAsProcess(newMap);
