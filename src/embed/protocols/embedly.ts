import type { StartProtocol } from './protocol.ts';

/** Embedly and its like, which look for the address at load among their frames. */
export const startEmbedly: StartProtocol = ({ address }) => ({
  heightMessages: ({ height }) => [
    JSON.stringify({ src: address.href, context: 'iframe.resize', height }),
  ],
});
