import type { StartProtocol } from './protocol.ts';

/** Embedly and similar scripts, which match the address at load against those of their iframes. */
export const startEmbedly: StartProtocol = ({ address }) => ({
  heightMessages: ({ height }) => [
    JSON.stringify({ src: address.href, context: 'iframe.resize', height }),
  ],
});
