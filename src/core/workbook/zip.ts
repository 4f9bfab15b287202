import { Inflate } from 'fflate';

/** A file inside an archive. */
export interface ZipEntry {
  readonly name: string;
  /** The bytes of the file.
   *
   * @throws ZipError where they are damaged, or more than `limit` */
  readonly read: (limit: number) => Uint8Array;
  readonly isEncrypted: boolean;
}

/** Says in a sentence why an archive cannot be read. */
export class ZipError extends Error {}

/** Signatures of the end of the list of files, of an entry of the list, and of a file. */
const [END, LISTED, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const [END_LENGTH, LISTED_LENGTH, LOCAL_LENGTH] = [22, 46, 30];
/** Longest comment behind the list, in bytes. */
const LONGEST_COMMENT = 65_535;
/** How many packed bytes are unpacked at a time: little, because each may become a thousand. */
const STEP = 16_384;
/** Most files that a workbook has. */
const MOST_FILES = 5000;

/**
 * Lists the files of an archive without unpacking any. Sizes that an archive states are not believed: how much is
 * unpacked is counted while it is.
 *
 * @throws ZipError where this is no archive, or a damaged one
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u16 = (at: number) => view.getUint16(at, true);
  const u32 = (at: number) => view.getUint32(at, true);
  try {
    const end = endOf(bytes.length, u32);
    const count = u16(end + 10);
    if (count > MOST_FILES) throw new ZipError(`holds ${count} files, which no workbook does`);
    const entries: ZipEntry[] = [];
    for (let i = 0, at = u32(end + 16); i < count; i++) {
      if (u32(at) !== LISTED) throw new ZipError('is damaged: its list of files ends too early');
      const [flags, method, size, start] = [u16(at + 8), u16(at + 10), u32(at + 20), u32(at + 42)];
      const [nameLength, extra, comment] = [u16(at + 28), u16(at + 30), u16(at + 32)];
      const nameStart = at + LISTED_LENGTH;
      const name = new TextDecoder().decode(bytes.subarray(nameStart, nameStart + nameLength));
      const read = (limit: number) => {
        if (u32(start) !== LOCAL) throw new ZipError(`is damaged: ${name} is missing in it`);
        const from = start + LOCAL_LENGTH + u16(start + 26) + u16(start + 28);
        return unpacked(bytes.subarray(from, from + size), method, name, limit);
      };
      entries.push({ name, read, isEncrypted: (flags & 1) !== 0 });
      at = nameStart + nameLength + extra + comment;
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw new ZipError('is damaged or not whole');
    throw error;
  }
}

/** Where the record at the end of the archive starts. */
function endOf(length: number, u32: (at: number) => number): number {
  const first = Math.max(0, length - END_LENGTH - LONGEST_COMMENT);
  for (let at = length - END_LENGTH; at >= first; at--) {
    if (u32(at) === END) return at;
  }
  throw new ZipError('is damaged or not whole: the list of its files is missing');
}

function unpacked(packed: Uint8Array, method: number, name: string, limit: number): Uint8Array {
  const tooLarge = () =>
    new ZipError(`is too large: ${name} is more than ${Math.round(limit / 1_000_000)} MB unpacked`);
  if (method === 0) {
    if (packed.length > limit) throw tooLarge();
    return packed;
  }
  if (method !== 8) throw new ZipError(`is packed in a way that is not known (${name})`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    if (length > limit) throw tooLarge();
    // The library uses its memory again.
    chunks.push(chunk.slice());
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    throw error instanceof ZipError
      ? error
      : new ZipError(`is damaged: ${name} cannot be unpacked`);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
