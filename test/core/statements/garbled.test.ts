import { describe, expect, it } from 'vitest';
import { codePage } from '../../../src/core/statements/code-page.ts';
import { garbled } from '../../../src/core/statements/garbled.ts';
import { LANGUAGES, namesIn } from './corpus.ts';
import { faultsOf } from './parse-rows.ts';

const told = (text: string) => garbled(text)?.message;

/** UTF-8 that was read as another encoding. */
function misread(text: string, page: string): string {
  const { characters } = codePage(page);
  const one = (byte: number) => {
    const character = characters[byte] ?? '';
    return character === '\uFFFD' ? String.fromCharCode(byte) : character;
  };
  return Array.from(new TextEncoder().encode(text), one).join('');
}

/** Bytes of one code page that were read as another. */
function swapped(text: string, from: string, to: string): string {
  const [{ bytes }, { characters }] = [codePage(from), codePage(to)];
  return Array.from(text, (one) => characters[bytes.get(one) ?? -1] ?? one).join('');
}

/** What stands around names in right texts of many languages. */
const AROUND: readonly (readonly [string, string])[] = [
  ['', ''],
  ['“', '”'],
  ['«', '»'],
  ['«\u00a0', '\u00a0»'],
  ['„', '“'],
  ['‘', '’s'],
  ['l’', '…'],
  ['', '\u00a0NATO'],
  ['', '—x –'],
  ['¿', '?'],
  ['¡', '!'],
  ['', '™ ® ²'],
];

describe('right texts', () => {
  it.each(LANGUAGES)('are never taken for garbled ones: the names of CLDR in %s', (language) => {
    const names = namesIn(language);
    const wrong = AROUND.flatMap(([before, after]) => {
      const text = names.map((name) => `${before}${name}${after}`).join(' ');
      const all = [text, text.toLocaleUpperCase(language), text.normalize('NFD')];
      return all.flatMap((each) => garbled(each)?.message ?? []);
    });
    expect(names.length).toBeGreaterThan(80);
    expect(wrong).toEqual([]);
  });

  it.each([
    'SÃO TOMÉ',
    'NÃO',
    'AMANHÃ”',
    'VENÄJÄ\u00a0NATO',
    'ORĂŞTIE',
    '“está»…',
    'CAFÉ…',
    'PERÚ”',
    'na hÉireann, na hÁise',
    'McÉwan',
    'töööö jäääär',
    'В\u00a0NATO',
    '√π ≈ 1.77',
    '50 â',
    'Really? Yes! ¿Qué? What?!',
    'Oui ? Non.',
    'Quoi ??? Non !',
    'WHAT? NO?',
    'He asked: “why?”',
    'see https://a.example/?country=cl and watch?v=abc',
    '',
    '?',
  ])('are never taken for garbled ones: %s', (text) => {
    expect(garbled(text)).toBeNull();
  });
});

describe('UTF-8 that was read as another encoding', () => {
  const texts = [
    'Nicolás Maduro',
    '¡Viva! «Si no»',
    '“hard to believe”',
    'São Tomé e Príncipe',
    'Österreich',
    'Россия заявила',
    'Ελλάδα και Κύπρος',
    'وزارة الخارجية',
    'ישראל',
    'Việt Nam',
    '中华人民共和国外交部',
    'Україна',
    'Łódź, Gdańsk',
  ];
  it.each(['windows-1252', 'macintosh', 'windows-1250', 'cp850', 'cp437'])(
    'is told with the text as it should be: %s',
    (page) => {
      for (const text of texts) {
        expect(garbled(misread(text, page))?.suggestion).toContain(`it should be "${text}": open`);
      }
    },
  );

  it.each(['windows-1251', 'windows-1256'])('in texts of Latin letters, too: %s', (page) => {
    for (const text of ['Nicolás Maduro', 'México y Perú', 'São Tomé e Príncipe']) {
      expect(garbled(misread(text, page))?.suggestion).toContain(`it should be "${text}"`);
    }
  });

  it('twice is told with the text as it should be', () => {
    const once = misread('Nicolás: «sí»', 'windows-1252');
    expect(garbled(misread(once, 'windows-1252'))?.suggestion).toContain('"Nicolás: «sí»"');
    expect(garbled(misread(once, 'macintosh'))?.suggestion).toContain('"Nicolás: «sí»"');
  });

  it('twice as Latin-1, which knows no quotation marks, is told so, too', () => {
    const latin = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
    for (const text of ['Nicolás – “sí”', 'Łódź', 'l’État']) {
      expect(garbled(latin(latin(text)))?.suggestion).toContain(`it should be "${text}"`);
    }
  });

  it('is named by its encoding', () => {
    expect(told('Nicol√°s')).toBe('holds "√°", which UTF-8 becomes where it is read as Mac Roman');
    expect(told('Â¡Viva!')).toMatch(/"Â¡", .* as Windows-1252$/);
  });

  it.each(['voilÃ tout', 'Ã la vista', 'â€œhard to believeâ€'])(
    'is found where a byte was lost on the way: %s',
    (text) => {
      expect(told(text)).toMatch(/which UTF-8 becomes/);
    },
  );

  it('is found in nearly every name that has a letter beyond ASCII', () => {
    for (const page of ['windows-1252', 'macintosh']) {
      const names = LANGUAGES.flatMap(namesIn).filter((name) => /[^\p{ASCII}]/u.test(name));
      const missed = names.filter((name) => garbled(misread(name, page)) === null);
      expect(missed.length / names.length).toBeLessThan(0.01);
    }
  });
});

describe('letters of another script that were read as Latin', () => {
  it.each([
    ['windows-1251', 'Россия', 'Windows-1251'],
    ['windows-1251', 'Министерство иностранных дел', 'Windows-1251'],
    ['koi8-r', 'Министерство иностранных дел', 'KOI8-R'],
    ['windows-1253', 'Υπουργείο Εξωτερικών', 'Windows-1253'],
    ['windows-1256', 'وزارة الخارجية', 'Windows-1256'],
  ])('are told with the text as it should be: %s, %s', (page, text, name) => {
    const found = garbled(swapped(text, page, 'windows-1252'));
    expect(found?.suggestion).toContain(`it should be "${text}"`);
    expect(found?.message).toContain(`${name} read as Latin letters`);
  });

  it('are told with both readings where a word can be read in two ways', () => {
    const found = garbled(swapped('גבון', 'windows-1255', 'windows-1252'));
    expect(found?.suggestion).toMatch(/it should be ".+" or ".+"/);
  });
});

describe('accents of an old Mac', () => {
  it.each([
    ['EspaÒa', 'España', 'Windows-1252 read as Mac Roman'],
    ['JosÈ MÈxico', 'José México', 'Windows-1252 read as Mac Roman'],
    ['Nicol‡s', 'Nicolás', 'Mac Roman read as Windows-1252'],
    ['MŽxico', 'México', 'Mac Roman read as Windows-1252'],
  ])('are told with the text as it should be: %s', (text, right, how) => {
    expect(garbled(text)).toMatchObject({
      message: expect.stringContaining(how) as string,
      suggestion: expect.stringContaining(`"${right}"`) as string,
    });
  });
});

describe('question marks in the place of letters', () => {
  it.each([
    'Nicol?s',
    'M?xico',
    'S?o Paulo',
    'C?te',
    'Espa?a',
    'ESPA?A',
    'Nicol??s',
    'El ?ngel',
    '?Viva! ?Si no?',
    'The ???????????? ????? said no.',
    '????? ????',
    '???',
  ])('are told: %s', (text) => {
    expect(told(text)).toMatch(/question marks in the place of letters/);
  });
});

it('a garbled cell is told with its line, its column and its text as it should be', () => {
  expect(faultsOf(['s,a,first,1,AR,doubted,,,Nicol√°s Maduro lo dijo.'])).toEqual([
    's.csv, line 2, column summary: "Nicol√°s Maduro lo dijo." holds "√°", which UTF-8 becomes where it is read as Mac Roman; it should be "Nicolás Maduro lo dijo.": open the file anew as UTF-8, or type the text anew',
  ]);
});
