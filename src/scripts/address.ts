import { provide } from '../app/scripts.ts';
import { find } from '../browser/dom.ts';
import { type AddressBox, createAddressBox } from '../embed/address-box.ts';

/* Shows the address of a link in embed pages whose article opens none. Loaded when a link did not open. */

let box: AddressBox | null = null;

provide('address', (root, url, link) => {
  box ??= createAddressBox(root, find(root, '.address'));
  box.show(url, link);
});
