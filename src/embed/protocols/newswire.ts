import type { StartProtocol } from './protocol.ts';

/**
 * `@newswire/frames` 1, which asks for the height when it starts and reads it in AMP's format.
 * https://github.com/rdmurphy/frames
 */
export const startNewswire: StartProtocol = () => ({
  readFields: ({ sentinel, type }) => sentinel === 'amp' && type === 'frames-init',
});
