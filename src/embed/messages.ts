import type { EmbedPage, PageSize, Protocol } from './protocols/protocol.ts';
import { PROTOCOLS } from './protocols.ts';

/*
 * What the embed page sends to its parent and reads from it, in all protocols at once, because it cannot know
 * who the parent is.
 */

/** Longer texts are ignored, in characters. */
const LONGEST = 2048;

export function startProtocols(page: EmbedPage): readonly Protocol[] {
  return PROTOCOLS.map((start) => start(page));
}

/** Messages sent once, before the first height. */
export function greetings(protocols: readonly Protocol[]): readonly unknown[] {
  return protocols.flatMap((protocol) => protocol.greetings ?? []);
}

/** A height in every protocol that the parent may speak: the shared object, then each protocol's own messages. */
export function heightMessages(protocols: readonly Protocol[], size: PageSize): readonly unknown[] {
  return [
    Object.assign({}, ...protocols.map((protocol) => protocol.sharedFields?.(size))),
    ...protocols.flatMap((protocol) => protocol.heightMessages?.(size) ?? []),
  ];
}

/** Whether a message from the parent asks for the height. Answering is harmless, whoever asks. */
export function asksForHeight(protocols: readonly Protocol[], data: unknown): boolean {
  return protocols.some(({ readText, readFields }) =>
    typeof data === 'string'
      ? data.length <= LONGEST && readText?.(data)
      : readFields?.(Object(data)),
  );
}
