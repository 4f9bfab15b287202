import { expect } from 'vitest';
import { readPaper } from '../../paper.ts';
import { type DrawnShape, drawnShapes } from '../drawn-shapes.ts';
import type { EngineWindow, Json } from '../engine.ts';
import { clickOn, journey, type Reader } from '../reader.ts';

/** A4, in points. */
const [WIDTH, HEIGHT] = [595, 842];
/** What is left free at the sides, less a hanging mark. */
const MARGIN = 36;

/** What states without a statement are filled with on paper. */
const LAND = '#e7e5e0';

type Box = Omit<DrawnShape, 'fill'>;

/** What comes out of a printer. */
export function journeysOnPaper(reader: Reader): void {
  journey(reader, 'prints the map whole, with its names and its headline', 'print', async () => {
    const one = await reader.open('election/');
    const { words, shapes, pages } = await printed(one);
    expect(pages).toBeGreaterThan(3);
    expect(pages).toBeLessThan(8);
    expect(faultsOf(words)).toEqual([]);
    // Eight names beside their countries, Venezuela's and those in the inset map.
    const names = words.filter(({ left, height }) => left > WIDTH / 3 && height < 12);
    expect(different(names).length).toBeGreaterThan(10);
    const map = Math.max(...shapes.filter(({ width }) => width < 400).map((box) => box.height));
    expect(map / HEIGHT).toBeGreaterThan(0.5);
    expect(map / HEIGHT).toBeLessThan(0.7);
  });

  journey(reader, 'prints the record, with its headline and the whole world', 'print', async () => {
    const one = await reader.open('election-record/?on=2024-08-24');
    // Leaflet draws the map from then on.
    await clickOn(one, '.zoom [data-zoom="in"]');
    await expect
      .poll(() => one.run(() => document.querySelector('.leaflet-container') !== null))
      .toBe(true);
    const { words, shapes } = await printed(one);
    expect(faultsOf(words)).toEqual([]);
    const land = shapes.filter(({ fill }) => fill === LAND);
    expect(Math.min(...land.map(({ left }) => left)) / WIDTH).toBeLessThan(0.1);
    expect(Math.max(...land.map(({ left, width }) => left + width)) / WIDTH).toBeGreaterThan(0.9);
    const map = Math.max(...land.map(({ height }) => height));
    expect(map / HEIGHT).toBeGreaterThan(0.2);
    expect(map / HEIGHT).toBeLessThan(0.35);
  });
}

/** The first page, and how many there are. */
async function printed(one: EngineWindow) {
  const pdf = new Uint8Array(await one.print());
  const { pages, texts } = await readPaper(pdf);
  const shapes = await drawnShapes(pdf);
  const asText = texts
    .filter(({ page }) => page === 1)
    .map(({ x, y, width, size }): Box => ({ left: x, bottom: y, width, height: size * 0.7 }));
  const asShapes = shapes.filter(
    ({ fill, width, height }) =>
      fill === '#000000' && width > 12 && width < 500 && height > 4 && height < 30,
  );
  return { pages, shapes, words: [...asText, ...asShapes] };
}

/** What is wrong with the headline, and with words that leave the page. */
function faultsOf(words: readonly Box[]): Json[] {
  const headline = words.filter(({ height, width }) => height > 15 && width > 100);
  const covered = headline.filter((line) =>
    words.some((word) => !isSame(line, word) && overlap(line, word)),
  );
  const outside = words.filter(({ left, width }) => left < MARGIN || left + width > WIDTH - MARGIN);
  const width = Math.max(...headline.map((line) => line.width));
  return [
    ...(width < 250 ? [`the headline is ${width} points wide`] : []),
    ...covered.map((line) => `covered: ${JSON.stringify(line)}`),
    ...outside.map((word) => `outside: ${JSON.stringify(word)}`),
  ];
}

function different(boxes: readonly Box[]): Box[] {
  return boxes.filter((box, i) => boxes.findIndex((other) => isSame(box, other)) === i);
}

/** A name is drawn twice, with its halo. */
function isSame(a: Box, b: Box): boolean {
  return Math.abs(a.left - b.left) < 1 && Math.abs(a.bottom - b.bottom) < 1;
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.bottom + 1 < b.bottom + b.height &&
    b.bottom + 1 < a.bottom + a.height
  );
}
