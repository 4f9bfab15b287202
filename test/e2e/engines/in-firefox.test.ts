import { firefox } from './firefox.ts';
import { allJourneysIn } from './journeys/all.ts';

allJourneysIn(firefox);
