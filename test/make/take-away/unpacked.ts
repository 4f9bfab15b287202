import { unzipSync } from 'fflate';

/** The files of an archive as texts, with their byte order marks. */
export async function unpacked(zip: Blob): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]),
  );
}
