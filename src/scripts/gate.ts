import { find } from '../browser/dom.ts';
import { DATA_REQUEST, type DataRequest } from '../core/contract/foreign-data.ts';
import { listedDataAddress } from '../page/foreign-data/data-address.ts';

/*
 * Stands in the place of the main script on sites that are built with a list of origins: a page whose
 * address names a spreadsheet on one of them starts with its statements, every other page at once.
 */

interface Policy {
  readonly createScriptURL: (address: string) => string;
}
const { trustedTypes } = window as {
  trustedTypes?: {
    readonly createPolicy: (name: string, rules: Policy) => Policy;
  };
};
/** The main script makes the policy that others are held to: this one knows the files of the gate. */
const policy = trustedTypes?.createPolicy('gate', { createScriptURL: (address) => address });

const {
  origins = '',
  main = '',
  script = '',
  sketch = '',
} = find(document, 'script[data-origins]').dataset;
const wanted = new URLSearchParams(location.search).get('data');
const address = listedDataAddress(wanted, origins.split(' '));
if (address === null) add(main);
else {
  const request: DataRequest = { address, proceed: () => add(main) };
  Reflect.set(window, DATA_REQUEST, request);
  add(script);
  // It hands over the world once the other is there.
  add(sketch);
}

/** Where a script does not arrive, the page says that it is incomplete, and does not show its own data. */
function add(src: string): void {
  const element = document.createElement('script');
  // One after the other.
  element.async = false;
  element.src = policy?.createScriptURL(src) ?? src;
  document.head.append(element);
}
