import { expect, it } from 'vitest';
import { codePage } from '../../../src/core/statements/code-page.ts';

it.each([
  ['windows-1252', 0x80, '€'],
  ['windows-1252', 0x93, '“'],
  ['windows-1252', 0x9f, 'Ÿ'],
  ['windows-1252', 0xe9, 'é'],
  ['macintosh', 0x8e, 'é'],
  ['windows-1251', 0xd0, 'Р'],
  ['cp850', 0x82, 'é'],
  ['cp437', 0xff, '\u00a0'],
])('%s has for the byte %i the character %s, and the other way', (name, byte, character) => {
  const page = codePage(name);
  expect(page.characters).toHaveLength(256);
  expect(page.characters[byte]).toBe(character);
  expect(page.bytes.get(character)).toBe(byte);
});

it('a byte without a character is a control, as older programs show it', () => {
  expect(codePage('windows-1252').bytes.get('\u0081')).toBe(0x81);
  expect(codePage('macintosh').bytes.get('\u0081')).toBe(0x81);
});
