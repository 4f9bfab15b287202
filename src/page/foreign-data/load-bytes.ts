/** A file on another host cannot be loaded: no answer, too late, or too long. */
export class UnavailableError extends Error {}

/**
 * Loads a file from another host without giving anything away: no cookies, no address of the page.
 *
 * @param most in bytes
 * @param within in ms
 * @throws UnavailableError when there is no answer, or it redirects, takes too long or is too long
 */
export async function loadBytes(address: URL, most: number, within: number): Promise<Uint8Array> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), within);
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // A redirect may lead to an origin that is not listed.
      redirect: 'error',
      signal: ending.signal,
    });
    if (!response.ok || response.body === null) throw new UnavailableError();
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let length = 0;
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
      length += value.length;
      if (length > most) throw new UnavailableError();
      chunks.push(value);
    }
  } catch (error) {
    throw error instanceof UnavailableError ? error : new UnavailableError();
  } finally {
    clearTimeout(timer);
    // Stops a host that is still sending.
    ending.abort();
  }
}
