/** `npm run schema`. */
import { runAsProcess } from './command.ts';
import { schema } from './schema-command.ts';

await runAsProcess(schema);
