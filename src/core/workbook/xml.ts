import { Parser } from 'saxen';

/** What is done with the parts of a document, by the local names of its elements. */
export interface XmlVisitor {
  readonly open?: (name: string, value: (attribute: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Characters that cannot stand in XML, as workbooks write them: `_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Goes through a document of a workbook.
 *
 * @throws Error where it is no XML
 */
export function visitXml(xml: string, { open, close, text }: XmlVisitor): void {
  const parser = new Parser();
  parser.on('error', (error) => {
    throw error;
  });
  if (open !== undefined) {
    parser.on('openTag', (name, attributes, decode) => {
      open(local(name), (attribute) => {
        const all = attributes();
        // Prefixes of attributes are chosen by whoever writes the file.
        const key = Object.keys(all).find((one) => one === attribute || local(one) === attribute);
        const value = key === undefined ? undefined : all[key];
        return value === undefined ? undefined : decode(value);
      });
    });
  }
  if (close !== undefined) parser.on('closeTag', (name) => close(local(name)));
  if (text !== undefined) {
    parser.on('text', (value, decode) => text(unescaped(decode(value))));
    parser.on('cdata', (value) => text(value));
  }
  parser.parse(xml);
}

/** A name without its prefix. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function unescaped(text: string): string {
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
