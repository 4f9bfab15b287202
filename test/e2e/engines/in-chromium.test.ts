import { chromium } from './chromium.ts';
import { allJourneysIn } from './journeys/all.ts';

allJourneysIn(chromium);
