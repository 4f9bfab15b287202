/** `npm run fonts`. */
import { runAsProcess } from './command.ts';
import { fonts } from './fonts-command.ts';

await runAsProcess(fonts);
