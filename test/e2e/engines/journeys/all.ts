import type { Engine } from '../engine.ts';
import { journeysIn } from '../reader.ts';
import { journeysInArticles } from './articles.ts';
import { journeysToFiles } from './files.ts';
import { journeysToAMapOfOnesOwn } from './make.ts';
import { journeysOnTheMap } from './map.ts';
import { journeysOnPaper } from './paper.ts';
import { journeysWithLess } from './plain.ts';
import { journeysAmongStrangers } from './strangers.ts';
import { journeysAsTypefacesArrive } from './typefaces.ts';
import { journeysAcrossAnUpdate } from './update.ts';

/** Registers all that readers do, in one engine. */
export function allJourneysIn(engine: Engine): void {
  journeysIn(engine, (reader) => {
    journeysOnTheMap(reader);
    journeysAsTypefacesArrive(reader);
    journeysToFiles(reader);
    journeysToAMapOfOnesOwn(reader);
    journeysInArticles(reader);
    journeysOnPaper(reader);
    journeysWithLess(reader);
    journeysAmongStrangers(reader);
    journeysAcrossAnUpdate(reader);
  });
}
