import type { GeometryObject } from 'topojson-specification';
import { featureOf, type Place, placeOf } from '../atlas/gazetteer.ts';
import { type BoxedOutline, boxOfOutline, outlineOf } from '../atlas/outline.ts';
import type { Edition } from '../edition/edition.ts';
import type { ActorId } from '../statements/types.ts';
import { withoutSpecks } from './crop.ts';
import { levelOf } from './level.ts';
import type { WorldAnswers } from './world-answers.ts';
import type { WorldOptions } from './world-options.ts';
import type { WorldProjection } from './world-projection.ts';

/** A place that is drawn. */
export interface WorldShape {
  readonly id: ActorId;
  readonly place: Place;
  readonly geometry: GeometryObject;
  /** Its path, in plane units. */
  readonly d: string;
}

/** The visible part of the world, as paths in plane units. */
export interface WorldShapes {
  readonly land: readonly WorldShape[];
  readonly answers: readonly WorldShape[];
  readonly subject: readonly WorldShape[];
  readonly coast: string;
  readonly borders: string;
  readonly disputeLines: string;
  readonly hatched: readonly { readonly id: ActorId; readonly d: string }[];
  /** The outline of a shape, in px. */
  readonly outlineOf: (shape: WorldShape) => BoxedOutline;
  /** The path of a shape without its small parts. @param least in plane units */
  readonly withoutSpecks: (shape: WorldShape, least: number) => string;
}

/** Derives the shapes, without those outside the visible part. */
export function worldShapes(
  { atlas, edition, textSize }: WorldOptions,
  { project, toPlane, seen }: WorldProjection,
  { isLand }: WorldAnswers,
): WorldShapes {
  const { topology } = atlas;
  const level = levelOf(topology);
  const crop = level.crop([
    ...toPlane(seen.left - textSize, seen.top - textSize),
    ...toPlane(seen.right + textSize, seen.bottom + textSize),
  ]);
  const write = (geometry: GeometryObject) => level.write(crop(geometry));
  const kindOf = (actor: ActorId) => edition.positions.get(actor)?.kind ?? 'none';
  const shapes = atlas.features
    .map(({ id, place, geometry }) => ({ id, place, geometry, d: write(geometry) }))
    .filter(({ d }) => d !== '');
  const outlines = new Map<WorldShape, BoxedOutline>();
  const coast = level.coastOf((unit) => isLand(featureIdOf(unit, edition)));
  return {
    land: shapes.filter(({ id }) => isLand(id)),
    answers: shapes.filter(({ id }) => kindOf(id) !== 'subject' && !isLand(id)),
    subject: shapes.filter(({ id }) => kindOf(id) === 'subject'),
    coast: write(coast),
    borders: write(atlas.borders),
    disputeLines: atlas.disputeLines.map(write).join(''),
    hatched: atlas.disputed
      .filter(({ hatched }) => hatched)
      .map(({ id, geometry }) => ({ id, d: write(geometry) }))
      .filter(({ d }) => d !== ''),
    outlineOf(shape) {
      const known = outlines.get(shape);
      if (known !== undefined) return known;
      const outline = outlineOf(topology, crop(shape.geometry)).map((line) => line.map(project));
      const boxed = { around: boxOfOutline(outline), outline };
      outlines.set(shape, boxed);
      return boxed;
    },
    withoutSpecks: ({ geometry }, least) =>
      level.write(withoutSpecks(topology, crop(geometry), least)),
  };
}

function featureIdOf(unit: string, { gazetteer }: Edition): ActorId {
  const place = placeOf(gazetteer, unit);
  return (place === undefined ? unit : featureOf(unit, place)) as ActorId;
}
