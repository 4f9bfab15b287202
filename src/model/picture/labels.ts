import { isWithin, type ScreenBox, touch } from '../label-layout.ts';
import type { MapLabel } from '../map-labels.ts';
import type { LabelPlace } from '../types.ts';
import type { Font, Measure } from './text.ts';

/** A name at its place in the picture, in px. */
export interface PlacedLabel {
  readonly label: MapLabel;
  readonly inside: boolean;
  readonly font: Font;
  readonly x: number;
  readonly baseline: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** From the place to its name. */
  readonly leader: readonly [number, number, number, number] | null;
}

/** Sizes that the map file's places of names are given for: text of 12 px. */
const GIVEN_FOR = 12;
/** Names beside their country are left out below this scale, in px per plane unit, at that size of text. */
const ROOMY = 0.018;
/** A name fits inside a country up to this many times the radius of its largest inscribed circle. */
const INSIDE = 2.7;
/** Sizes at which a name inside its country is tried, in its own size. */
const INSIDE_SIZES = [1, 0.92, 0.84, 0.76];
/** Gap between a leader and its name, in em. */
const LEADER_GAP = 0.3;
/** Heights of the letters themselves over and below the baseline, in em. */
const INK = { ascent: 0.78, descent: 0.22 };
/** Half the height of a capital letter, in em. */
const HALF_CAPITAL = 0.36;

/** Where else a name may stand when its own place is taken, in px at 12 px text. */
const OTHERS: readonly LabelPlace[] = [
  { kind: 'beside', at: [9, 0], side: 'left', leader: false, far: true },
  { kind: 'beside', at: [-9, 0], side: 'right', leader: false, far: true },
  { kind: 'beside', at: [0, -13], side: 'middle', leader: false, far: true },
  { kind: 'beside', at: [0, 13], side: 'middle', leader: false, far: true },
  { kind: 'beside', at: [2, 24], side: 'left', leader: true, far: true },
  { kind: 'beside', at: [-2, 24], side: 'right', leader: true, far: true },
  { kind: 'beside', at: [28, -14], side: 'left', leader: true, far: true },
  { kind: 'beside', at: [28, 14], side: 'left', leader: true, far: true },
  { kind: 'beside', at: [-28, -14], side: 'right', leader: true, far: true },
  { kind: 'beside', at: [-28, 14], side: 'right', leader: true, far: true },
];

/** What names are placed in. */
export interface LabelSurroundings {
  readonly area: ScreenBox;
  /** What of the map is drawn: places outside of it have no name. */
  readonly seen: ScreenBox;
  /** What names must keep clear of. */
  readonly obstacles: readonly ScreenBox[];
  /** Boxes and outlines of the countries that a name must not cover when it is another's. */
  readonly covered: readonly {
    readonly id: string;
    readonly box: ScreenBox;
    readonly outline: readonly (readonly [number, number])[];
  }[];
  /** Whether the places that the map gives count before this: they are made for the main map. */
  readonly trusted: boolean;
  readonly project: (point: readonly [number, number]) => readonly [number, number];
  /** px per plane unit. */
  readonly scale: number;
  readonly size: number;
  readonly chosen: string | null;
  readonly subject: string;
  readonly measure: Measure;
}

/** Places the names that have room, the chosen one first; no two touch, and none leaves the map. */
export function placeLabels(
  labels: readonly MapLabel[],
  surroundings: LabelSurroundings,
): PlacedLabel[] {
  const {
    area,
    seen,
    obstacles,
    covered,
    trusted,
    project,
    scale,
    size,
    chosen,
    subject,
    measure,
  } = surroundings;
  const factor = size / GIVEN_FOR;
  const taken: ScreenBox[] = [...obstacles];
  const ordered = [...labels].sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
  return ordered.flatMap((label): PlacedLabel[] => {
    if (label.onlyChosen && label.id !== chosen) return [];
    const [px, py] = project(label.point);
    if (px < seen.left || px > seen.right || py < seen.top || py > seen.bottom) return [];
    for (const place of [label.place, ...OTHERS]) {
      const inside = place.kind === 'inside';
      const bold = label.id === chosen || label.id === subject;
      const weight = bold ? 700 : inside ? 600 : 500;
      const room = label.radius * scale * INSIDE;
      const shrunk = INSIDE_SIZES.map((part) => part * size).find(
        (small) => measure(label.text, { family: 'sans', size: small, weight }) < room,
      );
      const font: Font = { family: 'sans', size: inside ? (shrunk ?? size) : size, weight };
      const width = measure(label.text, font);
      const roomy = inside
        ? shrunk !== undefined
        : place.far || scale / factor > ROOMY || label.id === chosen;
      // A name that has no room at this scale has no other place either: the key has it.
      if (!roomy && label.id !== chosen) return [];
      if (!roomy) continue;
      const [x, y] = [px + place.at[0] * factor, py + place.at[1] * factor];
      const anchor = place.kind === 'inside' ? 'middle' : ANCHORS[place.side];
      const left = x - { start: 0, middle: width / 2, end: width }[anchor];
      const baseline = y + HALF_CAPITAL * font.size;
      const box: ScreenBox = {
        left: left - 2,
        right: left + width + 2,
        top: baseline - INK.ascent * font.size,
        bottom: baseline + INK.descent * font.size,
      };
      if (!isWithin(box, area) || taken.some((other) => touch(box, other))) continue;
      const given = place === label.place;
      if (!(given && (inside || trusted)) && covers(box, label.id, covered)) continue;
      taken.push(box);
      const gap = LEADER_GAP * size;
      const end = anchor === 'start' ? x - gap : anchor === 'end' ? x + gap : x;
      const leader = place.kind === 'beside' && place.leader ? ([px, py, end, y] as const) : null;
      return [{ label, inside, font, x, baseline, anchor, leader }];
    }
    return [];
  });
}

/** Whether a name would lie on a country that is not its own. */
function covers(box: ScreenBox, id: string, covered: LabelSurroundings['covered']): boolean {
  return covered.some(
    (other) =>
      other.id !== id &&
      (touch(box, other.box) ||
        other.outline.some(
          ([x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom,
        )),
  );
}

const ANCHORS = { left: 'start', middle: 'middle', right: 'end' } as const;
