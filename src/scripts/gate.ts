import { load, needed } from '../app/scripts.ts';
import { listedDataAddress } from '../page/foreign-data/data-address.ts';

/*
 * Takes the place of the main script on sites built with a list of origins: a page whose address names a
 * spreadsheet on one of them starts with its statements, every other page at once.
 */

const { foreignData } = needed('page');
if (foreignData === undefined) throw new Error('this site shows no data of others');
const { origins, main, script, sketch } = foreignData;
const wanted = new URLSearchParams(location.search).get('data');
const address = listedDataAddress(wanted, origins);
if (address === null) start();
else {
  const scripts = { 'foreign-data': script, sketch };
  // If one of them fails to load, the page says that it is incomplete, and does not show its own data.
  Promise.all([load('foreign-data', scripts), load('sketch', scripts)])
    .then(([show, world]) => show({ address, sketch: world }))
    .then(start, reportError);
}

/** Starts the page. */
function start(): void {
  const element = document.createElement('script');
  element.src = main;
  document.head.append(element);
}
