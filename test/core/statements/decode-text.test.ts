import { describe, expect, it } from 'vitest';
import { codePage } from '../../../src/core/statements/code-page.ts';
import { decodeText, encodingNote } from '../../../src/core/statements/decode-text.ts';
import { garbled } from '../../../src/core/statements/garbled.ts';

const TEXT = 'speaker,words\r\nJosé Mujica,“¿Qué?” – 5 €\r\n';

function bytesIn(page: string, text: string): Uint8Array {
  const { bytes } = codePage(page);
  return Uint8Array.from(text, (one) => bytes.get(one) ?? one.charCodeAt(0));
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  Array.from(text, (one, i) => view.setUint16(i * 2, one.charCodeAt(0), isLittle));
  return new Uint8Array(view.buffer);
}

describe('a file', () => {
  it.each(['', '\uFEFF'])('in UTF-8 is read as it is, and nothing is said: %j', (mark) => {
    const decoded = decodeText(new TextEncoder().encode(mark + TEXT));
    expect(decoded).toEqual({ text: mark + TEXT });
    expect(encodingNote(decoded, 'a.csv')).toEqual([]);
  });

  it.each([
    ['UTF-16, little-endian, with a mark', utf16(`\uFEFF${TEXT}`, true), 'UTF-16'],
    ['UTF-16, big-endian, with a mark', utf16(`\uFEFF${TEXT}`, false), 'UTF-16'],
    ['UTF-16, little-endian', utf16(TEXT, true), 'UTF-16'],
    ['UTF-16, big-endian', utf16(TEXT, false), 'UTF-16'],
    ['Windows-1252', bytesIn('windows-1252', TEXT), 'Windows-1252'],
  ])('in %s is read, with a line that says so', (_name, bytes, encoding) => {
    const decoded = decodeText(bytes);
    expect(decoded).toEqual({ text: TEXT, encoding });
    expect(encodingNote(decoded, 'a.csv')).toEqual([
      `a.csv: read as ${encoding}; save it as UTF-8 (in Excel: "CSV UTF-8") to be sure of every letter`,
    ]);
  });

  it('in UTF-8 but for a byte is not read as another encoding: the byte is found as a fault', () => {
    const bytes = new TextEncoder().encode(TEXT);
    bytes[10] = 0xff;
    expect(decodeText(bytes)).toEqual({ text: expect.stringContaining('\uFFFD') as string });
  });

  it.each([
    ['macintosh', 'México, Nicolás'],
    ['windows-1251', 'Министерство иностранных дел'],
  ])('in an encoding that nothing tells is found by its letters: %s', (page, text) => {
    expect(garbled(decodeText(bytesIn(page, text)).text)?.suggestion).toContain(`"${text}"`);
  });
});
