import { startAmp } from './protocols/amp.ts';
import { startDatawrapper } from './protocols/datawrapper.ts';
import { startEmbedly } from './protocols/embedly.ts';
import { startIframeResizer } from './protocols/iframe-resizer.ts';
import { startNewswire } from './protocols/newswire.ts';
import { startOpenIframeResizer } from './protocols/open-iframe-resizer.ts';
import type { StartProtocol } from './protocols/protocol.ts';
import { startPym } from './protocols/pym.ts';
import { startWordPress } from './protocols/wordpress.ts';

/**
 * The protocols that the embed page speaks, in the order in which their messages are sent. A new kind of
 * parent is one more file and one more line. docs/embedding.md lists who reads what.
 */
export const PROTOCOLS: readonly StartProtocol[] = [
  startEmbedly,
  startPym,
  startIframeResizer,
  startOpenIframeResizer,
  startAmp,
  startNewswire,
  startDatawrapper,
  startWordPress,
];
