import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { settle } from './settle.ts';

/** A run of text on paper; lengths in points, from the left lower corner of its page. */
export interface PrintedText {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the type. */
  readonly size: number;
}

export interface Paper {
  readonly pages: number;
  /** Of every page, in points. */
  readonly width: number;
  readonly height: number;
  /** In the order of reading, without the numbers of the pages. */
  readonly texts: readonly PrintedText[];
}

export type PaperFormat = 'A4' | 'Letter';

/**
 * Prints a page as a reader does, and reads what stands on the paper.
 *
 * @param landscape whether the long side of the paper lies below
 * @param pageRanges the pages to read, such as "1-2"; all of them if it is empty
 */
export async function print(
  page: Page,
  format: PaperFormat,
  landscape = false,
  pageRanges = '',
): Promise<Paper> {
  return readPaper(await page.pdf({ format, landscape, pageRanges, printBackground: true }));
}

/** Reads what stands on the paper of a PDF. */
export async function readPaper(pdf: Uint8Array): Promise<Paper> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const texts: PrintedText[] = [];
  let width = 0;
  let height = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const sheet = await document.getPage(number);
    ({ width, height } = sheet.getViewport({ scale: 1 }));
    for (const item of (await sheet.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '' || /^\d+ \/ \d+$/.test(item.str)) continue;
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
      texts.push({ page: number, text: item.str, x, y, width: item.width, size: Math.abs(size) });
    }
  }
  const pages = document.numPages;
  await document.destroy();
  return { pages, width, height, texts };
}

/** All words on paper without spaces, for lines end where they must. */
export function allWords({ texts }: Paper): string {
  return withoutSpaces(texts.map(({ text }) => text).join(''));
}

export function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** Lays the page out for paper on the screen, as printing does. */
export async function enterPaper(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await settle(page);
}
