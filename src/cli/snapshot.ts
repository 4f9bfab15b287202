/** `npm run snapshot`. */
import { runAsProcess } from './command.ts';
import { snapshot } from './snapshot-command.ts';

await runAsProcess(snapshot);
