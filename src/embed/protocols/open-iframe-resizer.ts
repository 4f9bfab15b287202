import type { StartProtocol } from './protocol.ts';

/**
 * open-iframe-resizer 2, which gets no height before it has asked.
 * https://github.com/Lemick/open-iframe-resizer
 */
export const startOpenIframeResizer: StartProtocol = () => {
  let hasAsked = false;
  return {
    readFields({ type }) {
      const asks = type === 'iframe-child-init' || type === 'iframe-get-child-dimensions';
      hasAsked ||= asks;
      return asks;
    },
    heightMessages: ({ width, height }) =>
      hasAsked ? [{ type: 'iframe-resized', height, width }] : [],
  };
};
