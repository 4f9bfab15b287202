import type { EmbedPage, PageSize, Protocol } from './protocols/protocol.ts';
import { PROTOCOLS } from './protocols.ts';

/*
 * What the embed page says to its parent and hears of it, in all protocols at once: who the parent is,
 * nobody knows.
 */

/** Longer texts are not read, in characters. */
const LONGEST = 2048;

export function startProtocols(page: EmbedPage): readonly Protocol[] {
  return PROTOCOLS.map((start) => start(page));
}

/** What is sent once, before the first height. */
export function greetings(protocols: readonly Protocol[]): readonly unknown[] {
  return protocols.flatMap((protocol) => protocol.greetings ?? []);
}

/** A height in every protocol that the parent may speak: the shared object, then the messages of each. */
export function heightMessages(protocols: readonly Protocol[], size: PageSize): readonly unknown[] {
  return [
    Object.assign({}, ...protocols.map((protocol) => protocol.sharedFields?.(size))),
    ...protocols.flatMap((protocol) => protocol.heightMessages?.(size) ?? []),
  ];
}

/** What asks the parent to leave for an address: nothing where it cannot be asked. */
export function leaveMessages(protocols: readonly Protocol[], url: string): readonly unknown[] {
  return protocols.flatMap((protocol) => protocol.leaveMessages?.(url) ?? []);
}

/** Whether a message of the parent asks for the height. That is harmless, whoever asks. */
export function asksForHeight(protocols: readonly Protocol[], data: unknown): boolean {
  return protocols.some(({ readText, readFields }) =>
    typeof data === 'string'
      ? data.length <= LONGEST && readText?.(data)
      : readFields?.(Object(data)),
  );
}
