import type { StartProtocol } from './protocol.ts';

const PREFIX = '[iFrameSizer]';

/**
 * iframe-resizer 3 to 5. It greets with its name for the iframe and with options, and waits for an answer: the
 * next height.
 * https://github.com/davidjbradshaw/iframe-resizer
 */
export const startIframeResizer: StartProtocol = () => {
  /** The parent's name for this iframe, once it has greeted. */
  let id: string | null = null;
  let owesAnswer = false;
  return {
    greetings: ['[iFrameResizerChild]Ready'],
    readText(text) {
      if (!text.startsWith(PREFIX)) return false;
      const [word = '', , flag = ''] = text.slice(PREFIX.length).split(':');
      if (/^(true|false)$/.test(flag) && /^.{1,128}$/.test(word)) {
        // Only the name in a greeting is kept.
        id = word;
        owesAnswer = true;
        return true;
      }
      return word === 'resize' || word === 'reset';
    },
    heightMessages({ width, height }) {
      if (id === null) return [];
      const size = `${PREFIX}${id}:${height}:${width}:`;
      const answer = owesAnswer ? [`${size}init`] : [];
      owesAnswer = false;
      return [...answer, `${size}resizeObserver`];
    },
  };
};
