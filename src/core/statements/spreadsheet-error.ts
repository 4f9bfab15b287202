/**
 * What spreadsheets write where a formula has no value, in the languages in which their makers translate it
 * (Excel, LibreOffice, Google Sheets; Numbers and Airtable use the English words).
 */
const ERROR_WORDS = [
  // English
  ...[
    'N/A',
    'NAME?',
    'REF!',
    'DIV/0!',
    'VALUE!',
    'NUM!',
    'NULL!',
    'ERROR!',
    'ERROR',
    'SPILL!',
    'CALC!',
  ],
  ...[
    'FIELD!',
    'BLOCKED!',
    'CONNECT!',
    'UNKNOWN!',
    'BUSY!',
    'PYTHON!',
    'EXTERNAL!',
    'GETTING_DATA',
  ],
  ...['TIMEOUT!', 'FMT', 'SYNTAX!', 'CIRC!', 'CIRCULAR!', 'MACRO?'],
  // Spanish
  ...[
    'N/D',
    '¿NOMBRE?',
    'NOMBRE?',
    '¡REF!',
    '¡DIV/0!',
    '¡VALOR!',
    'VALOR!',
    '¡NUM!',
    '¡NULO!',
    'NULO!',
  ],
  ...[
    '¡ERROR!',
    '¡DESBORDAMIENTO!',
    '¡CALC!',
    '¡CAMPO!',
    '¡BLOQUEADO!',
    '¡CONECTAR!',
    '¡DESCONOCIDO!',
  ],
  // Portuguese, French, Italian
  ...['N/DISP', 'NOME?', 'NÚM!', 'DESPEJAR!', 'NOM?', 'VALEUR!', 'NOMBRE!', 'NUL!', 'PROPAGATION!'],
  ...['CALCUL!', 'CHAMP!', 'RIF!', 'VALORE!', 'NULLO!', 'ESPANSIONE!'],
  // German, Dutch, Scandinavian languages
  ...[
    'NV',
    'WERT!',
    'BEZUG!',
    'ZAHL!',
    'ÜBERLAUF!',
    'KALK!',
    'FEHLER!',
    'N/B',
    'NAAM?',
    'WAARDE!',
    'VERW!',
  ],
  ...[
    'GETAL!',
    'LEEG!',
    'OVERLOOP!',
    'I/T',
    'NAVN?',
    'VÆRDI!',
    'REFERENCE!',
    'NUL!',
    'VERDI!',
    'REFERANSE!',
  ],
  ...[
    'SAKNAS!',
    'NAMN?',
    'VÄRDEFEL!',
    'REFERENS!',
    'OGILTIGT!',
    'SKÄRNING!',
    'PUUTTUU!',
    'NIMI?',
    'ARVO!',
  ],
  ...['VIITTAUS!', 'LUKU!', 'TYHJÄ!', 'JAKO/0!'],
  // Polish, Czech, Hungarian, Turkish, Russian
  ...[
    'ND!',
    'NAZWA?',
    'ARG!',
    'ADR!',
    'LICZBA!',
    'ZERO!',
    'DZIEL/0!',
    'NENÍ_K_DISPOZICI',
    'NÁZEV?',
  ],
  ...[
    'HODNOTA!',
    'ODKAZ!',
    'ČÍSLO!',
    'DĚLENÍ_NULOU!',
    'HIÁNYZIK',
    'NÉV?',
    'ÉRTÉK!',
    'HIV!',
    'SZÁM!',
    'NULLA!',
  ],
  ...[
    'ZÉRÓOSZTÓ!',
    'YOK',
    'AD?',
    'DEĞER!',
    'BAŞV!',
    'SAYI!',
    'BOŞ!',
    'SAYI/0!',
    'Н/Д',
    'ИМЯ?',
    'ЗНАЧ!',
  ],
  ...['ССЫЛКА!', 'ЧИСЛО!', 'ПУСТО!', 'ДЕЛ/0!', 'ПЕРЕНОС!', 'ВЫЧИСЛ!'],
] as const;

const ERRORS: ReadonlySet<string> = new Set(ERROR_WORDS.map((word) => `#${word}`));

/** Errors by number, as LibreOffice writes them: `Err:502`, `Err :502`, `Ошибка:502`. */
const ERROR_NUMBER = /^(?:Err|Erro|Error|Errore|Fehler|Fel|Fout|Błąd|Chyba|Ошибка) ?: ?\d{2,4}$/i;
/** What Google Sheets shows while it waits for a value. */
const WAITING =
  /^(?:Loading|Cargando|Chargement(?: en cours)?|Wird geladen|Caricamento(?: in corso)?|Carregando|A carregar|Laden|Загрузка|Ładowanie|Yükleniyor)(?:\.{3}|…)$/i;
/** What a column shows that is too narrow for its number or day. */
const TOO_NARROW = /^#{2,}$/;

/** Why a whole cell is no text but what a spreadsheet shows in the place of one; null where it is a text. */
export function spreadsheetError(
  cell: string,
): { readonly message: string; readonly suggestion: string } | null {
  // A sign or an apostrophe is left where somebody typed one before a text.
  const text = cell
    .normalize('NFC')
    .trim()
    .replace(/^['’=+-]+/, '');
  if (ERRORS.has(text.toUpperCase()) || ERROR_NUMBER.test(text)) {
    return {
      message: 'is the error of a spreadsheet formula',
      suggestion:
        'mend the formula, or write the text itself; leave the cell empty where there is none',
    };
  }
  if (WAITING.test(text)) {
    return {
      message: 'is what a spreadsheet shows while it waits for a value',
      suggestion: 'wait until the value is there, and save the file anew',
    };
  }
  if (TOO_NARROW.test(text)) {
    return {
      message: 'is what a spreadsheet shows where a column is too narrow',
      suggestion: 'widen the column and save the file anew, or write the value itself',
    };
  }
  return null;
}
