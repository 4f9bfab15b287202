import type { StartProtocol } from './protocol.ts';

/**
 * The scripts that Datawrapper hands out with its charts. They find the iframe by the chart's id, here the
 * map's slug, or by its window. `embed.js` recognizes our embed pages by this field.
 */
export const startDatawrapper: StartProtocol = ({ slug }) => ({
  sharedFields: ({ height }) => ({ 'datawrapper-height': { [slug]: height } }),
});
