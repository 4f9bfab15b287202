import type { StartProtocol } from './protocol.ts';

/**
 * The scripts that Datawrapper gives out with its charts. They find the frame by the id of the chart, here
 * the slug of the map, or by its window. `embed.js` tells our frames from others by this field.
 */
export const startDatawrapper: StartProtocol = ({ slug }) => ({
  sharedFields: ({ height }) => ({ 'datawrapper-height': { [slug]: height } }),
});
