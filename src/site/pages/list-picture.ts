import { createAtlas } from '../../core/atlas/atlas.ts';
import { hasDot } from '../../core/atlas/dots.ts';
import { createGazetteer, placeOf } from '../../core/atlas/gazetteer.ts';
import { mapPaths } from '../../core/atlas/map-paths.ts';
import type { Edition } from '../../core/edition/edition.ts';
import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';
import { actorsWith } from '../../core/statements/position.ts';
import type { ActorId, Box } from '../../core/statements/types.ts';
import type { World } from '../world.ts';

/** Width by height of the small pictures. */
const SHAPE = 9 / 5;

/** Draws the maps of a list. */
interface ListPictures {
  /** The land that all pictures share, hidden: it stands once on the page, before them. */
  readonly land: MarkupElement;
  /** The first view of a map, without names. */
  readonly of: (edition: Edition) => MarkupElement;
}

const LAND = 'land';

/** Prepares the small pictures of a list: no request, and right in both themes. */
export function listPictures(world: World): ListPictures {
  const usual = createAtlas(world.sketch, createGazetteer(world.meta, 'un', {}));
  const land = [...mapPaths(usual, usual.unit).features.values()].join('');
  return {
    land: h(
      'svg',
      { 'aria-hidden': 'true', width: 0, height: 0, class: 'visually-hidden' },
      h('defs', {}, h('path', { id: LAND, d: land })),
    ),
    of: (edition) => {
      const { dataset, gazetteer } = edition;
      const atlas = createAtlas(world.sketch, gazetteer);
      const paths = mapPaths(atlas, atlas.unit);
      const [view] = dataset.views;
      return h(
        'svg',
        { 'aria-hidden': 'true', viewBox: viewBoxInShape(view.box, atlas.unit) },
        h('use', { class: 'land', href: `#${LAND}` }),
        [...edition.positions].flatMap(([id, { kind }]): Child[] => {
          const shape = paths.features.get(id);
          return kind === 'subject' && shape !== undefined
            ? [h('path', { class: 'subject', d: shape })]
            : [];
        }),
        dataset.stances.map(({ id }): Child => {
          const actors = actorsWith(edition.positions, id);
          const shapes = actors.map((actor) => paths.features.get(actor) ?? '').join('');
          const dots = actors.map((actor) => dotOf(actor, edition, atlas.unit)).join('');
          return [
            shapes !== '' && h('path', { 'data-stance': id, d: shapes }),
            dots !== '' && h('path', { class: 'dots', 'data-stance': id, d: dots }),
          ];
        }),
      );
    },
  };
}

/** A point where the shape of a place is too small for so small a picture. */
function dotOf(actor: ActorId, { gazetteer }: Edition, unit: number): string {
  const place = placeOf(gazetteer, actor);
  if (place === undefined || !hasDot(actor, place, true)) return '';
  const [x, y] = place.anchor.map((value) => Math.round(value / unit));
  return `M${x} ${y}h0`;
}

/** The `viewBox` of a box of the plane with room around it, so that all pictures have one shape. */
function viewBoxInShape([left, top, right, bottom]: Box, unit: number): string {
  const [width, height] = [right - left, bottom - top];
  const [wide, high] = [Math.max(width, height * SHAPE), Math.max(height, width / SHAPE)];
  return [(left + right - wide) / 2, (top + bottom - high) / 2, wide, high]
    .map((value) => Math.round(value / unit))
    .join(' ');
}
