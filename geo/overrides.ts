import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { findConflicts, segmentsOfArcs } from './conflicts.ts';
import { withoutRepeats } from './edges.ts';
import type { Policy, Status } from './policy.ts';
import { isOverEdge, projectOutlines, unproject } from './projection.ts';
import type { Polygon, Ring } from './rings.ts';

/** An area that a newsroom draws itself: a disputed unit, cut out of the units it lies on. */
export interface Override {
  /** File and position of the area, for messages. */
  readonly place: string;
  readonly unit: string;
  readonly name: string;
  /** Unit id; the area's own where it governs itself; null where no single state does. */
  readonly administeredBy: string | null;
  readonly claimedBy: readonly string[];
  /** Owner in the point of view `un`; null is nobody. */
  readonly un: string | null;
  readonly defacto: string | null;
  /** Whether it is hatched and its land border dashed, in both points of view. */
  readonly hatched: boolean;
  /** The units that it may be cut out of; all when absent. */
  readonly from?: readonly string[];
  /** Degrees. */
  readonly polygons: readonly Polygon[];
}

const SAY = {
  id: 'must be a unit id in quotation marks, such as "IN"',
  owner: 'must be a unit id in quotation marks, such as "IN", or null for nobody',
  ids: 'must be a list of unit ids, such as ["IN", "CN"]',
  hatched: 'must be true or false',
  text: 'must be a text without invisible characters',
  position: 'must be a position: [longitude, latitude]',
  rings: 'must be a list of rings, each a list of positions',
  geometry: 'must be a Polygon or a MultiPolygon',
} as const;

/** Neither controls nor bidirectional overrides, which would change the text around a name. */
const READABLE = /^[^\p{Cc}\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+$/u;

const id = v.string(SAY.id);
const owner = v.nullable(v.string(SAY.owner));
const ids = v.array(id, SAY.ids);

/** A third member, the height, is dropped. */
const position = v.pipe(
  v.array(v.number(SAY.position), SAY.position),
  v.minLength(2, SAY.position),
  v.transform(([x = 0, y = 0]): readonly [number, number] => [x, y]),
);
const polygon = v.array(v.array(position, SAY.rings), SAY.rings);

const featureSchema = v.object({
  type: v.literal('Feature', 'must be "Feature"'),
  properties: v.strictObject({
    unit: id,
    name: v.pipe(
      v.string(SAY.text),
      v.trim(),
      v.minLength(1, SAY.text),
      v.regex(READABLE, SAY.text),
    ),
    administeredBy: owner,
    claimedBy: ids,
    un: owner,
    defacto: owner,
    hatched: v.boolean(SAY.hatched),
    from: v.exactOptional(ids),
    source: v.exactOptional(v.string(SAY.text)),
  }),
  geometry: v.variant(
    'type',
    [
      v.object({ type: v.literal('Polygon'), coordinates: polygon }),
      v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(polygon, SAY.rings) }),
    ],
    SAY.geometry,
  ),
});

type Feature = v.InferOutput<typeof featureSchema>;

/** A feature of a file, with the faults that can be found without looking at the others. */
interface Read {
  readonly place: string;
  readonly feature?: Feature;
  readonly faults: readonly string[];
}

const UNIT = /^[a-z]{3,8}$/;

/**
 * Reads all `.geojson` files of a folder, in the order of their names.
 *
 * @param folder need not exist
 * @throws Error listing every fault of every file, with its place and what to do
 */
export function readOverrides(folder: string, policy: Policy): Override[] {
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.geojson'))
        .sort()
    : [];
  const read = files.flatMap((file) =>
    readFeatures(readFileSync(join(folder, file), 'utf8'), `${basename(folder)}/${file}`),
  );
  const codes = read.flatMap(({ feature }) => (feature ? [feature.properties.unit] : []));
  const faults = read.flatMap(({ place, feature, faults: shape }) => [
    ...shape,
    ...(feature ? [...nameFaults(feature, policy, codes), ...outlineFaults(feature)] : []).map(
      (fault) => `${place}: ${fault}`,
    ),
  ]);
  if (faults.length > 0) throw overrideError(faults);
  return read.flatMap(({ place, feature }) => (feature ? [overrideOf(place, feature)] : []));
}

/** An error that lists faults of overrides, one per line. */
export function overrideError(faults: readonly string[]): Error {
  return new Error(
    `${faults.length} to mend in the newsroom's polygons:\n- ${faults.join('\n- ')}`,
  );
}

/** The policy with the newsroom's areas added as units. */
export function extendPolicy(policy: Policy, overrides: readonly Override[]): Policy {
  if (overrides.length === 0) return policy;
  const view = (name: 'un' | 'defacto') => ({
    ...policy.pointsOfView[name],
    owners: {
      ...policy.pointsOfView[name].owners,
      ...Object.fromEntries(overrides.map((override) => [override.unit, override[name]])),
    },
    hatched: [...policy.pointsOfView[name].hatched, ...hatched],
  });
  const hatched = overrides.filter((override) => override.hatched).map(({ unit }) => unit);
  return {
    statuses: new Map([
      ...policy.statuses,
      ...overrides.map(({ unit, name, administeredBy, claimedBy }): [string, Status] => {
        return [unit, { kind: 'disputed', administeredBy, claimedBy, name }];
      }),
    ]),
    lines: [
      // An override may have taken over a whole border.
      ...policy.lines.map((line) => ({ ...line, mayBeGone: true })),
      ...(hatched.length > 0
        ? [{ around: hatched, kind: 'disputed', mayBeGone: true } as const]
        : []),
    ],
    pointsOfView: { un: view('un'), defacto: view('defacto') },
  };
}

function overrideOf(place: string, { properties, geometry }: Feature): Override {
  const { source: _, ...described } = properties;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { place, ...described, polygons: polygons.map((rings) => rings.map(withoutRepeats)) };
}

function readFeatures(text: string, file: string): Read[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return [{ place: file, faults: [`${file}: is not JSON: ${(error as Error).message}`] }];
  }
  const features = featuresIn(json);
  if (features.length === 0) {
    const fault = 'holds no Feature: save a GeoJSON FeatureCollection with one Feature per area';
    return [{ place: file, faults: [`${file}: ${fault}`] }];
  }
  return features.map((feature, index): Read => {
    const place = `${file}, feature ${index + 1}`;
    const parsed = v.safeParse(featureSchema, feature);
    if (parsed.success) {
      return {
        place: `${place} (${parsed.output.properties.unit})`,
        feature: parsed.output,
        faults: [],
      };
    }
    return { place, faults: parsed.issues.map((issue) => `${place}: ${shapeFault(issue)}`) };
  });
}

function featuresIn(json: unknown): readonly unknown[] {
  if (typeof json !== 'object' || json === null) return [];
  if ('features' in json && Array.isArray(json.features)) return json.features;
  return 'type' in json && json.type === 'Feature' ? [json] : [];
}

function shapeFault(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => String(key)).join('.');
  if (issue.received === 'undefined') return `${path} is missing`;
  if (issue.expected === 'never') {
    return `${path} is not known here: take it out, or mend its spelling`;
  }
  return `${path} ${issue.message.startsWith('Invalid') ? 'must be a group of fields' : issue.message}`;
}

function nameFaults(
  { properties }: Feature,
  { statuses }: Policy,
  codes: readonly string[],
): string[] {
  const { unit, administeredBy, claimedBy, un, defacto, hatched, from } = properties;
  const faults: string[] = [];
  if (!UNIT.test(unit)) {
    faults.push(`unit "${unit}" must be 3 to 8 lower-case letters from a to z, such as "xak"`);
  } else if (statuses.has(unit)) {
    faults.push(`unit "${unit}" is on the map already: choose a code of your own`);
  } else if (codes.filter((code) => code === unit).length > 1) {
    faults.push(`unit "${unit}" stands twice: make one MultiPolygon of its areas`);
  }
  const check = (field: string, value: string) => {
    if (statuses.has(value) || codes.includes(value)) return true;
    const upper = value.toUpperCase();
    const advice = statuses.has(upper)
      ? `did you mean "${upper}"?`
      : 'see geo/policy.ts for all ids';
    faults.push(`${field} "${value}" is no unit of the map: ${advice}`);
    return false;
  };
  if (administeredBy !== null && check('administeredBy', administeredBy)) {
    if (!claimedBy.includes(administeredBy)) {
      faults.push(`claimedBy lacks "${administeredBy}", who administers it: add it`);
    }
  }
  if (claimedBy.length === 0) faults.push('claimedBy names nobody: write who claims it');
  claimedBy.forEach((claimant, index) => {
    check(`claimedBy[${index}]`, claimant);
    if (claimedBy.indexOf(claimant) !== index) {
      faults.push(`claimedBy[${index}] "${claimant}" stands twice: take one out`);
    }
  });
  for (const [field, value] of [
    ['un', un],
    ['defacto', defacto],
  ] as const) {
    if (value === null) {
      if (!hatched) faults.push(`${field} is null, nobody: then hatched must be true`);
    } else if (value !== unit && check(field, value)) {
      const kind = statuses.get(value)?.kind;
      if (kind === 'state' || kind === 'dependency') continue;
      faults.push(`${field} "${value}" has no fill of its own: name a state, "${unit}" or null`);
    }
  }
  from?.forEach((other, index) => {
    if (other === unit) faults.push(`from[${index}] "${other}" is the area itself: take it out`);
    else check(`from[${index}]`, other);
  });
  if (from?.length === 0) faults.push('from names no unit: name some, or take it out');
  return faults;
}

function outlineFaults(feature: Feature): string[] {
  const { polygons } = overrideOf('', feature);
  const named = polygons.flatMap((rings, part) =>
    rings.map((ring, index) => ({
      ring,
      name: `polygon ${part + 1}, ${index === 0 ? 'its outline' : `hole ${index}`}`,
    })),
  );
  if (named.length === 0) return ['has no outline: draw one'];
  const faults = named.flatMap(({ ring, name }) =>
    ringFaults(ring).map((fault) => `${name} ${fault}`),
  );
  if (faults.length > 0) return faults;
  const [projected = []] = projectOutlines(new Map([['', [...polygons]]])).values();
  const [conflict] = findConflicts(segmentsOfArcs(projected.flat()));
  if (!conflict) return [];
  const ends = conflict.flatMap(({ a, b }) => [a, b]);
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [longitude, latitude] = unproject([
    mean(ends.map(({ x }) => x)),
    mean(ends.map(({ y }) => y)),
  ]);
  return [
    `crosses or touches itself near ${longitude.toFixed(2)}, ${latitude.toFixed(2)}: draw it so that it does not`,
  ];
}

function ringFaults(ring: Ring): string[] {
  const faults: string[] = [];
  const off = ring.find(([x, y]) => !(Math.abs(x) <= 180 && Math.abs(y) <= 90));
  if (off) {
    faults.push(
      `has the position ${off.join(', ')}: write longitude (-180 to 180), then latitude (-90 to 90)`,
    );
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
    faults.push(`is open: repeat its first position, ${first?.join(', ')}, at the end`);
  } else if (ring.length < 4) {
    faults.push('is no area: give it three corners or more, and the first again');
  }
  if (!off && isOverEdge(ring)) {
    faults.push("runs over the map's edge at 168.5°W: part it there into two polygons");
  }
  return faults;
}
