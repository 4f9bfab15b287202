import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function sha256(text: string): string {
  return bytesToHex(digest(utf8ToBytes(text)));
}

/** SHA-256 of a text in UTF-8, in base64: as a policy names what it lets run. */
export function sha256Base64(text: string): string {
  return btoa(String.fromCharCode(...digest(utf8ToBytes(text))));
}
