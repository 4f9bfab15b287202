import type { StartProtocol } from './protocol.ts';

/**
 * WordPress' `wp-embed`. It writes a secret behind the hash of the address, which proves that a message comes
 * from this iframe. It could be asked to open the map too, but then in the place of the article.
 * https://github.com/WordPress/wordpress-develop/blob/trunk/src/js/_enqueues/wp/embed.js
 */
export const startWordPress: StartProtocol = ({ address }) => {
  const known = /[?&#]secret=([A-Za-z0-9]{1,64})(?:[&#]|$)/.exec(address.hash)?.[1];
  if (known === undefined) return {};
  return {
    readFields: ({ message, secret }) => message === 'ready' && secret === known,
    sharedFields: ({ height }) => ({ message: 'height', value: height, secret: known }),
  };
};
