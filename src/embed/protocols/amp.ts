import type { StartProtocol } from './protocol.ts';

/**
 * AMP's `amp-iframe`, which wants a greeting. The height goes to every parent in its words: other scripts
 * read them too, or just `height`.
 * https://amp.dev/documentation/components/amp-iframe/
 */
export const startAmp: StartProtocol = ({ address: { searchParams, hash } }) => ({
  greetings:
    searchParams.get('amp') === '1' || /[#&]amp=1/.test(hash)
      ? [{ sentinel: 'amp', type: 'embed-ready' }]
      : [],
  sharedFields: ({ height }) => ({ sentinel: 'amp', type: 'embed-size', height }),
});
