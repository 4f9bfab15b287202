import { allJourneysIn } from './journeys/all.ts';
import { webkit } from './webkit.ts';

allJourneysIn(webkit);
