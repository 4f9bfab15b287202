import { visitXml } from './xml.ts';

/** Superscript that is a mark of a footnote, not a part of the text. */
const MARK = /^[\s,;]*(?:\d{1,3}|[a-z]{1,2}|[*†‡§]+)(?:[\s,;]+(?:\d{1,3}|[a-z]|[*†‡§]+))*[\s,;]*$/i;

/** The texts of a workbook, and how many footnote marks were left out of them. */
export interface SharedStrings {
  readonly strings: readonly string[];
  readonly marks: number;
}

/**
 * Reads `xl/sharedStrings.xml`. A superscript "1" would stick to the word before it; readings of sounds, which Japanese
 * workbooks hold beside texts, are none of them.
 *
 * @throws Error where it is no XML
 */
export function readSharedStrings(xml: string): SharedStrings {
  const strings: string[] = [];
  let [text, run, marks] = ['', '', 0];
  let [isText, isSound, isSuperscript] = [false, false, false];
  visitXml(xml, {
    open: (name, value) => {
      if (name === 'si') text = '';
      else if (name === 'r') [run, isSuperscript] = ['', false];
      else if (name === 'vertAlign') isSuperscript = value('val') === 'superscript';
      else if (name === 'rPh') isSound = true;
      else if (name === 't') isText = !isSound;
    },
    text: (part) => {
      if (isText) run += part;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isSound = false;
      else if (name === 'si') strings.push(text + run);
      if (name !== 'r' && name !== 'si') return;
      const isMark = name === 'r' && isSuperscript && text !== '' && MARK.test(run);
      if (isMark) marks++;
      else if (name === 'r') text += run;
      [run, isSuperscript] = ['', false];
    },
  });
  return { strings, marks };
}
