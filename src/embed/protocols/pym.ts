import type { StartProtocol } from './protocol.ts';

/**
 * pym.js 1.3. It writes its name for the iframe into the address.
 * https://github.com/nprapps/pym.js
 */
export const startPym: StartProtocol = ({ address }) => {
  const id = address.searchParams.get('childId') ?? '';
  if (!/^[\w:.-]{1,128}$/.test(id)) return {};
  return {
    readText: (text) => text.startsWith(`pymxPYMx${id}xPYMxwidthxPYMx`),
    heightMessages: ({ height }) => [`pymxPYMx${id}xPYMxheightxPYMx${height}`],
  };
};
