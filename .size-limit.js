/** What size-limit weighs. Run it by tsx, as `npm run size` does, so that this may import TypeScript. */
import { firstVisitChecks } from './src/cli/first-visit.ts';

export default firstVisitChecks('dist');
