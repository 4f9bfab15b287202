/** How many bytes are turned into characters at once: calls take no more arguments than some. */
const AT_ONCE = 0x8000;

/** Kinds of pictures that a publication may have for a logo, by the endings of their names. */
const PICTURES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/**
 * A file as an address that holds it.
 *
 * @param type media type, such as `text/csv;charset=utf-8`
 */
export function dataUrl(content: string | Uint8Array, type: string): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let characters = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    characters += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  }
  return `data:${type};base64,${btoa(characters)}`;
}

/** The media type of a picture by its name. */
export function pictureType(path: string): string {
  const [, ending = ''] = /\.(\w+)$/.exec(path) ?? [];
  return PICTURES[ending.toLowerCase()] ?? 'application/octet-stream';
}
