import { codePage } from './code-page.ts';
import { garbled } from './garbled.ts';

/** The text of a file, and how it was read where that is not as UTF-8. */
export interface DecodedText {
  readonly text: string;
  /** The encoding, for a line that says so; absent for UTF-8. */
  readonly encoding?: string;
}

/** Byte order marks, and the encodings that they stand for. */
const MARKS: readonly (readonly [bytes: readonly number[], label: string, name: string])[] = [
  [[0xff, 0xfe], 'utf-16le', 'UTF-16'],
  [[0xfe, 0xff], 'utf-16be', 'UTF-16'],
];

/** How many bytes are looked at to find UTF-16 without a mark. */
const HEAD = 1000;

/**
 * Reads the bytes of a spreadsheet as UTF-8 where they are that; else as UTF-16, which Excel calls "Unicode text",
 * or as Windows-1252, which older programs save. Bytes that are neither stay U+FFFD, which is found as a fault,
 * and so is what becomes of an encoding that is still another (garbled.ts).
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked !== undefined) {
    return { text: new TextDecoder(marked[1]).decode(bytes), encoding: marked[2] };
  }
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null)
    return { text: new TextDecoder(unmarked).decode(bytes), encoding: 'UTF-16' };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!text.includes('\uFFFD') || isUtf8(bytes)) return { text };
  const { characters } = codePage('windows-1252');
  const western = Array.from(bytes, (byte) => characters[byte] ?? '').join('');
  // A file that is UTF-8 but for some bytes would be garbled.
  const wasUtf8 = western.split(/\r\n|\r|\n/).some((line) => isMisreadUtf8(line));
  return wasUtf8 ? { text } : { text: western, encoding: 'Windows-1252' };
}

/** UTF-16 as it is without a mark: every other byte of most texts is zero. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, HEAD);
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd * 3 > head.length && even === 0) return 'utf-16le';
  return even * 3 > head.length && odd === 0 ? 'utf-16be' : null;
}

/** Whether all bytes are UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isMisreadUtf8(line: string): boolean {
  return garbled(line)?.message.includes('which UTF-8 becomes') ?? false;
}

/** A line for people that says as what a file was read, where it is not UTF-8. */
export function encodingNote({ encoding }: DecodedText, file: string): string[] {
  if (encoding === undefined) return [];
  return [
    `${file}: read as ${encoding}; save it as UTF-8 (in Excel: "CSV UTF-8") to be sure of every letter`,
  ];
}
