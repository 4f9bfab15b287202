import type { EmbedPage } from '../../src/embed/protocols/protocol.ts';

export const HREF = 'https://maps.example/a/embed.html';
export const SIZE = { width: 700, height: 446 };

/** An embed page whose parent has put something behind its address. */
export const pageAt = (rest = ''): EmbedPage => ({ address: new URL(HREF + rest), slug: 'vote' });
