/** A code page of 256 characters: the character of each byte, and the byte of each character above ASCII. */
export interface CodePage {
  readonly characters: readonly string[];
  readonly bytes: ReadonlyMap<string, number>;
}

/**
 * Bytes 128 to 255 of code pages of DOS and of the Windows command line, which `TextDecoder` does not know, and
 * bytes 128 to 159 of the one that Node 20 takes for ISO 8859-1
 * (https://github.com/nodejs/node/issues/56542).
 */
const OWN: Readonly<Record<string, string>> = {
  'windows-1252': '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ' +
    'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
    'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ' +
    'áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
    'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
};

const pages = new Map<string, CodePage>();

/** The code page of this name, as `TextDecoder` calls it, or cp437 or cp850. It is made once. */
export function codePage(name: string): CodePage {
  const known = pages.get(name);
  if (known !== undefined) return known;
  const ascii = Array.from({ length: 128 }, (_, byte) => String.fromCharCode(byte));
  const characters = [...ascii, ...upperHalf(name)];
  // Bytes without a character stay as they are: older programs show them as controls.
  const controls = Array.from({ length: 32 }, (_, i): [string, number] => [
    String.fromCharCode(128 + i),
    128 + i,
  ]);
  const own = characters
    .map((character, byte): [string, number] => [character, byte])
    .filter(([character, byte]) => byte > 127 && character !== '\uFFFD');
  const page = { characters, bytes: new Map([...controls, ...own]) };
  pages.set(name, page);
  return page;
}

function upperHalf(name: string): string[] {
  const own = Array.from(OWN[name] ?? '');
  const bytes = Uint8Array.from({ length: 128 - own.length }, (_, i) => 128 + own.length + i);
  return [...own, ...(bytes.length === 0 ? '' : new TextDecoder(name).decode(bytes))];
}
