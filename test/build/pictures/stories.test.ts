import { describe, expect, it } from 'vitest';
import { createAtlas } from '../../../src/core/atlas/atlas.ts';
import { createGazetteer, placeOf } from '../../../src/core/atlas/gazetteer.ts';
import { boxOfOutline, holds, type Outline } from '../../../src/core/atlas/outline.ts';
import { contains } from '../../../src/core/atlas/views.ts';
import { createEdition } from '../../../src/core/edition/edition.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { createLocale } from '../../../src/core/i18n/locale.ts';
import type { MarkupElement } from '../../../src/core/markup/markup.ts';
import { READER_FORMATS } from '../../../src/core/picture/formats.ts';
import { createSnapshot } from '../../../src/core/picture/snapshot.ts';
import type { ActorId, Dataset, StanceId, View } from '../../../src/core/statements/types.ts';
import { INVENTED_STORIES } from '../../fixtures/invented-stories.ts';
import { pictureFonts } from '../../fixtures/picture-fonts.ts';
import { world } from '../../fixtures/world.ts';
import { elements } from '../../tools/markup-search.ts';
import { readPath } from '../../tools/svg-path.ts';
import { byId, faultsOf, namesOnCountries, wordsOf } from '../../tools/text-boxes.ts';

const fonts = await pictureFonts();

/** Draws pictures of a map. */
function studioOf(map: Dataset) {
  const gazetteer = createGazetteer(world.meta, map.pointOfView, map.owners);
  const [language] = map.languages;
  const strings = stringsFor(language, map.kind);
  const edition = createEdition(map, gazetteer, createLocale(map, language, strings));
  const common = {
    edition,
    // The sketch has the same places and is drawn faster.
    atlas: createAtlas(world.sketch, gazetteer),
    planeWidth: world.meta.plane.width,
    strings: strings.pictures,
    measure: fonts.measure,
    theme: 'light',
    patterns: false,
  } as const;
  const draw = (
    format: (typeof READER_FORMATS)[number],
    view: View = map.views[0],
    more: { readonly lists?: boolean; readonly stances?: readonly StanceId[] } = {},
  ) =>
    createSnapshot({
      ...common,
      format,
      content: { kind: 'map', view, selected: null, stances: [], ...more },
    }).svg;
  return { edition, draw };
}

/** The width and height of the land of a map in a picture, in px. */
function mapSize(svg: MarkupElement): { readonly width: number; readonly height: number } {
  const clip = byId(svg, 'map-clip');
  const [rect] = clip === undefined ? [] : elements(clip, ({ tag }) => tag === 'rect');
  const { width, height } = rect?.attributes ?? {};
  return { width: Number(width), height: Number(height) };
}

describe.each(Object.entries(INVENTED_STORIES))('the pictures of a map: %s', (_, map) => {
  const { edition, draw } = studioOf(map);
  const all = map.views.flatMap((view) =>
    READER_FORMATS.map((format) => ({ view, format, svg: draw(format, view) })),
  );

  it('have no two texts that touch, with lists and without', () => {
    const lists = READER_FORMATS.map((format) => ({
      view: map.views[0],
      format,
      svg: draw(format, map.views[0], { lists: true }),
    }));
    const faults = [...all, ...lists].flatMap(({ view, format, svg }) =>
      faultsOf(svg, fonts.measure).map((fault) => `${view.id} ${format}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('have no name across the outline of a country with an answer', () => {
    const { subject } = map.event;
    const ofSubject = subject === undefined ? '' : edition.locale.shortName(subject);
    const faults = all.flatMap(({ view, format, svg }) =>
      ['map', 'second-frame'].flatMap((id) =>
        namesOnCountries(svg, id, fonts.measure)
          .filter((fault) => ofSubject === '' || !fault.startsWith(`"${ofSubject}"`))
          .map((fault) => `${view.id} ${format}: ${fault}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('name the subject wherever its view shows it', () => {
    const { subject } = map.event;
    const place = subject === undefined ? undefined : placeOf(edition.gazetteer, subject);
    if (subject === undefined || place === undefined) return;
    for (const { view, format, svg } of all) {
      if (!contains(view.box, place.anchor)) continue;
      const names = byId(svg, 'map-names');
      expect(names && wordsOf(names), `${view.id} ${format}`).toContain(
        edition.locale.shortName(subject),
      );
    }
  });

  it('show every answer, in the map or in a second one', () => {
    for (const { view, format, svg } of all) {
      const ids = new Set(elements(svg).flatMap(({ attributes }) => attributes['id'] ?? []));
      const lost = edition.order.filter((id) => {
        if (placeOf(edition.gazetteer, id) === undefined) return false;
        return !['map', 'second-frame'].some(
          (map) => ids.has(`${map}-${id}`) || ids.has(`${map}-dot-${id}`),
        );
      });
      expect(lost, `${view.id} ${format}`).toEqual([]);
    }
  });

  it('have squares under every response, of one size', () => {
    for (const { svg } of all) {
      const sizes = edition.key.entries.flatMap(({ stance, actors }) => {
        const group = byId(svg, `key-${stance}`);
        expect(group === undefined).toBe(actors.length === 0);
        const rects = group === undefined ? [] : elements(group, ({ tag }) => tag === 'rect');
        // The first is the rule over it.
        expect(Math.max(0, rects.length - 1)).toBe(actors.length);
        return rects.slice(1).map(({ attributes }) => attributes['width']);
      });
      expect(new Set(sizes).size).toBe(1);
    }
  });
});

describe('the picture of a vote of 193 states', () => {
  const { edition, draw } = studioOf(INVENTED_STORIES.vote);

  it.each([
    ['16x9', 0.8, 0.6],
    ['1x1', 0.95, 0.4],
    ['4x5', 0.95, 0.3],
    ['9x16', 0.95, 0.2],
  ] as const)('is map first: %s', (format, width, height) => {
    const svg = draw(format);
    const size = mapSize(svg);
    expect(size.width).toBeGreaterThan(Number(svg.attributes['width']) * width);
    expect(size.height).toBeGreaterThan(Number(svg.attributes['height']) * height);
  });

  it('lists names where that is asked for, with a smaller map', () => {
    const [plain, lists] = [draw('16x9'), draw('16x9', undefined, { lists: true })];
    const [first] = edition.key.entries[0]?.actors ?? [];
    expect(wordsOf(plain)).not.toContain(first?.name);
    expect(wordsOf(lists)).toContain(first?.name);
    expect(mapSize(lists).height).toBeLessThan(mapSize(plain).height);
  });

  it.each(READER_FORMATS)('hides no country behind the dots of others: %s', (format) => {
    const svg = draw(format);
    const dots = elements(svg, ({ attributes }) =>
      (attributes['id'] ?? '').startsWith('map-dot-'),
    ).map(({ attributes }) => ({
      id: (attributes['id'] ?? '').slice('map-dot-'.length),
      x: Number(attributes['cx']),
      y: Number(attributes['cy']),
      r: Number(attributes['r']) + Number(attributes['stroke-width']) / 2,
    }));
    const hidden = edition.order.flatMap((id) => {
      const outline = outlineOf(svg, id);
      const free = outline === null ? [] : pointsIn(outline);
      // The smallest are dots themselves.
      if (free.length < 30) return [];
      const seen = free.filter(
        ([x, y]) => !dots.some((dot) => dot.id !== id && Math.hypot(dot.x - x, dot.y - y) < dot.r),
      );
      return seen.length < free.length * 0.6 ? [`${id}: ${seen.length} of ${free.length}`] : [];
    });
    expect(dots.length).toBeGreaterThan(30);
    expect(hidden).toEqual([]);
  });
});

/** The outline of a country in a picture, in px; null where it has none. */
function outlineOf(svg: MarkupElement, id: ActorId): Outline | null {
  const [group, path] = [byId(svg, 'map-responses'), byId(svg, `map-${id}`)];
  const d = path?.attributes['d'];
  if (group === undefined || d === undefined) return null;
  const [dx = 0, dy = 0, scale = 1] = (group.attributes['transform']?.match(/-?[\d.]+/g) ?? []).map(
    Number,
  );
  return readPath(d).map(({ points }) =>
    [...points, ...points.slice(0, 1)].map(([x, y]) => [x * scale + dx, y * scale + dy] as const),
  );
}

/** Points of the pixels inside an outline. */
function pointsIn(outline: Outline): (readonly [number, number])[] {
  const { left, top, right, bottom } = boxOfOutline(outline);
  // Large countries are asked about fewer of them.
  const step = Math.max(1, Math.sqrt(((right - left) * (bottom - top)) / 900));
  const points: (readonly [number, number])[] = [];
  for (let x = left + step / 2; x < right; x += step) {
    for (let y = top + step / 2; y < bottom; y += step) {
      if (holds(outline, [x, y])) points.push([x, y]);
    }
  }
  return points;
}
