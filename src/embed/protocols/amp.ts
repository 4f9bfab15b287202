import type { StartProtocol } from './protocol.ts';

/**
 * AMP's `amp-iframe`, which needs a greeting. Every parent gets the height in AMP's format: other scripts read
 * it too, or just `height`.
 * https://amp.dev/documentation/components/amp-iframe/
 */
export const startAmp: StartProtocol = ({ address: { searchParams, hash } }) => ({
  greetings:
    searchParams.get('amp') === '1' || /[#&]amp=1/.test(hash)
      ? [{ sentinel: 'amp', type: 'embed-ready' }]
      : [],
  sharedFields: ({ height }) => ({ sentinel: 'amp', type: 'embed-size', height }),
});
