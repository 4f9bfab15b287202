import type { Precision } from './grid.ts';
import { dayFormat } from './number-format.ts';
import { visitXml } from './xml.ts';

/** How the numbers of a workbook are shown. */
export interface Styles {
  /** By number of the style: how exactly it shows a day, or null where it shows a number. */
  readonly dayFormats: readonly (Precision | null)[];
}

/**
 * Reads `xl/styles.xml`.
 *
 * @throws Error where it is no XML
 */
export function readStyles(xml: string): Styles {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isCellFormats = false;
  visitXml(xml, {
    open: (name, value) => {
      if (name === 'numFmt') codes.set(Number(value('numFmtId')), value('formatCode') ?? '');
      else if (name === 'cellXfs') isCellFormats = true;
      else if (name === 'xf' && isCellFormats) ids.push(Number(value('numFmtId') ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormats = false;
    },
  });
  return { dayFormats: ids.map((id) => dayFormat(id, codes.get(id))) };
}
